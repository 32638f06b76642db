#pragma once

#include "domain/sms_code.hpp"
#include "protocol/sms_code_wire.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"
#include "server/number_gate.hpp"
#include "server/proofs.hpp"
#include "storage/sms_challenge_store.hpp"

namespace server {

/// `request_sms_code`: the same for every number; whether it has an account isn't even looked up.
class RequestSmsCode {
public:
    RequestSmsCode(const ApplicationParts& parts, NumberGate& gate) : parts_(parts), gate_(gate) {}

    struct Prepared {
        NamedNumber number;
        protocol::SmsPurpose purpose;
    };
    [[nodiscard]] Answered<Prepared> prepare(const protocol::SmsCodeRequest& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::SmsCodeAnswer>> apply(storage::Transaction& transaction,
                                                                   const Prepared& prepared, const Caller& caller);

private:
    const ApplicationParts& parts_;
    NumberGate& gate_;
};

/// `check_sms_code`: a wrong code uses up a try even if its answer is lost; the right one earns a proof.
class CheckSmsCode {
public:
    CheckSmsCode(const ApplicationParts& parts, Proofs& proofs) : parts_(parts), proofs_(proofs) {}

    using Prepared = protocol::SmsCodeCheckRequest;
    [[nodiscard]] Answered<Prepared> prepare(const protocol::SmsCodeCheckRequest& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::SmsCodeCheckAnswer>> apply(storage::Transaction& transaction,
                                                                        const Prepared& prepared, const Caller& caller);

private:
    [[nodiscard]] Answered<Written<protocol::SmsCodeCheckAnswer>> accept(storage::Transaction& transaction,
                                                                         const storage::SmsChallengeRecord& challenge,
                                                                         const Caller& caller);

    const ApplicationParts& parts_;
    Proofs& proofs_;
};

}  // namespace server
