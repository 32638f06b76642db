#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "domain/enum_names.hpp"

namespace domain {

/// What people agree to, each on its own and none pre-ticked: sensitive data needs separate consent (DOMAIN.md §7,
/// law).
enum class ConsentKind {
    Service,   ///< terms of service and privacy notice: mobile number, records of log-ins
    Identity,  ///< name and resident ID
    Face,      ///< face check; refusing leaves the hall code as the way
    Notices,   ///< messages about draws and security
    Details,   ///< whoever shares money with me sees what was bought with it; asked for by nobody, given under "me"
    Child,     ///< a guardian's, for a child under 14 who joins an account
};

template <>
inline constexpr auto enum_names<ConsentKind> =
    std::to_array<std::string_view>({"service", "identity", "face", "notices", "details", "child"});

/// Those that the welcome screen asks for, in its order.
inline constexpr std::array welcome_consents = {ConsentKind::Service, ConsentKind::Identity, ConsentKind::Face,
                                                ConsentKind::Notices};

[[nodiscard]] constexpr bool is_welcome_consent(ConsentKind kind) {
    return std::ranges::find(welcome_consents, kind) != welcome_consents.end();
}

/// Whether nobody can register without it. Face is never required, nor are notices.
[[nodiscard]] constexpr bool is_required(ConsentKind kind) {
    switch (kind) {
        case ConsentKind::Service:
        case ConsentKind::Identity: return true;
        case ConsentKind::Face:
        case ConsentKind::Notices:
        case ConsentKind::Details:
        case ConsentKind::Child: return false;
    }
    return true;
}

}  // namespace domain
