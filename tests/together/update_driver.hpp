#pragma once

#include <string>
#include <string_view>

#include "app/update.hpp"
#include "together/real_server.hpp"

namespace together_tests {

/// The client's state machine alone, in front of the real server: no drawing, no browser. Every request is answered
/// at once.
class UpdateDriver {
public:
    explicit UpdateDriver(RealServer& server);

    UpdateDriver& act(const app::Action& action);
    UpdateDriver& press(app::Button button) { return act(app::ButtonPressed{button}); }
    UpdateDriver& type(app::Field field, std::string text) { return act(app::FieldEdited{field, std::move(text)}); }
    UpdateDriver& pass(domain::Duration time);

    // Ways through the screens.
    UpdateDriver& agree() { return press(app::Button::StartContinue); }
    UpdateDriver& send_register_code(std::string_view mobile);
    UpdateDriver& send_login_code(std::string_view mobile);
    UpdateDriver& type_right_code(std::string_view mobile);
    UpdateDriver& register_account(std::string_view mobile, std::string_view password);
    UpdateDriver& log_in(std::string_view mobile, std::string_view password);
    UpdateDriver& log_out();

    [[nodiscard]] std::string shown() const { return app::route_text(model.route()); }
    [[nodiscard]] std::string refusal() const { return model.refusal ? model.refusal->what.key : std::string(); }
    [[nodiscard]] std::string error(app::Field field) const;

    app::Model model;
    domain::Instant now;

private:
    void carry_out(const app::Effects& effects);

    RealServer& server_;
    int number_;
    int calls_ = 0;
};

}  // namespace together_tests
