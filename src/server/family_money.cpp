#include "server/family_money.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "domain/calendar.hpp"
#include "domain/money_transfer.hpp"
#include "server/family_circle.hpp"
#include "server/spending_routes.hpp"
#include "server/wallet_money.hpp"

namespace server {

namespace {

using domain::AccountKind;
using domain::TransferKind;
using protocol::ErrorCode;

std::optional<std::int64_t> fen_of(const std::optional<domain::Fen>& amount) {
    return amount ? std::optional(amount->value) : std::nullopt;
}

/// What stands against putting money aside whatever the amount: asked with the smallest one.
std::optional<domain::TransferReason> obstacle_of(const domain::Policy& policy, const SharingParty& party,
                                                  const SharingAccount& account, int transfers_today,
                                                  domain::Fen quota) {
    constexpr domain::Fen smallest{1};
    const domain::PayerFacts payer{account.person.insurance, account.person.balance};
    const auto members = static_cast<int>(party.members.size());
    const auto plan = policy.earmark ? domain::decide_earmark({payer, smallest, members, transfers_today}, policy)
                                     : domain::decide_quota_lock({payer, smallest, quota, members}, policy);
    if (plan) return std::nullopt;
    return plan.error().front();
}

std::string hour_text(domain::TimeOfDay time) { return domain::format_hour_minute(time); }

/// Fills what the wallet's screen needs. Without rules of a wallet only what is there.
Answered<protocol::WalletAnswer> describe_wallet(storage::Reader& reader, const Vault& vault, const SharingParty& party,
                                                 domain::Instant now) {
    protocol::WalletAnswer wallet;
    const std::string& me = party.person->record.id;
    const auto balance = ledger_balance(reader, AccountKind::MemberWallet, me);
    if (!balance) return failed(balance);
    wallet.balance_fen = balance->value;
    if (party.policy->wallet) {
        const domain::WalletRules& rules = *party.policy->wallet;
        wallet.transfer_max_fen = rules.transfer_max.value.value;
        wallet.transfers_a_day_max = rules.transfers_a_day_max.value;
        wallet.closed_from = hour_text(rules.closed_from.value);
        wallet.closed_until = hour_text(rules.closed_until.value);
        wallet.returned_at = hour_text(rules.returned_at.value);
        wallet.pending_max = rules.pending_max.value;
        wallet.is_open = domain::is_wallet_open(rules, domain::shanghai_time_of_day(now));
    }
    const auto sent = storage::count_wallet_transfers_from(reader, me, shanghai_midnight(now));
    if (!sent) return failed(sent);
    wallet.sent_today = *sent;
    constexpr domain::Instant end_of_time{std::numeric_limits<std::int64_t>::max()};
    const auto transfers = storage::list_wallet_transfers_of(reader, me, {end_of_time, ""}, 100);
    if (!transfers) return failed(transfers);
    for (const storage::WalletTransferRecord& transfer : *transfers) {
        const auto state = domain::wallet_state_at(transfer.state, transfer.returns_at, now);
        if (state != domain::WalletState::Pending) continue;
        auto move = describe_wallet_transfer(reader, vault, transfer, me, now);
        if (!move) return failed(move);
        (move->is_incoming ? wallet.incoming : wallet.outgoing).push_back(std::move(*move));
    }
    return wallet;
}

bool is_worth_showing(const protocol::WalletAnswer& wallet, const domain::Policy& policy) {
    return policy.wallet || wallet.balance_fen > 0 || !wallet.incoming.empty() || !wallet.outgoing.empty();
}

/// Pot and quota of the family, with the limits on filling them.
Answered<void> add_shared(storage::Reader& reader, const SharingParty& party, const SharingAccount& account,
                          domain::Instant now, protocol::FamilyMoney& money) {
    const domain::Policy& policy = *party.policy;
    domain::Fen pot;
    domain::Fen quota;
    std::int64_t transfers_today = 0;
    if (party.group) {
        const auto in_pot = ledger_balance(reader, AccountKind::SharedPot, party.group->id);
        if (!in_pot) return failed(in_pot);
        const auto in_quota = ledger_balance(reader, AccountKind::SharedQuota, party.group->id);
        if (!in_quota) return failed(in_quota);
        pot = *in_pot;
        quota = *in_quota;
        const auto count =
            storage::count_shared_money_moves(reader, party.group->id, TransferKind::Earmark, shanghai_midnight(now));
        if (!count) return failed(count);
        transfers_today = *count;
    }
    if (policy.earmark || pot.value > 0) money.pot_fen = pot.value;
    if (policy.quota || quota.value > 0) money.quota_fen = quota.value;
    if (policy.earmark) {
        money.transfer_max_fen = fen_of(policy.earmark->transfer_max.value);
        const auto& times = policy.earmark->transfers_a_day_max.value;
        if (times) money.transfers_left_today = std::max<std::int64_t>(0, *times - transfers_today);
    }
    if (policy.quota) money.quota_max_fen = fen_of(policy.quota->quota_max.value);
    if (policy.earmark || policy.quota) {
        money.obstacle = obstacle_of(policy, party, account, static_cast<int>(transfers_today), quota);
    }
    return {};
}

Refusal malformed_place() { return refuse_malformed({"after", protocol::FieldProblem::BadFormat}); }

/// Where the pages of the two lists ended: both in one text, "moment-id".
Answered<storage::MovePlace> place_of(const protocol::TransfersQuery& query) {
    storage::MovePlace place{{std::numeric_limits<std::int64_t>::max()}, ""};
    if (!query.after) return place;
    const std::string_view text = *query.after;
    const std::size_t mark = text.find('-');
    if (mark == std::string_view::npos) return std::unexpected(malformed_place());
    const auto read = std::from_chars(text.data(), text.data() + mark, place.moved_at.unix_ms);
    if (read.ec != std::errc() || read.ptr != text.data() + mark) return std::unexpected(malformed_place());
    place.id = text.substr(mark + 1);
    return place;
}

}  // namespace

domain::Instant shanghai_midnight(domain::Instant now) { return domain::shanghai_instant(domain::shanghai_date(now)); }

Answered<SharingAccount> load_sharing_account(storage::Reader& reader, const SharingParty& party, domain::Instant now) {
    const std::string& person_id = party.person->record.id;
    auto person = [&]() -> storage::Result<InsuredPerson> {
        if (!party.area) return load_insured_person(reader, person_id, domain::Scheme::Employee);
        auto records = storage::list_insurances(reader, person_id);
        if (!records) return std::unexpected(records.error());
        for (const storage::InsuranceRecord& record : *records) {
            if (record.area == party.area->text() && record.scheme == domain::Scheme::Employee) {
                return load_account(reader, record);
            }
        }
        return load_insured_person(reader, person_id, domain::Scheme::Employee);
    }();
    if (!person) return failed(person);
    SharingAccount account{.person = std::move(*person), .area = {}};
    if (!account.person.insurance) return account;
    account.area = account.person.insurance->area.text();
    const auto due = due_wallet_money(reader, person_id, account.area, now);
    if (!due) return failed(due);
    account.person.balance.current.value += due->current.value;
    account.person.balance.earlier.value += due->earlier.value;
    return account;
}

storage::Result<domain::Fen> used_this_month(storage::Reader& reader, std::string_view sharer_person_id,
                                             std::string_view member_person_id, domain::Instant now) {
    return storage::sum_shared_spending(reader, sharer_person_id, member_person_id,
                                        period_of(domain::shanghai_month(now)));
}

storage::Result<domain::SharingCaps> sharing_caps(storage::Reader& reader, std::string_view membership) {
    const auto caps = storage::find_member_caps(reader, membership);
    if (!caps) return std::unexpected(caps.error());
    return domain::SharingCaps{caps->payment, caps->month};
}

Answered<protocol::MemberCapsAnswer> describe_caps(storage::Reader& reader, std::string_view membership,
                                                   std::string_view sharer_person_id, std::string_view member_person_id,
                                                   domain::Instant now) {
    const auto caps = sharing_caps(reader, membership);
    if (!caps) return failed(caps);
    const auto used = used_this_month(reader, sharer_person_id, member_person_id, now);
    if (!used) return failed(used);
    return protocol::MemberCapsAnswer{.payment_fen = fen_of(caps->per_payment),
                                      .month_fen = fen_of(caps->per_month),
                                      .used_this_month_fen = used->value,
                                      .left_this_month_fen = fen_of(domain::left_this_month(*caps, *used))};
}

Answered<std::optional<protocol::FamilyMoney>> describe_money(storage::Reader& reader, const ApplicationParts& parts,
                                                              const SharingParty& party, domain::Instant now) {
    if (!party.person || party.policy == nullptr) return std::nullopt;
    const domain::Policy& policy = *party.policy;
    const auto account = load_sharing_account(reader, party, now);
    if (!account) return failed(account);
    protocol::FamilyMoney money{
        .model = policy.money.model.value,
        .balance_fen = domain::total_of(account->person.balance).value,
        .shareable_fen = domain::shareable_of(account->person.balance, policy.money.shareable_balance.value).value,
        .offers_payment_cap = policy.money.caps.value.contains(domain::CapSpan::Payment),
        .offers_month_cap = policy.money.caps.value.contains(domain::CapSpan::Month),
        .cap_excess = policy.money.cap_excess.value,
        .returns_unspent = domain::returns_unspent(policy)};
    if (auto added = add_shared(reader, party, *account, now, money); !added) return failed(added);
    auto wallet = describe_wallet(reader, parts.vault, party, now);
    if (!wallet) return failed(wallet);
    if (is_worth_showing(*wallet, policy)) money.wallet = std::move(*wallet);
    return money;
}

protocol::MoneyMove describe_move(const storage::SharedMoneyMoveRecord& record) {
    return {.id = record.id,
            .kind = record.kind,
            .at = record.moved_at.unix_ms,
            .amount_fen = record.amount.value,
            .balance_after_fen = record.balance_after.value,
            .occasion = record.occasion,
            .name = {},
            .wallet_state = {},
            .policy_id = record.policy_id,
            .policy_version = record.policy_version};
}

Answered<protocol::MoneyMove> describe_wallet_transfer(storage::Reader& reader, const Vault& vault,
                                                       const storage::WalletTransferRecord& record,
                                                       std::string_view viewer, domain::Instant now) {
    const bool is_incoming = record.member_person_id == viewer;
    auto other = words_of_person(reader, vault, is_incoming ? record.sender_person_id : record.member_person_id);
    if (!other) return failed(other);
    const auto state = domain::wallet_state_at(record.state, record.returns_at, now);
    return protocol::MoneyMove{.id = record.id,
                               .kind = TransferKind::WalletSend,
                               .at = record.sent_at.unix_ms,
                               .amount_fen = record.amount.value,
                               .balance_after_fen = {},
                               .occasion = {},
                               .is_incoming = is_incoming,
                               .name = std::move(other->name),
                               .wallet_state = state,
                               .returns_at = state == domain::WalletState::Pending ? record.returns_at.unix_ms : 0,
                               .policy_id = record.policy_id,
                               .policy_version = record.policy_version};
}

Answered<protocol::TransfersAnswer> read_transfers(storage::Reader& reader, const ApplicationParts& parts,
                                                   const protocol::TransfersQuery& query, const Caller& caller) {
    const auto after = place_of(query);
    if (!after) return failed(after);
    const auto me = find_sharing_party(reader, parts, caller);
    if (!me) return failed(me);
    if (!me->person) return std::unexpected(refuse(ErrorCode::IdentityStepMissing));
    protocol::TransfersAnswer answer;
    auto money = describe_money(reader, parts, *me, caller.now);
    if (!money) return failed(money);
    if (*money) answer.money = std::move(**money);
    constexpr auto page = static_cast<std::int64_t>(protocol::moves_page_max);
    if (me->group) {
        const auto moves = storage::list_shared_money_moves(reader, me->group->id, *after, page + 1);
        if (!moves) return failed(moves);
        std::ranges::transform(*moves, std::back_inserter(answer.items), describe_move);
    }
    const auto transfers = storage::list_wallet_transfers_of(reader, me->person->record.id, *after, page + 1);
    if (!transfers) return failed(transfers);
    for (const storage::WalletTransferRecord& transfer : *transfers) {
        auto move = describe_wallet_transfer(reader, parts.vault, transfer, me->person->record.id, caller.now);
        if (!move) return failed(move);
        answer.items.push_back(std::move(*move));
    }
    const auto is_later = [](const protocol::MoneyMove& left, const protocol::MoneyMove& right) {
        return left.at != right.at ? left.at > right.at : left.id > right.id;
    };
    std::ranges::sort(answer.items, is_later);
    if (answer.items.size() > protocol::moves_page_max) {
        answer.items.resize(protocol::moves_page_max);
        answer.next = std::to_string(answer.items.back().at) + "-" + answer.items.back().id;
    }
    return answer;
}

}  // namespace server
