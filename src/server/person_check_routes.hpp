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

/// What the database keeps of a hall code: nobody else's code has the same digest.
[[nodiscard]] storage::Bytes hall_code_digest(const Vault& vault, std::string_view person_id, std::string_view digits);

/// The use that a hall code for the person check has.
inline constexpr std::string_view identity_hall_code = "identity";

}  // namespace server
