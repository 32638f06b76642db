#pragma once

#include <expected>
#include <span>
#include <string>
#include <string_view>

#include "server/application_parts.hpp"
#include "server/http_message.hpp"
#include "server/institution_access.hpp"
#include "server/institution_charset.hpp"

namespace server {

/// The paths that real systems call, all of them one handler's.
[[nodiscard]] std::span<const std::string_view> institution_paths();

/// The national interface over HTTP (DOMAIN.md §8): four paths that real systems call, one handler. Answers in the
/// interface's own envelope, with HTTP 200 unless the message never reached it. Thread-safe.
///
/// A message is carried out once: under its msgid the answer is kept in the same transaction as what it did, and given
/// again byte for byte.
class InstitutionInterface {
public:
    explicit InstitutionInterface(const ApplicationParts& parts);

    [[nodiscard]] static bool serves(std::string_view path);

    [[nodiscard]] Response handle(const Request& request, domain::Instant now);

private:
    struct Arrived {
        const protocol::InstitutionMessage& message;
        storage::Bytes body_hash;
        domain::Instant at;
    };
    /// What is answered, still in UTF-8.
    struct Answer {
        int status = 200;
        std::string body;
    };

    [[nodiscard]] static Response answer_with(const Answer& answer, Charset charset);
    [[nodiscard]] Answer answer(const Request& request, Charset charset, domain::Instant now);
    [[nodiscard]] Answer answer_message(const Request& request, protocol::JsonValue json, domain::Instant now);
    [[nodiscard]] std::expected<protocol::InstitutionMessage, Answer> admitted_message(const Request& request,
                                                                                       protocol::JsonValue json,
                                                                                       domain::Instant now);
    [[nodiscard]] Answer explain(const InstitutionError& error, int refused_status, domain::Instant now);
    [[nodiscard]] Institutional<std::string> carry_out(const Arrived& arrived);
    [[nodiscard]] Institutional<std::string> answer_once(const Arrived& arrived, InstitutionCall& call);
    [[nodiscard]] std::string failure(std::string_view area, domain::Instant at, std::string_view message);

    const ApplicationParts& parts_;
    InstitutionAccess access_;
};

}  // namespace server
