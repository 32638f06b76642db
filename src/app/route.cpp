#include "app/route.hpp"

#include <array>
#include <optional>

namespace app {

namespace {

constexpr std::string_view text_prefix = "#/start/text/";
constexpr std::string_view sheet_prefix = "?sheet=";

struct NamedScreen {
    Screen screen;
    std::string_view text;
};

constexpr std::array screens = {NamedScreen{Screen::Welcome, "#/start"},
                                NamedScreen{Screen::RegisterMobile, "#/register/mobile"},
                                NamedScreen{Screen::RegisterCode, "#/register/code"},
                                NamedScreen{Screen::RegisterPassword, "#/register/password"},
                                NamedScreen{Screen::Login, "#/login"},
                                NamedScreen{Screen::LoginCode, "#/login/code"},
                                NamedScreen{Screen::Home, "#/"},
                                NamedScreen{Screen::Settings, "#/me/settings"},
                                NamedScreen{Screen::IdentityName, "#/identity/name"},
                                NamedScreen{Screen::IdentityPerson, "#/identity/person"},
                                NamedScreen{Screen::IdentityPin, "#/identity/pin"},
                                NamedScreen{Screen::Voucher, "#/voucher/me"}};

struct NamedSheet {
    Sheet sheet;
    std::string_view name;
};

constexpr std::array sheets = {NamedSheet{Sheet::CodeHelp, "code_help"},
                               NamedSheet{Sheet::AccountDifference, "difference"},
                               NamedSheet{Sheet::LogOutConfirmation, "log_out"}};

/// Whether a sheet belongs to a screen; a link that says otherwise loses its sheet.
bool fits(Sheet sheet, Screen screen) {
    switch (sheet) {
        case Sheet::None: return true;
        case Sheet::CodeHelp: return screen == Screen::RegisterCode || screen == Screen::LoginCode;
        case Sheet::AccountDifference: return screen == Screen::Home;
        case Sheet::LogOutConfirmation: return screen == Screen::Settings;
    }
    return false;
}

std::optional<Route> screen_from_text(std::string_view text) {
    if (text.starts_with(text_prefix)) {
        const auto kind = domain::find_enumerator<domain::ConsentKind>(text.substr(text_prefix.size()));
        if (!kind) return Route{Screen::Welcome};
        return Route{Screen::ConsentText, *kind};
    }
    for (const NamedScreen& entry : screens) {
        if (entry.text == text) return Route{entry.screen};
    }
    return std::nullopt;
}

}  // namespace

std::string route_text(const Route& route) {
    std::string text;
    if (route.screen == Screen::ConsentText) text.append(text_prefix).append(domain::name_of(route.consent));
    for (const NamedScreen& entry : screens) {
        if (entry.screen == route.screen) text.append(entry.text);
    }
    for (const NamedSheet& entry : sheets) {
        if (entry.sheet == route.sheet) text.append(sheet_prefix).append(entry.name);
    }
    return text;
}

Route route_from_text(std::string_view text) {
    const std::size_t mark = text.find('?');
    const std::string_view query = mark == std::string_view::npos ? std::string_view{} : text.substr(mark);
    std::string_view path = text.substr(0, mark);
    while (path.size() > 2 && path.ends_with('/')) path.remove_suffix(1);

    Route route = screen_from_text(path).value_or(Route{Screen::Home});
    for (const NamedSheet& entry : sheets) {
        const bool named = query.starts_with(sheet_prefix) && query.substr(sheet_prefix.size()) == entry.name;
        if (named && fits(entry.sheet, route.screen)) route.sheet = entry.sheet;
    }
    return route;
}

bool needs_session(Screen screen) {
    switch (screen) {
        case Screen::Welcome:
        case Screen::ConsentText:
        case Screen::RegisterMobile:
        case Screen::RegisterCode:
        case Screen::RegisterPassword:
        case Screen::Login:
        case Screen::LoginCode: return false;
        case Screen::Home:
        case Screen::Settings:
        case Screen::IdentityName:
        case Screen::IdentityPerson:
        case Screen::IdentityPin:
        case Screen::Voucher: return true;
    }
    return false;
}

std::string_view title_key(Screen screen) {
    switch (screen) {
        case Screen::Welcome: return "title.start";
        case Screen::ConsentText: return "title.text";
        case Screen::RegisterMobile:
        case Screen::RegisterCode:
        case Screen::RegisterPassword: return "title.register";
        case Screen::Login:
        case Screen::LoginCode: return "title.login";
        case Screen::Home: return "title.home";
        case Screen::Settings: return "title.settings";
        case Screen::IdentityName:
        case Screen::IdentityPerson:
        case Screen::IdentityPin: return "title.identity";
        case Screen::Voucher: return "title.voucher";
    }
    return {};
}

std::string_view heading_key(Screen screen) {
    switch (screen) {
        case Screen::Welcome: return "start.title";
        case Screen::ConsentText: return "text.title";
        case Screen::RegisterMobile: return "register.mobile.title";
        case Screen::RegisterCode: return "register.code.title";
        case Screen::RegisterPassword: return "register.password.title";
        case Screen::Login: return "login.title";
        case Screen::LoginCode: return "login.code.title";
        case Screen::Home: return "home.title";
        case Screen::Settings: return "settings.title";
        case Screen::IdentityName: return "identity.name.title";
        case Screen::IdentityPerson: return "identity.person.title";
        case Screen::IdentityPin: return "identity.pin.title";
        case Screen::Voucher: return "voucher.title";
    }
    return {};
}

std::string_view sheet_opener_key(Sheet sheet) {
    switch (sheet) {
        case Sheet::None: return {};
        case Sheet::CodeHelp: return "code.help";
        case Sheet::AccountDifference: return "home.difference";
        case Sheet::LogOutConfirmation: return "settings.log_out";
    }
    return {};
}

}  // namespace app
