#pragma once

#include <array>
#include <string_view>

#include "domain/enum_names.hpp"

namespace domain {

/// The consents that the welcome screen asks for, each on its own and none pre-ticked: sensitive data needs separate
/// consent (DOMAIN.md §7, law).
enum class ConsentKind {
    Service,   ///< terms of service and privacy notice: mobile number, records of log-ins
    Identity,  ///< name and resident ID
    Face,      ///< face check; refusing leaves the hall code as the way
    Notices,   ///< messages about draws and security
};

template <>
inline constexpr auto enum_names<ConsentKind> =
    std::to_array<std::string_view>({"service", "identity", "face", "notices"});

/// Whether nobody can register without it. Face is never required, nor are notices.
[[nodiscard]] constexpr bool is_required(ConsentKind kind) {
    switch (kind) {
        case ConsentKind::Service:
        case ConsentKind::Identity: return true;
        case ConsentKind::Face:
        case ConsentKind::Notices: return false;
    }
    return true;
}

}  // namespace domain
