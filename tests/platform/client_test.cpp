#include "platform/client.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "platform/headless_app.hpp"
#include "platform/table_server.hpp"
#include "protocol/json_writer.hpp"

using platform_tests::AppOptions;
using platform_tests::HeadlessApp;
using platform_tests::Network;
using platform_tests::TableServer;

namespace {

constexpr std::string_view service_box = "服务协议和隐私政策 必需";
constexpr std::string_view identity_box = "处理姓名和身份证号 必需";

void agree(HeadlessApp& app) {
    app.press("checkbox", service_box);
    app.press("checkbox", identity_box);
    app.press("button", "同意必需项并继续");
}

}  // namespace

TEST_CASE("the first screen is complete, named and in Chinese") {
    HeadlessApp app{TableServer()};
    app.expect("heading", "一家人的医保， 互相有个照应");
    app.expect("checkbox", service_box);
    app.expect("link", "阅读全文");
    app.expect("button", "同意必需项并继续");
    CHECK_FALSE(app.is_checked("checkbox", service_box));
    CHECK_FALSE(app.is_checked("checkbox", "用人脸核验本人 可不选"));
    CHECK(app.host().document.language == "zh-CN");
    CHECK(app.host().document.title == "开始 - 家庭共济");
    CHECK(app.host().document.theme == "light");
}

TEST_CASE("what can't be read starts nothing") {
    platform::HeadlessHost host;
    ui_kit::FixedWidthRasteriser rasteriser;
    platform::Client client(host, rasteriser);
    CHECK_FALSE(client.boot("{", "{}"));
    CHECK_FALSE(client.boot("{}", "{}"));
    client.pointer(platform::PointerEvent::Pressed, ui_kit::PointerKind::Touch, 10, 10);
    client.woke();
    CHECK_FALSE(client.needs_frame());
    CHECK(client.frame() == nullptr);
    CHECK(host.calls.empty());
}

TEST_CASE("nothing is drawn at rest") {
    HeadlessApp app{TableServer()};
    const int drawn = app.client().frames_drawn();
    const int shown = app.frames_shown();
    app.advance(domain::seconds(60));
    CHECK_FALSE(app.client().needs_frame());
    CHECK(app.client().frames_drawn() == drawn);
    CHECK(app.frames_shown() == shown);
    CHECK(app.client().frame() != nullptr);
    CHECK(app.client().frames_drawn() == drawn);
}

TEST_CASE("a tap without animation shows at most three frames") {
    const auto kind = GENERATE(ui_kit::PointerKind::Touch, ui_kit::PointerKind::Mouse);
    AppOptions options;
    options.pointer = kind;
    HeadlessApp app{TableServer(), options};
    const int shown = app.frames_shown();
    app.press("checkbox", service_box);
    CHECK(app.is_checked("checkbox", service_box));
    CHECK(app.frames_shown() - shown <= 3);
    CHECK_FALSE(app.client().needs_frame());
}

TEST_CASE("an event that changes nothing to be seen shows no frame") {
    HeadlessApp app{TableServer()};
    const int shown = app.frames_shown();
    app.client().pointer(platform::PointerEvent::Moved, ui_kit::PointerKind::Mouse, 5, 5);
    app.client().focus_changed("", false);
    CHECK_FALSE(app.client().needs_frame());
    CHECK(app.frames_shown() == shown);
}

TEST_CASE("the mirror is right when the event returns") {
    HeadlessApp app{TableServer()};
    app.client().activate("start.consent.service");
    CHECK(app.is_checked("checkbox", service_box));
    app.client().activate("start.consent.service");
    CHECK_FALSE(app.is_checked("checkbox", service_box));
}

TEST_CASE("keyboard and screen reader press what a finger presses") {
    HeadlessApp app{TableServer()};
    app.activate("checkbox", service_box);
    app.activate("checkbox", identity_box);
    app.activate("button", "同意必需项并继续");
    app.expect("heading", "你的手机号是多少？");
    CHECK(app.address() == "#/register/mobile");
}

