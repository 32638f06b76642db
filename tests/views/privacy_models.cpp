#include "privacy_models.hpp"

#include <string>

namespace views_test {
namespace {

using domain::ConsentKind;
using domain::DeletionObstacle;

constexpr std::int64_t day_ms = 86'400'000;

app::Model at(app::Screen screen, std::int64_t now_ms) {
    app::Model model;
    model.now = {now_ms};
    model.session.state = app::SessionState::Active;
    model.session.mobile_masked = "138****5678";
    model.stack = {app::Route{app::Screen::Home}, app::Route{screen}};
    return model;
}

protocol::OwnConsentsAnswer consents(std::int64_t now_ms) {
    protocol::OwnConsentsAnswer answer;
    for (const ConsentKind kind : domain::all_enumerators<ConsentKind>()) {
        if (kind == ConsentKind::Child) continue;
        protocol::OwnConsent consent;
        consent.text.kind = kind;
        consent.text.version = "2026-06-01";
        consent.given = kind != ConsentKind::Face && kind != ConsentKind::Details;
        consent.version = "2026-06-01";
        if (kind != ConsentKind::Details) consent.decided_at = now_ms;
        answer.items.push_back(consent);
    }
    answer.children = {
        {"child-000000000000001", "李契", 9, true, "2026-11-01", now_ms, true, false},
        {"child-000000000000002", "古丽巴哈尔·阿不都热依木", 12, false, "2026-11-01", now_ms, false, true}};
    answer.code_showers = {{"kin-00000000000001", "李明", now_ms}};
    return answer;
}

void add_consents(std::vector<NamedModel>& models, std::int64_t now_ms) {
    app::Model model = at(app::Screen::Consents, now_ms);
    models.push_back({"consents, loading", model});
    model.privacy.consents.state = app::LoadState::Loaded;
    model.privacy.consents.data = consents(now_ms);
    models.push_back({"consents", model});
    model.stack.back().sheet = app::Sheet::ConsentDecision;
    model.privacy.consents.asked = ConsentKind::Details;
    models.push_back({"consents, giving one", model});
    model.privacy.consents.asked = ConsentKind::Notices;
    models.push_back({"consents, withdrawing one", model});
    model.stack.back().sheet = app::Sheet::ChildConsent;
    model.privacy.consents.child = "child-000000000000001";
    models.push_back({"consents, withdrawing a child's", model});
    model.privacy.consents.data->children[0].shows_code = true;
    models.push_back({"consents, withdrawing a child's that carries both", model});
    model.stack.back().sheet = app::Sheet::None;
    model.privacy.consents.data->children.clear();
    model.privacy.consents.data->code_showers.clear();
    models.push_back({"consents, without a family", model});
}

protocol::CollectedDataAnswer collected() {
    protocol::CollectedDataAnswer answer;
    protocol::CollectedDataItem mobile;
    mobile.text = {domain::CollectedData::Mobile,
                   domain::AfterDeletion::Deleted,
                   "手机号",
                   "Mobile number",
                   "注册用的手机号，加密存放",
                   "The number you registered with, stored encrypted",
                   "登录、发验证码、发提醒",
                   "Logging in, sending codes and notices",
                   "你同意了服务协议",
                   "You agreed to the service agreement",
                   "到你注销为止",
                   "Until you delete the account",
                   "只有你；屏幕上只显示 138****5678",
                   "Only you; screens show 138****5678"};
    mobile.count = 1;
    protocol::CollectedDataItem spending = mobile;
    spending.text.kind = domain::CollectedData::Spending;
    spending.text.after = domain::AfterDeletion::Kept;
    spending.text.name_zh = "消费和资金记录";
    spending.text.name_en = "Bills and money";
    spending.text.how_long_zh = "30 年（会计档案）";
    spending.text.how_long_en = "30 years (accounting records)";
    spending.count = 0;
    answer.items = {mobile, spending};
    return answer;
}

void add_data(std::vector<NamedModel>& models, std::int64_t now_ms) {
    app::Model list = at(app::Screen::CollectedData, now_ms);
    models.push_back({"collected data, loading", list});
    list.privacy.data.state = app::LoadState::Loaded;
    list.privacy.data.data = collected();
    models.push_back({"collected data", list});
    models.push_back({"own data", at(app::Screen::OwnData, now_ms)});
    app::Model file = at(app::Screen::ExportData, now_ms);
    models.push_back({"export", file});
    file.field(app::Field::AccountPassword) = {"three brown", app::Message{"account.password.wrong", {}, {}}};
    models.push_back({"export, wrong password", file});
    file.privacy.ready.emplace();
    file.privacy.ready->until = now_ms + 600'000;
    models.push_back({"export, ready", file});
}

void add_password(std::vector<NamedModel>& models, std::int64_t now_ms) {
    app::Model model = at(app::Screen::AccountPassword, now_ms);
    models.push_back({"log-in password", model});
    model.field(app::Field::AccountPassword) = {"three brown", app::Message{"account.password.wrong", {}, {}}};
    model.field(app::Field::NewAccountPassword).text = "four green kettles";
    model.privacy.new_password = domain::check_login_password("four green kettles", std::nullopt);
    models.push_back({"log-in password, the present one wrong", model});
}

void add_devices(std::vector<NamedModel>& models, std::int64_t now_ms) {
    using domain::DeviceApp;
    using domain::DeviceSystem;
    app::Model model = at(app::Screen::Devices, now_ms);
    models.push_back({"devices, loading", model});
    model.privacy.devices.state = app::LoadState::Loaded;
    model.privacy.devices.data.emplace();
    auto& items = model.privacy.devices.data->items;
    items = {{"session-000000000001", DeviceSystem::Android, DeviceApp::WeChat, now_ms - day_ms, now_ms, true}};
    models.push_back({"devices, only this", model});
    items.push_back(
        {"session-000000000002", DeviceSystem::Windows, DeviceApp::Edge, now_ms - 9 * day_ms, now_ms - day_ms, false});
    items.push_back({"session-000000000003", DeviceSystem::Other, DeviceApp::Other, now_ms - 20 * day_ms,
                     now_ms - 2 * day_ms, false});
    models.push_back({"devices", model});
    model.stack.back().sheet = app::Sheet::EndDevices;
    model.privacy.devices.ending = "session-000000000002";
    models.push_back({"devices, ending one", model});
    model.privacy.devices.ending.clear();
    models.push_back({"devices, ending all others", model});
}

void add_deletion(std::vector<NamedModel>& models, std::int64_t now_ms) {
    app::Model model = at(app::Screen::DeleteAccount, now_ms);
    models.push_back({"deletion, loading", model});
    model.privacy.data.state = app::LoadState::Loaded;
    model.privacy.data.data = collected();
    model.privacy.deletion.state = app::LoadState::Loaded;
    model.privacy.deletion.data.emplace();
    models.push_back({"deletion", model});
    model.stack.back().sheet = app::Sheet::DeletionConfirmation;
    models.push_back({"deletion, asking whether", model});
    model.stack.back().sheet = app::Sheet::None;
    for (const DeletionObstacle obstacle : domain::all_enumerators<DeletionObstacle>()) {
        model.privacy.deletion.data->hindrances.push_back({obstacle, 2, 128'640});
    }
    models.push_back({"deletion, hindered by everything", model});
}

}  // namespace

std::vector<NamedModel> privacy_models(std::int64_t now_ms) {
    std::vector<NamedModel> models;
    add_consents(models, now_ms);
    add_data(models, now_ms);
    add_password(models, now_ms);
    add_devices(models, now_ms);
    add_deletion(models, now_ms);
    return models;
}

}  // namespace views_test
