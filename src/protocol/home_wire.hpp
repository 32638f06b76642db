#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/insurance.hpp"
#include "protocol/consent_wire.hpp"
#include "protocol/notice_wire.hpp"
#include "protocol/spending_wire.hpp"
#include "protocol/wire_description.hpp"

namespace protocol {

/// Who the account belongs to; known once name and person were checked.
struct HomePerson {
    std::string name;
    std::string resident_id_masked;
    std::string place_zh;
    std::string place_en;
    domain::Scheme scheme = domain::Scheme::Employee;
    domain::InsuranceStatus status = domain::InsuranceStatus::Normal;
    bool has_account = false;
    bool balance_offered = false;
    std::int64_t balance_fen = 0;
    bool voucher_active = false;
};

void describe(auto& visit, Like<HomePerson> auto& value) {
    visit("name", value.name, shown_name_rule, "The own name in full.");
    visit("resident_id_masked", value.resident_id_masked, text_up_to(18), "The number as 5201**********1234.");
    visit("place_zh", value.place_zh, text_up_to(60), "Where the person is insured.");
    visit("place_en", value.place_en, text_up_to(60), "The same in English.");
    visit("scheme", value.scheme, "Employee or resident scheme.");
    visit("status", value.status, "How the insurance stands.");
    visit("has_account", value.has_account, "Whether there is a personal account: only in the employee scheme.");
    visit("balance_offered", value.balance_offered, "Whether the place lets people see its balance.");
    visit("balance_fen", value.balance_fen, amount_fen(), "The balance; 0 where it isn't offered.");
    visit("voucher_active", value.voucher_active, "Whether the e-voucher has a payment password.");
}

/// The family in the present month.
struct HomeFamily {
    std::string month;
    std::int64_t total_fen = 0;
    std::int64_t people = 0;
    std::int64_t people_max = 0;
    std::vector<SpendingMember> members;
    std::vector<std::string> sharers;
};

void describe(auto& visit, Like<HomeFamily> auto& value) {
    visit("month", value.month, month_rule, "The present month in Shanghai.");
    visit("total_fen", value.total_fen, amount_fen(), "What accounts paid in it for all members.");
    visit("people", value.people, count_up_to(1000), "How many people the caller's shared account counts; 0: none.");
    visit("people_max", value.people_max, count_up_to(1000), "How many it may count; 0: no limit given.");
    visit("members", value.members, list_up_to(spending_members_max), "Who may spend it now, oldest first.");
    visit("sharers", value.sharers, list_up_to(spending_members_max, shown_name_rule),
          "Whose accounts the caller may spend.");
}

/// What the home screen shows.
struct HomeAnswer {
    std::string mobile_masked;
    std::int64_t registered_at = 0;
    std::int64_t last_login_at = 0;
    std::int64_t active_sessions = 0;
    std::vector<ConsentRecord> consents;
    bool identity_verified = false;
    std::optional<HomePerson> person;
    std::optional<HomeFamily> family;
    std::optional<SpendingRecord> last_record;
    std::optional<SpendingMember> last_record_member;
    std::int64_t unread = 0;
    std::int64_t latest_notice = 0;
    std::optional<Notice> last_notice;
};

void describe(auto& visit, Like<HomeAnswer> auto& value) {
    visit("mobile_masked", value.mobile_masked, text_up_to(32), "The account's number as 138****5678.");
    visit("registered_at", value.registered_at, moment(), "When the account was opened (Unix ms).");
    visit("last_login_at", value.last_login_at, moment(),
          "The log-in before this one (Unix ms); 0 when this is the first.");
    visit("active_sessions", value.active_sessions, count_up_to(1'000'000),
          "Sessions that haven't ended, this one included.");
    visit("consents", value.consents, list_up_to(consents_max), "The latest decision on each text.");
    visit("identity_verified", value.identity_verified, "Whether a real-name and real-person check was passed.");
    visit("person", value.person, "Who the account belongs to; absent before the checks.");
    visit("family", value.family, "What the family spends; absent before the checks.");
    visit("last_record", value.last_record, "The latest bill that the caller takes part in.");
    visit("last_record_member", value.last_record_member, "Whose bill that is.");
    visit("unread", value.unread, count_up_to(1'000'000'000), "How many notices weren't marked as read.");
    visit("latest_notice", value.latest_notice, notice_number_rule, "The number of the latest notice; 0: none.");
    visit("last_notice", value.last_notice, "The latest notice itself.");
}

}  // namespace protocol
