#pragma once

#include "protocol/premium_wire.hpp"
#include "server/money_routes.hpp"

namespace server {

/// `read_premiums`: what may be paid for whom, and the receipts.
[[nodiscard]] Answered<protocol::PremiumsAnswer> read_premiums(storage::Reader& reader, const ApplicationParts& parts,
                                                               const Caller& caller);

/// `pay_premium`: all the people or none; one receipt each.
class PayPremium {
public:
    explicit PayPremium(const ApplicationParts& parts) : parts_(parts) {}

    using Prepared = Guarded<protocol::PayPremiumRequest>;
    [[nodiscard]] Answered<Prepared> prepare(const protocol::PayPremiumRequest& request, const Caller& caller) {
        return check_guard(parts_, request, caller);
    }
    [[nodiscard]] Answered<Written<protocol::PremiumReceiptsAnswer>> apply(storage::Transaction& transaction,
                                                                           const Prepared& prepared,
                                                                           const Caller& caller);

private:
    const ApplicationParts& parts_;
};

/// `refund_premium`: wholly, to where it came from.
class RefundPremium {
public:
    explicit RefundPremium(const ApplicationParts& parts) : parts_(parts) {}

    using Prepared = Guarded<protocol::RefundPremiumRequest>;
    [[nodiscard]] Answered<Prepared> prepare(const protocol::RefundPremiumRequest& request, const Caller& caller) {
        return check_guard(parts_, request, caller);
    }
    [[nodiscard]] Answered<Written<protocol::PremiumReceiptsAnswer>> apply(storage::Transaction& transaction,
                                                                           const Prepared& prepared,
                                                                           const Caller& caller);

private:
    const ApplicationParts& parts_;
};

}  // namespace server
