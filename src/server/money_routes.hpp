#pragma once

#include "server/family_money.hpp"
#include "server/payment_passwords.hpp"

namespace server {

/// A request that the payment password guards, with what became of comparing it.
template <class Request>
struct Guarded {
    Request request;
    CheckedPaymentPassword password;
};

/// prepare() of every handler that the payment password guards.
template <class Request>
[[nodiscard]] Answered<Guarded<Request>> check_guard(const ApplicationParts& parts, const Request& request,
                                                     const Caller& caller) {
    auto password = check_payment_password(parts, caller, request.payment_password);
    if (!password) return failed(password);
    return Guarded<Request>{request, std::move(*password)};
}

using MoneyMoved = Written<protocol::MoneyMovedAnswer>;

/// `make_transfer`: from the personal account into the family's pot.
class MakeTransfer {
public:
    explicit MakeTransfer(const ApplicationParts& parts) : parts_(parts) {}

    using Prepared = Guarded<protocol::MakeTransferRequest>;
    [[nodiscard]] Answered<Prepared> prepare(const protocol::MakeTransferRequest& request, const Caller& caller) {
        return check_guard(parts_, request, caller);
    }
    [[nodiscard]] Answered<MoneyMoved> apply(storage::Transaction& transaction, const Prepared& prepared,
                                             const Caller& caller);

private:
    const ApplicationParts& parts_;
};

/// `lock_quota`: locks the difference to what is locked, or returns it.
class LockQuota {
public:
    explicit LockQuota(const ApplicationParts& parts) : parts_(parts) {}

    using Prepared = Guarded<protocol::LockQuotaRequest>;
    [[nodiscard]] Answered<Prepared> prepare(const protocol::LockQuotaRequest& request, const Caller& caller) {
        return check_guard(parts_, request, caller);
    }
    [[nodiscard]] Answered<MoneyMoved> apply(storage::Transaction& transaction, const Prepared& prepared,
                                             const Caller& caller);

private:
    const ApplicationParts& parts_;
};

/// `set_cap`: both caps of a member.
class SetCap {
public:
    explicit SetCap(const ApplicationParts& parts) : parts_(parts) {}

    using Prepared = Guarded<protocol::SetCapRequest>;
    [[nodiscard]] Answered<Prepared> prepare(const protocol::SetCapRequest& request, const Caller& caller) {
        return check_guard(parts_, request, caller);
    }
    [[nodiscard]] Answered<Written<protocol::MemberCapsAnswer>> apply(storage::Transaction& transaction,
                                                                      const Prepared& prepared, const Caller& caller);

private:
    const ApplicationParts& parts_;
};

/// `send_wallet`
class SendWallet {
public:
    explicit SendWallet(const ApplicationParts& parts) : parts_(parts) {}

    using Prepared = Guarded<protocol::SendWalletRequest>;
    [[nodiscard]] Answered<Prepared> prepare(const protocol::SendWalletRequest& request, const Caller& caller) {
        return check_guard(parts_, request, caller);
    }
    [[nodiscard]] Answered<MoneyMoved> apply(storage::Transaction& transaction, const Prepared& prepared,
                                             const Caller& caller);

private:
    const ApplicationParts& parts_;
};

/// `accept_wallet`: taking money needs no password.
class AcceptWallet {
public:
    explicit AcceptWallet(const ApplicationParts& parts) : parts_(parts) {}

    using Prepared = protocol::AcceptWalletRequest;
    [[nodiscard]] Answered<Prepared> prepare(const Prepared& request, const Caller&) { return request; }
    [[nodiscard]] Answered<MoneyMoved> apply(storage::Transaction& transaction, const Prepared& prepared,
                                             const Caller& caller);

private:
    const ApplicationParts& parts_;
};

}  // namespace server
