#pragma once

#include <optional>
#include <string>

#include "app/spending_state.hpp"
#include "domain/login_password.hpp"
#include "protocol/privacy_wire.hpp"

namespace app {

struct OwnConsentsState : Loaded<protocol::OwnConsentsAnswer> {
    std::optional<domain::ConsentKind> asked;  ///< whose switch was touched: its sheet says what changes
    std::string child;                         ///< of the guardian's consent that is about to be withdrawn
};

struct DevicesState : Loaded<protocol::DevicesAnswer> {
    std::string ending;  ///< the log-in that is about to be ended; "" = all others
};

/// What is kept about me, taking it along, and ending it all.
struct PrivacyState {
    OwnConsentsState consents;
    Loaded<protocol::CollectedDataAnswer> data;
    DevicesState devices;
    Loaded<protocol::DeletionAnswer> deletion;
    std::optional<protocol::ExportAnswer> ready;  ///< the files that this log-in may fetch
    bool password_shown = false;
    domain::LoginPasswordFindings new_password;  ///< what the rules say about the one that is being typed
};

}  // namespace app
