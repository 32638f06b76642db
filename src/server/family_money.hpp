#pragma once

#include <string>

#include "protocol/money_wire.hpp"
#include "server/shared_moves.hpp"
#include "server/sharing_party.hpp"
#include "storage/member_cap_store.hpp"
#include "storage/wallet_store.hpp"

namespace server {

/// The personal account with which somebody shares, its balance as the clock says it is.
struct SharingAccount {
    InsuredPerson person;
    std::string area;  ///< which of the person's accounts
};

/// Of the insurance that shares, else of the person's main employee record. Adds wallet money that is due but not
/// posted; a write that has called return_due_wallet_money finds none.
[[nodiscard]] Answered<SharingAccount> load_sharing_account(storage::Reader& reader, const SharingParty& party,
                                                            domain::Instant now);

/// The first moment of Shanghai's day, and its month as a period.
[[nodiscard]] domain::Instant shanghai_midnight(domain::Instant now);

/// What a sharer's money paid for one member in this month of Shanghai's.
[[nodiscard]] storage::Result<domain::Fen> used_this_month(storage::Reader& reader, std::string_view sharer_person_id,
                                                           std::string_view member_person_id, domain::Instant now);

[[nodiscard]] storage::Result<domain::SharingCaps> sharing_caps(storage::Reader& reader, std::string_view membership);

/// The caps of one membership, as both sides see them.
[[nodiscard]] Answered<protocol::MemberCapsAnswer> describe_caps(storage::Reader& reader, std::string_view membership,
                                                                 std::string_view sharer_person_id,
                                                                 std::string_view member_person_id,
                                                                 domain::Instant now);

/// How the place of this person holds shared money and how much there is; nothing where no place rules.
[[nodiscard]] Answered<std::optional<protocol::FamilyMoney>> describe_money(storage::Reader& reader,
                                                                            const ApplicationParts& parts,
                                                                            const SharingParty& party,
                                                                            domain::Instant now);

[[nodiscard]] protocol::MoneyMove describe_move(const storage::SharedMoneyMoveRecord& record);
/// As `viewer` sees it: sent or received.
[[nodiscard]] Answered<protocol::MoneyMove> describe_wallet_transfer(storage::Reader& reader, const Vault& vault,
                                                                     const storage::WalletTransferRecord& record,
                                                                     std::string_view viewer, domain::Instant now);

/// `read_transfers`
[[nodiscard]] Answered<protocol::TransfersAnswer> read_transfers(storage::Reader& reader, const ApplicationParts& parts,
                                                                 const protocol::TransfersQuery& query,
                                                                 const Caller& caller);

}  // namespace server
