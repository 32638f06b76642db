#include "views/rules_words.hpp"

#include "views/family_words.hpp"
#include "views/spending_parts.hpp"

namespace views::inline members {
namespace {

// Keys made here: strings-prefix: rules.
std::string words(const Scene& scene, const std::string& key) { return std::string(scene.text("rules." + key)); }

template <class Enum>
std::string word_of(const Scene& scene, const std::string& field, Enum value) {
    return words(scene, field + "." + std::string(domain::name_of(value)));
}

/// "配偶、父母、子女"
template <class Enum, class Word>
std::string listed(const Scene& scene, const domain::EnumSet<Enum>& values, Word word) {
    std::string text;
    values.for_each([&](Enum value) {
        const std::string each(word(value));
        text = text.empty() ? each : scene.strings.text("invite.relation.pair", {{"left", text}, {"right", each}});
    });
    return text;
}

std::string purposes(const Scene& scene, const domain::PurposeSet& set) {
    return listed(scene, set, [&](domain::Purpose purpose) { return word_of(scene, "purpose", purpose); });
}

std::string people(const Scene& scene, const domain::MemberRules& rules) {
    if (!rules.people_max.value) return words(scene, "people.unlimited");
    const bool with_sharer = rules.people_counting.value == domain::HeadCounting::WithSharer;
    return scene.strings.text(with_sharer ? "rules.people.with_sharer" : "rules.people.without_sharer",
                              {{"count", std::to_string(*rules.people_max.value)}});
}

std::string where(const Scene& scene, const domain::SpendingRules& rules) {
    std::string hospitals = word_of(scene, "area", rules.hospitals.value);
    if (rules.hospitals.value == rules.pharmacies.value) return hospitals;
    return scene.strings.text(
        "rules.where.two", {{"hospitals", hospitals}, {"pharmacies", word_of(scene, "area", rules.pharmacies.value)}});
}

/// One sentence after another.
std::string joined(const Scene& scene, const std::string& left, const std::string& right) {
    return scene.strings.text("rules.sentences", {{"left", left}, {"right", right}});
}

std::string money(const Scene& scene, const domain::MoneyRules& rules) {
    return joined(scene, word_of(scene, "money", rules.model.value),
                  word_of(scene, "shareable", rules.shareable_balance.value));
}

std::string order(const Scene& scene, const domain::MoneyRules& rules) {
    const std::string first = joined(scene, word_of(scene, "order", rules.own_account_order.value),
                                     word_of(scene, "sharer", rules.sharer_choice.value));
    return joined(scene, first, word_of(scene, "shortfall", rules.shortfall.value));
}

std::string tiers(const Scene& scene, const domain::SpendingRules& rules) {
    const domain::InstitutionTierSet& refused = rules.resident_outpatient_refused_tiers.value;
    if (refused.is_empty()) return words(scene, "tiers.none");
    return scene.strings.text("rules.tiers.refused",
                              {{"tiers", listed(scene, refused, [&](domain::InstitutionTier tier) {
                                    return word_of(scene, "tier", tier);
                                })}});
}

}  // namespace

std::vector<RuleInWords> rules_in_words(const Scene& scene, const domain::Policy& policy) {
    std::vector<RuleInWords> rules;
    const auto add = [&](const std::string& key, std::string text) {
        if (!text.empty()) rules.push_back({"rules." + key, words(scene, key), std::move(text)});
    };
    add("who", listed(scene, policy.member.relations.value,
                      [&](domain::Relation relation) { return relation_word(scene, relation); }));
    add("people", people(scene, policy.member));
    add("insured", word_of(scene, "insured", policy.member.insured_area.value));
    add("money", money(scene, policy.money));
    add("order", order(scene, policy.money));
    add("where", where(scene, policy.spending));
    add("what", purposes(scene, policy.spending.purposes.value));
    add("never", purposes(scene, policy.spending.excluded_purposes.value));
    add("tiers", tiers(scene, policy.spending));
    add("suspended", word_of(scene, "suspended", policy.member.on_suspension.value));
    add("move", word_of(scene, "move", policy.member.on_move.value));
    return rules;
}

}  // namespace views::inline members
