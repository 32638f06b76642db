#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/family_act.hpp"
#include "domain/insurance.hpp"
#include "protocol/family_wire.hpp"
#include "protocol/identity_wire.hpp"

/// What the service hall's staff does. Every request but the log-in carries `Authorization: Bearer <token>`.
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
};

void describe(auto& visit, Like<StaffSessionAnswer> auto& value) {
    visit("token", value.token, staff_token_rule, "What to send as bearer token.");
    visit("name", value.name, text_between(1, 60), "The clerk's name.");
    visit("hall", value.hall, text_between(1, 120), "The clerk's service hall.");
    visit("expires_at", value.expires_at, moment(), "When it is over (Unix ms).");
}

/// Asks for an act, which another clerk then carries out. What a kind needs beside the person: divorce the other one;
/// change_number a mobile number; change_insurance area, scheme and status; move_insurance area (where to) and scheme;
/// end_membership the other one, whose account it is.
struct StaffActRequest {
    domain::StaffActKind kind = domain::StaffActKind::Divorce;
    std::string resident_id;
    std::optional<std::string> other_resident_id;
    std::optional<std::string> mobile;
    std::optional<std::string> area;
    std::optional<domain::Scheme> scheme;
    std::optional<domain::InsuranceStatus> status;
};

void describe(auto& visit, Like<StaffActRequest> auto& value) {
    visit("kind", value.kind, "What to do.");
    visit("resident_id", value.resident_id, typed_resident_id_rule, "Whom it is about.");
    visit("other_resident_id", value.other_resident_id, typed_resident_id_rule, "The other person.");
    visit("mobile", value.mobile, text_up_to(32), "The new number.");
    visit("area", value.area, text_up_to(6), "The insurance's pooling area, GB/T 2260.");
    visit("scheme", value.scheme, "The insurance's scheme.");
    visit("status", value.status, "How it stands from now on.");
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
}

struct StaffDecisionRequest {
    std::string request;
    bool carry_out = false;
};

void describe(auto& visit, Like<StaffDecisionRequest> auto& value) {
    visit("request", value.request, identifier_rule, "Which request.");
    visit("carry_out", value.carry_out, "true: do it; false: reject it, which whoever asked may, too.");
}

struct StaffRequestsAnswer {
    std::vector<StaffRequestAnswer> items;
};

void describe(auto& visit, Like<StaffRequestsAnswer> auto& value) {
    visit("items", value.items, list_up_to(100), "The open ones first, then the latest.");
}

/// SANDBOX ONLY: a file with the clerks of the sandbox.
struct SandboxClerk {
    std::string login;
    std::string password;
    std::string name;
    std::string hall;
};

void describe(auto& visit, Like<SandboxClerk> auto& value) {
    visit("login", value.login, text_between(1, 60), "The clerk's login.");
    visit("password", value.password, text_between(1, 200), "The clerk's password.");
    visit("name", value.name, text_between(1, 60), "The clerk's name.");
    visit("hall", value.hall, text_between(1, 120), "The clerk's service hall.");
}

struct SandboxStaff {
    std::vector<SandboxClerk> staff;
};

void describe(auto& visit, Like<SandboxStaff> auto& value) {
    visit("staff", value.staff, list_up_to(20), "All clerks.");
}

}  // namespace protocol
