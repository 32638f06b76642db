#include "app/action.hpp"

#include <array>

namespace app {

namespace {

struct NamedButton {
    std::string_view key;
    Button button;
    bool leads_on = false;  ///< to a screen that isn't one of them
};

/// The buttons of the two first screens, which exist before this program does.
constexpr std::array first_screen_buttons = {NamedButton{"start.language", Button::SwitchLanguage},
                                             NamedButton{"start.continue", Button::StartContinue, true},
                                             NamedButton{"start.log_in", Button::StartLogIn},
                                             NamedButton{"login.back", Button::Back},
                                             NamedButton{"login.language", Button::SwitchLanguage},
                                             NamedButton{"login.submit", Button::LoginSubmit, true},
                                             NamedButton{"login.by_code", Button::LoginByCode, true},
                                             NamedButton{"login.register", Button::LoginRegister},
                                             NamedButton{"login.show_password", Button::LoginShowPassword}};

}  // namespace

std::optional<Button> button_from_key(std::string_view key) {
    for (const NamedButton& entry : first_screen_buttons) {
        if (entry.key == key) return entry.button;
    }
    return std::nullopt;
}

std::string_view key_of_way_on(Button button) {
    for (const NamedButton& entry : first_screen_buttons) {
        if (entry.button == button && entry.leads_on) return entry.key;
    }
    return {};
}

std::optional<domain::ConsentKind> consent_from_key(std::string_view key, std::string_view prefix) {
    if (!key.starts_with(prefix)) return std::nullopt;
    return domain::find_enumerator<domain::ConsentKind>(key.substr(prefix.size()));
}

}  // namespace app
