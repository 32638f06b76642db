#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/access_log.hpp"
#include "protocol/sms_code_wire.hpp"
#include "protocol/wire_description.hpp"

/// Who looked at my data.
namespace protocol {

inline constexpr std::size_t accesses_page_max = 100;

struct AccessLogQuery {
    std::optional<domain::AccessBy> by;
    std::optional<std::string> after;
};

void describe(auto& visit, Like<AccessLogQuery> auto& value) {
    visit("by", value.by, "Only these readers; absent: all.");
    visit("after", value.after, text_up_to(80), "`next` of the page before; absent: from the latest.");
}

struct AccessEntry {
    std::string id;
    std::int64_t at = 0;
    domain::AccessBy by = domain::AccessBy::Institution;
    std::string who;
    domain::AccessedData data = domain::AccessedData::InsuranceRecord;
    domain::AccessReason reason = domain::AccessReason::CodeShown;
    std::string about;
};

void describe(auto& visit, Like<AccessEntry> auto& value) {
    visit("id", value.id, identifier_rule, "Names the row.");
    visit("at", value.at, moment(), "When (Unix ms).");
    visit("by", value.by, "What kind of reader.");
    visit("who", value.who, text_up_to(240), "The institution, the hall and its clerk, or the relative.");
    visit("data", value.data, "What was looked at.");
    visit("reason", value.reason, "Why.");
    visit("about", value.about, text_up_to(240), "The relative whose visit it was; empty: mine.");
}

struct AccessLogAnswer {
    std::int64_t by_institutions = 0;
    std::int64_t by_staff = 0;
    std::int64_t by_relatives = 0;
    std::vector<AccessEntry> items;
    std::string next;
};

void describe(auto& visit, Like<AccessLogAnswer> auto& value) {
    visit("by_institutions", value.by_institutions, count_up_to(1'000'000'000), "In the last 30 days.");
    visit("by_staff", value.by_staff, count_up_to(1'000'000'000), "In the last 30 days.");
    visit("by_relatives", value.by_relatives, count_up_to(1'000'000'000), "In the last 30 days.");
    visit("items", value.items, list_up_to(accesses_page_max), "A page, the latest first.");
    visit("next", value.next, text_up_to(80), "`after` of the next page; empty on the last.");
}

}  // namespace protocol
