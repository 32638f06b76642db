#pragma once

#include <optional>

#include "protocol/voucher_wire.hpp"
#include "server/identity_holder.hpp"
#include "server/payment_passwords.hpp"

namespace server {

/// Whoever asks, if the own e-voucher is active: only then there is a payment password that guards codes.
[[nodiscard]] Answered<IdentityHolder> holder_with_voucher(storage::Reader& reader, const ApplicationParts& parts,
                                                           const Caller& caller);

/// A payment code to be shown.
struct CodeOrder {
    const IdentityHolder& phone;  ///< whose phone and payment password it is
    const IdentityHolder& owner;  ///< whose code; the same person but for a family voucher
    const std::optional<CheckedPaymentPassword>& password;
    protocol::PaymentCodeOccasion occasion = protocol::PaymentCodeOccasion::Asked;
};

/// Gives a new code to this phone; the one before it dies. Asks for the payment password when the guard is closed.
[[nodiscard]] Answered<Written<protocol::PaymentCodeAnswer>> issue_payment_code(storage::Transaction& transaction,
                                                                                const ApplicationParts& parts,
                                                                                const CodeOrder& order,
                                                                                const Caller& caller);

}  // namespace server
