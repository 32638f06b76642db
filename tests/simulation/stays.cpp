// Hospital stays: admitted with a code, billed in lines for days, settled after the discharge.
#include <algorithm>

#include "simulation/simulation.hpp"

namespace simulation {

namespace {

std::string yuan_text(std::int64_t fen) { return domain::format_plain_yuan({fen}); }

std::string total_of(const std::vector<std::int64_t>& lines) {
    std::int64_t total = 0;
    for (const std::int64_t fen : lines) total += fen;
    return yuan_text(total);
}

}  // namespace

void Simulation::open_stay() {
    AppUser& member = *dice_.one_of(users_);
    const auto is_of_member = [&](const auto& item) { return item.member == &member; };
    if (std::ranges::any_of(stays_, is_of_member) || std::ranges::any_of(visits_, is_of_member)) return;
    Till& till = *dice_.one_of(tills_);
    if (!till.is_hospital()) return;
    const auto code = member.call(
        protocol::request_payment_code,
        {.payment_password = std::string(AppUser::payment_password), .occasion = protocol::PaymentCodeOccasion::Asked});
    if (code.refusal == "session_expired" || code.refusal == "not_logged_in") return member.log_in();
    if (!code.is_ok()) return;
    Stay stay{.member = &member, .till = &till};
    stay.purchase = {.person = member.id(),
                     .token = code.answer->token,
                     .insutype = books_.person(member.id()).has_account ? "310" : "390"};
    const TillAnswer answer = till.admit(stay.purchase);
    if (answer.is_ok() != till.is_signed_in()) report_violation("an admission went wrong: " + answer.body);
    if (!answer.is_ok()) return;
    stay.id = answer.value("result", "mdtrt_id");
    // What was shown at admission pays nothing else.
    if (dice_.one_in(4) && till.query(stay.purchase.token).is_ok()) {
        report_violation("a code that a stay used up was taken");
    }
    stays_.push_back(std::move(stay));
}

void Simulation::go_on_with_stay() {
    if (stays_.empty()) return open_stay();
    Stay& stay = dice_.one_of(stays_);
    if (stay.is_discharged) {
        if (settle_stay(stay)) stays_.erase(stays_.begin() + (&stay - stays_.data()));
        return;
    }
    const std::int64_t billed = std::ranges::count_if(stay.lines, [](std::int64_t fen) { return fen > 0; });
    if (billed == 0 || !dice_.one_in(4)) return bill_stay(stay);
    if (dice_.one_in(4)) {
        stay.purchase.total = total_of(stay.lines);
        const TillAnswer early = stay.till->settle_stay(stay.purchase, stay.id);
        if (early.is_ok()) report_violation("a stay was settled before the discharge: " + early.body);
        return;
    }
    const TillAnswer answer = stay.till->discharge(stay.purchase, stay.id);
    if (answer.is_ok() != stay.till->is_signed_in()) report_violation("a discharge went wrong: " + answer.body);
    stay.is_discharged = answer.is_ok();
}

void Simulation::bill_stay(Stay& stay) {
    Till& till = *stay.till;
    const auto is_there = [](std::int64_t fen) { return fen > 0; };
    const bool has_lines = std::ranges::any_of(stay.lines, is_there);
    if (has_lines && dice_.one_in(6)) {
        const auto number = static_cast<std::size_t>(dice_.number(1, static_cast<std::int64_t>(stay.lines.size())));
        const bool is_due = till.is_signed_in() && stay.lines[number - 1] > 0;
        const TillAnswer answer = till.drop_stay_line(stay.purchase, stay.id, static_cast<int>(number));
        if (answer.is_ok() != is_due) report_violation("taking back a line went wrong: " + answer.body);
        if (answer.is_ok()) stay.lines[number - 1] = 0;
        return;
    }
    const std::int64_t fen = dice_.one_in(3) ? dice_.number(50'000, 900'000) : dice_.number(100, 60'000);
    const TillAnswer answer =
        till.add_stay_line(stay.purchase, stay.id, static_cast<int>(stay.lines.size()) + 1, yuan_text(fen));
    if (answer.is_ok() != till.is_signed_in()) report_violation("a stay's line went wrong: " + answer.body);
    if (answer.is_ok()) stay.lines.push_back(fen);
}

/// True when the stay is over.
bool Simulation::settle_stay(Stay& stay) {
    stay.purchase.total = total_of(stay.lines);
    Till& till = *stay.till;
    if (!stay.quote && dice_.one_in(2)) {
        stay.quote = quote_of(*stay.member, till.pre_settle_stay(stay.purchase, stay.id));
        return false;
    }
    const TillAnswer answer = till.settle_stay(stay.purchase, stay.id);
    if (answer.is_ok()) {
        if (!till.is_signed_in()) report_violation("a stay was settled by nobody: " + answer.body);
        check_quote(stay.quote, answer);
        check_bill(stay.purchase, till, true, answer);
        return true;
    }
    compare_books(stay.member->id());
    if (!till.is_signed_in()) return false;
    const BookPerson& person = books_.person(stay.member->id());
    const auto least = books_.plan(person.id, 1, place_of(till, true));
    if (person.is_normal && (stay.purchase.account_flag == "0" || (least && least->own_fen() > 0))) {
        report_violation("refused a stay that could be paid: " + answer.body);
    }
    // Then in cash.
    if (person.is_normal) stay.purchase.account_flag = "0";
    return false;
}

}  // namespace simulation
