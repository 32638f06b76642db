#include "server/application.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "domain/device.hpp"
#include "protocol/openapi.hpp"
#include "server/family_circle.hpp"
#include "server/metrics_page.hpp"
#include "server/request_guards.hpp"
#include "server/sandbox_routes.hpp"
#include "server/session_access.hpp"
#include "server/session_cookie.hpp"
#include "server/spending_statement.hpp"
#include "server/staff_desk.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

constexpr std::string_view json_type = "application/json; charset=utf-8";

std::uint32_t news_epoch(RandomSource& random) {
    std::array<std::uint8_t, 4> bytes{};
    random.fill(bytes);
    return std::bit_cast<std::uint32_t>(bytes);
}

Response json_response(int status, std::string body) {
    Response response;
    response.status = status;
    response.content_type = json_type;
    response.body = std::move(body);
    response.set_header("Cache-Control", "no-store");
    return response;
}

bool is_api_path(std::string_view path) { return path.starts_with("/api/"); }

bool fits(const Request& request, protocol::Method method) {
    return request.method == protocol::method_name(method) ||
           (request.method == "HEAD" && method == protocol::Method::Get);
}

}  // namespace

std::expected<std::unique_ptr<Application>, StartupError> Application::create(const ApplicationParts& parts) {
    std::unique_ptr<Application> application(new Application(parts));
    if (const std::string_view name = application->handlers_.routes().missing_handler(); !name.empty()) {
        return std::unexpected(StartupError{"the endpoint " + std::string(name) + " has no handler"});
    }
    return application;
}

Application::Application(const ApplicationParts& parts)
    : parts_(parts),
      handlers_(parts_),
      pipeline_(parts_),
      institutions_(parts_),
      reads_(parts.configuration.rate_limits.reads_of_peer),
      writes_(parts.configuration.rate_limits.writes_of_peer),
      news_(news_epoch(parts_.random)),
      openapi_(protocol::openapi_document()) {
    parts_.on_notices = [this](std::span<const std::string> person_ids) { tell_news(person_ids); };
}

Response Application::handle(const Request& request) {
    Visit visit{.request = request, .now = parts_.clock.now(), .reference = random_reference(parts_.random)};
    Response response = answer(visit);
    return finished(visit, std::move(response));
}

Response Application::refuse_unread(protocol::ErrorCode code) {
    const Request unread;
    Visit visit{.request = unread, .now = parts_.clock.now(), .reference = random_reference(parts_.random)};
    Response response = refused(visit, refuse(code));
    response.connection = Connection::Close;
    return finished(visit, std::move(response));
}

Response Application::finished(const Visit& visit, Response response) {
    response.set_header("X-Request-Id", visit.reference);
    const Configuration& configuration = parts_.configuration;
    add_security_headers(response, visit.request, parts_.files.inline_hashes(), configuration.transport,
                         {.frame_origins = configuration.frame_origins, .wechat_sdk = configuration.serves_wechat});
    const domain::Instant end = parts_.clock.now();
    parts_.log.write(end, LogEvent::Answered,
                     {{LogField::Reference, std::string_view(visit.reference)},
                      {LogField::Route, visit.route},
                      {LogField::Status, std::int64_t{response.status}},
                      {LogField::Error, visit.error},
                      {LogField::DurationMs, (end - visit.now).ms}});
    return response;
}

bool Application::is_quick(const Request& request) const {
    return !is_api_path(request.path) && request.path != "/healthz" && !is_sandbox_path(request.path) &&
           !InstitutionInterface::serves(request.path);
}

void Application::begin_draining() {
    is_draining_ = true;
    news_.close();
}

Response Application::answer(Visit& visit) {
    const Request& request = visit.request;
    if (auto refusal = check_framing(request)) {
        Response response = refused(visit, *refusal);
        response.connection = Connection::Close;
        return response;
    }
    // Before the host is looked at: who watches over the server asks by its address.
    if (request.path == "/healthz") return answer_health(visit);
    if (request.path == "/metrics") {
        visit.route = "metrics";
        auto page = metrics_page(parts_, request);
        return page ? std::move(*page) : refused(visit, refuse(ErrorCode::NotFound));
    }
    if (auto refusal = check_host(request, parts_.configuration)) return refused(visit, *refusal);
    if (is_draining_) {
        Response response = refused(visit, refuse(ErrorCode::Stopping));
        response.connection = Connection::Close;
        return response;
    }
    if (const Route* route = handlers_.routes().find(request.path)) return answer_endpoint(visit, *route);
    if (InstitutionInterface::serves(request.path)) {
        visit.route = "institutions";
        return institutions_.handle(request, visit.now);
    }
    if (const auto form = statement_of_path(request.path)) return answer_statement(visit, *form);
    if (const auto form = export_of_path(request.path)) return answer_export(visit, *form);
    if (is_api_path(request.path)) return refused(visit, refuse(ErrorCode::NotFound));
    if (is_sandbox_path(request.path) && request.method == "POST") return answer_file(visit);
    if (!fits(request, protocol::Method::Get)) return refused(visit, refuse(ErrorCode::MethodNotAllowed));
    return answer_file(visit);
}