TEST_CASE("a number is cleaned and grouped while it is typed or pasted") {
    HeadlessApp app{TableServer()};
    agree(app);
    SECTION("typed") {
        app.type("手机号", "138-0851 5678");
        CHECK(app.value("textbox", "手机号") == "138 0851 5678");
    }
    SECTION("pasted") {
        app.paste("手机号", "+86 138-0851-5678");
        CHECK(app.value("textbox", "手机号") == "138 0851 5678");
    }
    CHECK(app.client().model().field(app::Field::RegisterMobile).text == "13808515678");
}

TEST_CASE("an error belongs to its field, takes the focus, and goes when it is mended") {
    HeadlessApp app{TableServer()};
    agree(app);
    app.type("手机号", "1380851");
    app.press("button", "发送验证码");
    CHECK(app.description("textbox", "手机号") == "少了 4 位。手机号是 11 位。");
    CHECK(app.focused() == "register.mobile");
    CHECK(app.calls_to("/api/v1/sms-codes") == 0);
    app.type("手机号", "5678");
    CHECK_FALSE(app.has_text("少了"));
}

TEST_CASE("a pushed screen focuses its heading") {
    HeadlessApp app{TableServer()};
    agree(app);
    CHECK(app.focused() == "register.mobile.title");
}

TEST_CASE("a double tap asks once") {
    HeadlessApp app{TableServer()};
    agree(app);
    app.type("手机号", "13808515678");
    app.press_twice("button", "发送验证码");
    CHECK(app.calls_to("/api/v1/sms-codes") == 1);
    app.expect("heading", "输入短信验证码");
}

TEST_CASE("a vanished server loses nothing, and the second press asks for the same thing") {
    HeadlessApp app{TableServer()};
    agree(app);
    app.type("手机号", "13808515678");
    app.network = GENERATE(Network::RequestLost, Network::AnswerLost, Network::Silent, Network::Offline);
    app.press("button", "发送验证码");
    app.advance(domain::seconds(11));
    CHECK(app.value("textbox", "手机号") == "138 0851 5678");
    app.expect("button", "再试一次");
    const std::string key = app.host().calls.back().idempotency_key;
    app.network = Network::Up;
    app.press("button", "再试一次");
    CHECK(app.host().calls.back().idempotency_key == key);
    app.expect("heading", "输入短信验证码");
}

TEST_CASE("a timer rings only when the picture changes") {
    HeadlessApp app{TableServer()};
    agree(app);
    app.type("手机号", "13808515678");
    app.press("button", "发送验证码");
    app.expect_text("秒后可以重发");
    const int shown = app.frames_shown();
    app.advance(domain::seconds(10));
    CHECK(app.frames_shown() - shown <= 11);
    app.advance(domain::seconds(55));
    app.expect("button", "重新发送");
    const int resting = app.frames_shown();
    app.advance(domain::seconds(30));
    CHECK(app.frames_shown() == resting);
}

TEST_CASE("a reload keeps the place and the number") {
    HeadlessApp app{TableServer()};
    agree(app);
    app.type("手机号", "13808515678");
    app.reload();
    app.expect("heading", "你的手机号是多少？");
    CHECK(app.value("textbox", "手机号") == "138 0851 5678");
    app.press("button", "发送验证码");
    app.expect("heading", "输入短信验证码");
    app.reload();
    app.expect("heading", "输入短信验证码");
    app.expect_text("已发到 138****5678");
}

TEST_CASE("after a lost answer and a reload the same thing is asked for") {
    HeadlessApp app{TableServer()};
    agree(app);
    app.type("手机号", "13808515678");
    app.network = Network::AnswerLost;
    app.press("button", "发送验证码");
    app.advance(domain::seconds(11));
    const std::string key = app.host().calls.back().idempotency_key;
    app.network = Network::Up;
    app.reload();
    app.press("button", "发送验证码");
    const auto call = std::ranges::find(app.host().calls.rbegin(), app.host().calls.rend(),
                                        std::string("/api/v1/sms-codes"), &platform::HttpCall::path);
    REQUIRE(call != app.host().calls.rend());
    CHECK(call->idempotency_key == key);
    CHECK(app.host().kept_keys.empty());
    app.expect("heading", "输入短信验证码");
}

