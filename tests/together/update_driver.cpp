#include "together/update_driver.hpp"

#include <catch2/catch_test_macros.hpp>

#include "protocol/endpoints.hpp"

namespace together_tests {

namespace {

/// Keys must not repeat between the drivers of one server.
int drivers_made = 0;

}  // namespace

UpdateDriver::UpdateDriver(RealServer& server) : now(server.now()), server_(server), number_(++drivers_made) {
    act(app::Booted{});
}

UpdateDriver& UpdateDriver::act(const app::Action& action) {
    carry_out(app::update(model, action, now));
    return *this;
}

UpdateDriver& UpdateDriver::pass(domain::Duration time) {
    now = now + time;
    return act(app::TimePassed{});
}

void UpdateDriver::carry_out(const app::Effects& effects) {
    for (const app::Effect& effect : effects) {
        const auto* request = std::get_if<app::SendRequest>(&effect);
        if (request == nullptr) continue;
        const protocol::EndpointInfo* endpoint = protocol::find_endpoint(request->endpoint);
        REQUIRE(endpoint != nullptr);
        const std::string key = "key-of-update-driver-" + std::to_string(number_) + "-" + std::to_string(++calls_);
        const bool is_read = endpoint->method == protocol::Method::Get;
        const std::string query = is_read && !request->body.empty() ? "?" + request->body : std::string();
        const platform_tests::HttpAnswer answer = server_.answer({.id = request->request_id,
                                                                  .method = endpoint->method,
                                                                  .path = std::string(endpoint->path) + query,
                                                                  .body = is_read ? std::string() : request->body,
                                                                  .idempotency_key = key,
                                                                  .timeout = domain::seconds(30)},
                                                                 now);
        act(app::Answered{std::string(request->endpoint), request->request_id, answer.status, answer.body});
    }
}

UpdateDriver& UpdateDriver::send_register_code(std::string_view mobile) {
    return type(app::Field::RegisterMobile, std::string(mobile)).press(app::Button::RegisterSendCode);
}

UpdateDriver& UpdateDriver::send_login_code(std::string_view mobile) {
    if (model.route().screen == app::Screen::Welcome) press(app::Button::StartLogIn);
    return type(app::Field::LoginMobile, std::string(mobile)).press(app::Button::LoginByCode);
}

UpdateDriver& UpdateDriver::type_right_code(std::string_view mobile) {
    return type(app::current_code_field(model), server_.latest_code(mobile, now));
}

UpdateDriver& UpdateDriver::register_account(std::string_view mobile, std::string_view password) {
    agree().send_register_code(mobile).type_right_code(mobile);
    return type(app::Field::RegisterPassword, std::string(password)).press(app::Button::RegisterSubmit);
}

UpdateDriver& UpdateDriver::log_in(std::string_view mobile, std::string_view password) {
    if (model.route().screen == app::Screen::Welcome) press(app::Button::StartLogIn);
    type(app::Field::LoginMobile, std::string(mobile)).type(app::Field::LoginPassword, std::string(password));
    return press(app::Button::LoginSubmit);
}

UpdateDriver& UpdateDriver::log_out() {
    if (model.route().screen == app::Screen::Home) press(app::Button::HomeSettings);
    return press(app::Button::SettingsLogOut).press(app::Button::LogOutConfirm);
}

std::string UpdateDriver::error(app::Field field) const {
    const auto& error = model.field(field).error;
    return error ? error->key : std::string();
}

}  // namespace together_tests
