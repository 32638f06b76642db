#include "simulation/app_user.hpp"

#include "protocol/sandbox_hall_code_wire.hpp"
#include "protocol/sandbox_inbox_wire.hpp"

namespace simulation {

namespace {

constexpr std::string_view password = "three brown teapots";

}  // namespace

AppUser::AppUser(SimulatedServer& server, Network& network, Tally& tally, Dice& dice,
                 const protocol::SandboxPerson& person)
    : server_(server), network_(network), tally_(tally), dice_(dice), person_(person) {}

server::Response AppUser::send(bool is_write, std::string_view path, std::string body, const std::string& query) {
    server::Request request{.method = is_write ? "POST" : "GET",
                            .path = std::string(path),
                            .query = query,
                            .headers = {{"Host", "localhost:8080"}},
                            .body = std::move(body),
                            .peer_address = "127.0.0.1"};
    if (!cookie_.empty()) request.headers.push_back({"Cookie", cookie_});
    if (is_write) {
        request.headers.push_back({"Content-Type", "application/json"});
        request.headers.push_back({std::string(protocol::idempotency_header), server::random_identifier(dice_)});
        request.headers.push_back({"Origin", "http://localhost:8080"});
        request.headers.push_back({"Content-Length", std::to_string(request.body.size())});
    }
    // Refusals without effect aren't kept: a reference of their own stands in each.
    server::Response response = network_.deliver(request, Repeated::AnsweredAnew);
    if (const auto cookie = response.header("set-cookie")) {
        const std::string pair(cookie->substr(0, cookie->find(';')));
        cookie_ = pair.ends_with('=') ? std::string() : pair;
    }
    return response;
}

std::string AppUser::refusal_of(const server::Response& response) {
    const auto body = protocol::read_json<protocol::ErrorBody>(response.body);
    if (!body) report_violation("a refusal that can't be read: " + response.body);
    std::string code(domain::name_of(body->error.code));
    tally_.refusal(code);
    return code;
}

std::string AppUser::newest_code(protocol::SmsKind kind) {
    const server::Response response = send(false, "/sandbox/inbox", "", "mobile=" + *person_.mobile);
    const auto list = protocol::parse_json(response.body, protocol::read_size_max);
    if (!list) report_violation("an inbox that can't be read: " + response.body);
    for (const auto& item : list->items) {
        const auto message = protocol::read_parsed<protocol::SandboxMessage>(item);
        if (message && message->purpose == kind) return message->code;
    }
    return {};
}

std::string AppUser::prove_number() {
    for (int tries = 0; tries < 4; ++tries) {
        const auto asked = call(protocol::request_sms_code, {.mobile = *person_.mobile});
        if (!asked.is_ok()) give_up("no code: " + asked.refusal);
        const std::string code = newest_code(protocol::SmsKind::Registration);
        if (!code.empty()) {
            const auto checked = call(protocol::check_sms_code, {.challenge = asked.answer->challenge, .code = code});
            if (checked.is_ok()) return checked.answer->proof;
        }
        server_.clock().advance(domain::seconds(61));  // the message got lost: once more
    }
    give_up("no message arrives for " + *person_.mobile);
}

void AppUser::set_up() {
    const std::string proof = prove_number();
    std::vector<protocol::ConsentDecision> consents;
    for (const protocol::ConsentText& text : server_.consents().items()) {
        consents.push_back({.kind = text.kind, .given = true, .version = text.version, .sha256 = text.sha256});
    }
    const auto registered = call(protocol::register_account, {.proof = proof,
                                                              .password = std::string(password),
                                                              .consents = consents,
                                                              .language = protocol::Language::Chinese});
    if (!registered.is_ok()) give_up("not registered: " + registered.refusal);
    call(protocol::check_name, {.name = person_.name, .resident_id = person_.resident_id});
    const server::Response issued =
        send(true, "/sandbox/hall-code", R"({"person":")" + person_.resident_id + "\"}", "");
    const auto code = protocol::read_json<protocol::SandboxHallCodeAnswer>(issued.body);
    if (!code) give_up("no hall code: " + issued.body);
    call(protocol::check_hall_code, {.code = code->code});
    const auto active = call(protocol::set_payment_password, {.password = std::string(payment_password)});
    if (!active.is_ok()) give_up("no voucher: " + active.refusal);
}

void AppUser::log_in() {
    call(protocol::log_in_by_password, {.mobile = *person_.mobile, .password = std::string(password)});
}

}  // namespace simulation
