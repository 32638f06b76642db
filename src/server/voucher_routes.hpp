#pragma once

#include <optional>

#include "protocol/voucher_wire.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"
#include "server/payment_passwords.hpp"

namespace server {

/// `set_payment_password`: activates the e-voucher, and opens the guard of this session.
class SetPaymentPassword {
public:
    explicit SetPaymentPassword(const ApplicationParts& parts) : parts_(parts) {}

    struct Prepared {
        std::string person_id;
        std::string hash;
    };
    [[nodiscard]] Answered<Prepared> prepare(const protocol::PaymentPasswordRequest& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::IdentityAnswer>> apply(storage::Transaction& transaction,
                                                                    const Prepared& prepared, const Caller& caller);

private:
    [[nodiscard]] Answered<std::string> check(const protocol::PaymentPasswordRequest& request, const Caller& caller);

    const ApplicationParts& parts_;
};

/// `change_payment_password`: another one, by the present one.
class ChangePaymentPassword {
public:
    explicit ChangePaymentPassword(const ApplicationParts& parts) : parts_(parts) {}

    struct Prepared {
        CheckedPaymentPassword old_password;
        std::string hash;
    };
    [[nodiscard]] Answered<Prepared> prepare(const protocol::ChangePaymentPasswordRequest& request,
                                             const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::IdentityAnswer>> apply(storage::Transaction& transaction,
                                                                    const Prepared& prepared, const Caller& caller);

private:
    const ApplicationParts& parts_;
};

/// `request_payment_code`
class RequestPaymentCode {
public:
    explicit RequestPaymentCode(const ApplicationParts& parts) : parts_(parts) {}

    struct Prepared {
        std::optional<CheckedPaymentPassword> password;
        protocol::PaymentCodeOccasion occasion = protocol::PaymentCodeOccasion::Asked;
    };
    [[nodiscard]] Answered<Prepared> prepare(const protocol::PaymentCodeRequest& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::PaymentCodeAnswer>> apply(storage::Transaction& transaction,
                                                                       const Prepared& prepared, const Caller& caller);

private:
    const ApplicationParts& parts_;
};

}  // namespace server
