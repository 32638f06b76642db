#include "server/sandbox_routes.hpp"

#include "protocol/json_writer.hpp"
#include "protocol/sandbox_listing_wire.hpp"
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

}  // namespace

bool is_sandbox_path(std::string_view path) { return path == "/sandbox" || path.starts_with("/sandbox/"); }

std::optional<Answered<std::string>> answer_sandbox(const ApplicationParts& parts, const Request& request,
                                                    domain::Instant now) {
    if (parts.sandbox == nullptr) return std::nullopt;
    if (request.path == "/sandbox/inbox") return answer_inbox(parts, request, now);
    if (request.path == "/sandbox/people") return answer_people(parts);
    return std::nullopt;
}

}  // namespace server
