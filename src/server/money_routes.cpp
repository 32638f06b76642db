#include "server/money_routes.hpp"

#include <algorithm>

#include "domain/money_transfer.hpp"
#include "server/wallet_money.hpp"
#include "storage/family_act_store.hpp"
#include "storage/notice_store.hpp"

namespace server {

namespace {

using domain::TransferKind;
using protocol::ErrorCode;

Refusal refusal_of(const domain::TransferReasons& reasons) {
    Refusal refusal = refuse(ErrorCode::TransferRefused);
    refusal.problem = domain::name_of(reasons.front());
    return refusal;
}

/// The sharer, the account as it is at this commit, and whom to tell of what was tidied on the way.
struct Payer {
    SharingParty party;
    SharingAccount account;
    std::vector<std::string> told;

    [[nodiscard]] domain::PayerFacts facts() const { return {account.person.insurance, account.person.balance}; }
    [[nodiscard]] int members() const { return static_cast<int>(party.members.size()); }
};

Answered<Payer> load_payer(LedgerDesk& desk, SharingParty party) {
    auto told = return_due_wallet_money(desk);
    if (!told) return failed(told);
    auto account = load_sharing_account(desk.transaction(), party, desk.now());
    if (!account) return failed(account);
    return Payer{std::move(party), std::move(*account), std::move(*told)};
}

Answered<void> tell(LedgerDesk& desk, std::vector<std::string>& told, storage::NoticeRecord notice) {
    notice.noticed_at = desk.now();
    if (auto appended = storage::append_notice(desk.transaction(), notice); !appended) return failed(appended);
    told.push_back(notice.person_id);
    return {};
}

storage::NoticeRecord notice(std::string person, domain::NoticeKind kind, std::optional<domain::Fen> amount,
                             std::optional<std::string> about = {}) {
    return {.person_id = std::move(person),
            .kind = kind,
            .noticed_at = {},
            .settlement_id = std::nullopt,
            .reason = std::nullopt,
            .read_at = std::nullopt,
            .about_person_id = std::move(about),
            .amount = amount};
}

domain::NoticeKind kind_of_notice(TransferKind kind) {
    if (kind == TransferKind::Earmark) return domain::NoticeKind::PotFilled;
    if (kind == TransferKind::QuotaLock) return domain::NoticeKind::QuotaLocked;
    return kind == TransferKind::QuotaReturn ? domain::NoticeKind::QuotaReturned : domain::NoticeKind::PotReturned;
}

/// The answer after a movement, with everything read anew.
Answered<MoneyMoved> moved(LedgerDesk& desk, const ApplicationParts& parts, const Caller& caller,
                           protocol::MoneyMove move, std::vector<std::string> told) {
    const auto party = find_sharing_party(desk.transaction(), parts, caller);
    if (!party) return failed(party);
    auto money = describe_money(desk.transaction(), parts, *party, desk.now());
    if (!money) return failed(money);
    protocol::MoneyMovedAnswer answer{.move = std::move(move), .money = {}};
    if (*money) answer.money = std::move(**money);
    return written(std::move(answer), std::move(told));
}

/// Tells the sharer of a movement of shared money and answers.
Answered<MoneyMoved> shared_moved(LedgerDesk& desk, const ApplicationParts& parts, const Caller& caller, Payer payer,
                                  const storage::SharedMoneyMoveRecord& record) {
    const auto account = load_sharing_account(desk.transaction(), payer.party, desk.now());
    if (!account) return failed(account);
    storage::NoticeRecord told = notice(payer.party.person->record.id, kind_of_notice(record.kind), record.amount);
    told.balance = domain::total_of(account->person.balance);
    if (auto done = tell(desk, payer.told, std::move(told)); !done) return failed(done);
    return moved(desk, parts, caller, describe_move(record), std::move(payer.told));
}

const storage::MemberRecord* find_member(const SharingParty& party, std::string_view id) {
    const auto found = std::ranges::find(party.members, id, &storage::MemberRecord::id);
    return found == party.members.end() ? nullptr : &*found;
}

}  // namespace

Answered<MoneyMoved> MakeTransfer::apply(storage::Transaction& transaction, const Prepared& prepared,
                                         const Caller& caller) {
    auto party = require_sharer(transaction, parts_, caller);
    if (!party) return failed(party);
    auto wrong = judge_payment_password(transaction, parts_, caller, prepared.password);
    if (!wrong) return failed(wrong);
    if (*wrong) return MoneyMoved{.outcome = std::move(**wrong)};
    LedgerDesk desk(transaction, parts_.random, parts_.clock.now());
    auto payer = load_payer(desk, std::move(*party));
    if (!payer) return failed(payer);
    std::int64_t today = 0;
    if (payer->party.group) {
        const auto count = storage::count_shared_money_moves(transaction, payer->party.group->id, TransferKind::Earmark,
                                                             shanghai_midnight(desk.now()));
        if (!count) return failed(count);
        today = *count;
    }
    const domain::Policy& policy = *payer->party.policy;
    const auto plan = domain::decide_earmark({.payer = payer->facts(),
                                              .amount = {prepared.request.amount_fen},
                                              .members = payer->members(),
                                              .transfers_today = static_cast<int>(today)},
                                             policy);
    if (!plan) return std::unexpected(refusal_of(plan.error()));
    const auto record =
        put_in(desk, TransferKind::Earmark, *payer->party.group, payer->account.area, plan->taken, mark_of(policy));
    if (!record) return failed(record);
    return shared_moved(desk, parts_, caller, std::move(*payer), *record);
}

Answered<MoneyMoved> LockQuota::apply(storage::Transaction& transaction, const Prepared& prepared,
                                      const Caller& caller) {
    auto party = find_sharing_party(transaction, parts_, caller);
    if (!party) return failed(party);
    if (!party->group || party->policy == nullptr) return std::unexpected(refuse(ErrorCode::GroupUnknown));
    auto wrong = judge_payment_password(transaction, parts_, caller, prepared.password);
    if (!wrong) return failed(wrong);
    if (*wrong) return MoneyMoved{.outcome = std::move(**wrong)};
    LedgerDesk desk(transaction, parts_.random, parts_.clock.now());
    auto payer = load_payer(desk, std::move(*party));
    if (!payer) return failed(payer);
    const storage::GroupRecord& group = *payer->party.group;
    const domain::Policy& policy = *payer->party.policy;
    const auto locked = desk.balance_of(domain::AccountKind::SharedQuota, group.id);
    if (!locked) return failed(locked);
    const std::int64_t more = prepared.request.quota_fen - locked->value;
    if (more < 0) {
        // Taking one's own money back is open to who may not share at the moment, too.
        const auto record =
            give_back(desk, TransferKind::QuotaReturn, group, {-more}, domain::MoveOccasion::Asked, mark_of(policy));
        if (!record) return failed(record);
        return shared_moved(desk, parts_, caller, std::move(*payer), *record);
    }
    const auto plan = domain::decide_quota_lock(
        {.payer = payer->facts(), .amount = {more}, .locked = *locked, .members = payer->members()}, policy);
    if (!plan) return std::unexpected(refusal_of(plan.error()));
    const auto record = put_in(desk, TransferKind::QuotaLock, group, payer->account.area, plan->taken, mark_of(policy));
    if (!record) return failed(record);
    return shared_moved(desk, parts_, caller, std::move(*payer), *record);
}

Answered<Written<protocol::MemberCapsAnswer>> SetCap::apply(storage::Transaction& transaction, const Prepared& prepared,
                                                            const Caller& caller) {
    using Answer = Written<protocol::MemberCapsAnswer>;
    const auto me = find_sharing_party(transaction, parts_, caller);
    if (!me) return failed(me);
    const storage::MemberRecord* member = find_member(*me, prepared.request.member);
    // Before the password: a membership of somebody else must not cost a try.
    if (member == nullptr || me->policy == nullptr) return std::unexpected(refuse(ErrorCode::MembershipUnknown));
    auto wrong = judge_payment_password(transaction, parts_, caller, prepared.password);
    if (!wrong) return failed(wrong);
    if (*wrong) return Answer{.outcome = std::move(**wrong)};
    const auto amount_of = [](const std::optional<std::int64_t>& fen) {
        return fen ? std::optional(domain::Fen{*fen}) : std::nullopt;
    };
    const domain::SharingCaps caps{amount_of(prepared.request.payment_fen), amount_of(prepared.request.month_fen)};
    if (const auto obstacles = domain::find_cap_obstacles(caps, me->policy->money); !obstacles.empty()) {
        Refusal refusal = refuse(ErrorCode::CapRefused);
        refusal.problem = domain::name_of(obstacles.front());
        return std::unexpected(std::move(refusal));
    }
    LedgerDesk desk(transaction, parts_.random, parts_.clock.now());
    const PolicyMark mark = mark_of(*me->policy);
    for (const auto& [span, cap] :
         {std::pair(domain::CapSpan::Payment, caps.per_payment), std::pair(domain::CapSpan::Month, caps.per_month)}) {
        const auto set =
            storage::set_member_cap(transaction, {member->id, span, cap, mark.id, mark.version, desk.now()});
        if (!set) return failed(set);
    }
    const auto kept = storage::insert_family_act(transaction, {.id = random_identifier(parts_.random),
                                                               .kind = domain::FamilyActKind::CapSet,
                                                               .actor = domain::FamilyActor::Sharer,
                                                               .group_id = member->group_id,
                                                               .membership_id = member->id,
                                                               .person_id = member->person_id,
                                                               .reason = std::nullopt,
                                                               .staff_request_id = std::nullopt,
                                                               .policy_id = mark.id,
                                                               .policy_version = mark.version,
                                                               .acted_at = desk.now()});
    if (!kept) return failed(kept);
    const std::string& sharer = me->person->record.id;
    std::vector<std::string> told;
    auto one = tell(desk, told, notice(sharer, domain::NoticeKind::CapSet, {}, member->person_id));
    if (!one) return failed(one);
    auto other = tell(desk, told, notice(member->person_id, domain::NoticeKind::CapChanged, {}, sharer));
    if (!other) return failed(other);
    auto answer = describe_caps(transaction, member->id, sharer, member->person_id, desk.now());
    if (!answer) return failed(answer);
    return written(std::move(*answer), std::move(told));
}

Answered<MoneyMoved> SendWallet::apply(storage::Transaction& transaction, const Prepared& prepared,
                                       const Caller& caller) {
    auto party = require_sharer(transaction, parts_, caller);
    if (!party) return failed(party);
    const storage::MemberRecord* found = find_member(*party, prepared.request.member);
    if (found == nullptr) return std::unexpected(refuse(ErrorCode::MembershipUnknown));
    const storage::MemberRecord member = *found;
    auto wrong = judge_payment_password(transaction, parts_, caller, prepared.password);
    if (!wrong) return failed(wrong);
    if (*wrong) return MoneyMoved{.outcome = std::move(**wrong)};
    LedgerDesk desk(transaction, parts_.random, parts_.clock.now());
    auto payer = load_payer(desk, std::move(*party));
    if (!payer) return failed(payer);
    const std::string& sender = payer->party.person->record.id;
    const auto sent = storage::count_wallet_transfers_from(transaction, sender, shanghai_midnight(desk.now()));
    if (!sent) return failed(sent);
    const auto pending = storage::list_pending_wallet_transfers_from(transaction, sender);
    if (!pending) return failed(pending);
    const auto relative = load_insured_person(transaction, member.person_id, std::nullopt);
    if (!relative) return failed(relative);
    const domain::Policy& policy = *payer->party.policy;
    const auto plan = domain::decide_wallet_transfer({.payer = payer->facts(),
                                                      .amount = {prepared.request.amount_fen},
                                                      .relation = member.relation,
                                                      .relative = relative->insurance,
                                                      .transfers_today = static_cast<int>(*sent),
                                                      .pending = static_cast<int>(pending->size()),
                                                      .now = desk.now()},
                                                     policy);
    if (!plan) return std::unexpected(refusal_of(plan.error()));

    const auto into = desk.account_of(domain::AccountKind::WalletPending, sender);
    if (!into) return failed(into);
    storage::WalletTransferRecord record{.id = random_identifier(parts_.random),
                                         .sender_person_id = sender,
                                         .account_area = payer->account.area,
                                         .member_person_id = member.person_id,
                                         .membership_id = member.id,
                                         .amount = {prepared.request.amount_fen},
                                         .current = plan->taken.current,
                                         .earlier = plan->taken.earlier,
                                         .sent_at = desk.now(),
                                         .returns_at = domain::wallet_return_at(*policy.wallet, desk.now()),
                                         .ended_at = {},
                                         .policy_id = policy.id,
                                         .policy_version = policy.version,
                                         .send_transfer_id = {},
                                         .end_transfer_id = {}};
    std::vector<domain::Posting> postings{{*into, record.amount}};
    const InsuredPerson& person = payer->account.person;
    if (person.current_account) postings.push_back({*person.current_account, {-record.current.value}});
    if (person.earlier_account) postings.push_back({*person.earlier_account, {-record.earlier.value}});
    auto posted = desk.post(TransferKind::WalletSend, postings, record.id);
    if (!posted) return failed(posted);
    record.send_transfer_id = std::move(*posted);
    if (auto inserted = storage::insert_wallet_transfer(transaction, record); !inserted) return failed(inserted);
    std::vector<std::string> told = std::move(payer->told);
    auto one = tell(desk, told, notice(sender, domain::NoticeKind::WalletSent, record.amount, member.person_id));
    if (!one) return failed(one);
    auto other = tell(desk, told, notice(member.person_id, domain::NoticeKind::WalletReceived, record.amount, sender));
    if (!other) return failed(other);
    auto move = describe_wallet_transfer(transaction, parts_.vault, record, sender, desk.now());
    if (!move) return failed(move);
    return moved(desk, parts_, caller, std::move(*move), std::move(told));
}

Answered<MoneyMoved> AcceptWallet::apply(storage::Transaction& transaction, const Prepared& prepared,
                                         const Caller& caller) {
    const auto me = find_sharing_party(transaction, parts_, caller);
    if (!me) return failed(me);
    if (!me->person) return std::unexpected(refuse(ErrorCode::IdentityStepMissing));
    LedgerDesk desk(transaction, parts_.random, parts_.clock.now());
    auto found = storage::find_wallet_transfer(transaction, prepared.transfer);
    if (!found) return failed(found);
    const std::string& receiver = me->person->record.id;
    const bool is_waiting =
        *found && (*found)->member_person_id == receiver &&
        domain::wallet_state_at((*found)->state, (*found)->returns_at, desk.now()) == domain::WalletState::Pending;
    if (!is_waiting) return std::unexpected(refuse(ErrorCode::WalletTransferOver));
    storage::WalletTransferRecord record = std::move(**found);
    const auto from = desk.account_of(domain::AccountKind::WalletPending, record.sender_person_id);
    if (!from) return failed(from);
    const auto into = desk.account_of(domain::AccountKind::MemberWallet, receiver);
    if (!into) return failed(into);
    const auto posted =
        desk.post(TransferKind::WalletAccept, {{*from, {-record.amount.value}}, {*into, record.amount}}, record.id);
    if (!posted) return failed(posted);
    record.state = domain::WalletState::Accepted;
    const auto ended = storage::end_wallet_transfer(transaction, record.id, record.state, desk.now(), *posted);
    if (!ended) return failed(ended);
    std::vector<std::string> told{receiver};
    auto one =
        tell(desk, told, notice(record.sender_person_id, domain::NoticeKind::WalletAccepted, record.amount, receiver));
    if (!one) return failed(one);
    auto move = describe_wallet_transfer(transaction, parts_.vault, record, receiver, desk.now());
    if (!move) return failed(move);
    return moved(desk, parts_, caller, std::move(*move), std::move(told));
}

}  // namespace server
