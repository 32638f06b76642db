#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/insurance.hpp"
#include "protocol/wire_description.hpp"

/// Where somebody is insured: all records, and which of them the e-voucher uses.
namespace protocol {

struct InsuredPlace {
    std::string area;
    std::string place_zh;
    std::string place_en;
    domain::Scheme scheme = domain::Scheme::Employee;
    domain::InsuranceStatus status = domain::InsuranceStatus::Normal;
    bool is_used = false;
    bool may_choose = false;
    bool has_account = false;
    bool balance_offered = false;
    std::int64_t balance_fen = 0;
};

void describe(auto& visit, Like<InsuredPlace> auto& value) {
    visit("area", value.area, text_up_to(6), "Pooling area (GB/T 2260).");
    visit("place_zh", value.place_zh, text_up_to(60), "Its name.");
    visit("place_en", value.place_en, text_up_to(60), "The same in English.");
    visit("scheme", value.scheme, "Employee or resident scheme.");
    visit("status", value.status, "How this record stands.");
    visit("is_used", value.is_used, "Whether e-voucher, balance and bills follow this record.");
    visit("may_choose", value.may_choose, "Whether choose_place may switch to it.");
    visit("has_account", value.has_account, "Whether it has a personal account.");
    visit("balance_offered", value.balance_offered, "Whether the place lets people see its balance.");
    visit("balance_fen", value.balance_fen, amount_fen(), "The account's balance; 0 where it isn't offered.");
}

/// The answer of `read_insured_places` and `choose_place`.
struct InsuredPlacesAnswer {
    std::vector<InsuredPlace> items;
    std::string hotline;
};

void describe(auto& visit, Like<InsuredPlacesAnswer> auto& value) {
    visit("items", value.items, list_up_to(50), "All records, the used one first; empty: the agency has none.");
    visit("hotline", value.hotline, text_up_to(32), "The office to call.");
}

struct ChoosePlaceRequest {
    std::string area;
    domain::Scheme scheme = domain::Scheme::Employee;
};

void describe(auto& visit, Like<ChoosePlaceRequest> auto& value) {
    visit("area", value.area, TextRule{.length_min = 6, .length_max = 6, .format = TextFormat::Digits},
          "Of which record.");
    visit("scheme", value.scheme, "Of which scheme.");
}

}  // namespace protocol
