#pragma once

#include "app/identity_state.hpp"
#include "app/message.hpp"

namespace app {

/// Acts between their form and the server, for which the payment password is typed on one screen.
enum class PasswordAct { SetCaps, PayPremium, RefundPremium, MoveMoney, WithdrawChildConsent };

/// What the screen of the payment password ("#/confirm") is asked for.
struct Confirmation {
    PasswordAct act = PasswordAct::SetCaps;
    Message lead;  ///< what happens once the digits are in
    PinEntry pin;
};

}  // namespace app
