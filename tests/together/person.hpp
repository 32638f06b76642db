#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "platform/headless_app.hpp"
#include "together/real_server.hpp"

namespace together_tests {

/// How a person works the page.
enum class Hands { Finger, Mouse, Keyboard };

/// Somebody with a phone in one language, in front of the real server. Words are given by their keys in
/// assets/strings; what is looked for on the screen is the sentence in the person's language.
class Person {
public:
    Person(RealServer& server, app::Language language, Hands hands = Hands::Finger);

    // Ways through the product, each from where it begins to where it ends.
    void tick_required();
    void agree_to_required();
    /// The welcome in the middle of a registration: its button leads straight to the password.
    void agree_to_required_again();
    void send_code_to(std::string_view mobile);
    void type_code_from_inbox(std::string_view mobile);
    void choose_password(std::string_view password);
    void register_account(std::string_view mobile, std::string_view password);
    void go_to_login();
    void log_in_by_password(std::string_view mobile, std::string_view password);
    void request_login_code(std::string_view mobile);
    void log_out_from_settings();

    // Single steps.
    void press(std::string_view role, std::string_view word) { use(role, words(word)); }
    void press_twice(std::string_view role, std::string_view word) { app_.press_twice(role, words(word)); }
    void tick(std::string_view consent);
    void type(std::string_view field, std::string_view text);
    void retype(std::string_view field, std::string_view text);
    void reload();
    void reopen(std::string route = {});
    void go_back() { app_.go_back(); }
    void advance(domain::Duration length) { app_.advance(length); }
    /// Does something while the network fails, waits until the person has been told, and gives the network back.
    void press_in_trouble(platform_tests::Network trouble, std::string_view role, std::string_view word);
    void type_in_trouble(platform_tests::Network trouble, std::string_view field, std::string_view text);

    // What there is to see.
    void expect(std::string_view role, std::string_view word) const { app_.expect(role, words(word)); }
    void expect_words(std::string_view word, std::initializer_list<app::Placeholder> values = {}) const;
    void expect_home(std::string_view masked_mobile) const;
    [[nodiscard]] bool has(std::string_view role, std::string_view word) const { return app_.has(role, words(word)); }
    [[nodiscard]] std::string value(std::string_view field) const { return app_.value("textbox", words(field)); }
    [[nodiscard]] bool is_ticked(std::string_view consent) const;
    [[nodiscard]] app::Language language() const { return app_.client().model().language; }
    [[nodiscard]] domain::Instant now() { return app_.host().clock; }
    [[nodiscard]] platform_tests::HeadlessApp& app() { return app_; }

private:
    void use(std::string_view role, const std::string& name);
    [[nodiscard]] std::string words(std::string_view key) const;
    [[nodiscard]] std::string consent_name(std::string_view consent) const;
    void end_trouble(platform_tests::Network trouble);

    RealServer& server_;
    Hands hands_;
    platform_tests::HeadlessApp app_;
};

}  // namespace together_tests
