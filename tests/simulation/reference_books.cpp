#include "simulation/reference_books.hpp"

#include <algorithm>

namespace simulation {

namespace {

std::string province(const std::string& area) { return area.substr(0, 2); }

/// Whether shared money of a place can be spent somewhere.
bool is_usable(const std::string& home, const std::string& place, bool is_hospital) {
    if (province(home) == "13" && is_hospital) return true;
    if (province(home) == "51") return home.substr(0, 4) == place.substr(0, 4);
    return province(home) == province(place);
}

}  // namespace

PlaceRules rules_of_place(const std::string& area) {
    if (province(area) == "52") return {.is_earlier_years_only = true};
    if (province(area) == "13") return {.is_all_or_nothing = true};
    if (province(area) == "62") return {.is_pot = true};
    return {};
}

void ReferenceBooks::unbind(const std::string& id) {
    std::erase_if(memberships_, [&](const BookMembership& membership) { return membership.id == id; });
}

std::int64_t ReferenceBooks::shareable_of(const BookPerson& sharer) const {
    const PlaceRules rules = rules_of_place(sharer.area);
    if (rules.is_pot) return sharer.pot;
    return rules.is_earlier_years_only ? sharer.account.earlier : sharer.account.total();
}

const BookPerson* ReferenceBooks::payer_for(const std::string& member, const std::string& place_area,
                                            bool is_hospital) const {
    const BookPerson* best = nullptr;
    std::int64_t best_bound_at = 0;
    for (const BookMembership& membership : memberships_) {
        if (membership.member != member) continue;
        const BookPerson& sharer = people_.at(membership.sharer);
        const std::int64_t has = shareable_of(sharer);
        if (!sharer.is_normal || has == 0 || !is_usable(sharer.area, place_area, is_hospital)) continue;
        const bool is_better = best == nullptr || has > shareable_of(*best) ||
                               (has == shareable_of(*best) && membership.bound_at < best_bound_at);
        if (!is_better) continue;
        best = &sharer;
        best_bound_at = membership.bound_at;
    }
    return best;
}

std::optional<BookPayment> ReferenceBooks::plan(const std::string& member, std::int64_t person_part,
                                                const std::string& place_area, bool is_hospital) const {
    const BookPerson& person = people_.at(member);
    if (!person.is_normal) return std::nullopt;
    BookPayment payment{.member = member, .sharer = {}, .own = {}, .shared = {}};
    payment.own.current = std::min(person.account.current, person_part);
    payment.own.earlier = std::min(person.account.earlier, person_part - payment.own.current);
    const std::int64_t rest = person_part - payment.own_fen();
    const BookPerson* payer = rest > 0 ? payer_for(member, place_area, is_hospital) : nullptr;
    if (payer != nullptr) {
        const PlaceRules rules = rules_of_place(payer->area);
        const bool is_enough = shareable_of(*payer) >= rest;
        if (is_enough || !rules.is_all_or_nothing) {
            payment.sharer = payer->id;
            if (rules.is_pot) {
                payment.pot = std::min(payer->pot, rest);
            } else {
                payment.shared.earlier = std::min(payer->account.earlier, rest);
                const std::int64_t still = rest - payment.shared.earlier;
                if (!rules.is_earlier_years_only) payment.shared.current = std::min(payer->account.current, still);
            }
        }
    }
    if (person_part > 0 && payment.own_fen() + payment.shared_fen() == 0) return std::nullopt;
    return payment;
}

void ReferenceBooks::book(const BookPayment& payment, std::int64_t sign) {
    BookPerson& member = person(payment.member);
    member.account.current -= sign * payment.own.current;
    member.account.earlier -= sign * payment.own.earlier;
    if (payment.sharer.empty()) return;
    BookPerson& sharer = person(payment.sharer);
    sharer.account.current -= sign * payment.shared.current;
    sharer.account.earlier -= sign * payment.shared.earlier;
    sharer.pot -= sign * payment.pot;
}

}  // namespace simulation
