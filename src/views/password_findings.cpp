#include "views/password_findings.hpp"

#include <string>

#include "ui_kit/surface.hpp"

namespace views {
namespace {

void draw_finding(const Scene& scene, std::string_view key, std::string_view text, bool met, bool typed) {
    const ui_kit::Palette& color = scene.theme().color;
    const std::string_view icon = met ? "check" : typed ? "cross" : "stop";
    const ui_kit::Color tint = met ? color.ok : typed ? color.bad : color.ink3;
    ui_kit::icon_line(scene.ui, {key, icon, text, tint, color.ink});
    ui_kit::SemanticNode* node = scene.ui.recorder().last();
    if (node != nullptr) {
        node->name += " " + std::string(scene.text(met ? "register.password.met" : "register.password.unmet"));
    }
}

}  // namespace

void draw_password_findings(const Scene& scene, const domain::LoginPasswordFindings& findings, bool knows_number) {
    const bool typed = findings.length > 0;
    const std::string count = std::to_string(findings.length);
    ui_kit::Layout& layout = scene.ui.layout();
    layout.space(16);
    const std::string_view length_key = findings.too_long ? "register.password.too_long" : "register.password.length";
    draw_finding(scene, "register.password.finding.length", scene.strings.text(length_key, {{"count", count}}),
                 findings.long_enough && !findings.too_long, typed);
    layout.space(10);
    draw_finding(scene, "register.password.finding.common", scene.text("register.password.uncommon"),
                 typed && !findings.is_common, typed);
    layout.space(10);
    if (!knows_number) {
        ui_kit::icon_line(scene.ui,
                          {"register.password.finding.mobile", "info", scene.text("account_password.no_mobile"),
                           scene.theme().color.ink3, scene.theme().color.ink});
        return;
    }
    draw_finding(scene, "register.password.finding.mobile", scene.text("register.password.no_mobile"),
                 typed && !findings.contains_mobile, typed);
}

}  // namespace views