/// A character that the browser's fonts lack. Neither a session nor the rest of a name is ever asked for with it.
Response Application::answer_glyph(Visit& visit, char32_t character) {
    visit.route = "glyph";
    if (const auto retry_at = reads_.refused_until(peer_key(visit.request.peer_address), visit.now)) {
        return refused(visit, refuse_until(ErrorCode::TooManyRequests, *retry_at));
    }
    auto font = parts_.glyphs == nullptr ? std::nullopt : glyph_response(*parts_.glyphs, character);
    return font ? std::move(*font) : refused(visit, refuse(ErrorCode::NotFound));
}

Response Application::answer_file(Visit& visit) {
    const Request& request = visit.request;
    if (is_sandbox_path(request.path)) {
        visit.route = "sandbox";
        if (parts_.configuration.mode == protocol::ServiceMode::Production) {
            return refused(visit, refuse(ErrorCode::NotFound));
        }
        if (const auto answered = answer_sandbox(parts_, request, visit.now)) {
            return *answered ? json_response(200, **answered) : refused(visit, answered->error());
        }
    }
    if (const auto character = character_of_glyph_path(request.path)) return answer_glyph(visit, *character);
    if (request.path == "/openapi.json") {
        visit.route = "openapi";
        return json_response(200, openapi_);
    }
    if (parts_.integrators != nullptr) {
        if (auto page = parts_.integrators->answer(request.path)) {
            visit.route = "integrators";
            return std::move(*page);
        }
    }
    if (parts_.posters != nullptr && PosterPage::serves(request.path)) {
        visit.route = "posters";
        return parts_.posters->answer(request, parts_.configuration.transport);
    }
    if (auto file = parts_.files.answer(request)) {
        visit.route = "file";
        return std::move(*file);
    }
    return refused(visit, refuse(ErrorCode::NotFound));
}

Response Application::answer_health(Visit& visit) {
    visit.route = "healthz";
    const auto body = [this](std::string_view status) {
        protocol::JsonWriter writer;
        writer.begin_object();
        writer.name("status");
        writer.text(status);
        writer.name("mode");
        writer.text(domain::name_of(parts_.configuration.mode));
        writer.name("version");
        writer.text(parts_.configuration.version);
        writer.end_object();
        return writer.take();
    };
    if (is_draining_) {
        Response response = json_response(503, body("stopping"));
        response.connection = Connection::Close;
        return response;
    }
    const auto reader = parts_.database.read();
    return reader ? json_response(200, body("ok")) : json_response(503, body("no_database"));
}

Response Application::answer_endpoint(Visit& visit, const Route& route) {
    visit.route = route.info.name;
    if (!fits(visit.request, route.info.method)) {
        Response response = refused(visit, refuse(ErrorCode::MethodNotAllowed));
        response.set_header("Allow", std::string(protocol::method_name(route.info.method)));
        return response;
    }
    const bool is_write = route.info.method == protocol::Method::Post;
    RateLimiter& limiter = is_write ? writes_ : reads_;
    if (const auto retry_at = limiter.refused_until(peer_key(visit.request.peer_address), visit.now)) {
        return refused(visit, refuse_until(ErrorCode::TooManyRequests, *retry_at));
    }
    return is_write ? answer_write(visit, route) : answer_read(visit, route);
}

Response Application::answer_read(Visit& visit, const Route& route) {
    const auto session = session_of(visit.request);
    if (!session) return refused(visit, session.error());
    auto staff = staff_of(visit, route);
    if (!staff) return refused(visit, staff.error());
    if (auto refusal = access_refusal(route.info.access, *session, *staff, visit.now)) return refused(visit, *refusal);
    Caller caller = caller_of(*session, visit.now);
    caller.staff = std::move(*staff);
    const auto answered = [&]() -> Answered<std::string> {
        auto reader = parts_.database.read();
        if (!reader) return failed(reader);
        return route.read(*reader, visit.request.query, caller);
    }();
    if (!answered) return refused(visit, answered.error());
    if (route.after_read) route.after_read(caller);
    if (caller.session) note_use(*caller.session, visit.now);
    return json_response(200, *answered);
}

Response Application::answer_statement(Visit& visit, StatementForm form) {
    visit.route = "statement";
    return answer_download(visit, [&](storage::Reader& reader, const Caller& caller) {
        return make_statement(reader, parts_, form, visit.request.query, caller);
    });
}

Response Application::answer_export(Visit& visit, ExportForm form) {
    visit.route = "export";
    return answer_download(visit, [&](storage::Reader& reader, const Caller& caller) {
        return make_export(reader, parts_, form, caller);
    });
}

