#include "simulation/reference_books.hpp"

#include <algorithm>

namespace simulation {

namespace {

std::string province(const std::string& area) { return area.substr(0, 2); }

/// Whether shared money of a place can be spent somewhere.
bool is_usable(const std::string& home, const BookPlace& place) {
    if (province(home) == "53") return true;
    if (province(home) == "13" && place.is_hospital) return true;
    if (province(home) == "51") return home.substr(0, 4) == place.area.substr(0, 4);
    return province(home) == province(place.area);
}

/// Guizhou: residents' general outpatient care isn't paid in tertiary hospitals, so nobody's money pays there either.
bool is_excluded(const BookPerson& member, const BookPlace& place) {
    return province(member.area) == "52" && !member.has_account && place.is_tertiary && !place.is_stay;
}

}  // namespace

PlaceRules rules_of_place(const std::string& area) {
    if (province(area) == "52") return {.is_earlier_years_only = true, .pays_premiums = true};
    if (province(area) == "13") return {.is_all_or_nothing = true};
    if (province(area) == "62") return {.kept_in = KeptIn::Pot};
    if (province(area) == "53") return {.kept_in = KeptIn::Quota, .has_wallet = true};
    return {};
}

BookMembership& ReferenceBooks::membership(const std::string& id) {
    return *std::ranges::find(memberships_, id, &BookMembership::id);
}

bool ReferenceBooks::has_members(const std::string& sharer) const {
    return std::ranges::find(memberships_, sharer, &BookMembership::sharer) != memberships_.end();
}

std::int64_t ReferenceBooks::shareable_of(const BookMembership& membership) const {
    const BookPerson& sharer = people_.at(membership.sharer);
    if (rules_of_place(sharer.area).kept_in != KeptIn::Account) return funds_.at(membership.group).held;
    return free_to_share(sharer);
}

const BookMembership* ReferenceBooks::payer_for(const BookPerson& member, const BookPlace& place) const {
    if (is_excluded(member, place)) return nullptr;
    const BookMembership* best = nullptr;
    for (const BookMembership& membership : memberships_) {
        if (membership.member != member.id) continue;
        const BookPerson& sharer = people_.at(membership.sharer);
        const std::int64_t has = shareable_of(membership);
        if (!sharer.is_normal || has == 0 || !is_usable(sharer.area, place)) continue;
        const bool is_better = best == nullptr || has > shareable_of(*best) ||
                               (has == shareable_of(*best) && membership.bound_at < best->bound_at);
        if (is_better) best = &membership;
    }
    return best;
}

bool ReferenceBooks::is_within_caps(const BookMembership& membership, std::int64_t fen,
                                    const std::string& month) const {
    const auto used = used_.find({membership.sharer, membership.member, month});
    const std::int64_t used_fen = used == used_.end() ? 0 : used->second;
    if (membership.caps.payment && fen > *membership.caps.payment) return false;
    return !membership.caps.month || used_fen + fen <= *membership.caps.month;
}

void ReferenceBooks::share(BookPayment& payment, std::int64_t wanted, const BookMembership& membership) const {
    const BookPerson& payer = people_.at(membership.sharer);
    const PlaceRules rules = rules_of_place(payer.area);
    if (rules.is_all_or_nothing && shareable_of(membership) < wanted) return;
    if (!is_within_caps(membership, wanted, payment.month)) return;
    payment.sharer = payer.id;
    if (rules.kept_in != KeptIn::Account) {
        payment.group = membership.group;
        payment.kept = std::min(funds_.at(membership.group).held, wanted);
        return;
    }
    payment.shared.earlier = std::min(payer.account.earlier, wanted);
    const std::int64_t still = wanted - payment.shared.earlier;
    if (!rules.is_earlier_years_only) payment.shared.current = std::min(payer.account.current, still);
}

std::optional<BookPayment> ReferenceBooks::plan(const std::string& member, std::int64_t person_part,
                                                const BookPlace& place) const {
    const BookPerson& person = people_.at(member);
    if (!person.is_normal) return std::nullopt;
    BookPayment payment{.member = member, .month = place.month};
    payment.own.current = std::min(person.account.current, person_part);
    payment.own.earlier = std::min(person.account.earlier, person_part - payment.own.current);
    if (rules_of_place(person.area).has_wallet) {
        payment.wallet = std::min(person.wallet, person_part - payment.own.total());
    }
    const std::int64_t rest = person_part - payment.own_fen();
    const BookMembership* payer = rest > 0 ? payer_for(person, place) : nullptr;
    if (payer != nullptr) share(payment, rest, *payer);
    if (person_part > 0 && payment.own_fen() + payment.shared_fen() == 0) return std::nullopt;
    return payment;
}

void ReferenceBooks::book(const BookPayment& payment, std::int64_t sign) {
    BookPerson& member = person(payment.member);
    member.account.current -= sign * payment.own.current;
    member.account.earlier -= sign * payment.own.earlier;
    member.wallet -= sign * payment.wallet;
    if (payment.sharer.empty()) return;
    BookPerson& sharer = person(payment.sharer);
    sharer.account.current -= sign * payment.shared.current;
    sharer.account.earlier -= sign * payment.shared.earlier;
    used_[{payment.sharer, payment.member, payment.month}] += sign * payment.shared_fen();
    if (payment.kept == 0) return;
    BookFund& fund = funds_.at(payment.group);
    fund.held -= sign * payment.kept;
    if (fund.is_dissolved) give_back(fund, payment.kept);
}

}  // namespace simulation
