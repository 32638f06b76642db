#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "domain/enum_names.hpp"
#include "domain/money.hpp"

namespace domain {

/// What has to be ended or brought to an end before an account can be deleted: money and other people hang on it.
enum class DeletionObstacle {
    OwnFamily,       ///< relatives may spend my account
    Membership,      ///< I may spend a relative's account
    SharedMoney,     ///< pot or quota holds money of mine
    WalletMoney,     ///< a relative's money that I accepted
    WalletPending,   ///< sent by me or to me, and not accepted yet
    InvitationOpen,  ///< a relative was asked and hasn't answered
    FamilyVoucher,   ///< a code is shown on somebody else's phone, or is asked for
    StaffRequest,    ///< the service hall works on something about me
    VisitUnderWay,   ///< an institution has scanned my code and hasn't settled
};

template <>
inline constexpr auto enum_names<DeletionObstacle> =
    std::to_array<std::string_view>({"own_family", "membership", "shared_money", "wallet_money", "wallet_pending",
                                     "invitation_open", "family_voucher", "staff_request", "visit_under_way"});

/// What a person's account has hanging on it.
struct DeletionFacts {
    bool shares_account = false;
    int memberships = 0;
    Fen shared_money;
    Fen wallet_money;
    int wallet_pending = 0;
    bool has_open_invitation = false;
    int family_vouchers = 0;
    int staff_requests = 0;
    bool is_visit_under_way = false;
};

/// All that stands against deleting the account now, in the order in which it is best mended; empty: it can go.
[[nodiscard]] std::vector<DeletionObstacle> find_deletion_obstacles(const DeletionFacts& facts);

}  // namespace domain
