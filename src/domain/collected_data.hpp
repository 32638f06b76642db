#pragma once

#include <array>
#include <string_view>

#include "domain/enum_names.hpp"

namespace domain {

/// Every kind of personal data that is kept about somebody who has an account, as the list of collected data names it.
enum class CollectedData {
    Mobile,
    Logins,  ///< devices and moments of log-ins
    Consents,
    Identity,   ///< name and ID number
    Insurance,  ///< place, scheme, status, balance
    FaceResults,
    Passwords,
    Family,     ///< who shares with whom, letters signed
    Documents,  ///< pictures of household registers
    Spending,   ///< bills and what was bought
    Notices,
    Accesses,  ///< who looked
};

template <>
inline constexpr auto enum_names<CollectedData> =
    std::to_array<std::string_view>({"mobile", "logins", "consents", "identity", "insurance", "face_results",
                                     "passwords", "family", "documents", "spending", "notices", "accesses"});

/// What becomes of it when the account is deleted.
enum class AfterDeletion { Deleted, Kept };

template <>
inline constexpr auto enum_names<AfterDeletion> = std::to_array<std::string_view>({"deleted", "kept"});

}  // namespace domain
