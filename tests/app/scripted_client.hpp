#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/update.hpp"
#include "domain/calendar.hpp"

/// A client whose server is the test: what it sends is kept, what comes back is written by hand.
namespace app_test {

inline constexpr domain::Instant test_start{1'770'000'000'000};
inline constexpr std::string_view challenge_one = "challenge-0000000001";
inline constexpr std::string_view proof_one = "proof-00000000000001";

class ScriptedClient {
public:
    app::Model model;
    domain::Instant now = test_start;
    app::Effects effects;  ///< of the last action

    explicit ScriptedClient(app::BootState state = {}) { act(app::Booted{std::move(state)}); }

    ScriptedClient& act(app::Action action) {
        effects = app::update(model, action, now);
        for (const app::Effect& effect : effects) {
            if (const auto* request = std::get_if<app::SendRequest>(&effect)) sent.push_back(*request);
        }
        return *this;
    }
    ScriptedClient& press(app::Button button) { return act(app::ButtonPressed{button}); }
    ScriptedClient& type(app::Field field, std::string text) { return act(app::FieldEdited{field, std::move(text)}); }
    ScriptedClient& pass(domain::Duration time) {
        now = now + time;
        return act(app::TimePassed{});
    }

    /// Answers the oldest unanswered call of this endpoint.
    ScriptedClient& answer(std::string_view endpoint, std::string body, int status = 200) {
        const app::SendRequest request = take(endpoint);
        return act(app::Answered{std::string(endpoint), request.request_id, status, std::move(body)});
    }
    ScriptedClient& refuse(std::string_view endpoint, std::string_view code, std::string more = {}, int status = 422) {
        return answer(endpoint,
                      "{\"error\":{\"code\":\"" + std::string(code) + "\"" + more + ",\"reference\":\"k3f9\"}}",
                      status);
    }
    ScriptedClient& leave_unanswered(std::string_view endpoint, app::UnansweredReason reason) {
        const app::SendRequest request = take(endpoint);
        return act(app::Unanswered{std::string(endpoint), request.request_id, reason});
    }

    /// How many calls of this endpoint wait for an answer.
    std::size_t waiting(std::string_view endpoint) const {
        return static_cast<std::size_t>(std::count_if(
            sent.begin(), sent.end(), [&](const app::SendRequest& each) { return each.endpoint == endpoint; }));
    }
    std::string last_body(std::string_view endpoint) const {
        for (auto each = sent.rbegin(); each != sent.rend(); ++each) {
            if (each->endpoint == endpoint) return each->body;
        }
        return "(not sent)";
    }
    std::string shown() const { return app::route_text(model.route()); }
    bool focused(std::string_view key) const {
        return std::find(effects.begin(), effects.end(), app::Effect{app::Focus{std::string(key)}}) != effects.end();
    }
    bool announced(std::string_view key) const {
        return std::any_of(effects.begin(), effects.end(), [&](const app::Effect& effect) {
            const auto* announcement = std::get_if<app::Announce>(&effect);
            return announcement != nullptr && announcement->message.key == key;
        });
    }
    std::string error(app::Field field) const {
        const auto& error = model.field(field).error;
        return error ? error->key : std::string();
    }
    // Keys of what is said; empty, or the parts of nothing, when nothing is.
    std::string refusal() const { return refusal_card().what.key; }
    std::string notice() const { return model.notice.value_or(app::Message{}).key; }
    std::string toast() const { return model.toast.value_or(app::Toast{}).message.key; }
    std::string banner() const { return shown_banner().title.key; }
    std::optional<app::RequestKind> banner_retry() const { return shown_banner().retry; }
    app::Refusal refusal_card() const { return model.refusal.value_or(app::Refusal{}); }
    app::HomeData home() const { return model.home.data.value_or(app::HomeData{}); }

    /// The same tab after a reload.
    ScriptedClient reloaded() const {
        app::BootState state;
        state.route = shown();
        state.draft = model.saved_draft;
        state.signed_in_hint = model.session.state == app::SessionState::Active;
        ScriptedClient other{now};
        other.act(app::Booted{std::move(state)});
        return other;
    }

    std::vector<app::SendRequest> sent;  ///< not answered yet

private:
    app::Banner shown_banner() const { return model.banner.value_or(app::Banner{}); }

    explicit ScriptedClient(domain::Instant time) : now(time) {}

