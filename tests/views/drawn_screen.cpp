#include "drawn_screen.hpp"

#include <fstream>
#include <iterator>
#include <utility>

#include "explaining_models.hpp"
#include "family_models.hpp"
#include "identity_models.hpp"
#include "kin_models.hpp"
#include "privacy_models.hpp"
#include "spending_models.hpp"
#include "staff_models.hpp"
#include "views/draw.hpp"

namespace views_test {
namespace {

constexpr std::int64_t now_ms = 1'795'000'000'000;

app::Model model_at(app::Screen screen, app::Sheet sheet = app::Sheet::None) {
    app::Model model;
    model.now = {now_ms};
    model.stack = {app::Route{app::Screen::Welcome}, app::Route{screen, domain::ConsentKind::Service, sheet}};
    model.register_sms.mobile = model.login_sms.mobile = "19800001234";
    model.register_sms.tries_left = model.login_sms.tries_left = 5;
    model.register_sms.resend_at = model.login_sms.resend_at = {now_ms + 43'000};
    return model;
}

app::HomeData home_data() {
    app::HomeData data;
    data.mobile_masked = "198****1234";
    data.registered_at = {now_ms - 86'400'000};
    data.last_login_at = domain::Instant{now_ms - 3'600'000};
    data.active_sessions = 2;
    for (const domain::ConsentKind kind : {domain::ConsentKind::Service, domain::ConsentKind::Identity,
                                           domain::ConsentKind::Face, domain::ConsentKind::Notices}) {
        data.consents.push_back({kind, kind != domain::ConsentKind::Face, "1", {now_ms}});
    }
    return data;
}

app::ConsentText consent_text() {
    app::ConsentText text{.kind = domain::ConsentKind::Service, .required = true, .version = "1"};
    text.title_zh = "服务协议和隐私政策";
    text.title_en = "Terms and privacy";
    for (int paragraph = 0; paragraph < 9; ++paragraph) {
        text.paragraphs_zh.emplace_back("我们只收集办理业务所必需的信息。你可以随时撤回同意，撤回后相应的功能会停止。");
        text.paragraphs_en.emplace_back("We collect only what the service needs. You can withdraw at any time.");
    }
    return text;
}

app::Message message(std::string key) { return app::Message{std::move(key), {}, {}}; }

app::Refusal refusal() {
    app::Refusal value{.code = protocol::ErrorCode::CodeExpired};
    value.what = message("error.code_expired.what");
    value.why = message("error.code_expired.why");
    value.who = message("error.code_expired.who");
    value.button = message("error.code_expired.button");
    value.next = app::NextStep::SendCodeAgain;
    value.reference = "k3f9a2";
    return value;
}

void add_home_models(std::vector<NamedModel>& models) {
    app::Model loading = model_at(app::Screen::Home);
    loading.home.state = app::LoadState::Loading;
    loading.home.since = {now_ms - 1000};
    models.push_back({"home, loading", loading});
    app::Model failed = model_at(app::Screen::Home);
    failed.home.state = app::LoadState::Failed;
    models.push_back({"home, failed", failed});
    app::Model loaded = model_at(app::Screen::Home);
    loaded.home = {.state = app::LoadState::Loaded, .data = home_data()};
    models.push_back({"home", loaded});
    loaded.online = false;
    models.push_back({"home, offline", loaded});
    loaded.stack.back().sheet = app::Sheet::AccountDifference;
    models.push_back({"home, difference", loaded});
}

void add_form_models(std::vector<NamedModel>& models) {
    models.push_back({"register mobile", model_at(app::Screen::RegisterMobile)});
    app::Model wrong = model_at(app::Screen::RegisterMobile);
    wrong.field(app::Field::RegisterMobile) = {"1980000", app::Message{"field.mobile.short", {{"count", "4"}}, {}}};
    wrong.banner = app::Banner{app::BannerKind::ServerGone, message("banner.server_gone.title"),
                               message("banner.server_gone.text"), app::RequestKind::RegisterRequestCode};
    models.push_back({"register mobile, wrong and server gone", wrong});
    models.push_back({"register code", model_at(app::Screen::RegisterCode)});
    app::Model dead = model_at(app::Screen::RegisterCode);
    dead.refusal = refusal();
    dead.register_sms.dead = protocol::ErrorCode::CodeExpired;
    dead.register_sms.resend_at = {now_ms};
    dead.service.sandbox_phone = "/sandbox/phone";
    models.push_back({"register code, expired", dead});
    models.push_back({"code help", model_at(app::Screen::RegisterCode, app::Sheet::CodeHelp)});
    models.push_back({"register password", model_at(app::Screen::RegisterPassword)});
    app::Model typed = model_at(app::Screen::RegisterPassword);
    typed.field(app::Field::RegisterPassword).text = "gui-yang";
    typed.password_findings.length = 8;
    typed.register_password_shown = true;
    models.push_back({"register password, short", typed});
    app::Model login = model_at(app::Screen::Login);
    login.notice = message("notice.session_expired");
    login.field(app::Field::LoginMobile).text = "19800001234";
    models.push_back({"log-in", login});
    models.push_back({"log-in code", model_at(app::Screen::LoginCode)});
}

}  // namespace

std::vector<Look> all_looks() {
    std::vector<Look> looks;
    struct Size {
        float width, height;
    };
    for (const Size size : {Size{390, 844}, Size{360, 640}, Size{320, 568}, Size{1280, 800}, Size{844, 390}}) {
        for (const auto density : {ui_kit::Density::Standard, ui_kit::Density::Elder}) {
            for (const auto language : {app::Language::Chinese, app::Language::English}) {
                looks.push_back({size.width, size.height, density, language});
            }
        }
    }
    // Text as large as it becomes, where there is least room for it.
    for (const auto density : {ui_kit::Density::Standard, ui_kit::Density::Elder}) {
        for (const auto language : {app::Language::Chinese, app::Language::English}) {
            looks.push_back({360, 640, density, language, ui_kit::ThemeKind::Light, 2});
        }
    }
    return looks;
}

std::string describe(const Look& look) {
    return std::to_string(static_cast<int>(look.width)) + "x" + std::to_string(static_cast<int>(look.height)) +
           (look.density == ui_kit::Density::Elder ? " elder" : "") +
           (look.text_scale > 1 ? " " + std::to_string(static_cast<int>(look.text_scale * 100)) + " %" : "") +
           (look.language == app::Language::Chinese ? " zh" : " en");
}

std::vector<NamedModel> all_models() {
    std::vector<NamedModel> models{{"welcome", model_at(app::Screen::Welcome)}};
    app::Model text = model_at(app::Screen::ConsentText);
    text.consent_texts = {.state = app::LoadState::Loaded, .items = {consent_text()}};
    models.push_back({"consent text", text});
    add_form_models(models);
    add_home_models(models);
    app::Model settings = model_at(app::Screen::Settings);
    settings.session.state = app::SessionState::Active;
    settings.service.version = "0.1";
    models.push_back({"settings", settings});
    settings.stack.back().sheet = app::Sheet::LogOutConfirmation;
    models.push_back({"log-out", settings});
    settings.stack.back().sheet = app::Sheet::SessionEnding;
    settings.session.expires_at = {now_ms + 300'000};
    models.push_back({"log-in ends", settings});
    for (NamedModel& model : identity_models(now_ms)) models.push_back(std::move(model));
    for (NamedModel& model : family_models(now_ms)) models.push_back(std::move(model));
    for (NamedModel& model : kin_models(now_ms)) models.push_back(std::move(model));
    for (NamedModel& model : privacy_models(now_ms)) models.push_back(std::move(model));
    for (NamedModel& model : staff_models(now_ms)) models.push_back(std::move(model));
    add_spending_models(models);
    for (NamedModel& model : explaining_models(now_ms)) models.push_back(std::move(model));
    return models;
}

const app::Strings& strings_of(app::Language language) {
    const auto read = [](const char* path) {
        std::ifstream file(path);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        return app::Strings::parse(text).value();
    };
    static const app::Strings chinese = read("assets/strings/zh-CN.json");
    static const app::Strings english = read("assets/strings/en.json");
    return language == app::Language::Chinese ? chinese : english;
}

DrawnScreen::DrawnScreen(const app::Model& model, const Look& look, std::function<void(ui_kit::Ui&)> also)
    : look_(look), also_(std::move(also)), ui_(rasteriser_) {
    item_hooks::listen(*ImGui::GetCurrentContext(), &submitted_);
    show(model);
}

void DrawnScreen::show(const app::Model& model) {
    model_ = model;
    model_.language = look_.language;
    const bool elder = look_.density == ui_kit::Density::Elder;
    model_.reading_mode = elder ? app::ReadingMode::Elder : app::ReadingMode::Standard;
    constexpr int frames_max = 8;
    frames_ = 0;
    do {
        draw_frame();
    } while (++frames_ < frames_max && ui_.needs_another_frame());
    items_.assign(ui_.drawn_items().begin(), ui_.drawn_items().end());
}

void DrawnScreen::scroll_to_end(std::string_view key) {
    constexpr float beyond_every_end = 10'000'000;
    ui_.set_scroll(key, beyond_every_end);
    show(app::Model(model_));
}

void DrawnScreen::draw_frame() {
    submitted_.clear();
    ui_.begin_frame({.width = look_.width,
                     .height = look_.height,
                     .pixel_ratio = 2,
                     .now_ms = now_ms,
                     .theme = look_.theme,
                     .density = look_.density,
                     .text_scale = look_.text_scale,
                     .reduced_motion = true});
    views::Emit emit;
    views::draw(model_, strings_of(look_.language), ui_, emit);
    if (also_) also_(ui_);
    place_nodes(ui_.end_frame());
}

PaintedPicture DrawnScreen::picture() const { return {*ui_.draw_data(), look_.width, look_.height}; }

std::string DrawnScreen::tap(ui_kit::Point at) {
    std::string activated;
    const auto draw_until_settled = [&] {
        do {
            draw_frame();
            if (!ui_.activated_key().empty()) activated = ui_.activated_key();
        } while (ui_.needs_another_frame());
    };
    ui_.pointer_pressed(at, ui_kit::PointerKind::Touch, now_ms);
    draw_until_settled();
    ui_.pointer_released(at, now_ms);
    draw_until_settled();
    ui_.pointer_cancelled();
    draw_until_settled();
    return activated;
}

void DrawnScreen::place_nodes(const ui_kit::SemanticTree& tree) {
    nodes_.clear();
    for (const ui_kit::SemanticNode& node : tree.nodes) {
        PlacedNode placed{node, node.rectangle, false, {0, 0, look_.width, look_.height}};
        for (int parent = node.parent; parent >= 0;) {
            const ui_kit::SemanticNode& ancestor = tree.nodes[static_cast<std::size_t>(parent)];
            if (ancestor.role == ui_kit::Role::ScrollArea) {
                const ui_kit::Rectangle view = ancestor.rectangle;
                placed.on_stage = node.rectangle.moved(view.left, view.top - ancestor.scroll_offset);
                placed.in_scroll_area = true;
                placed.view = view;
                break;
            }
            parent = ancestor.parent;
        }
        nodes_.push_back(placed);
    }
}

const PlacedNode* DrawnScreen::find(std::string_view key) const {
    for (const PlacedNode& placed : nodes_) {
        if (placed.node.key == key) return &placed;
    }
    return nullptr;
}

}  // namespace views_test
