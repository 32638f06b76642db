#include "server/account_deletion.hpp"

#include "server/device_routes.hpp"
#include "server/encoding.hpp"
#include "server/sharing_party.hpp"
#include "storage/family_voucher_store.hpp"
#include "storage/invitation_store.hpp"
#include "storage/ledger_store.hpp"
#include "storage/own_data_store.hpp"
#include "storage/payment_code_store.hpp"

namespace server {

namespace {

using domain::DeletionObstacle;
using protocol::ErrorCode;

Answered<domain::Fen> balance_of(storage::Reader& reader, domain::AccountKind kind, std::string_view owner) {
    const auto account = storage::find_ledger_account_of(reader, kind, owner);
    if (!account) return failed(account);
    return *account ? (*account)->balance : domain::Fen{0};
}

Answered<domain::Fen> shared_money_of(storage::Reader& reader, const SharingParty& me) {
    if (!me.group) return domain::Fen{0};
    const auto pot = balance_of(reader, domain::AccountKind::SharedPot, me.group->id);
    if (!pot) return failed(pot);
    const auto quota = balance_of(reader, domain::AccountKind::SharedQuota, me.group->id);
    if (!quota) return failed(quota);
    return domain::Fen{pot->value + quota->value};
}

/// What hangs on the person; a person who isn't proven has nothing here.
Answered<void> add_person_facts(storage::Reader& reader, const std::string& person, domain::Instant now,
                                domain::DeletionFacts& facts) {
    const auto wallet = balance_of(reader, domain::AccountKind::MemberWallet, person);
    if (!wallet) return failed(wallet);
    facts.wallet_money = *wallet;
    const auto pending = storage::count_pending_wallet_transfers(reader, person, now);
    if (!pending) return failed(pending);
    facts.wallet_pending = static_cast<int>(*pending);
    const auto shown = storage::list_family_vouchers_about(reader, person);
    if (!shown) return failed(shown);
    facts.family_vouchers += static_cast<int>(shown->size());
    const auto requests = storage::count_open_staff_requests(reader, person);
    if (!requests) return failed(requests);
    facts.staff_requests = static_cast<int>(*requests);
    const auto visits = storage::count_open_payment_visits(reader, person, now);
    if (!visits) return failed(visits);
    facts.is_visit_under_way = *visits > 0;
    return {};
}

Answered<domain::DeletionFacts> facts_of(storage::Reader& reader, const SharingParty& me, domain::Instant now) {
    domain::DeletionFacts facts;
    facts.shares_account = !me.members.empty();
    facts.memberships = static_cast<int>(me.memberships.size());
    const auto shared = shared_money_of(reader, me);
    if (!shared) return failed(shared);
    facts.shared_money = *shared;
    const auto invitation = storage::find_open_invitation(reader, me.account.id, now);
    if (!invitation) return failed(invitation);
    facts.has_open_invitation = invitation->has_value();
    const auto vouchers = storage::list_family_vouchers(reader, me.account.id);
    if (!vouchers) return failed(vouchers);
    facts.family_vouchers = static_cast<int>(vouchers->size());
    if (!me.person) return facts;
    if (auto added = add_person_facts(reader, me.person->record.id, now, facts); !added) return failed(added);
    return facts;
}

protocol::DeletionHindrance described(DeletionObstacle obstacle, const domain::DeletionFacts& facts, int members) {
    protocol::DeletionHindrance hindrance{.obstacle = obstacle};
    switch (obstacle) {
        case DeletionObstacle::OwnFamily: hindrance.count = members; break;
        case DeletionObstacle::Membership: hindrance.count = facts.memberships; break;
        case DeletionObstacle::SharedMoney: hindrance.amount_fen = facts.shared_money.value; break;
        case DeletionObstacle::WalletMoney: hindrance.amount_fen = facts.wallet_money.value; break;
        case DeletionObstacle::WalletPending: hindrance.count = facts.wallet_pending; break;
        case DeletionObstacle::FamilyVoucher: hindrance.count = facts.family_vouchers; break;
        case DeletionObstacle::StaffRequest: hindrance.count = facts.staff_requests; break;
        case DeletionObstacle::InvitationOpen:
        case DeletionObstacle::VisitUnderWay: hindrance.count = 1; break;
    }
    return hindrance;
}

/// No number has this digest: whoever registers the number next begins anew.
Answered<void> empty(storage::Transaction& transaction, const ApplicationParts& parts, const SharingParty& me,
                     domain::Instant now) {
    if (auto dropped = storage::drop_number_data(transaction, me.account.mobile_lookup); !dropped) {
        return failed(dropped);
    }
    const auto emptied =
        storage::empty_account(transaction, {.id = me.account.id,
                                             .mobile_lookup = {sha256(random_token(parts.random))},
                                             .mobile_ciphertext = parts.vault.seal(SealedAs::Mobile, me.account.id, ""),
                                             .deleted_at = now});
    if (!emptied) return failed(emptied);
    if (*emptied == storage::Found::No) return std::unexpected(refuse(ErrorCode::NotLoggedIn));
    if (auto dropped = storage::drop_account_data(transaction, me.account.id); !dropped) return failed(dropped);
    if (me.person) {
        const auto replaced = storage::replace_payment_codes(transaction, me.account.id, now);
        if (!replaced) return failed(replaced);
        const auto dropped = storage::drop_notices(transaction, me.person->record.id);
        if (!dropped) return failed(dropped);
    }
    const auto ended = storage::end_other_sessions(transaction, me.account.id, "", now);
    if (!ended) return failed(ended);
    return {};
}

}  // namespace

Answered<protocol::DeletionAnswer> read_deletion(storage::Reader& reader, const ApplicationParts& parts,
                                                 const Caller& caller) {
    const auto me = find_sharing_party(reader, parts, caller);
    if (!me) return failed(me);
    const auto facts = facts_of(reader, *me, caller.now);
    if (!facts) return failed(facts);
    protocol::DeletionAnswer answer;
    for (const DeletionObstacle obstacle : domain::find_deletion_obstacles(*facts)) {
        answer.hindrances.push_back(described(obstacle, *facts, static_cast<int>(me->members.size())));
    }
    return answer;
}

Answered<DeleteAccount::Prepared> DeleteAccount::prepare(const protocol::AccountPasswordRequest& request,
                                                         const Caller& caller) {
    return check_account_password(parts_, caller, request.password);
}

Answered<Written<protocol::Empty>> DeleteAccount::apply(storage::Transaction& transaction, const Prepared& prepared,
                                                        const Caller& caller) {
    auto wrong = judge_account_password(transaction, parts_, caller, prepared);
    if (!wrong) return failed(wrong);
    if (*wrong) return Written<protocol::Empty>{.outcome = std::move(**wrong)};
    const auto me = find_sharing_party(transaction, parts_, caller);
    if (!me) return failed(me);
    const auto facts = facts_of(transaction, *me, caller.now);
    if (!facts) return failed(facts);
    if (const auto obstacles = domain::find_deletion_obstacles(*facts); !obstacles.empty()) {
        Refusal refusal = refuse(ErrorCode::DeletionHindered);
        refusal.problem = domain::name_of(obstacles.front());
        return std::unexpected(std::move(refusal));
    }
    auto told = news_name_of(transaction, caller);
    if (!told) return failed(told);
    if (auto emptied = empty(transaction, parts_, *me, caller.now); !emptied) return failed(emptied);
    return Written<protocol::Empty>{
        .outcome = protocol::Empty{}, .session_change = SessionChange::Ended, .tells = {std::move(*told)}};
}

}  // namespace server
