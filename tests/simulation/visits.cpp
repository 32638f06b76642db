// What happens at tills: codes are shown, scanned, settled, cancelled, and misused.
#include <algorithm>

#include "domain/calendar.hpp"
#include "simulation/simulation.hpp"

namespace simulation {

void Simulation::open_visit() {
    // Often one whose money isn't in an account: those are few.
    const auto is_elsewhere = [](const BookPerson& person) {
        return rules_of_place(person.area).kept_in != KeptIn::Account;
    };
    AppUser& member = dice_.one_in(4) ? *user_who(is_elsewhere) : *dice_.one_of(users_);
    for (const Visit& visit : visits_) {
        if (visit.member == &member) return;  // a new code would kill the one that is in use
    }
    const auto code = member.call(
        protocol::request_payment_code,
        {.payment_password = std::string(AppUser::payment_password), .occasion = protocol::PaymentCodeOccasion::Asked});
    if (code.refusal == "session_expired" || code.refusal == "not_logged_in") return member.log_in();
    if (!code.is_ok()) {
        if (books_.person(member.id()).is_normal) report_violation("no payment code: " + code.refusal);
        return;
    }
    Visit visit{.member = &member};
    // Mostly at home: elsewhere nobody shares.
    visit.till = dice_.one_of(tills_).get();
    const std::string& home = books_.person(member.id()).area;
    for (int tries = 0; tries < 8 && visit.till->institution().area.substr(0, 4) != home.substr(0, 4); ++tries) {
        visit.till = dice_.one_of(tills_).get();
    }
    constexpr std::int64_t troubles = static_cast<std::int64_t>(Trouble::UnknownCode);
    if (dice_.one_in(4)) visit.trouble = static_cast<Trouble>(dice_.number(1, troubles));
    const std::int64_t yuan = dice_.one_in(10) ? dice_.number(100, 3000) : dice_.number(1, 90);
    const std::int64_t fen = dice_.number(0, 99);
    visit.purchase = {.person = member.id(),
                      .token = code.answer->token,
                      .total = std::to_string(yuan) + (fen < 10 ? ".0" : ".") + std::to_string(fen),
                      .insutype = books_.person(member.id()).has_account ? "310" : "390"};
    // In a hospital the bill is one of an outpatient visit; the tricks with codes are played in pharmacies.
    const bool is_plain = visit.trouble == Trouble::CashOnly || visit.trouble == Trouble::SecondSettlement;
    if (visit.till->is_hospital() && !is_plain) visit.trouble = Trouble::None;
    visit.usable_until = {code.answer->expires_at};
    switch (visit.trouble) {
        case Trouble::CashOnly: visit.purchase.account_flag = "0"; break;
        case Trouble::ExcludedGoods: visit.purchase.catalogue_code = "H001"; break;
        case Trouble::CodeTooOld: server_.clock().advance(domain::seconds(60)); break;
        case Trouble::NotThisPerson: visit.purchase.person = tills_.size() > 1 ? "nobody" : ""; break;
        case Trouble::NonsenseAmount: visit.purchase.total = dice_.one_in(2) ? "86.505" : "1e3"; break;
        case Trouble::UnknownCode: visit.purchase.token += "x"; break;
        case Trouble::None:
        case Trouble::AnotherTill:
        case Trouble::SecondSettlement:
        case Trouble::ReversedFirst: break;
    }
    visits_.push_back(std::move(visit));
}

void Simulation::note_scan(Visit& visit) {
    if (visit.stage == Stage::Shown) visit.usable_until = server_.clock().now() + domain::minutes(10);
    visit.stage = Stage::Queried;
}

bool Simulation::must_be_refused(const Visit& visit) {
    if (!visit.till->is_signed_in() || server_.clock().now() >= visit.usable_until) return true;
    switch (visit.trouble) {
        case Trouble::ExcludedGoods:
        case Trouble::CodeTooOld:
        case Trouble::NotThisPerson:
        case Trouble::NonsenseAmount:
        case Trouble::UnknownCode: return true;
        case Trouble::None:
        case Trouble::CashOnly:
        case Trouble::AnotherTill:
        case Trouble::SecondSettlement: return false;
        case Trouble::ReversedFirst: return true;
    }
    return false;
}

void Simulation::go_on_with_visit() {
    if (visits_.empty()) return open_visit();
    const auto index = static_cast<std::size_t>(dice_.number(0, static_cast<std::int64_t>(visits_.size()) - 1));
    std::swap(visits_[index], visits_.back());
    Visit& visit = visits_.back();
    if (visit.stage == Stage::Settled) {
        settle_again(visit);
        visits_.pop_back();
        return;
    }
    if (visit.till->is_hospital()) {
        return go_on_with_outpatient(visit);
    }
    if (visit.trouble == Trouble::ReversedFirst) {
        settle_too_late(visit);
        visits_.pop_back();
        return;
    }
    if (visit.stage == Stage::Shown && dice_.one_in(2)) {
        const TillAnswer answer = visit.till->query(visit.purchase.token);
        const bool is_late = server_.clock().now() >= visit.usable_until;
        if (answer.is_ok() && (is_late || visit.trouble == Trouble::UnknownCode || !visit.till->is_signed_in())) {
            report_violation("a code that can't be used was taken: " + answer.body);
        }
        if (answer.is_ok()) note_scan(visit);
        if (!answer.is_ok()) visits_.pop_back();
        return;
    }
    if (visit.stage == Stage::Queried && visit.trouble == Trouble::AnotherTill) {
        const auto other = std::ranges::find_if(
            tills_, [&](const auto& till) { return till.get() != visit.till && till->is_signed_in(); });
        if (other != tills_.end() && (*other)->query(visit.purchase.token).is_ok()) {
            report_violation("a code that another institution scanned was taken");
        }
        visit.trouble = Trouble::None;
        return;
    }
    if (visit.stage == Stage::Queried && dice_.one_in(3)) {
        visit.quote = quote_of(*visit.member, visit.till->pre_settle(visit.purchase));
        visit.stage = Stage::PreSettled;
        return;
    }
    settle(visit);
    if (visit.stage != Stage::Settled || visit.trouble != Trouble::SecondSettlement) visits_.pop_back();
}

void Simulation::settle(Visit& visit) {
    const bool is_refusal_due = must_be_refused(visit);
    const bool is_outpatient = visit.till->is_hospital();
    const TillAnswer answer = is_outpatient ? visit.till->settle_visit(visit.purchase, visit.registered_as)
                                            : visit.till->settle(visit.purchase);
    visit.stage = Stage::Settled;
    if (answer.is_ok()) {
        if (is_refusal_due) report_violation("settled what had to be refused: " + answer.body);
        return check_settled(visit, answer);
    }
    compare_books(visit.member->id());
    if (visit.trouble == Trouble::SecondSettlement) visit.trouble = Trouble::None;  // the first one didn't use it up
    if (is_refusal_due || visit.trouble == Trouble::ExcludedGoods) return;
    const BookPerson& person = books_.person(visit.member->id());
    const bool wants_accounts = visit.purchase.account_flag == "1";
    const auto payment = books_.plan(person.id, 1, place_of(*visit.till, false));
    // Whoever can pay a single fen isn't refused, but where it is all or nothing, or beyond a cap.
    const bool is_payable = person.is_normal && (!wants_accounts || (payment && payment->own_fen() > 0));
    if (is_payable) report_violation("refused what could be paid: " + answer.body);
}

BookPlace Simulation::place_of(const Till& till, bool is_stay) {
    return_gifts();
    return {.area = till.institution().area,
            .is_hospital = till.is_hospital(),
            .is_tertiary = till.is_tertiary(),
            .is_stay = is_stay,
            .month = today().substr(0, 7)};
}

/// What a pre-settlement said; now and then something changes right after it.
std::optional<BillParts> Simulation::quote_of(AppUser& member, const TillAnswer& asked) {
    if (!asked.is_ok()) return std::nullopt;
    if (dice_.one_in(2)) credit(member.id());
    return parts_of(asked);
}

void Simulation::check_quote(const std::optional<BillParts>& quote, const TillAnswer& answer) {
    if (!quote) return;
    tally_.operation("settled after asking");
    const bool is_changed = *quote != parts_of(answer);
    if (is_changed) tally_.operation("settled otherwise than asked, and told so");
    const bool is_told = answer.body.find("与预结算时不同") != std::string::npos;
    if (is_changed != is_told) report_violation("a settlement and its pre-settlement: " + answer.body);
}

void Simulation::check_settled(const Visit& visit, const TillAnswer& answer) {
    check_quote(visit.quote, answer);
    check_bill(visit.purchase, *visit.till, false, answer);
}

void Simulation::check_bill(const Purchase& purchase, Till& till, bool is_stay, const TillAnswer& answer) {
    const std::int64_t total = answer.fen("medfee_sumamt");
    const std::int64_t person_part = answer.fen("psn_part_amt");
    const BillParts parts = parts_of(answer);
    if (total != parts.fund + person_part || person_part != parts.own + parts.shared + parts.cash) {
        report_violation("the parts of a bill don't add up: " + answer.body);
    }
    const bool wants_accounts = purchase.account_flag == "1";
    const BookPlace place = place_of(till, is_stay);
    auto plan = wants_accounts ? books_.plan(purchase.person, person_part, place)
                               : BookPayment{.member = purchase.person, .month = place.month};
    if (!plan || plan->own_fen() != parts.own || plan->shared_fen() != parts.shared) {
        report_violation("paid otherwise than the books say (own " +
                         (plan ? std::to_string(plan->own_fen()) + ", shared " + std::to_string(plan->shared_fen())
                               : std::string("nothing")) +
                         "): " + answer.body);
    }
    books_.book(*plan, 1);
    if (plan->wallet > 0) tally_.operation("paid by wallet");
    if (plan->kept > 0) tally_.operation("paid out of a pot or quota");
    if (is_stay && plan->shared_fen() > 0) tally_.operation("a stay's shared part at discharge");
    compare_books(plan->member);
    if (!plan->sharer.empty()) compare_books(plan->sharer);
    const std::string infno = is_stay ? "2304" : till.is_hospital() ? "2207" : "2102";
    settled_.push_back({.id = answer.value("setlinfo", "setl_id"),
                        .till = &till,
                        .payment = std::move(*plan),
                        .msgid = till.last_msgid(),
                        .infno = infno,
                        .insutype = purchase.insutype,
                        .total = total});
    note_in_day(settled_.back(), 1);
    note_row(till, purchase.person, answer);
}

void Simulation::settle_again(Visit& visit) {
    const TillAnswer answer = visit.till->is_hospital() ? visit.till->settle_visit(visit.purchase, visit.registered_as)
                                                        : visit.till->settle(visit.purchase);
    if (answer.is_ok()) report_violation("a code was settled twice: " + answer.body);
    compare_books(visit.member->id());
}

void Simulation::cancel_something() {
    if (settled_.empty()) return cancel_nonsense();
    // Often one of the latest, sometimes any.
    const auto count = static_cast<std::int64_t>(settled_.size());
    const std::int64_t first = dice_.one_in(3) ? 0 : std::max<std::int64_t>(0, count - 20);
    Settled& chosen = settled_[static_cast<std::size_t>(dice_.number(first, count - 1))];
    Till& till = dice_.one_in(15) ? *dice_.one_of(tills_) : *chosen.till;
    // By its number, or by that of its message, as if the answer hadn't come.
    const bool is_by_message = dice_.one_in(3);
    const TillAnswer answer = is_by_message ? till.reverse(chosen.payment.member, chosen.msgid, chosen.infno)
                                            : till.cancel(chosen.payment.member, chosen.id, chosen.infno);
    const bool may_be = !chosen.is_cancelled && &till == chosen.till && till.is_signed_in();
    if (answer.is_ok() != may_be) report_violation("cancelling went wrong: " + answer.body);
    if (answer.is_ok()) {
        books_.book(chosen.payment, -1);
        chosen.is_cancelled = true;
        note_in_day(chosen, -1);
        note_row(till, chosen.payment.member, answer);
    }
    compare_books(chosen.payment.member);
    if (!chosen.payment.sharer.empty()) compare_books(chosen.payment.sharer);
}

void Simulation::cancel_nonsense() {
    Till& till = *dice_.one_of(tills_);
    if (till.cancel(dice_.one_of(users_)->id(), "no-such-settlement").is_ok()) {
        report_violation("something that isn't there was cancelled");
    }
}

void Simulation::go_on_with_outpatient(Visit& visit) {
    const bool is_late = server_.clock().now() >= visit.usable_until;
    if (visit.stage == Stage::Shown) {
        const TillAnswer answer = visit.till->register_visit(visit.purchase);
        if (answer.is_ok() && (is_late || !visit.till->is_signed_in())) {
            report_violation("registered with a code that can't be used: " + answer.body);
        }
        if (!answer.is_ok()) return visits_.pop_back();
        note_scan(visit);
        visit.registered_as = answer.value("data", "mdtrt_id");
        return;
    }
    if (visit.stage == Stage::Queried) {
        if (!visit.till->add_line(visit.purchase, visit.registered_as).is_ok()) return visits_.pop_back();
        visit.stage = Stage::Billed;
        return;
    }
    if (visit.stage == Stage::Billed && dice_.one_in(3)) {
        visit.quote = quote_of(*visit.member, visit.till->pre_settle_visit(visit.purchase, visit.registered_as));
        visit.stage = Stage::PreSettled;
        return;
    }
    settle(visit);
    if (visit.trouble != Trouble::SecondSettlement) visits_.pop_back();
}

/// The reversal of a settlement overtakes it: when it comes at last it must do nothing.
void Simulation::settle_too_late(Visit& visit) {
    const TillAnswer answer = visit.till->settle_after_reversing(visit.purchase);
    if (answer.is_ok()) report_violation("settled what was reversed before it came: " + answer.body);
    compare_books(visit.member->id());
}

void Simulation::query_something() {
    if (settled_.empty()) return;
    const Settled& chosen = dice_.one_of(settled_);
    const TillAnswer answer = chosen.till->query_settlement(chosen.payment.member, chosen.id);
    if (answer.is_ok() != chosen.till->is_signed_in()) report_violation("a settlement isn't found: " + answer.body);
}

void Simulation::change_sign_in() {
    // Whoever is signed out signs in again soon.
    for (const auto& till : tills_) {
        if (!till->is_signed_in()) return till->sign_in();
    }
    dice_.one_of(tills_)->sign_out();
}

void Simulation::send_changed() {
    Till& till = *dice_.one_of(tills_);
    const TillAnswer answer = till.resend_changed();
    if (answer.is_ok()) report_violation("a msgid was used for two messages: " + answer.body);
}

}  // namespace simulation