TEST_CASE("a sheet covers the page, and Back and Escape close it") {
    HeadlessApp app{TableServer()};
    agree(app);
    app.type("手机号", "13808515678");
    app.press("button", "发送验证码");
    app.press("button", "收不到？");
    app.expect("dialog", "收不到验证码？");
    CHECK_FALSE(app.has("textbox", "短信验证码"));
    SECTION("Back") { app.go_back(); }
    SECTION("Escape") {
        app.client().key_pressed("Escape");
        app.settle();
    }
    SECTION("its button") { app.press("button", "知道了"); }
    CHECK_FALSE(app.has("dialog", "收不到验证码？"));
    app.expect("textbox", "短信验证码");
    CHECK(app.focused() == "code.help");
}

TEST_CASE("a finger that scrolls presses nothing, moves one container and comes to rest") {
    AppOptions options;
    options.width = 320;
    options.height = 568;
    HeadlessApp app{TableServer(), options};
    const std::string page = app.page();
    platform::Client& client = app.client();
    const auto event = [&](platform::PointerEvent kind, float y) {
        client.pointer(kind, ui_kit::PointerKind::Touch, 160, y);
    };
    event(platform::PointerEvent::Pressed, 350);
    int drawn = client.frames_drawn();
    int operations = app.host().dom.operation_count();
    for (int step = 1; step <= 10; ++step) {
        app.host().clock = app.host().clock + domain::milliseconds(16);
        event(platform::PointerEvent::Moved, 350 - static_cast<float>(step) * 12);
        app.show_frame();
    }
    // One a picture, and none for what is told in between.
    CHECK(client.frames_drawn() - drawn == 10);
    event(platform::PointerEvent::Released, 230);
    CHECK(client.frames_drawn() - drawn == 10);
    while (app.show_frame()) app.host().clock = app.host().clock + domain::milliseconds(16);
    // The mirror follows once the content has rested a moment.
    CHECK(app.host().dom.operation_count() == operations);
    REQUIRE(app.host().wake.has_value());
    app.host().clock = *app.host().wake;
    client.woke();
    app.settle();
    CHECK(app.page() == page);
    const platform::HeadlessElement* area = app.host().dom.find("start.scroll");
    REQUIRE(area != nullptr);
    CHECK(area->scroll_offset.value_or(0) > 50);
    CHECK_FALSE(client.needs_frame());
}

TEST_CASE("the language changes everything at once") {
    HeadlessApp app{TableServer()};
    app.press("button", "English");
    CHECK(app.host().document.language == "en");
    CHECK(app.host().settings["language"] == "en");
    app.expect("button", "中文");
    app.press("button", "中文");
    app.expect("button", "同意必需项并继续");
}

TEST_CASE("a tap on the first screen in HTML is carried out by the canvas") {
    platform::HeadlessHost host;
    ui_kit::FixedWidthRasteriser rasteriser;
    platform::Client client(host, rasteriser);
    protocol::Boot boot;
    boot.route = "#/start";
    boot.viewport.width = 390;
    boot.viewport.height = 844;
    boot.checks = {{"start.consent.service", true}, {"start.consent.identity", true}};
    boot.held = "start.continue";
    REQUIRE(client.boot(protocol::write_json(boot), platform_tests::strings_of("zh-CN")));
    // The texts aren't there yet: the button says that it is at work, and goes on when they are.
    const auto call = std::ranges::find(host.calls, std::string("/api/v1/consents"), &platform::HttpCall::path);
    REQUIRE(call != host.calls.end());
    const int call_id = call->id;
    client.http_answered(call_id, 200, TableServer().answers["/api/v1/consents"].body);
    CHECK(host.dom.find_by_role("heading", "你的手机号是多少？") != nullptr);
}

TEST_CASE("what was typed before the canvas was there is kept and carried out") {
    platform::HeadlessHost host;
    ui_kit::FixedWidthRasteriser rasteriser;
    platform::Client client(host, rasteriser);
    protocol::Boot boot;
    boot.route = "#/login";
    boot.viewport.width = 390;
    boot.viewport.height = 844;
    boot.fields = {{"login.mobile", "138 0851 56"}};
    boot.focus = "login.mobile";
    host.focused = "login.mobile";
    REQUIRE(client.boot(protocol::write_json(boot), platform_tests::strings_of("zh-CN")));
    const platform::HeadlessElement* field = host.dom.find("login.mobile");
    REQUIRE(field != nullptr);
    CHECK(field->value == "138 0851 56");
    CHECK(host.focus_calls.empty());
    CHECK(host.said.empty());
}
