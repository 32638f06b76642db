#include <algorithm>
#include <string>

#include "app/kin_flow.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/member_cell.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/account_head.hpp"
#include "views/family_words.hpp"
#include "views/kin_view.hpp"

namespace views::inline members {
namespace {

using domain::FamilyVoucherState;

constexpr float padding = 16;

/// "女儿 · 9 岁"
std::string about(const Scene& scene, const protocol::FamilyVoucher& kin) {
    const std::string age = scene.strings.text("kin.age", {{"count", std::to_string(kin.age)}});
    return std::string(kinship_word(scene, kin.relation, kin.sex)) + std::string(ui_kit::separator) + age;
}

std::string_view state_key(FamilyVoucherState state) {
    return state == FamilyVoucherState::Documents ? "kin.state.documents" : "kin.state.asked";
}

/// Name, kinship and age; the chip that shows the code beside it, or what is awaited below. Opens the family voucher.
void draw_kin_row(const Scene& scene, const protocol::FamilyVoucher& kin, bool has_line_above) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    const bool is_active = kin.state == FamilyVoucherState::Active;
    const std::string show = scene.strings.text(kin.sex == domain::Sex::Female ? "kin.show.her" : "kin.show.his", {});
    const std::string key = "family.kin." + kin.id;
    const std::string chip_key = key + ".show";
    const ui_kit::ChipSpec chip{.key = chip_key, .label = show, .icon = "code", .tone = ui_kit::Tone::Kin};
    const float chip_width = is_active ? ui_kit::chip_width(ui, chip) : 0;
    const float left = ui.layout().left() + padding;
    const float room = ui.layout().width() - 2 * padding;
    const std::string meta = is_active ? about(scene, kin) : std::string(scene.text(state_key(kin.state)));
    const float widest = std::max(ui.text().width(kin.name, theme.type.body), ui.text().width(meta, theme.type.second));
    const bool beside = widest + 12 + chip_width <= room;
    const float text_width = beside && is_active ? room - chip_width - 12 : room;
    const float name_height = ui.text().height(kin.name, theme.type.body, text_width);
    const float meta_height = ui.text().height(meta, theme.type.second, text_width);
    const float chip_target = std::max(theme.size.minimum_target, ui_kit::chip_height(ui, chip));
    const float chip_row = beside || !is_active ? 0 : chip_target + 4;
    const float words = std::max(theme.size.list_cell_height, name_height + meta_height + 20);
    const ui_kit::Rectangle row = ui.layout().take(words + chip_row);
    if (has_line_above) ui.painter().horizontal_line(left, row.right(), row.top, theme.color.line);
    const ui_kit::Rectangle target{row.left, row.top, beside && is_active ? row.width - chip_width - 24 : row.width,
                                   words};
    const ui_kit::Interaction state = ui.interact(key, target);
    if (state.held) ui.painter().fill(target.inset(4, 4), theme.color.sunken, 12);
    const float top = target.centre().y - (name_height + meta_height) / 2;
    ui_kit::draw_text(ui, kin.name, {left, top, text_width, name_height}, theme.type.body, theme.color.ink);
    ui_kit::draw_text(ui, meta, {left, top + name_height, text_width, meta_height}, theme.type.second,
                      theme.color.ink2);
    ui_kit::focus_ring(ui, state, target.inset(8, 8), 8);
    ui.recorder().add({.key = key, .role = ui_kit::Role::Button, .name = kin.name + " " + meta, .rectangle = target});
    if (state.activated) {
        if (kin.state == FamilyVoucherState::Documents) {
            scene.emit.press(app::Button::KinAdd);
        } else {
            scene.emit(app::KinOpened{kin.id, false});
        }
    }
    if (!is_active) return;
    const float chip_height = ui_kit::chip_height(ui, chip);
    const ui_kit::Point at = beside
                                 ? ui_kit::Point{row.right() - padding - chip_width, row.centre().y - chip_height / 2}
                                 : ui_kit::Point{left, row.top + words + (chip_row - chip_height) / 2};
    if (ui_kit::chip(ui, chip, at)) scene.emit(app::KinOpened{kin.id, true});
}

/// Who may show my code: to the page on which I end it.
void draw_holders(const Scene& scene, const protocol::FamilyVouchersAnswer& kin, bool has_line_above) {
    bool line = has_line_above;
    for (const protocol::FamilyVoucherHolder& holder : kin.holders) {
        if (holder.state != FamilyVoucherState::Active) continue;
        const std::string title = scene.strings.text("kin.holder", {{"name", holder.name}});
        if (ui_kit::member_cell(scene.ui, {.key = "family.kin.holder." + holder.id,
                                           .word = scene.text("kinship.sign"),
                                           .place = 4,
                                           .name = title,
                                           .meta = scene.text("kin.holder.about"),
                                           .has_line_above = line})) {
            scene.emit(app::KinOpened{holder.id, false});
        }
        line = true;
    }
}

void draw_kin_list(const Scene& scene, const protocol::FamilyVouchersAnswer& kin) {
    bool has_line_above = false;
    for (const protocol::FamilyVoucher& one : kin.items) {
        draw_kin_row(scene, one, has_line_above);
        has_line_above = true;
    }
    draw_holders(scene, kin, has_line_above);
}

void draw_add(const Scene& scene, const protocol::FamilyVouchersAnswer& kin) {
    const auto drafts = std::ranges::count(kin.items, FamilyVoucherState::Documents, &protocol::FamilyVoucher::state);
    const auto others = static_cast<std::int64_t>(kin.items.size()) - drafts;
    if (kin.relatives_max == 0 || (others >= kin.relatives_max && drafts == 0)) return;
    ui_kit::Ui& ui = scene.ui;
    ui.layout().push_column(ui.layout().left() + padding, ui.layout().y() + 4, ui.layout().width() - 2 * padding);
    if (ui_kit::button(ui, {.key = "family.kin.add",
                            .label = scene.text(drafts > 0 ? "kin.add.go_on" : "kin.add"),
                            .kind = ui_kit::ButtonKind::Outline,
                            .icon = "plus"})) {
        scene.emit.press(app::Button::KinAdd);
    }
    const float bottom = ui.layout().y();
    ui.layout().pop_column();
    ui.layout().set_y(bottom + padding);
}

}  // namespace