Response Application::answer_download(Visit& visit,
                                      const std::function<Answered<Response>(storage::Reader&, const Caller&)>& make) {
    if (!fits(visit.request, protocol::Method::Get)) return refused(visit, refuse(ErrorCode::MethodNotAllowed));
    if (const auto retry_at = reads_.refused_until(peer_key(visit.request.peer_address), visit.now)) {
        return refused(visit, refuse_until(ErrorCode::TooManyRequests, *retry_at));
    }
    const auto session = session_of(visit.request);
    if (!session) return refused(visit, session.error());
    const Caller caller = caller_of(*session, visit.now);
    if (!caller.session) return refused(visit, refuse(*session ? over_code(**session) : ErrorCode::NotLoggedIn));
    auto file = [&]() -> Answered<Response> {
        auto reader = parts_.database.read();
        if (!reader) return failed(reader);
        return make(*reader, caller);
    }();
    if (!file) return refused(visit, file.error());
    return std::move(*file);
}

Response Application::answer_write(Visit& visit, const Route& route) {
    const Request& request = visit.request;
    if (auto refusal = check_write(request, route.info, parts_.configuration)) return refused(visit, *refusal);
    const auto session = session_of(request);
    if (!session) return refused(visit, session.error());
    const bool is_session_write = route.info.access == protocol::Access::Session;
    // Nobody's keys: an answer could only be repeated to whoever sent the same body with the same random key.
    std::string scope;
    if (is_session_write) {
        if (!*session) return refused(visit, refuse(ErrorCode::NotLoggedIn));
        scope = (*session)->id;
    }
    auto staff = staff_of(visit, route);
    if (!staff) return refused(visit, staff.error());
    if (*staff) scope = (*staff)->session_id;
    const WriteOrder order{.route = route,
                           .body = request.body,
                           .idempotency_key = request.header(protocol::idempotency_header).value_or(""),
                           .scope = scope,
                           .reference = visit.reference,
                           .access_refusal = access_refusal(route.info.access, *session, *staff, visit.now)};
    Caller caller = caller_of(*session, visit.now);
    caller.staff = std::move(*staff);
    caller.device = domain::device_text(domain::device_of(request.header("user-agent").value_or("")));
    const auto answer = pipeline_.run(order, caller);
    if (!answer) return refused(visit, answer.error());
    if (answer->status >= 400) visit.error = "kept";
    return sent(visit, *answer);
}

Response Application::sent(const Visit&, const WriteAnswer& answer) const {
    Response response = json_response(answer.status, answer.body);
    const Transport transport = parts_.configuration.transport;
    const CookieReach reach =
        parts_.configuration.frame_origins.empty() ? CookieReach::OwnPages : CookieReach::FramedPages;
    switch (answer.session_change) {
        case SessionChange::None: break;
        case SessionChange::Started:
            response.set_header("Set-Cookie",
                                session_cookie(parts_.vault.session_token(answer.session_id),
                                               parts_.configuration.session_periods.whole, transport, reach));
            break;
        case SessionChange::Ended: response.set_header("Set-Cookie", ended_session_cookie(transport, reach)); break;
        case SessionChange::ShiftStarted:
            response.set_header("Set-Cookie", shift_cookie(staff_session_token(parts_.vault, answer.session_id),
                                                           staff_session_length, transport));
            break;
        case SessionChange::ShiftEnded: response.set_header("Set-Cookie", ended_shift_cookie(transport)); break;
    }
    return response;
}

Response Application::refused(Visit& visit, const Refusal& refusal) {
    visit.error = protocol::error_name(refusal.code);
    if (!refusal.log_reason.empty()) {
        parts_.log.write(visit.now, LogEvent::StorageFailed,
                         {{LogField::Reference, std::string_view(visit.reference)},
                          {LogField::Reason, std::string_view(refusal.log_reason)}});
    }
    Response response = json_response(protocol::http_status(refusal.code), refusal_body(refusal, visit.reference));
    if (refusal.retry_at) {
        response.set_header("Retry-After", std::to_string(domain::seconds_left(*refusal.retry_at, visit.now)));
    }
    return response;
}

Answered<std::optional<storage::SessionRecord>> Application::session_of(const Request& request) {
    const auto token = session_token_of(request, parts_.configuration.transport);
    if (!token || token->empty() || token->size() > 64) return std::nullopt;
    auto reader = parts_.database.read();
    if (!reader) return failed(reader);
    auto found = handlers_.sessions().find(*reader, *token);
    if (!found) return failed(found);
    return std::move(*found);
}

Answered<std::optional<StaffCaller>> Application::staff_of(const Visit& visit, const Route& route) {
    if (route.info.access != protocol::Access::Staff) return std::nullopt;
    auto reader = parts_.database.read();
    if (!reader) return failed(reader);
    // Whoever sends a token means that one, whatever the browser adds.
    std::string_view token = bearer_token(visit.request);
    if (token.empty()) token = shift_token_of(visit.request, parts_.configuration.transport).value_or("");
    return find_staff_caller(*reader, token, visit.now);
}

}  // namespace server
