#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/money_move.hpp"
#include "domain/personal_account.hpp"
#include "storage/spending_store.hpp"
#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// Money that went from a sharer's personal account into the family's pot or quota, or back. Never changed.
struct SharedMoneyMoveRecord {
    std::string id;
    std::string group_id;
    domain::TransferKind kind{};  ///< Earmark, EarmarkReturn, QuotaLock or QuotaReturn
    domain::MoveOccasion occasion{};
    std::string account_area;  ///< which of the sharer's personal accounts
    domain::Fen amount;        ///< current + earlier
    domain::Fen current;
    domain::Fen earlier;
    domain::Fen balance_after;  ///< of the pot or quota
    std::string policy_id;      ///< the rules that decided
    std::string policy_version;
    domain::TransferId transfer_id;
    domain::Instant moved_at;

    static auto columns(auto& self) {
        return std::tie(self.id, self.group_id, self.kind, self.occasion, self.account_area, self.amount, self.current,
                        self.earlier, self.balance_after, self.policy_id, self.policy_version, self.transfer_id,
                        self.moved_at);
    }
};

/// A Constraint error when the parts don't make the amount.
Result<void> insert_shared_money_move(Transaction& transaction, const SharedMoneyMoveRecord& move);
/// Where a page of moves ended.
struct MovePlace {
    domain::Instant moved_at;
    std::string id;
};
/// The latest first.
Result<std::vector<SharedMoneyMoveRecord>> list_shared_money_moves(Reader& reader, std::string_view group_id,
                                                                   const MovePlace& after, std::int64_t count_max);
/// What was put in and hasn't been returned, by the part of the personal account it came from.
Result<domain::AccountParts> sum_shared_money_put_in(Reader& reader, std::string_view group_id);
Result<std::int64_t> count_shared_money_moves(Reader& reader, std::string_view group_id, domain::TransferKind kind,
                                              domain::Instant since);
/// The area of the sharer's account that shared money came from last; nothing when none ever did.
Result<std::optional<std::string>> find_latest_shared_money_area(Reader& reader, std::string_view group_id);

/// What a sharer's money paid for one person's bills; reversed ones count nowhere.
Result<domain::Fen> sum_shared_spending(Reader& reader, std::string_view sharer_person_id, std::string_view person_id,
                                        const Period& period);

}  // namespace storage
