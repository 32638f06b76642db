#include "simulation/simulation.hpp"

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
    if (chance <= 190) return open_visit();
    if (chance <= 690) return go_on_with_visit();
    if (chance <= 780) return cancel_something();
    if (chance <= 785) return cancel_nonsense();
    if (chance <= 792) return reconcile();
    if (chance <= 797) return query_something();
    if (chance <= 830) return look_at_app();
    if (chance <= 835) return change_sign_in();
    if (chance <= 845) return send_changed();
    if (chance <= 900) {
        if (network_.deliver_old_one()) tally_.operation("old message again");
        return;
    }
    if (chance <= 910) return unbind_somebody();
    if (chance <= 925) return rejoin_somebody();
    if (chance <= 980) return credit_somebody();
    if (chance <= 990) return year_end();
    if (chance <= 996) return change_status();
    return let_time_pass();
}

void Simulation::compare_books(const std::string& id) {
    const BookPerson& person = books_.person(id);
    auto reader = must(server_.database().read());
    const std::string owner = server::personal_account_owner(person.id, person.area);
    const auto held = [&](domain::AccountKind kind) {
        const auto account = must(storage::find_ledger_account_of(reader, kind, owner));
        return account ? account->balance.value : 0;
    };
    const BookAccount account{held(domain::AccountKind::PersonalCurrent), held(domain::AccountKind::PersonalEarlier)};
    if (account != person.account) {
        report_violation("person " + person.id + " has " + std::to_string(account.current) + " + " +
                         std::to_string(account.earlier) + ", the books say " + std::to_string(person.account.current) +
                         " + " + std::to_string(person.account.earlier));
    }
}

void Simulation::compare_all_books() {
    for (const auto& [id, person] : books_.people()) compare_books(id);
}

void Simulation::audit_everything() {
    for (const auto& violation : must(server_.audit().check_all())) report_violation(storage::to_text(violation));
}

void Simulation::audit_a_slice() {
    for (const auto& violation : must(server_.audit().check_slice(10))) report_violation(storage::to_text(violation));
}

}  // namespace simulation
