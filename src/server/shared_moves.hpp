#pragma once

#include <string>
#include <string_view>

#include "domain/money_move.hpp"
#include "server/insured_person.hpp"
#include "server/ledger_desk.hpp"
#include "storage/mutual_aid_store.hpp"
#include "storage/shared_money_store.hpp"

namespace server {

/// Which rules decided, for the record.
struct PolicyMark {
    std::string id;
    std::string version;
};
[[nodiscard]] PolicyMark mark_of(const domain::Policy& policy);

/// The account in which a family's shared money lies: its pot or its quota.
[[nodiscard]] domain::AccountKind account_of_move(domain::TransferKind kind);

/// Moves `parts` of a sharer's personal account into the family's pot (Earmark) or quota (QuotaLock) and keeps it.
[[nodiscard]] storage::Result<storage::SharedMoneyMoveRecord> put_in(LedgerDesk& desk, domain::TransferKind kind,
                                                                     const storage::GroupRecord& group,
                                                                     std::string_view account_area,
                                                                     const domain::AccountParts& parts,
                                                                     const PolicyMark& policy);

/// Moves `amount` out of pot (EarmarkReturn) or quota (QuotaReturn) back into the parts of the personal account that it
/// came from, and keeps it.
[[nodiscard]] storage::Result<storage::SharedMoneyMoveRecord> give_back(LedgerDesk& desk, domain::TransferKind kind,
                                                                        const storage::GroupRecord& group,
                                                                        domain::Fen amount,
                                                                        domain::MoveOccasion occasion,
                                                                        const PolicyMark& policy);

/// Gives back all that pot and quota hold. Returns how much that was.
[[nodiscard]] storage::Result<domain::Fen> give_all_back(LedgerDesk& desk, const storage::GroupRecord& group,
                                                         domain::MoveOccasion occasion, const PolicyMark& policy);

}  // namespace server
