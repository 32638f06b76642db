#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/calendar.hpp"
#include "domain/enum_names.hpp"
#include "domain/institution.hpp"
#include "domain/insurance.hpp"
#include "domain/money.hpp"
#include "domain/policy_source.hpp"

namespace domain {

/// How shared money is held until it is spent.
enum class MoneyModel {
    DirectDraw,   ///< stays in the sharer's personal account until a bill takes it
    Earmark,      ///< the sharer transfers amounts into a shared pot first (Gansu)
    LockedQuota,  ///< an amount of the personal account is locked for the family (national)
    Wallet,       ///< sent to a relative's insurance wallet (national 医保钱包)
};

template <>
inline constexpr auto enum_names<MoneyModel> =
    std::to_array<std::string_view>({"direct_draw", "earmark", "locked_quota", "wallet"});

/// Which part of a personal account may be shared.
enum class ShareableBalance { All, EarlierYears };

template <>
inline constexpr auto enum_names<ShareableBalance> = std::to_array<std::string_view>({"all", "earlier_years"});

/// Whether the beneficiary's own personal account, if there is one, pays before the shared money.
enum class OwnAccountOrder { OwnFirst, SharedFirst };

template <>
inline constexpr auto enum_names<OwnAccountOrder> = std::to_array<std::string_view>({"own_first", "shared_first"});

/// Which of a beneficiary's sharers pays a bill. Always one: a bill is never collected from several.
enum class SharerChoice { LargestBalance, EarliestBound };

template <>
inline constexpr auto enum_names<SharerChoice> = std::to_array<std::string_view>({"largest_balance", "earliest_bound"});

/// Which of two sharers with equal balances pays.
enum class SharerTie { EarliestBound, LatestBound };

template <>
inline constexpr auto enum_names<SharerTie> = std::to_array<std::string_view>({"earliest_bound", "latest_bound"});

/// What happens when the shared money is too little for the rest of the bill.
enum class Shortfall {
    TakeWhatIsThere,  ///< the rest in cash
    SharingFails,     ///< all or nothing
};

template <>
inline constexpr auto enum_names<Shortfall> = std::to_array<std::string_view>({"take_what_is_there", "sharing_fails"});

/// Whether the beneficiary's own account still pays its part of a bill for which sharing failed.
enum class OwnPartOnFailure { StillPays, PaysNothing };

template <>
inline constexpr auto enum_names<OwnPartOnFailure> = std::to_array<std::string_view>({"still_pays", "pays_nothing"});

/// Where unspent earmarked or locked money goes on dissolving.
enum class UnspentMoney { ReturnsToSharer, StaysWithMembers };

template <>
inline constexpr auto enum_names<UnspentMoney> =
    std::to_array<std::string_view>({"returns_to_sharer", "stays_with_members"});

/// Where a reversal's money goes when the membership is over.
enum class ReversalAfterEnd {
    ToItsSource,            ///< the account that paid, which still exists
    ThroughSourceToSharer,  ///< into the pot or quota that paid, and at once on to the sharer
};

template <>
inline constexpr auto enum_names<ReversalAfterEnd> =
    std::to_array<std::string_view>({"to_its_source", "through_source_to_sharer"});

/// Whether `acct_pay` of the institutions' interface contains `acct_mulaid_pay` (DOMAIN.md §8).
enum class MutualAidInAccountPay { Included, Apart };

template <>
inline constexpr auto enum_names<MutualAidInAccountPay> = std::to_array<std::string_view>({"included", "apart"});

/// Whether the place lets people see their balance. Where it doesn't, "-" is shown and explained.
enum class BalanceQuery { Offered, NotOffered };

template <>
inline constexpr auto enum_names<BalanceQuery> = std::to_array<std::string_view>({"offered", "not_offered"});

/// For which spans of time a sharer may cap a member.
enum class CapSpan { Payment, Month };

template <>
inline constexpr auto enum_names<CapSpan> = std::to_array<std::string_view>({"payment", "month"});

using CapSpanSet = EnumSet<CapSpan>;

/// What happens when a bill needs more than the sharer's caps leave.
enum class CapExcess {
    SharingFails,  ///< the sharer pays nothing of it
    PaysUpToCap,   ///< the sharer pays what the caps leave, the rest is cash
};

template <>
inline constexpr auto enum_names<CapExcess> = std::to_array<std::string_view>({"sharing_fails", "pays_up_to_cap"});

/// The account side of a settlement.
struct MoneyRules {
    Sourced<MoneyModel> model;
    Sourced<ShareableBalance> shareable_balance;
    Sourced<OwnAccountOrder> own_account_order;
    Sourced<SharerChoice> sharer_choice;
    Sourced<SharerTie> sharer_tie;
    Sourced<Shortfall> shortfall;
    Sourced<OwnPartOnFailure> own_part_on_failure;  ///< matters where sharing fails on a shortfall
    Sourced<CapSpanSet> caps;                       ///< empty = the sharer can set none
    Sourced<CapExcess> cap_excess;
    Sourced<ReversalAfterEnd> reversal_after_end;
    Sourced<MutualAidInAccountPay> mutual_aid_in_account_pay;
    Sourced<BalanceQuery> balance_query;

