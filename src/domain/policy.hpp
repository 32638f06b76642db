#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/calendar.hpp"
#include "domain/insurance.hpp"
#include "domain/policy_binding.hpp"
#include "domain/policy_guards.hpp"
#include "domain/policy_membership.hpp"
#include "domain/policy_money.hpp"
#include "domain/policy_source.hpp"
#include "domain/policy_spending.hpp"

namespace domain {

/// The rules of one place from one day on: everything of DOMAIN.md §1 about which places disagree or may disagree.
/// Rules are data: the engine reads a Policy and never asks which place it is.
///
/// What holds everywhere is code, not data: personal-account money pays only the individual's share; dates are
/// Shanghai's; a code serves one institution and one settlement; a bill is never collected from several
/// sharers; reasons about another person wait for that person's acceptance; the settle decides anew.
///
/// Read from assets/policies by protocol/policy_wire; every leaf of the file has a value and a source.
struct Policy {
    std::string id;       ///< "guizhou"; one place's versions share it
    std::string version;  ///< "2026-1"; decisions record id and version
    std::string name_zh;
    std::string name_en;
    std::string letter;  ///< which commitment letter is read (a document's name in assets/letters)
    Sourced<std::vector<AreaCode>> provinces;  ///< where it rules; empty = wherever no other does
    Sourced<CivilDate> effective_from;
    Sourced<std::string> hotline;  ///< the number that a refusal names when an office must mend it

    SharerRules sharer;
    MemberRules member;
    BindingRules binding;
    MoneyRules money;
    std::optional<EarmarkRules> earmark;
    std::optional<QuotaRules> quota;
    std::optional<WalletRules> wallet;
    SpendingRules spending;
    PremiumRules premium;
    GuardRules guard;
    FamilyVoucherRules family_voucher;

    bool operator==(const Policy&) const = default;
};

/// Names each part once, for everybody who reads, prints or compares policies: `visit(name, part)`, where a part is
/// plain text, a Sourced value, a section or an optional section.
void describe(auto& visit, Section<Policy> auto& policy) {
    visit("id", policy.id);
    visit("version", policy.version);
    visit("name_zh", policy.name_zh);
    visit("name_en", policy.name_en);
    visit("letter", policy.letter);
    visit("provinces", policy.provinces);
    visit("effective_from", policy.effective_from);
    visit("hotline", policy.hotline);
    visit("sharer", policy.sharer);
    visit("member", policy.member);
    visit("binding", policy.binding);
    visit("money", policy.money);
    visit("earmark", policy.earmark);
    visit("quota", policy.quota);
    visit("wallet", policy.wallet);
    visit("spending", policy.spending);
    visit("premium", policy.premium);
    visit("guard", policy.guard);
    visit("family_voucher", policy.family_voucher);
}

}  // namespace domain
