// Every screen in every language and mode: whatever is drawn and can be touched has its element in the mirror at the
// same place (HeadlessApp checks that after each step), has a name, and a finger can get at it.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "platform/headless_app.hpp"
#include "platform/table_server.hpp"

using platform_tests::AppOptions;
using platform_tests::HeadlessApp;
using platform_tests::TableServer;

namespace {

struct Size {
    double width;
    double height;
};

constexpr std::string_view session =
    R"({"mobile_masked":"138****5678","expires_at":1780000000000,"registered_at":1760000000000})";
constexpr std::string_view home =
    R"({"mobile_masked":"138****5678","registered_at":1760000000000,"last_login_at":1769000000000,)"
    R"("active_sessions":2,"consents":[)"
    R"({"kind":"service","given":true,"version":"2026-06-01","decided_at":1760000000000},)"
    R"({"kind":"identity","given":true,"version":"2026-06-01","decided_at":1760000000000},)"
    R"({"kind":"face","given":false,"version":"2026-06-01","decided_at":1760000000000},)"
    R"({"kind":"notices","given":true,"version":"2026-06-01","decided_at":1760000000000}],)"
    R"("identity_verified":false,"unread":0,"latest_notice":0})";
constexpr std::string_view proof =
    R"({"proof":"proof-0123456789abcdef","proof_expires_at":1770000600000,"account":"none"})";

TableServer full_server() {
    TableServer server;
    server.answers["/api/v1/session"] = {200, std::string(session)};
    server.answers["/api/v1/home"] = {200, std::string(home)};
    server.answers["/api/v1/sms-codes/check"] = {200, std::string(proof)};
    server.answers["/api/v1/session/end"] = {200, "{}"};
    return server;
}

void look(HeadlessApp& app, std::string_view screen) {
    INFO("screen " << screen);
    app.expect_all_reachable();
    // A key that two nodes share would be one element for both.
    auto keys = app.host().dom.keys();
    std::ranges::sort(keys);
    CHECK(std::ranges::adjacent_find(keys) == keys.end());
}

AppOptions any_options() {
    AppOptions options;
    options.language = GENERATE(app::Language::Chinese, app::Language::English);
    options.reading_mode = GENERATE(app::ReadingMode::Standard, app::ReadingMode::Elder);
    const Size size = GENERATE(Size{320, 568}, Size{360, 640}, Size{390, 844}, Size{844, 390}, Size{1280, 800});
    options.width = size.width;
    options.height = size.height;
    return options;
}

}  // namespace

TEST_CASE("the way in can be seen and touched in every language and mode") {
    HeadlessApp app{full_server(), any_options()};
    const auto text = [&](std::string_view key) { return std::string(app.client().strings().text(key)); };
    look(app, "welcome");
    app.client().activate("start.text.service");
    app.settle();
    look(app, "consent text");
    app.go_back();
    app.client().activate("start.consent.service");
    app.client().activate("start.consent.identity");
    app.client().activate("start.continue");
    app.settle();
    look(app, "mobile");
    app.paste(text("mobile.label"), "1380851");
    app.client().activate("register.mobile.submit");
    look(app, "mobile with an error");
    app.paste(text("mobile.label"), "13808515678");
    app.client().activate("register.mobile.submit");
    app.settle();
    look(app, "code");
    app.client().activate("code.help");
    app.settle();
    look(app, "no code?");
    app.client().activate("sheet.close");
    app.settle();
    app.advance(domain::seconds(61));
    look(app, "code, resend");
    app.type(text("code.label"), "123456");
    look(app, "password");
    app.type(text("password.label"), "short");
    look(app, "password too short");
}

TEST_CASE("logging in can be seen and touched in every language and mode") {
    AppOptions options = any_options();
    options.route = "#/login";
    HeadlessApp app{full_server(), options};
    const auto text = [&](std::string_view key) { return std::string(app.client().strings().text(key)); };
    look(app, "log in");
    app.client().activate("login.submit");
    app.settle();
    look(app, "log in with errors");
    app.paste(text("mobile.label"), "13808515678");
    app.client().activate("login.by_code");
    app.settle();
    look(app, "code");
}

TEST_CASE("home and settings can be seen and touched in every language and mode") {
    AppOptions options = any_options();
    options.signed_in_hint = true;
    HeadlessApp app{full_server(), options};
    app.expect_text("138****5678");
    look(app, "home");
    app.client().activate("home.difference");
    app.settle();
    look(app, "what is the difference?");
    app.client().activate("sheet.close");
    app.settle();
    app.client().activate("home.settings");
    app.settle();
    look(app, "settings");
    app.client().activate("settings.appearance.dark");
    app.settle();
    CHECK(app.host().document.theme == (options.reading_mode == app::ReadingMode::Elder ? "elder_dark" : "dark"));
    app.client().activate("settings.elder");
    app.settle();
    look(app, "settings in the other mode");
    app.client().activate("settings.log_out");
    app.settle();
    look(app, "log out?");
}
