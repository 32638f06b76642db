#include "together/person.hpp"

#include <algorithm>

namespace together_tests {

using platform_tests::AppOptions;
using platform_tests::Network;

namespace {

AppOptions options_of(app::Language language, domain::Instant start, Hands hands) {
    AppOptions options;
    options.pointer = hands == Hands::Finger ? ui_kit::PointerKind::Touch : ui_kit::PointerKind::Mouse;
    options.start = start;
    options.language = language;
    return options;
}

/// As a screen reader says it: white space is one blank.
std::string one_line(std::string_view text) {
    std::string line(text);
    std::ranges::replace(line, '\n', ' ');
    return line;
}

}  // namespace

Person::Person(RealServer& server, app::Language language, Hands hands)
    : server_(server),
      hands_(hands),
      app_([this](const platform::HttpCall& call) { return server_.answer(call, app_.host().clock); },
           options_of(language, server.now(), hands)) {}

void Person::use(std::string_view role, const std::string& name) {
    switch (hands_) {
        case Hands::Finger:
        case Hands::Mouse: return app_.press(role, name);
        case Hands::Keyboard: return app_.activate(role, name);
    }
}

std::string Person::words(std::string_view key) const { return one_line(app_.client().strings().text(key)); }

std::string Person::consent_name(std::string_view consent) const {
    const bool required = consent.ends_with("service") || consent.ends_with("identity");
    return words(std::string(consent) + ".title") + " " + words(required ? "start.required" : "start.optional");
}

void Person::tick(std::string_view consent) { use("checkbox", consent_name(consent)); }

bool Person::is_ticked(std::string_view consent) const { return app_.is_checked("checkbox", consent_name(consent)); }

void Person::tick_required() {
    tick("start.consent.service");
    tick("start.consent.identity");
}

void Person::agree_to_required() {
    tick_required();
    press("button", "start.continue");
    expect("heading", "register.mobile.title");
}

void Person::agree_to_required_again() {
    tick_required();
    press("button", "start.continue");
}

void Person::send_code_to(std::string_view mobile) {
    type("mobile.label", mobile);
    press("button", "register.mobile.submit");
    expect("heading", "code.title");
}

void Person::type_code_from_inbox(std::string_view mobile) { retype("code.label", server_.latest_code(mobile, now())); }

void Person::choose_password(std::string_view password) {
    expect("heading", "register.password.title");
    type("password.label", password);
    press("button", "register.password.submit");
}

void Person::register_account(std::string_view mobile, std::string_view password) {
    agree_to_required();
    send_code_to(mobile);
    type_code_from_inbox(mobile);
    choose_password(password);
    expect("button", "home.settings");
}

void Person::go_to_login() {
    if (has("button", "start.log_in")) press("button", "start.log_in");
    expect("heading", "login.title");
}

void Person::log_in_by_password(std::string_view mobile, std::string_view password) {
    retype("mobile.label", mobile);
    retype("password.label", password);
    press("button", "login.submit");
}

void Person::request_login_code(std::string_view mobile) {
    retype("mobile.label", mobile);
    press("button", "login.by_code");
    expect("heading", "code.title");
}

void Person::log_out_from_settings() {
    press("button", "settings.log_out");
    expect("alertdialog", "log_out.title");
    press("button", "log_out.confirm");
}

void Person::type(std::string_view field, std::string_view text) { app_.type(words(field), text); }

void Person::retype(std::string_view field, std::string_view text) {
    app_.clear(words(field));
    app_.type(words(field), text);
}

void Person::reload() { app_.reload(); }

void Person::reopen(std::string route) { app_.reopen(std::move(route)); }

void Person::press_in_trouble(Network trouble, std::string_view role, std::string_view word) {
    app_.network = trouble;
    press(role, word);
    end_trouble(trouble);
}

void Person::type_in_trouble(Network trouble, std::string_view field, std::string_view text) {
    app_.network = trouble;
    type(field, text);
    end_trouble(trouble);
}

void Person::end_trouble(Network trouble) {
    app_.set_online(trouble != Network::Offline);
    // Longer than any wait for an answer.
    app_.advance(domain::seconds(12));
    expect("button", "button.retry");
    app_.network = Network::Up;
    app_.set_online(true);
}

void Person::expect_words(std::string_view word, std::initializer_list<app::Placeholder> values) const {
    app_.expect_text(one_line(app_.client().strings().text(word, values)));
}

void Person::expect_home(std::string_view masked_mobile) const {
    expect("heading", "home.consents.title");
    app_.expect_text(masked_mobile);
}

}  // namespace together_tests
