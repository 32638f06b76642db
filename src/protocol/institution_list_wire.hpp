#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/institution.hpp"
#include "protocol/spending_wire.hpp"
#include "protocol/wire_description.hpp"

/// The designated institutions, for those who look for one or want to try a bill out there.
namespace protocol {

inline constexpr TextRule institution_handle_rule = token_between(1, 12);

struct InstitutionsQuery {
    std::optional<std::string> area;
};

void describe(auto& visit, Like<InstitutionsQuery> auto& value) {
    visit("area", value.area, token_between(2, 6),
          "Only where the area code begins with this (52: Guizhou, 5201: Guiyang); absent: everywhere.");
}

struct InstitutionItem {
    std::string code;
    std::string name;
    domain::InstitutionKind kind = domain::InstitutionKind::Pharmacy;
    domain::InstitutionTier tier = domain::InstitutionTier::None;
    std::string area;
    std::string place_zh;
    std::string place_en;
};

void describe(auto& visit, Like<InstitutionItem> auto& value) {
    visit("code", value.code, institution_handle_rule, "Names it; what `simulate` wants.");
    visit("name", value.name, institution_name_rule, "Its registered name.");
    visit("kind", value.kind, "What it is.");
    visit("tier", value.tier, "A hospital's level.");
    visit("area", value.area, text_up_to(6), "Where (GB/T 2260).");
    visit("place_zh", value.place_zh, text_up_to(60), "The city's name.");
    visit("place_en", value.place_en, text_up_to(60), "The same in English.");
}

/// The answer of `read_institutions`.
struct InstitutionsAnswer {
    std::vector<InstitutionItem> items;
};

void describe(auto& visit, Like<InstitutionsAnswer> auto& value) {
    visit("items", value.items, list_up_to(500), "Ordered by code.");
}

}  // namespace protocol