    bool operator==(const MoneyRules&) const = default;
};

void describe(auto& visit, Section<MoneyRules> auto& rules) {
    visit("model", rules.model);
    visit("shareable_balance", rules.shareable_balance);
    visit("own_account_order", rules.own_account_order);
    visit("sharer_choice", rules.sharer_choice);
    visit("sharer_tie", rules.sharer_tie);
    visit("shortfall", rules.shortfall);
    visit("own_part_on_failure", rules.own_part_on_failure);
    visit("caps", rules.caps);
    visit("cap_excess", rules.cap_excess);
    visit("reversal_after_end", rules.reversal_after_end);
    visit("mutual_aid_in_account_pay", rules.mutual_aid_in_account_pay);
    visit("balance_query", rules.balance_query);
}

/// Rules of the shared pot; needed where the model is Earmark.
struct EarmarkRules {
    Sourced<std::optional<Fen>> transfer_max;         ///< empty = any amount
    Sourced<std::optional<int>> transfers_a_day_max;  ///< empty = any number
    Sourced<UnspentMoney> unspent;

    bool operator==(const EarmarkRules&) const = default;
};

void describe(auto& visit, Section<EarmarkRules> auto& rules) {
    visit("transfer_max", rules.transfer_max);
    visit("transfers_a_day_max", rules.transfers_a_day_max);
    visit("unspent", rules.unspent);
}

/// Rules of the locked quota; needed where the model is LockedQuota.
struct QuotaRules {
    Sourced<std::optional<Fen>> quota_max;  ///< empty = up to the balance
    Sourced<UnspentMoney> unspent;

    bool operator==(const QuotaRules&) const = default;
};

void describe(auto& visit, Section<QuotaRules> auto& rules) {
    visit("quota_max", rules.quota_max);
    visit("unspent", rules.unspent);
}

/// Rules of the national insurance wallet; needed where the model is Wallet, allowed beside any other model.
struct WalletRules {
    Sourced<int> transfers_a_day_max;
    Sourced<Fen> transfer_max;
    Sourced<TimeOfDay> closed_from;   ///< no transfers from here …
    Sourced<TimeOfDay> closed_until;  ///< … until here; past midnight when it is the earlier time of day
    Sourced<TimeOfDay> returned_at;   ///< when what was not accepted goes back
    Sourced<int> pending_max;         ///< transfers that may wait for acceptance at a time

    bool operator==(const WalletRules&) const = default;
};

void describe(auto& visit, Section<WalletRules> auto& rules) {
    visit("transfers_a_day_max", rules.transfers_a_day_max);
    visit("transfer_max", rules.transfer_max);
    visit("closed_from", rules.closed_from);
    visit("closed_until", rules.closed_until);
    visit("returned_at", rules.returned_at);
    visit("pending_max", rules.pending_max);
}

/// One row of the table that splits a bill between the fund and the person. Of what a bill exceeds
/// `threshold`, the fund pays `fund_percent`; occasions without a row are the person's alone.
struct FundSplitRow {
    Scheme scheme = Scheme::Employee;
    VisitKind visit = VisitKind::PharmacyPurchase;
    InstitutionTier tier = InstitutionTier::None;
    Fen threshold;
    int fund_percent = 0;

    bool operator==(const FundSplitRow&) const = default;
};

void describe(auto& visit, Section<FundSplitRow> auto& row) {
    visit("scheme", row.scheme);
    visit("visit", row.visit);
    visit("tier", row.tier);
    visit("threshold", row.threshold);
    visit("fund_percent", row.fund_percent);
}

using FundSplit = std::vector<FundSplitRow>;

}  // namespace domain
