#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/institution.hpp"
#include "domain/settlement_reason.hpp"
#include "protocol/spending_wire.hpp"

/// Looking for a designated institution while typing.
namespace protocol {

enum class PlaceKind { Hospital, Pharmacy, Vaccination };

}  // namespace protocol

template <>
inline constexpr auto domain::enum_names<protocol::PlaceKind> =
    std::to_array<std::string_view>({"hospital", "pharmacy", "vaccination"});

namespace protocol {

inline constexpr std::size_t places_page_max = 50;

struct PlacesQuery {
    std::optional<std::string> text;
    std::optional<PlaceKind> kind;
    std::optional<std::string> member;
    std::optional<std::int64_t> usable;
    std::optional<std::int64_t> after;
};

void describe(auto& visit, Like<PlacesQuery> auto& value) {
    visit("text", value.text, text_up_to(60), "Part of a name or address, or a name's pinyin initials.");
    visit("kind", value.kind, "Only this kind; absent: all.");
    visit("member", value.member, member_rule, "For whom; absent: nobody in particular.");
    visit("usable", value.usable, integer_between(0, 1), "1: only where shared money can pay for this member.");
    visit("after", value.after, count_up_to(1'000'000), "How many of those found to skip.");
}

struct Place {
    std::string code;
    std::string name;
    std::string address;
    domain::InstitutionKind kind = domain::InstitutionKind::Pharmacy;
    domain::InstitutionTier tier = domain::InstitutionTier::None;
    std::string city_zh;
    std::string city_en;
    bool vaccinates = false;
    std::optional<bool> is_usable;
    std::optional<domain::SettlementReason> reason;
};

void describe(auto& visit, Like<Place> auto& value) {
    visit("code", value.code, text_between(1, 12), "fixmedins_code.");
    visit("name", value.name, institution_name_rule, "Its registered name.");
    visit("address", value.address, text_up_to(200), "Where; empty when it isn't known.");
    visit("kind", value.kind, "What it is.");
    visit("tier", value.tier, "A hospital's level.");
    visit("city_zh", value.city_zh, text_up_to(60), "Its city.");
    visit("city_en", value.city_en, text_up_to(60), "The same in English.");
    visit("vaccinates", value.vaccinates, "Whether it gives vaccinations.");
    visit("is_usable", value.is_usable, "Whether shared money can pay here for this member; absent without one.");
    visit("reason", value.reason, "Why not, as the caller may hear it.");
}

/// The answer of `search_places`.
struct PlacesAnswer {
    std::int64_t count_all = 0;
    std::int64_t count_found = 0;
    std::int64_t count_usable = 0;
    std::vector<Place> items;
    std::int64_t next = 0;
    std::vector<SpendingMember> members;
};

void describe(auto& visit, Like<PlacesAnswer> auto& value) {
    visit("count_all", value.count_all, count_up_to(10'000'000), "How many institutions there are.");
    visit("count_found", value.count_found, count_up_to(10'000'000), "How many fit what was asked.");
    visit("count_usable", value.count_usable, count_up_to(10'000'000), "How many of them this member can use.");
    visit("items", value.items, list_up_to(places_page_max), "A page; those of the member's city first.");
    visit("next", value.next, count_up_to(10'000'000), "`after` of the next page; 0 on the last.");
    visit("members", value.members, list_up_to(spending_members_max), "For whom the caller may ask: members and `me`.");
}

/// assets/sandbox/places.json: of what the sandbox's institutions are made.
struct PlaceDistrict {
    std::string code;
    std::string name;
};

void describe(auto& visit, Like<PlaceDistrict> auto& value) {
    visit("code", value.code, text_between(6, 6), "GB/T 2260.");
    visit("name", value.name, text_between(1, 40), "As people call it.");
}

struct PlaceRecipe {
    std::int64_t format = 1;
    std::int64_t seed = 0;
    std::int64_t count = 0;
    std::vector<std::string> brands;
    std::vector<std::string> streets;
    std::vector<PlaceDistrict> districts;
};

void describe(auto& visit, Like<PlaceRecipe> auto& value) {
    visit("format", value.format, integer_between(1, 1), "Of the file.");
    visit("seed", value.seed, count_up_to(1'000'000'000), "The same seed makes the same institutions.");
    visit("count", value.count, count_up_to(100'000), "How many to make.");
    visit("brands", value.brands, list_up_to(200, text_between(1, 20)), "First words of names.");
    visit("streets", value.streets, list_up_to(200, text_between(1, 20)), "Streets.");
    visit("districts", value.districts, list_up_to(500), "Districts.");
}

}  // namespace protocol
