#pragma once

#include <optional>
#include <string>

#include "app/load_state.hpp"
#include "app/message.hpp"
#include "domain/identity.hpp"
#include "domain/instant.hpp"
#include "protocol/identity_wire.hpp"

namespace app {

/// Digits entered on the pad. Never leave memory: not in a draft, a log or a URL.
struct PinEntry {
    std::string digits;
    std::optional<Message> error;
};

/// Who holds the account, and the steps of the identity check as they stand on the screens.
struct IdentityState {
    LoadState state = LoadState::Idle;
    domain::Instant since;  ///< loading since: a skeleton only after 300 ms
    std::optional<protocol::IdentityAnswer> data;
    std::optional<Message> failure;  ///< with LoadState::Failed

    domain::PersonCheckWay way = domain::PersonCheckWay::Face;
    bool way_chosen = false;   ///< by the person; else what was agreed to before decides
    bool face_agreed = false;  ///< the box on the person screen; never pre-ticked
    std::string face_check;    ///< of the check that runs; empty: none
    bool resetting = false;    ///< the payment password was forgotten: the person check is taken again
    PinEntry pin;
    std::string first_pin;  ///< typed once, to be typed again; empty: the first time
};

/// Another payment password, by the present one: that first, then the new one twice. Never leaves memory.
struct PasswordChange {
    PinEntry pin;
    std::string old_password;  ///< empty: it is asked for now
    std::string password;      ///< empty: not typed yet
};

/// A payment code on the screen.
struct ShownCode {
    std::string text;
    domain::Instant expires_at;        ///< server clock
    domain::Duration shown_for;        ///< what the bar counts as full
    domain::Instant guard_open_until;  ///< server clock; then the password is asked for
};

struct VoucherState {
    std::string kin;  ///< the family voucher whose code it is; empty: my own
    std::optional<ShownCode> code;
    bool asks_password = false;
    PinEntry pin;
    bool ten_seconds_said = false;  ///< the countdown speaks once a code
    bool failed = false;            ///< asking brought nothing: not again unasked
};

}  // namespace app