    app::SendRequest take(std::string_view endpoint) {
        const auto found = std::find_if(sent.begin(), sent.end(),
                                        [&](const app::SendRequest& each) { return each.endpoint == endpoint; });
        if (found == sent.end()) return {};
        app::SendRequest request = *found;
        sent.erase(found);
        return request;
    }
};

inline std::string at(domain::Instant instant) { return std::to_string(instant.unix_ms); }

inline std::string consents_body(std::string_view version = "1") {
    std::string items;
    for (const std::string_view kind : {"service", "identity", "face", "notices"}) {
        if (!items.empty()) items += ',';
        items.append("{\"kind\":\"").append(kind).append("\",\"required\":true,\"version\":\"").append(version);
        items.append("\",\"sha256\":\"").append(std::string(64, 'a'));
        items +=
            "\",\"title_zh\":\"协议\",\"title_en\":\"Terms\",\"paragraphs_zh\":[\"一\"],\"paragraphs_en\":[\"One\"]}";
    }
    return "{\"items\":[" + items + "]}";
}

inline std::string code_body(domain::Instant now, std::string_view challenge = challenge_one) {
    return "{\"challenge\":\"" + std::string(challenge) + "\",\"expires_at\":" + at(now + domain::minutes(5)) +
           ",\"resend_at\":" + at(now + domain::seconds(60)) + ",\"tries_left\":5}";
}

inline std::string proof_body(domain::Instant now, std::string_view account) {
    return "{\"proof\":\"" + std::string(proof_one) + "\",\"proof_expires_at\":" + at(now + domain::minutes(10)) +
           ",\"account\":\"" + std::string(account) + "\"}";
}

inline std::string session_body(domain::Instant now) {
    return "{\"mobile_masked\":\"138****5678\",\"expires_at\":" + at(now + domain::days(30)) +
           ",\"registered_at\":" + at(now) + "}";
}

inline std::string home_body(domain::Instant now) {
    return "{\"mobile_masked\":\"138****5678\",\"registered_at\":" + at(now) +
           ",\"last_login_at\":0,\"active_sessions\":1,\"consents\":[{\"kind\":\"service\",\"given\":true,"
           "\"version\":\"1\",\"decided_at\":" +
           at(now) + "}],\"identity_verified\":false,\"unread\":0,\"latest_notice\":0}";
}

/// `more` adds members, each with a comma before it.
inline std::string identity_body(std::string_view step, std::string_view more = {}) {
    const std::string_view channel = more.contains("\"channel\"") ? "" : "\"channel\":\"browser\",";
    return "{\"step\":\"" + std::string(step) + "\"," + std::string(channel) +
           "\"name\":\"李明\",\"name_masked\":\"李*\",\"resident_id_masked\":\"5201**********1234\",\"area\":"
           "\"520100\","
           "\"place_zh\":\"贵阳市\",\"place_en\":\"Guiyang\",\"scheme\":\"employee\",\"status\":\"normal\","
           "\"balance_offered\":true,\"balance_fen\":648270,\"shareable_fen\":600000,\"person_ways\":[\"face\",\"hall_"
           "code\"],"
           "\"face_consent_given\":true,\"payment_password_locked\":false,"
           "\"sandbox_face_outcomes\":[\"passed\",\"not_recognised\",\"timed_out\",\"wrong_person\"]" +
           std::string(more) + "}";
}

inline std::string payment_code_body(domain::Instant now, std::string_view token = "FA1abcdefghijklmnopqrstuvwx-_01") {
    return "{\"token\":\"" + std::string(token) + "\",\"qr_text\":\"" + std::string(token) +
           "\",\"shown_for_ms\":60000,\"expires_at\":" + at(now + domain::seconds(60)) +
           ",\"guard_open_until\":" + at(now + domain::minutes(5)) + "}";
}

inline std::string face_check_body(domain::Instant now) {
    return R"({"check":"face-check-000000001","expires_at":)" + at(now + domain::minutes(3)) +
           R"(,"sandbox_outcomes":["passed"]})";
}

inline std::string service_body(domain::Instant server_time) {
    return "{\"mode\":\"sandbox\",\"server_time\":" + at(server_time) +
           ",\"version\":\"1.0\",\"sandbox_phone\":\"/sandbox/phone\",\"frame_origins\":[]}";
}

// How far a person has come; each continues the one before it.
inline ScriptedClient at_welcome() {
    ScriptedClient client;
    client.answer("read_service", service_body(client.now)).answer("read_consents", consents_body());
    return client;
}
inline ScriptedClient at_register_mobile() {
    ScriptedClient client = at_welcome();
    client.press(app::Button::StartContinue);
    return client;
}
inline ScriptedClient at_register_code() {
    ScriptedClient client = at_register_mobile();
    client.type(app::Field::RegisterMobile, "13808515678").press(app::Button::RegisterSendCode);
    client.answer("request_sms_code", code_body(client.now));
    return client;
}
inline ScriptedClient at_register_password() {
    ScriptedClient client = at_register_code();
    client.type(app::Field::RegisterCode, "407219");
    client.answer("check_sms_code", proof_body(client.now, "none"));
    return client;
}
inline ScriptedClient at_home() {
    ScriptedClient client = at_register_password();
    client.type(app::Field::RegisterPassword, "gui-yang-2026").press(app::Button::RegisterSubmit);
    client.answer("register_account", session_body(client.now)).answer("read_home", home_body(client.now));
    return client;
}
inline ScriptedClient at_login() {
    ScriptedClient client = at_welcome();
    client.press(app::Button::StartLogIn);
    return client;
}
inline ScriptedClient at_login_code() {
    ScriptedClient client = at_login();
    client.type(app::Field::LoginMobile, "13808515678").press(app::Button::LoginByCode);
    client.answer("request_sms_code", code_body(client.now));
    return client;
}

}  // namespace app_test
