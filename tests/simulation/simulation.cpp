#include "simulation/simulation.hpp"

#include "domain/calendar.hpp"
#include "server/sandbox_people.hpp"
#include "storage/ledger_store.hpp"

namespace simulation {

Simulation::Simulation(std::uint64_t seed) : dice_(seed), server_(seed), network_(server_, dice_, tally_) {
    open_cast();
    open_tills();
    compare_all_books();
}

void Simulation::run(std::int64_t operation_count) {
    const std::int64_t first = tally_.operation_count();
    std::int64_t next_slice = first;
    std::int64_t next_look = first;
    std::int64_t audits_done = 0;
    while (tally_.operation_count() < operation_count) {
        step();
        const std::int64_t done = tally_.operation_count();
        if (done >= next_slice) {
            audit_a_slice();
            next_slice = done + 200;
        }
        if (done >= next_look) {
            compare_all_books();
            next_look = done + 2'000;
        }
        // Whole rounds take longer the more there is: a few.
        if (done * 4 >= operation_count * (audits_done + 1)) {
            audit_everything();
            ++audits_done;
        }
    }
    compare_all_books();
    audit_everything();
}

void Simulation::step() {
    server_.clock().advance(domain::milliseconds(static_cast<int>(dice_.number(1, 3'000))));
    const std::int64_t chance = dice_.number(1, 1000);
    if (chance <= 180) return open_visit();
    if (chance <= 620) return go_on_with_visit();
    if (chance <= 630) return open_stay();
    if (chance <= 690) return go_on_with_stay();
    if (chance <= 760) return cancel_something();
    if (chance <= 765) return cancel_nonsense();
    if (chance <= 771) return reconcile();
    if (chance <= 775) return reconcile_in_detail();
    if (chance <= 780) return query_something();
    if (chance <= 805) return look_at_app();
    if (chance <= 810) return change_sign_in();
    if (chance <= 820) return send_changed();
    if (chance <= 865) {
        if (network_.deliver_old_one()) tally_.operation("old message again");
        return;
    }
    if (chance <= 875) return unbind_somebody();
    if (chance <= 890) return rejoin_somebody();
    if (chance <= 938) return move_money();
    if (chance <= 980) return credit(dice_.one_of(users_)->id());
    if (chance <= 990) return year_end();
    if (chance <= 996) return change_status();
    return let_time_pass();
}

void Simulation::return_gifts() {
    if (!books_.return_gifts(server_.clock().now().unix_ms)) return;
    tally_.operation("wallet money returned at six");
    are_gifts_unposted_ = true;
}

void Simulation::compare_books(const std::string& id) {
    return_gifts();
    if (are_gifts_unposted_) server_.return_wallet_money();
    are_gifts_unposted_ = false;
    const BookPerson& person = books_.person(id);
    auto reader = must(server_.database().read());
    const auto compare = [&](domain::AccountKind kind, const std::string& owner, std::int64_t expected) {
        const auto account = must(storage::find_ledger_account_of(reader, kind, owner));
        const std::int64_t held = account ? account->balance.value : 0;
        if (held == expected) return;
        report_violation("person " + id + " has " + std::to_string(held) + " in " + std::string(domain::name_of(kind)) +
                         ", the books say " + std::to_string(expected));
    };
    const std::string owner = server::personal_account_owner(person.id, person.area);
    compare(domain::AccountKind::PersonalCurrent, owner, person.account.current);
    compare(domain::AccountKind::PersonalEarlier, owner, person.account.earlier);
    compare(domain::AccountKind::MemberWallet, id, person.wallet);
    std::int64_t waiting = 0;
    for (const BookGift& gift : books_.gifts()) {
        if (gift.sender == id) waiting += gift.taken.total();
    }
    compare(domain::AccountKind::WalletPending, id, waiting);
    if (const BookFund* fund = books_.fund_of(id)) compare_fund(*fund);
}

void Simulation::compare_fund(const BookFund& fund) {
    auto reader = must(server_.database().read());
    const KeptIn kept_in = rules_of_place(books_.person(fund.sharer).area).kept_in;
    for (const auto& [kind, place] : {std::pair(domain::AccountKind::SharedPot, KeptIn::Pot),
                                      std::pair(domain::AccountKind::SharedQuota, KeptIn::Quota)}) {
        const auto account = must(storage::find_ledger_account_of(reader, kind, fund.group));
        const std::int64_t held = account ? account->balance.value : 0;
        const std::int64_t expected = kept_in == place ? fund.held : 0;
        if (held != expected) {
            report_violation("family " + fund.group + " has " + std::to_string(held) + " in " +
                             std::string(domain::name_of(kind)) + ", the books say " + std::to_string(expected));
        }
    }
}

void Simulation::compare_all_books() {
    for (const auto& [id, person] : books_.people()) compare_books(id);
    for (const auto& [group, fund] : books_.funds()) compare_fund(fund);
}

std::string Simulation::today() { return domain::format_civil_date(domain::shanghai_date(server_.clock().now())); }

void Simulation::audit_everything() {
    for (const auto& violation : must(server_.audit().check_all())) report_violation(storage::to_text(violation));
}

void Simulation::audit_a_slice() {
    for (const auto& violation : must(server_.audit().check_slice(10))) report_violation(storage::to_text(violation));
}

}  // namespace simulation
