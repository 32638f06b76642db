#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/family_act.hpp"
#include "domain/insurance.hpp"
#include "domain/relation.hpp"
#include "domain/staff.hpp"
#include "protocol/family_wire.hpp"
#include "protocol/identity_wire.hpp"

/// What the service hall's staff does. Every request but the log-in carries the cookie that the log-in set, or
/// `Authorization: Bearer <token>`.
namespace protocol {

inline constexpr TextRule staff_token_rule = token_between(16, 128);

struct StaffLoginRequest {
    std::string login;
    std::string password;
};

void describe(auto& visit, Like<StaffLoginRequest> auto& value) {
    visit("login", value.login, text_between(1, 60), "The clerk's login.");
    visit("password", value.password, text_between(1, 200), "The clerk's password.");
}

struct StaffSessionAnswer {
    std::string token;
    std::string name;
    std::string hall;
    std::int64_t expires_at = 0;
    domain::StaffRole role = domain::StaffRole::Clerk;
};

void describe(auto& visit, Like<StaffSessionAnswer> auto& value) {
    visit("token", value.token, staff_token_rule, "What to send as bearer token.");
    visit("name", value.name, text_between(1, 60), "The clerk's name.");
    visit("hall", value.hall, text_between(1, 120), "The clerk's service hall.");
    visit("expires_at", value.expires_at, moment(), "When it is over (Unix ms).");
    visit("role", value.role, "What this member of the staff may do.");
}

/// Asks for an act, which another clerk then carries out. What a kind needs beside the person: divorce the other one;
/// change_number a mobile number; change_insurance area, scheme and status; move_insurance area (where to) and scheme;
/// end_membership the other one, whose account it is; merge_duplicates area and scheme of the record that stays;
/// repair_place area and scheme of the record that is missing.
struct StaffActRequest {
    domain::StaffActKind kind = domain::StaffActKind::Divorce;
    std::string resident_id;
    std::optional<std::string> other_resident_id;
    std::optional<std::string> mobile;
    std::optional<std::string> area;
    std::optional<domain::Scheme> scheme;
    std::optional<domain::InsuranceStatus> status;
    std::optional<domain::StaffPurpose> purpose = {};
};

void describe(auto& visit, Like<StaffActRequest> auto& value) {
    visit("kind", value.kind, "What to do.");
    visit("resident_id", value.resident_id, typed_resident_id_rule, "Whom it is about.");
    visit("other_resident_id", value.other_resident_id, typed_resident_id_rule, "The other person.");
    visit("mobile", value.mobile, text_up_to(32), "The new number.");
    visit("area", value.area, text_up_to(6), "The insurance's pooling area, GB/T 2260.");
    visit("scheme", value.scheme, "The insurance's scheme.");
    visit("status", value.status, "How it stands from now on.");
    visit("purpose", value.purpose, "Why; absent: the person came.");
}

/// A request of the staff. Names are masked: the clerk has the card in hand.
struct StaffRequestAnswer {
    std::string request;
    domain::StaffActKind kind = domain::StaffActKind::Divorce;
    std::string name_masked;
    std::string resident_id_masked;
    std::string other_name_masked;
    std::string requested_by;
    std::int64_t requested_at = 0;
    domain::StaffRequestState state = domain::StaffRequestState::Requested;
    std::string decided_by;
    std::int64_t decided_at = 0;
    bool is_mine = false;
    std::string mobile_masked = {};
    std::string place_zh = {};
    std::string place_en = {};
    std::optional<domain::Scheme> scheme = {};
    std::optional<domain::InsuranceStatus> status = {};
    std::optional<domain::StaffRejection> rejection = {};
};

void describe(auto& visit, Like<StaffRequestAnswer> auto& value) {
    visit("request", value.request, identifier_rule, "Names the request.");
    visit("kind", value.kind, "What is to be done.");
    visit("name_masked", value.name_masked, text_up_to(240), "Whom it is about.");
    visit("resident_id_masked", value.resident_id_masked, text_up_to(18), "The person's number, masked.");
    visit("other_name_masked", value.other_name_masked, text_up_to(240), "The other person; empty: none.");
    visit("requested_by", value.requested_by, text_up_to(60), "Who asked.");
    visit("requested_at", value.requested_at, moment(), "When (Unix ms).");
    visit("state", value.state, "What became of it.");
    visit("decided_by", value.decided_by, text_up_to(60), "Who decided; empty: nobody yet.");
    visit("decided_at", value.decided_at, moment(), "When; 0: not yet (Unix ms).");
    visit("is_mine", value.is_mine, "Whether I asked: then another clerk carries it out.");
    visit("mobile_masked", value.mobile_masked, text_up_to(32), "The new number; empty: it isn't about one.");
    visit("place_zh", value.place_zh, text_up_to(60), "The pooling area; empty: it isn't about one.");
    visit("place_en", value.place_en, text_up_to(60), "The same in English.");
    visit("scheme", value.scheme, "The insurance's scheme.");
    visit("status", value.status, "How it stands afterwards.");
    visit("rejection", value.rejection, "Why it was rejected.");
}

struct StaffDecisionRequest {
    std::string request;
    bool carry_out = false;
    std::optional<domain::StaffRejection> rejection = {};
};

void describe(auto& visit, Like<StaffDecisionRequest> auto& value) {
    visit("request", value.request, identifier_rule, "Which request.");
    visit("carry_out", value.carry_out, "true: do it; false: reject it, which whoever asked may, too.");
    visit("rejection", value.rejection, "Why it is rejected.");
}

struct StaffRequestsAnswer {
    std::vector<StaffRequestAnswer> items;
};

void describe(auto& visit, Like<StaffRequestsAnswer> auto& value) {
    visit("items", value.items, list_up_to(100), "The open ones first, then the latest.");
}

/// `staff_read_desk`: what somebody of the staff sees first.
struct StaffDeskAnswer {
    std::string name;
    std::string hall;
    domain::StaffRole role = domain::StaffRole::Clerk;
    std::int64_t expires_at = 0;
    std::vector<StaffRequestAnswer> items;
};

void describe(auto& visit, Like<StaffDeskAnswer> auto& value) {
    visit("name", value.name, text_between(1, 60), "Whose shift it is.");
    visit("hall", value.hall, text_between(1, 120), "The service hall.");
    visit("role", value.role, "What this member of the staff may do.");
    visit("expires_at", value.expires_at, moment(), "When the shift is over (Unix ms).");
    visit("items", value.items, list_up_to(100), "For clerks: what was asked for, the open ones first.");
}

/// `staff_find_person`: the purpose is stated before anything is seen, and the person finds it in the access log.
struct StaffFindRequest {
    std::string resident_id;
    domain::StaffPurpose purpose = domain::StaffPurpose::PersonCame;
};

void describe(auto& visit, Like<StaffFindRequest> auto& value) {
    visit("resident_id", value.resident_id, typed_resident_id_rule, "Whose record.");
    visit("purpose", value.purpose, "Why the clerk looks.");
}

struct StaffInsurance {
    std::string area;
    std::string place_zh;
    std::string place_en;
    domain::Scheme scheme = domain::Scheme::Employee;
    domain::InsuranceStatus status = domain::InsuranceStatus::Normal;
};

void describe(auto& visit, Like<StaffInsurance> auto& value) {
    visit("area", value.area, text_between(6, 6), "The pooling area, GB/T 2260.");
    visit("place_zh", value.place_zh, text_up_to(60), "Its name.");
    visit("place_en", value.place_en, text_up_to(60), "The same in English.");
    visit("scheme", value.scheme, "The scheme.");
    visit("status", value.status, "How it stands.");
}

/// A membership as a clerk needs to see it: with whom, and who shares.
struct StaffMembership {
    std::string other_name_masked;
    bool is_sharer = false;
    domain::Relation relation = domain::Relation::OtherRelative;
};

void describe(auto& visit, Like<StaffMembership> auto& value) {
    visit("other_name_masked", value.other_name_masked, text_up_to(240), "The other side.");
    visit("is_sharer", value.is_sharer, "Whether it is the found person's account.");
    visit("relation", value.relation, "What the member is to the sharer.");
}

/// The found person: what a clerk compares with the card, and what the acts need. No balance and no bill.
struct StaffPersonAnswer {
    std::string name;
    std::string resident_id_masked;
    std::string mobile_masked;
    bool has_login = false;
    std::int64_t age = 0;
    std::vector<StaffInsurance> insurances;
    std::vector<StaffMembership> memberships;
    std::vector<StaffRequestAnswer> waiting;
};

void describe(auto& visit, Like<StaffPersonAnswer> auto& value) {
    visit("name", value.name, person_name_rule, "To be compared with the card.");
    visit("resident_id_masked", value.resident_id_masked, text_up_to(18), "The number, masked.");
    visit("mobile_masked", value.mobile_masked, text_up_to(32), "The number on record, masked; empty: none.");
    visit("has_login", value.has_login, "Whether an account belongs to the person.");
    visit("age", value.age, count_up_to(200), "In completed years, today in Shanghai.");
    visit("insurances", value.insurances, list_up_to(20), "All records.");
    visit("memberships", value.memberships, list_up_to(100), "The shared accounts that the person takes part in.");
    visit("waiting", value.waiting, list_up_to(100), "Acts about the person that wait for a second clerk.");
}

struct StaffHallCodeRequest {
    std::string resident_id;
    domain::HallCodeUse use = domain::HallCodeUse::Identity;
};

void describe(auto& visit, Like<StaffHallCodeRequest> auto& value) {
    visit("resident_id", value.resident_id, typed_resident_id_rule, "Who showed the card.");
    visit("use", value.use, "identity: activation and a forgotten payment password; joining: a relative's account.");
}

struct StaffHallCodeAnswer {
    std::string code;
    std::int64_t expires_at = 0;
};

void describe(auto& visit, Like<StaffHallCodeAnswer> auto& value) {
    visit("code", value.code, text_between(8, 8), "The eight digits, shown once.");
    visit("expires_at", value.expires_at, moment(), "Until when it counts (Unix ms).");
}

/// SANDBOX ONLY: a file with the clerks of the sandbox.
struct SandboxClerk {
    std::string login;
    std::string password;
    std::string name;
    std::string hall;
    domain::StaffRole role = domain::StaffRole::Clerk;
};

void describe(auto& visit, Like<SandboxClerk> auto& value) {
    visit("login", value.login, text_between(1, 60), "The clerk's login.");
    visit("password", value.password, text_between(1, 200), "The clerk's password.");
    visit("name", value.name, text_between(1, 60), "The clerk's name.");
    visit("hall", value.hall, text_between(1, 120), "The clerk's service hall.");
    visit("role", value.role, "What the clerk may do.");
}

struct SandboxStaff {
    std::vector<SandboxClerk> staff;
};

void describe(auto& visit, Like<SandboxStaff> auto& value) {
    visit("staff", value.staff, list_up_to(20), "All clerks.");
}

}  // namespace protocol