void draw_kin_card(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui.layout().space(12);
    const ui_kit::Rectangle start{ui.layout().left(), ui.layout().y(), ui.layout().width(), 0};
    ui.painter().begin_above();
    const auto& kin = scene.model.kin.data;
    const bool is_known = kin && kin->relatives_max > 0;
    const std::string count = is_known
                                  ? scene.strings.text("family.count", {{"count", std::to_string(kin->items.size())},
                                                                        {"max", std::to_string(kin->relatives_max)}})
                                  : std::string();
    draw_account_head(scene, {"family.kin", "code", ui_kit::Tone::Kin, count, false});
    if (kin) {
        draw_kin_list(scene, *kin);
        draw_add(scene, *kin);
    }
    const ui_kit::Rectangle area{start.left, start.top, start.width, ui.layout().y() - start.top};
    ui.painter().stroke(area, scene.theme().color.kin, 16, 1.5F);
    ui.painter().switch_below();
    ui.painter().fill(area, scene.theme().color.surface, 16);
    ui.painter().end_above();
}

void draw_kin_questions(const Scene& scene) {
    if (!scene.model.kin.data) return;
    ui_kit::Ui& ui = scene.ui;
    for (const protocol::FamilyVoucherHolder& holder : scene.model.kin.data->holders) {
        if (holder.state != FamilyVoucherState::Asked) continue;
        const std::string key = "kin.question." + holder.id;
        {
            const ui_kit::Card card(ui);
            ui_kit::heading(ui, key, 2, scene.strings.text("kin.question.title", {{"name", holder.name}}),
                            scene.theme().type.title3);
            ui.layout().space(4);
            const std::string text = scene.strings.text(
                "kin.question.text",
                {{"mobile", holder.mobile_masked}, {"relation", std::string(relation_word(scene, holder.relation))}});
            ui_kit::paragraph(ui, key + ".text", text, scene.theme().type.second, scene.theme().color.ink2);
            ui.layout().space(12);
            const bool busy =
                scene.model.kin.answering == holder.id && app::is_pending(scene.model, app::RequestKind::AnswerKin);
            if (ui_kit::button(ui, {.key = key + ".yes", .label = scene.text("kin.question.yes"), .busy = busy})) {
                scene.emit(app::KinAnswered{holder.id, true});
            }
            ui.layout().space(8);
            if (ui_kit::button(ui, {.key = key + ".no",
                                    .label = scene.text("kin.question.no"),
                                    .kind = ui_kit::ButtonKind::Outline})) {
                scene.emit(app::KinAnswered{holder.id, false});
            }
        }
        ui.layout().space(12);
    }
}

}  // namespace views::inline members
