// What families and the agency do apart from bills: joining and leaving, looking, credits, years that end, insurances
// that stop, time that passes.
#include <algorithm>

#include "domain/calendar.hpp"
#include "server/sandbox_people.hpp"
#include "simulation/simulation.hpp"
#include "storage/ledger_store.hpp"
#include "storage/person_store.hpp"

namespace simulation {

void Simulation::look_at_app() {
    AppUser& user = *dice_.one_of(users_);
    const auto look = [&](const auto& endpoint) {
        const auto reply = user.call(endpoint);
        if (reply.refusal == "session_expired" || reply.refusal == "not_logged_in") user.log_in();
    };
    switch (dice_.number(0, 3)) {
        case 0: return look(protocol::read_home);
        case 1: return look(protocol::read_spending);
        case 2: return look(protocol::read_notices);
        case 3: return look(protocol::read_family);
    }
}

void Simulation::unbind_somebody() {
    if (books_.memberships().size() < pairs_.size() / 2) return rejoin_somebody();
    const BookMembership membership = dice_.one_of(books_.memberships());
    const std::string password(AppUser::payment_password);
    const bool by_member = dice_.one_in(2);
    AppUser& actor = user(by_member ? membership.member : membership.sharer);
    const std::string refusal =
        by_member
            ? actor.call(protocol::leave_group, {.membership = membership.id, .payment_password = password}).refusal
            : actor.call(protocol::end_membership, {.member = membership.id, .payment_password = password}).refusal;
    if (refusal == "session_expired" || refusal == "not_logged_in") return actor.log_in();
    if (refusal.empty()) books_.unbind(membership.id);
}

void Simulation::rejoin_somebody() {
    const Pair pair = dice_.one_of(pairs_);
    const auto& memberships = books_.memberships();
    const bool is_bound = std::ranges::any_of(memberships, [&](const BookMembership& membership) {
        return membership.sharer == pair.sharer->id() && membership.member == pair.member->id();
    });
    if (is_bound) return;
    if (bind_by_app(*pair.sharer, *pair.member)) return;
    // The hall helps those who don't get on with the app; a day's messages are limited, for instance.
    if (dice_.one_in(2)) bind_at_hall(pair.sharer->id(), pair.member->id(), pair.relation);
}

bool Simulation::bind_by_app(AppUser& sharer, AppUser& member) {
    const auto pair = std::ranges::find_if(
        pairs_, [&](const Pair& item) { return item.sharer == &sharer && item.member == &member; });
    server_.clock().advance(domain::seconds(1));  // the inbox is ordered by time
    const auto begun = sharer.call(
        protocol::start_invitation,
        {.name = member.person().name, .resident_id = member.person().resident_id, .relation = pair->relation});
    if (begun.refusal == "session_expired" || begun.refusal == "not_logged_in") sharer.log_in();
    if (!begun.is_ok()) return false;
    const std::string invitation = begun.answer->invitation;
    // Which codes are asked for is the place's: Guizhou wants both, Hebei none.
    auto stage = begun.answer->stage;
    if (stage == protocol::InvitationStage::OwnCode) {
        const auto own =
            sharer.call(protocol::confirm_own_code,
                        {.invitation = invitation, .code = sharer.newest_code(protocol::SmsKind::Authorization)});
        const auto agreed =
            sharer.call(protocol::confirm_member_code,
                        {.invitation = invitation, .code = member.newest_code(protocol::SmsKind::Joining)});
        if (own.is_ok() && agreed.is_ok()) stage = agreed.answer->stage;
    }
    if (stage == protocol::InvitationStage::Letter) stage = sign_for(sharer, member, invitation);
    if (stage == protocol::InvitationStage::Bound) return true;
    sharer.call(protocol::withdraw_invitation, {.invitation = invitation});
    return false;
}

protocol::InvitationStage Simulation::sign_for(AppUser& sharer, AppUser& member, const std::string& invitation) {
    const auto letter = sharer.call(protocol::read_letter);
    if (!letter.is_ok()) return protocol::InvitationStage::Letter;
    const auto& text = letter.answer->letter;
    sharer.call(protocol::save_letter_position,
                {.version = text.version,
                 .sha256 = letter.answer->sha256,
                 .position = static_cast<std::int64_t>(text.sections.size() + text.questions.size())});
    server_.clock().advance(domain::seconds(text.reading_seconds_min));
    const auto signed_letter = sharer.call(
        protocol::sign_letter, {.invitation = invitation, .version = text.version, .sha256 = letter.answer->sha256});
    if (!signed_letter.is_ok()) return protocol::InvitationStage::Letter;
    if (signed_letter.answer->stage == protocol::InvitationStage::Bound) {
        tally_.operation("bound by the app");
        books_.bind({.id = signed_letter.answer->member,
                     .group = group_of(sharer.id()),
                     .sharer = sharer.id(),
                     .member = member.id(),
                     .bound_at = server_.clock().now().unix_ms});
    }
    return signed_letter.answer->stage;
}

domain::AccountId Simulation::ledger_account(domain::AccountKind kind, const std::string& owner) {
    auto transaction = must(server_.database().begin());
    const auto found = must(storage::find_ledger_account_of(transaction, kind, owner));
    if (found) return found->id;
    const domain::AccountId id{server::random_identifier(dice_)};
    must(storage::open_ledger_account(transaction, id, kind, owner, server_.clock().now()));
    must(transaction.commit());
    return id;
}

void Simulation::post_by_agency(domain::TransferKind kind, const std::vector<domain::Posting>& postings) {
    auto transaction = must(server_.database().begin());
    const auto posted = must(storage::post_transfer(transaction,
                                                    {.id = {"agency " + std::to_string(++agency_transfers_)},
                                                     .kind = kind,
                                                     .reverses = {},
                                                     .posted_at = server_.clock().now(),
                                                     .postings = postings},
                                                    "agency"));
    if (posted.status != storage::PostStatus::Posted) report_violation("the agency's posting was refused");
    must(transaction.commit());
}

void Simulation::credit(const std::string& id) {
    BookPerson& person = books_.person(id);
    if (!person.has_account || person.account.total() > 2'000'000) return;
    tally_.operation("account_credit");
    const std::int64_t fen = dice_.number(1'000, 60'000);
    const auto account =
        ledger_account(domain::AccountKind::PersonalCurrent, server::personal_account_owner(person.id, person.area));
    const auto pool = ledger_account(domain::AccountKind::FundPool, person.area);
    post_by_agency(domain::TransferKind::AccountCredit, {{pool, {-fen}}, {account, {fen}}});
    person.account.current += fen;
    compare_books(person.id);
}

void Simulation::year_end() {
    BookPerson& person = books_.person(dice_.one_of(users_)->id());
    if (person.account.current == 0) return;
    tally_.operation("year_end");
    const std::string owner = server::personal_account_owner(person.id, person.area);
    const auto current = ledger_account(domain::AccountKind::PersonalCurrent, owner);
    const auto earlier = ledger_account(domain::AccountKind::PersonalEarlier, owner);
    const std::int64_t fen = person.account.current;
    post_by_agency(domain::TransferKind::YearEnd, {{current, {-fen}}, {earlier, {fen}}});
    person.account.current = 0;
    person.account.earlier += fen;
    compare_books(person.id);
}

void Simulation::change_status() {
    BookPerson& person = books_.person(dice_.one_of(users_)->id());
    // Mostly well insured.
    if (person.is_normal && !dice_.one_in(4)) return;
    person.is_normal = !person.is_normal;
    tally_.operation(person.is_normal ? "insurance_normal_again" : "insurance_suspended");
    auto transaction = must(server_.database().begin());
    for (storage::InsuranceRecord& record : must(storage::list_insurances(transaction, person.id))) {
        record.status = person.is_normal ? domain::InsuranceStatus::Normal : domain::InsuranceStatus::Suspended;
        must(storage::put_insurance(transaction, record));
    }
    must(transaction.commit());
}

void Simulation::let_time_pass() {
    const domain::CivilDate before = domain::shanghai_date(server_.clock().now());
    server_.clock().advance(domain::minutes(static_cast<int>(dice_.number(3, 900))));
    if (domain::shanghai_date(server_.clock().now()) != before) tally_.operation("day_change");
    if (dice_.one_in(10)) {
        tally_.operation("purge");
        server_.purge();
    }
}

}  // namespace simulation
