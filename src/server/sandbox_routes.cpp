#include "server/sandbox_routes.hpp"

#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"
#include "protocol/sandbox_clock_wire.hpp"
#include "protocol/sandbox_listing_wire.hpp"
#include "server/request_guards.hpp"
#include "server/sandbox_hall_codes.hpp"
#include "server/sandbox_people.hpp"

namespace server {

namespace {

template <class Item>
std::string list_json(const std::vector<Item>& items) {
    protocol::JsonWriter writer;
    protocol::write_value(writer, items);
    return writer.take();
}

Answered<std::string> answer_inbox(const ApplicationParts& parts, const Request& request, domain::Instant now) {
    const auto mobile = domain::MobileNumber::parse(request.query_value("mobile").value_or(""));
    if (!mobile) return std::unexpected(refuse_field(protocol::ErrorCode::MobileMalformed, "mobile"));
    auto reader = parts.database.read();
    if (!reader) return failed(reader);
    const auto messages = parts.sandbox->sms.inbox(*reader, *mobile, now);
    if (!messages) return failed(messages);
    return list_json(*messages);
}

Answered<std::string> answer_people(const ApplicationParts& parts) {
    auto reader = parts.database.read();
    if (!reader) return failed(reader);
    const auto people = sandbox_people_now(*reader, parts.sandbox->people);
    if (!people) return failed(people);
    return list_json(protocol::sandbox_people_answer(*people));
}

Answered<std::string> issue_hall_code(const ApplicationParts& parts, const Request& request, domain::Instant now) {
    if (auto refusal = check_framing(request)) return std::unexpected(std::move(*refusal));
    const auto body = protocol::read_json<protocol::SandboxHallCodeRequest>(request.body);
    if (!body) return std::unexpected(refuse_malformed(body.error()));
    const auto answer = issue_sandbox_hall_code(parts, *body, now);
    if (!answer) return failed(answer);
    return protocol::write_json(*answer);
}

Answered<std::string> put_clock_forward(SandboxClock& clock, const Request& request) {
    if (auto refusal = check_framing(request)) return std::unexpected(std::move(*refusal));
    const auto body = protocol::read_json<protocol::SandboxClockRequest>(request.body);
    if (!body) return std::unexpected(refuse_malformed(body.error()));
    clock.put_forward({body->forward_ms});
    return protocol::write_json(protocol::SandboxClockAnswer{clock.now().unix_ms});
}

}  // namespace

bool is_sandbox_path(std::string_view path) { return path == "/sandbox" || path.starts_with("/sandbox/"); }

std::optional<Answered<std::string>> answer_sandbox(const ApplicationParts& parts, const Request& request,
                                                    domain::Instant now) {
    if (parts.sandbox == nullptr) return std::nullopt;
    if (request.path == "/sandbox/hall-code") {
        if (request.method == "POST") return issue_hall_code(parts, request, now);
        return std::unexpected(refuse(protocol::ErrorCode::MethodNotAllowed));
    }
    if (request.path == "/sandbox/clock" && parts.sandbox->clock != nullptr) {
        if (request.method == "POST") return put_clock_forward(*parts.sandbox->clock, request);
        return std::unexpected(refuse(protocol::ErrorCode::MethodNotAllowed));
    }
    if (request.method == "POST") return std::unexpected(refuse(protocol::ErrorCode::MethodNotAllowed));
    if (request.path == "/sandbox/inbox") return answer_inbox(parts, request, now);
    if (request.path == "/sandbox/people") return answer_people(parts);
    if (request.path == "/sandbox/institutions") return list_json(parts.sandbox->institutions.institutions);
    return std::nullopt;
}

}  // namespace server
