// Shared money apart from bills: pots, quotas, wallets, caps, premiums, and families that dissolve.
#include <algorithm>

#include "domain/calendar.hpp"
#include "simulation/simulation.hpp"

namespace simulation {

namespace {

constexpr std::int64_t hour_ms = 3'600'000;
constexpr std::int64_t day_ms = 24 * hour_ms;

/// Milliseconds since Shanghai's midnight.
std::int64_t time_of_day(std::int64_t now_ms) { return (now_ms + 8 * hour_ms) % day_ms; }

std::int64_t next_six(std::int64_t now_ms) {
    const std::int64_t six = now_ms - time_of_day(now_ms) + 6 * hour_ms;
    return now_ms < six ? six : six + day_ms;
}

std::string password() { return std::string(AppUser::payment_password); }

}  // namespace

void Simulation::move_money() {
    return_gifts();
    switch (dice_.number(0, 15)) {
        case 0:
        case 1:
        case 2: return fill_pot();
        case 3:
        case 4:
        case 5: return lock_quota();
        case 6:
        case 7:
        case 8: return send_gift();
        case 9:
        case 10: return accept_gift();
        case 11:
        case 12: return set_cap();
        case 13: return pay_premium();
        case 14: return dice_.one_in(3) ? refund_premium() : pay_premium();
        case 15: return dissolve_family();
    }
}

bool Simulation::judge(AppUser& user, std::string_view act, const std::string& refusal, bool is_due) {
    if (refusal == "session_expired" || refusal == "not_logged_in") {
        user.log_in();
        return false;
    }
    if (refusal.empty() == is_due) return refusal.empty();
    report_violation(std::string(act) + " of " + user.id() +
                     (is_due ? " was refused: " + refusal : " was done though it must not be"));
}

AppUser* Simulation::user_who(const std::function<bool(const BookPerson&)>& fits) {
    std::vector<AppUser*> fitting;
    for (const auto& user : users_) {
        if (fits(books_.person(user->id()))) fitting.push_back(user.get());
    }
    return fitting.empty() ? nullptr : dice_.one_of(fitting);
}

void Simulation::fill_pot() {
    AppUser* user = user_who([](const BookPerson& person) {
        return person.has_account && rules_of_place(person.area).kept_in == KeptIn::Pot;
    });
    const BookPerson& person = books_.person(user->id());
    const std::int64_t free = ReferenceBooks::free_to_share(person);
    const std::int64_t fen = dice_.one_in(10) ? free + 1 : dice_.number(100, 80'000);
    const auto reply = user->call(protocol::make_transfer, {.amount_fen = fen, .payment_password = password()});
    const bool is_due = person.is_normal && books_.has_members(user->id()) && fen <= free;
    if (judge(*user, "a transfer into the pot", reply.refusal, is_due)) books_.put_aside(user->id(), fen);
    compare_books(user->id());
}

void Simulation::lock_quota() {
    AppUser* user = user_who([](const BookPerson& person) {
        return person.has_account && rules_of_place(person.area).kept_in == KeptIn::Quota;
    });
    const BookPerson& person = books_.person(user->id());
    BookFund* fund = books_.fund_of(user->id());
    if (fund == nullptr) return;
    const std::int64_t free = ReferenceBooks::free_to_share(person);
    std::int64_t target = dice_.number(0, 150'000);
    if (dice_.one_in(10)) target = fund->held;
    if (dice_.one_in(10)) target = fund->held + free + 1;
    const std::int64_t more = target - fund->held;
    const auto reply = user->call(protocol::lock_quota, {.quota_fen = target, .payment_password = password()});
    const bool may_lock = person.is_normal && books_.has_members(user->id()) && more <= free;
    if (judge(*user, "a quota", reply.refusal, more < 0 || (more > 0 && may_lock))) {
        tally_.operation(more > 0 ? "quota raised" : "quota lowered");
        if (more > 0) books_.put_aside(user->id(), more);
        if (more < 0) books_.give_back(*fund, -more);
    }
    compare_books(user->id());
}

void Simulation::send_gift() {
    std::vector<BookMembership> fitting;
    for (const BookMembership& membership : books_.memberships()) {
        if (rules_of_place(books_.person(membership.sharer).area).has_wallet) fitting.push_back(membership);
    }
    if (fitting.empty()) return;
    const BookMembership membership = dice_.one_of(fitting);
    AppUser& user = this->user(membership.sharer);
    BookPerson& sender = books_.person(membership.sharer);
    const std::int64_t free = ReferenceBooks::free_to_share(sender);
    std::int64_t fen = dice_.number(100, 60'000);
    if (dice_.one_in(10)) fen = 200'001;
    const std::int64_t now = server_.clock().now().unix_ms;
    int& sent_today = gifts_sent_[user.id() + today()];
    const bool is_open = time_of_day(now) >= 6 * hour_ms && time_of_day(now) < 22 * hour_ms;
    const bool is_waiting = std::ranges::find(books_.gifts(), user.id(), &BookGift::sender) != books_.gifts().end();
    const bool is_due = sender.is_normal && books_.person(membership.member).is_normal && fen <= 200'000 &&
                        sent_today < 3 && is_open && !is_waiting && fen <= free;
    const auto reply =
        user.call(protocol::send_wallet, {.member = membership.id, .amount_fen = fen, .payment_password = password()});
    if (judge(user, "money to a wallet", reply.refusal, is_due)) {
        ++sent_today;
        books_.send_gift({.id = reply.answer->move.id,
                          .sender = user.id(),
                          .receiver = membership.member,
                          .membership = membership.id,
                          .taken = ReferenceBooks::take_to_share(sender, fen),
                          .returns_at = next_six(now)});
        gifts_over_.push_back(reply.answer->move.id);
    }
    compare_books(user.id());
}

void Simulation::accept_gift() {
    // Any that ever was, mostly one that waits.
    if (gifts_over_.empty()) return;
    std::string id = dice_.one_of(gifts_over_);
    if (!books_.gifts().empty() && !dice_.one_in(5)) id = dice_.one_of(books_.gifts()).id;
    const auto gift = std::ranges::find(books_.gifts(), id, &BookGift::id);
    const bool is_waiting = gift != books_.gifts().end();
    AppUser* user =
        is_waiting && !dice_.one_in(6) ? &this->user(gift->receiver) : user_who([](const BookPerson&) { return true; });
    const bool is_due = is_waiting && gift->receiver == user->id();
    const std::string sender = is_waiting ? gift->sender : user->id();
    const auto reply = user->call(protocol::accept_wallet, {.transfer = id});
    if (judge(*user, "an acceptance", reply.refusal, is_due)) books_.accept_gift(id);
    compare_books(user->id());
    compare_books(sender);
}

void Simulation::set_cap() {
    if (books_.memberships().empty()) return;
    const std::string id = dice_.one_of(books_.memberships()).id;
    BookMembership& membership = books_.membership(id);
    BookCaps caps;
    if (dice_.one_in(3)) caps.payment = dice_.number(0, 30'000);
    if (dice_.one_in(3)) caps.month = dice_.number(0, dice_.one_in(2) ? 20'000 : 100'000);
    AppUser& user = this->user(membership.sharer);
    const auto reply =
        user.call(protocol::set_cap,
                  {.member = id, .payment_fen = caps.payment, .month_fen = caps.month, .payment_password = password()});
    const bool is_due = !caps.payment || !caps.month || *caps.payment <= *caps.month;
    if (!judge(user, "a cap", reply.refusal, is_due)) return;
    membership.caps = caps;
}

bool Simulation::is_premium_payable(const std::vector<std::string>& insured, const BookPerson& payer,
                                    const std::string& purpose, std::int64_t year) {
    const bool is_resident_premium = purpose == "resident_premium";
    if (!rules_of_place(payer.area).pays_premiums || !payer.is_normal || year > 2027) return false;
    const std::int64_t price = is_resident_premium ? 40'000 : 9'900;
    std::int64_t for_relatives = 0;
    std::int64_t for_oneself = 0;
    for (const std::string& id : insured) {
        const bool is_paid = std::ranges::any_of(books_.premiums(), [&](const BookPremium& premium) {
            return premium.insured == id && premium.purpose == purpose && premium.year == year;
        });
        if (is_paid) return false;
        if (is_resident_premium && (id == payer.id || books_.person(id).has_account)) return false;
        (id == payer.id ? for_oneself : for_relatives) += price;
    }
    return for_relatives <= ReferenceBooks::free_to_share(payer) &&
           for_relatives + for_oneself <= payer.account.total();
}

void Simulation::pay_premium() {
    const bool is_anywhere = dice_.one_in(8);
    AppUser* user = user_who([&](const BookPerson& person) {
        return person.has_account && (is_anywhere || rules_of_place(person.area).pays_premiums);
    });
    BookPerson& payer = books_.person(user->id());
    std::vector<std::string> handles;
    std::vector<std::string> insured;
    for (const BookMembership& membership : books_.memberships()) {
        if (membership.sharer != user->id() || dice_.one_in(4)) continue;
        handles.push_back(membership.id);
        insured.push_back(membership.member);
    }
    const domain::Purpose purpose =
        dice_.one_in(2) ? domain::Purpose::ResidentPremium : domain::Purpose::HuiminInsurance;
    if (handles.empty() || (purpose == domain::Purpose::HuiminInsurance && dice_.one_in(2))) {
        handles.emplace_back(protocol::premium_me);
        insured.push_back(user->id());
    }
    const std::int64_t year = std::stoll(today().substr(0, 4)) + dice_.number(0, 1);
    const std::string name(domain::name_of(purpose));
    const bool is_due = is_premium_payable(insured, payer, name, year);
    const auto reply = user->call(
        protocol::pay_premium, {.purpose = purpose, .year = year, .members = handles, .payment_password = password()});
    if (judge(*user, "a premium", reply.refusal, is_due)) {
        for (std::size_t index = 0; index < insured.size(); ++index) {
            const std::int64_t fen = reply.answer->receipts.at(index).amount_fen;
            BookAccount taken;
            if (insured[index] == user->id()) {
                taken.current = std::min(payer.account.current, fen);
                taken.earlier = fen - taken.current;
                payer.account.current -= taken.current;
                payer.account.earlier -= taken.earlier;
            } else {
                taken = ReferenceBooks::take_to_share(payer, fen);
            }
            books_.premiums().push_back({.receipt = reply.answer->receipts.at(index).id,
                                         .payer = user->id(),
                                         .insured = insured[index],
                                         .purpose = name,
                                         .year = year,
                                         .paid_on = today(),
                                         .taken = taken});
        }
    }
    compare_books(user->id());
}

void Simulation::refund_premium() {
    const bool is_again = !premiums_refunded_.empty() && dice_.one_in(5);
    auto& among = is_again ? premiums_refunded_ : books_.premiums();
    if (among.empty()) return;
    const BookPremium premium = dice_.one_of(among);
    const bool is_in_time = premium.paid_on == today() || std::stoll(today().substr(0, 4)) < premium.year;
    AppUser& user = this->user(premium.payer);
    const auto reply =
        user.call(protocol::refund_premium, {.receipt = premium.receipt, .payment_password = password()});
    if (judge(user, "a premium's refund", reply.refusal, is_in_time && !is_again)) {
        BookAccount& account = books_.person(premium.payer).account;
        account.current += premium.taken.current;
        account.earlier += premium.taken.earlier;
        std::erase_if(books_.premiums(), [&](const BookPremium& item) { return item.receipt == premium.receipt; });
        premiums_refunded_.push_back(premium);
    }
    compare_books(user.id());
}

void Simulation::dissolve_family() {
    if (!dice_.one_in(2)) return;
    AppUser* user = user_who([&](const BookPerson& person) { return books_.fund_of(person.id) != nullptr; });
    if (user == nullptr) return;
    const BookFund fund = *books_.fund_of(user->id());
    const auto reply = user->call(protocol::dissolve_group, {.payment_password = password()});
    if (judge(*user, "dissolving", reply.refusal, true)) {
        const std::int64_t returned = books_.dissolve(user->id());
        if (reply.answer->returned_fen != returned) {
            report_violation("dissolving gave back " + std::to_string(reply.answer->returned_fen) + ", the books say " +
                             std::to_string(returned));
        }
        if (returned > 0) tally_.operation("unspent shared money returned");
        compare_fund(books_.funds().at(fund.group));
    }
    compare_books(user->id());
}

}  // namespace simulation
