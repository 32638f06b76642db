#pragma once

#include "protocol/empty_wire.hpp"
#include "protocol/session_wire.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"
#include "server/number_gate.hpp"
#include "server/proofs.hpp"
#include "server/sessions.hpp"

namespace server {

/// `log_in_by_password`: the same answer, after the same time, for a wrong password and a number without an account.
class LogInByPassword {
public:
    LogInByPassword(const ApplicationParts& parts, NumberGate& gate, Sessions& sessions)
        : parts_(parts), gate_(gate), sessions_(sessions) {}

    enum class PasswordCheck { Wrong, Right };
    struct Prepared {
        storage::Bytes mobile_lookup;
        std::string checked_hash;  ///< the account's when the password was checked; empty without account
        PasswordCheck check = PasswordCheck::Wrong;
    };
    [[nodiscard]] Answered<Prepared> prepare(const protocol::PasswordLoginRequest& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::SessionAnswer>> apply(storage::Transaction& transaction,
                                                                   const Prepared& prepared, const Caller& caller);

private:
    [[nodiscard]] Answered<std::string> read_hash(const storage::Bytes& mobile_lookup, const Caller& caller);

    const ApplicationParts& parts_;
    NumberGate& gate_;
    Sessions& sessions_;
};

/// `log_in_by_code`
class LogInByCode {
public:
    LogInByCode(const ApplicationParts& parts, Proofs& proofs, Sessions& sessions)
        : parts_(parts), proofs_(proofs), sessions_(sessions) {}

    using Prepared = ProvenNumber;
    [[nodiscard]] Answered<Prepared> prepare(const protocol::CodeLoginRequest& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::SessionAnswer>> apply(storage::Transaction& transaction,
                                                                   const Prepared& prepared, const Caller& caller);

private:
    const ApplicationParts& parts_;
    Proofs& proofs_;
    Sessions& sessions_;
};

/// `end_session`
class EndSession {
public:
    using Prepared = protocol::Empty;
    [[nodiscard]] Answered<Prepared> prepare(const protocol::Empty& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::Empty>> apply(storage::Transaction& transaction, const Prepared& prepared,
                                                           const Caller& caller);
};

/// `extend_session`
class ExtendSession {
public:
    explicit ExtendSession(Sessions& sessions) : sessions_(sessions) {}

    using Prepared = protocol::Empty;
    [[nodiscard]] Answered<Prepared> prepare(const protocol::Empty& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::SessionAnswer>> apply(storage::Transaction& transaction,
                                                                   const Prepared& prepared, const Caller& caller);

private:
    Sessions& sessions_;
};

/// `read_session`
[[nodiscard]] Answered<protocol::SessionAnswer> read_session(storage::Reader& reader, const Sessions& sessions,
                                                             const Caller& caller);

}  // namespace server
