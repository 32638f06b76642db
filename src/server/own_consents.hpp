#pragma once

#include "protocol/empty_wire.hpp"
#include "protocol/privacy_wire.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"
#include "server/payment_passwords.hpp"

/// What a person agreed to, and taking it back.
namespace server {

/// `read_own_consents`
[[nodiscard]] Answered<protocol::OwnConsentsAnswer> read_own_consents(storage::Reader& reader,
                                                                      const ApplicationParts& parts,
                                                                      const Caller& caller);

/// Whether an account agrees to a text now.
[[nodiscard]] Answered<bool> is_consent_given(storage::Reader& reader, std::string_view account_id,
                                              domain::ConsentKind kind);

/// `decide_consent`: only what the service can do without.
class DecideConsent {
public:
    explicit DecideConsent(const ApplicationParts& parts) : parts_(parts) {}

    using Prepared = protocol::ConsentDecision;
    [[nodiscard]] Answered<Prepared> prepare(const protocol::ConsentDecision& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::OwnConsentsAnswer>> apply(storage::Transaction& transaction,
                                                                       const Prepared& prepared, const Caller& caller);

private:
    const ApplicationParts& parts_;
};

/// `withdraw_child_consent`: without it the child can't be in the account, nor its code on this
/// phone: both end.
class WithdrawChildConsent {
public:
    explicit WithdrawChildConsent(const ApplicationParts& parts) : parts_(parts) {}

    struct Prepared {
        std::string child;
        CheckedPaymentPassword password;
    };
    [[nodiscard]] Answered<Prepared> prepare(const protocol::WithdrawChildConsentRequest& request,
                                             const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::OwnConsentsAnswer>> apply(storage::Transaction& transaction,
                                                                       const Prepared& prepared, const Caller& caller);

private:
    const ApplicationParts& parts_;
};

}  // namespace server
