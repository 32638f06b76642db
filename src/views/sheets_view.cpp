#include "views/sheets_view.hpp"

#include <array>
#include <string>

#include "domain/mask.hpp"
#include "ui_kit/overlay.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/kin_view.hpp"
#include "views/members_sheets_view.hpp"
#include "views/privacy_view.hpp"
#include "views/sheet_parts.hpp"

namespace views {
namespace {

void draw_code_help(const Scene& scene) {
    const ui_kit::Sheet sheet(scene.ui, {"sheet.code_help", scene.text("code.help.title")});
    draw_sheet_title(scene, "code.help.title");
    const auto number = domain::MobileNumber::parse(app::current_sms(scene.model).mobile);
    const std::string mobile = number ? domain::mask_mobile(*number) : std::string();
    struct Line {
        std::string_view key;
        std::string_view icon;
    };
    constexpr std::array<Line, 6> lines{{{"code.help.number", "mobile"},
                                         {"code.help.wait", "clock"},
                                         {"code.help.blocked", "filter"},
                                         {"code.help.signal", "alert"},
                                         {"code.help.limit", "info"},
                                         {"code.help.password", "key"}}};
    for (const Line& line : lines) {
        const std::string text = scene.strings.text(line.key, {{"mobile", mobile}});
        ui_kit::icon_line(scene.ui, {line.key, line.icon, text, scene.theme().color.ink2, scene.theme().color.ink});
        scene.ui.layout().space(12);
    }
    draw_sheet_close(scene, "code.help.close");
    if (sheet.dismissed()) scene.emit.press(app::Button::SheetClose);
}

}  // namespace

void draw_sheet(const Scene& scene) {
    switch (scene.model.route().sheet) {
        case app::Sheet::None: return;
        case app::Sheet::CodeHelp: return draw_code_help(scene);
        case app::Sheet::AccountDifference: return draw_account_difference(scene);
        case app::Sheet::LogOutConfirmation: return draw_log_out(scene);
        case app::Sheet::UnbindConfirmation: return draw_unbind(scene);
        case app::Sheet::DissolveConfirmation: return draw_dissolve(scene);
        case app::Sheet::KinEndConfirmation: return draw_kin_end(scene);
        case app::Sheet::ConsentDecision: return draw_consent_decision(scene);
        case app::Sheet::ChildConsent: return draw_child_consent(scene);
        case app::Sheet::EndDevices: return draw_end_devices(scene);
        case app::Sheet::DeletionConfirmation: return draw_deletion_confirmation(scene);
        case app::Sheet::Help: return draw_help(scene);
        case app::Sheet::SessionEnding: return draw_session_ending(scene);
    }
}

}  // namespace views
