// The reference books' shared money apart from bills: pots, quotas, wallets.
#include <algorithm>

#include "simulation/reference_books.hpp"

namespace simulation {

void ReferenceBooks::bind(BookMembership membership) {
    funds_.try_emplace(membership.group,
                       BookFund{.group = membership.group, .sharer = membership.sharer, .put_in = {}});
    memberships_.push_back(std::move(membership));
}

void ReferenceBooks::unbind(const std::string& id) {
    for (const BookGift& gift : gifts_) {
        if (gift.membership != id) continue;
        BookAccount& account = person(gift.sender).account;
        account.current += gift.taken.current;
        account.earlier += gift.taken.earlier;
    }
    std::erase_if(gifts_, [&](const BookGift& gift) { return gift.membership == id; });
    std::erase_if(memberships_, [&](const BookMembership& membership) { return membership.id == id; });
}

BookFund* ReferenceBooks::fund_of(const std::string& sharer) {
    const auto found = std::ranges::find_if(
        funds_, [&](const auto& item) { return item.second.sharer == sharer && !item.second.is_dissolved; });
    return found == funds_.end() ? nullptr : &found->second;
}

std::int64_t ReferenceBooks::dissolve(const std::string& sharer) {
    std::vector<std::string> ending;
    for (const BookMembership& membership : memberships_) {
        if (membership.sharer == sharer) ending.push_back(membership.id);
    }
    for (const std::string& id : ending) unbind(id);
    BookFund& fund = *fund_of(sharer);
    fund.is_dissolved = true;
    const std::int64_t returned = fund.held;
    give_back(fund, returned);
    return returned;
}

std::int64_t ReferenceBooks::free_to_share(const BookPerson& sharer) {
    return rules_of_place(sharer.area).is_earlier_years_only ? sharer.account.earlier : sharer.account.total();
}

BookAccount ReferenceBooks::take_to_share(BookPerson& sharer, std::int64_t fen) {
    BookAccount taken;
    taken.earlier = std::min(sharer.account.earlier, fen);
    taken.current = fen - taken.earlier;
    sharer.account.earlier -= taken.earlier;
    sharer.account.current -= taken.current;
    return taken;
}

void ReferenceBooks::put_aside(const std::string& sharer, std::int64_t fen) {
    const BookAccount taken = take_to_share(person(sharer), fen);
    BookFund& fund = *fund_of(sharer);
    fund.put_in.current += taken.current;
    fund.put_in.earlier += taken.earlier;
    fund.held += fen;
}

/// Relatives spent the earlier years' part first, so what is left of the current year's goes back first.
void ReferenceBooks::give_back(BookFund& fund, std::int64_t fen) {
    BookAccount parts;
    parts.current = std::min({fund.put_in.current, fund.held, fen});
    parts.earlier = fen - parts.current;
    fund.put_in.current -= parts.current;
    fund.put_in.earlier -= parts.earlier;
    fund.held -= fen;
    BookAccount& account = person(fund.sharer).account;
    account.current += parts.current;
    account.earlier += parts.earlier;
}

void ReferenceBooks::send_gift(BookGift gift) { gifts_.push_back(std::move(gift)); }

void ReferenceBooks::accept_gift(const std::string& id) {
    const auto gift = std::ranges::find(gifts_, id, &BookGift::id);
    person(gift->receiver).wallet += gift->taken.total();
    gifts_.erase(gift);
}

bool ReferenceBooks::return_gifts(std::int64_t now_ms) {
    return std::erase_if(gifts_, [&](const BookGift& gift) {
               if (now_ms < gift.returns_at) return false;
               BookAccount& account = person(gift.sender).account;
               account.current += gift.taken.current;
               account.earlier += gift.taken.earlier;
               return true;
           }) > 0;
}

}  // namespace simulation
