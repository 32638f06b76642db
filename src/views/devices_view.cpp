#include <algorithm>
#include <string>

#include "ui_kit/button.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/danger_dialog.hpp"
#include "views/form_parts.hpp"
#include "views/load_parts.hpp"
#include "views/privacy_view.hpp"

namespace views::inline members {

// Keys made here: strings-prefix: device.system. strings-prefix: device.app.

namespace {

/// "安卓手机 微信"
std::string device_name(const Scene& scene, const protocol::DeviceEntry& device) {
    std::string system(scene.text("device.system." + std::string(domain::name_of(device.system))));
    if (device.app == domain::DeviceApp::Other) return system;
    const std::string app(scene.text("device.app." + std::string(domain::name_of(device.app))));
    return system + " " + app;
}

std::string_view icon_of(domain::DeviceSystem system) {
    switch (system) {
        case domain::DeviceSystem::Android:
        case domain::DeviceSystem::HarmonyOs:
        case domain::DeviceSystem::Iphone: return "mobile";
        case domain::DeviceSystem::Ipad:
        case domain::DeviceSystem::Windows:
        case domain::DeviceSystem::Mac:
        case domain::DeviceSystem::Linux:
        case domain::DeviceSystem::Other: return "globe";
    }
    return "globe";
}

void draw_device(const Scene& scene, const protocol::DeviceEntry& device, bool has_line_above) {
    const std::string name = device_name(scene, device);
    const std::string since = app::moment_text(scene.model, scene.strings, {device.started_at});
    const std::string seen = app::moment_text(scene.model, scene.strings, {device.last_seen_at});
    const std::string meta = device.is_this
                                 ? scene.strings.text("devices.this.since", {{"date", since}})
                                 : scene.strings.text("devices.other.since", {{"date", since}, {"seen", seen}});
    const bool tapped =
        ui_kit::list_cell(scene.ui, {.key = "device." + device.session,
                                     .icon = icon_of(device.system),
                                     .title = name,
                                     .meta = meta,
                                     .value = scene.text(device.is_this ? "devices.this" : "devices.end"),
                                     .has_line_above = has_line_above,
                                     .leads_somewhere = !device.is_this});
    if (tapped) scene.emit(app::DeviceEndAsked{device.session});
}

void draw_list(const Scene& scene, const std::vector<protocol::DeviceEntry>& devices) {
    const ui_kit::Card card(scene.ui, 0);
    for (const protocol::DeviceEntry& device : devices) draw_device(scene, device, &device != devices.data());
}

}  // namespace

void draw_devices(const Scene& scene) {
    const app::DevicesState& devices = scene.model.privacy.devices;
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "devices", scene.text("title.devices"));
    draw_bar(scene, page);
    page.begin_content();
    ui.layout().space(12);
    draw_alerts(scene);
    draw_question(scene, "devices.title", "devices.lead");
    ui.layout().space(16);
    if (devices.data) {
        draw_list(scene, devices.data->items);
        ui.layout().space(12);
        ui_kit::note(ui, {"devices.unknown", "alert", scene.text("devices.unknown")});
    } else {
        draw_not_loaded(scene, devices, app::Button::DevicesRetry);
    }
    ui.layout().space(16);
    page.end_content();
    if (!devices.data || devices.data->items.size() < 2) return;
    page.begin_actions();
    if (ui_kit::button(ui, {.key = "devices.end_others",
                            .label = scene.text("devices.end_others"),
                            .kind = ui_kit::ButtonKind::Outline,
                            .icon = "leave"})) {
        scene.emit.press(app::Button::DevicesEndOthers);
    }
    page.end_actions();
}

void draw_end_devices(const Scene& scene) {
    const app::DevicesState& devices = scene.model.privacy.devices;
    const bool busy = app::is_pending(scene.model, app::RequestKind::EndDevices);
    std::string title(scene.text("devices.end_others.title"));
    if (devices.data && !devices.ending.empty()) {
        const auto found = std::ranges::find(devices.data->items, devices.ending, &protocol::DeviceEntry::session);
        const std::string name = found == devices.data->items.end() ? std::string() : device_name(scene, *found);
        title = scene.strings.text("devices.end.title", {{"name", name}});
    }
    draw_danger(scene, {.dialog_key = "dialog.end_devices",
                        .title = title,
                        .text = scene.text("devices.end.text"),
                        .confirm_key = "devices.end.confirm",
                        .confirm = scene.text(busy ? "devices.end.busy" : "devices.end.confirm"),
                        .cancel = scene.text("devices.end.cancel"),
                        .busy = busy,
                        .button = app::Button::DevicesEndConfirm});
}

}  // namespace views::inline members
