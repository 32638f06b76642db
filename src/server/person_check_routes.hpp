#pragma once

#include "protocol/identity_wire.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"

namespace server {

/// `start_face_check`
class StartFaceCheck {
public:
    explicit StartFaceCheck(const ApplicationParts& parts) : parts_(parts) {}

    using Prepared = protocol::FaceCheckRequest;
    [[nodiscard]] Answered<Prepared> prepare(const protocol::FaceCheckRequest& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::FaceCheckAnswer>> apply(storage::Transaction& transaction,
                                                                     const Prepared& prepared, const Caller& caller);

private:
    const ApplicationParts& parts_;
};

/// `finish_face_check`: a check ends once, whatever its outcome.
class FinishFaceCheck {
public:
    explicit FinishFaceCheck(const ApplicationParts& parts) : parts_(parts) {}

    struct Prepared {
        std::string check;
        domain::FaceOutcome outcome = domain::FaceOutcome::NotRecognised;
    };
    [[nodiscard]] Answered<Prepared> prepare(const protocol::FaceCheckResultRequest& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::IdentityAnswer>> apply(storage::Transaction& transaction,
                                                                    const Prepared& prepared, const Caller& caller);

private:
    const ApplicationParts& parts_;
};

/// `check_hall_code`
class CheckHallCode {
public:
    explicit CheckHallCode(const ApplicationParts& parts) : parts_(parts) {}

    struct Prepared {
        std::string digits;
    };
    [[nodiscard]] Answered<Prepared> prepare(const protocol::HallCodeRequest& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::IdentityAnswer>> apply(storage::Transaction& transaction,
                                                                    const Prepared& prepared, const Caller& caller);

private:
    const ApplicationParts& parts_;
};

/// Whether the person agreed to face checks, before or with this very request.
[[nodiscard]] Answered<void> take_face_consent(storage::Transaction& transaction, const ApplicationParts& parts,
                                               const std::optional<protocol::ConsentDecision>& decision,
                                               const Caller& caller);

/// What an outcome other than passed is refused with.
[[nodiscard]] std::optional<protocol::ErrorCode> face_refusal(domain::FaceOutcome outcome);

}  // namespace server
