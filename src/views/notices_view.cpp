#include "views/notices_view.hpp"

#include <string>

#include "ui_kit/button.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/spending_parts.hpp"

namespace views::inline members {

// Keys made here: strings-prefix: notice.

namespace {

struct Look {
    std::string_view icon;
    ui_kit::Tone tone;
};

Look look_of(domain::NoticeKind kind) {
    switch (kind) {
        case domain::NoticeKind::Paid:
        case domain::NoticeKind::Drawn: return {"wallet", ui_kit::Tone::Accent};
        case domain::NoticeKind::PaymentReversed:
        case domain::NoticeKind::DrawReversed: return {"refresh", ui_kit::Tone::Ok};
        case domain::NoticeKind::PaymentRefused:
        case domain::NoticeKind::DrawRefused: return {"stop", ui_kit::Tone::Bad};
        case domain::NoticeKind::Invited:
        case domain::NoticeKind::MemberJoined:
        case domain::NoticeKind::AccountJoined: return {"family", ui_kit::Tone::Accent};
        case domain::NoticeKind::MemberLeft:
        case domain::NoticeKind::AccountLeft:
        case domain::NoticeKind::FamilyDissolved: return {"leave", ui_kit::Tone::Accent};
        case domain::NoticeKind::CapSet:
        case domain::NoticeKind::CapChanged: return {"lock", ui_kit::Tone::Accent};
        case domain::NoticeKind::PotFilled:
        case domain::NoticeKind::QuotaLocked:
        case domain::NoticeKind::WalletSent:
        case domain::NoticeKind::WalletReceived:
        case domain::NoticeKind::WalletAccepted: return {"wallet", ui_kit::Tone::Accent};
        case domain::NoticeKind::PotReturned:
        case domain::NoticeKind::QuotaReturned:
        case domain::NoticeKind::WalletReturned:
        case domain::NoticeKind::WalletMissed:
        case domain::NoticeKind::PremiumRefunded: return {"refresh", ui_kit::Tone::Ok};
        case domain::NoticeKind::PremiumPaid:
        case domain::NoticeKind::PremiumPaidForMe: return {"receipt", ui_kit::Tone::Accent};
        case domain::NoticeKind::NumberChanged: return {"mobile", ui_kit::Tone::Accent};
        case domain::NoticeKind::InsuranceChanged: return {"info", ui_kit::Tone::Accent};
    }
    return {"bell", ui_kit::Tone::Accent};
}

bool is_refusal(domain::NoticeKind kind) {
    return kind == domain::NoticeKind::PaymentRefused || kind == domain::NoticeKind::DrawRefused;
}

std::string meta_of(const Scene& scene, const protocol::Notice& notice) {
    std::string text = notice.institution;
    if (notice.balance_fen) {
        text += "  " + scene.strings.text("notice.balance", {{"amount", yuan(*notice.balance_fen)}});
    }
    if (is_refusal(notice.kind)) text += "  " + std::string(scene.text("notice.see_why"));
    if (!notice.is_read) text += "  " + std::string(scene.text("notice.unread"));
    return text;
}

void draw_items(const Scene& scene, const protocol::NoticesAnswer& notices) {
    const ui_kit::Card card(scene.ui, 0);
    bool is_first = true;
    for (const protocol::Notice& notice : notices.items) {
        const Look look = look_of(notice.kind);
        const std::string key = "notice." + std::to_string(notice.number);
        const std::string title = scene.strings.text("notice." + std::string(domain::name_of(notice.kind)) + ".title",
                                                     {{"name", notice.name}, {"amount", yuan(notice.amount_fen)}});
        const std::string meta = meta_of(scene, notice);
        const bool tapped =
            ui_kit::list_cell(scene.ui, {.key = key,
                                         .icon = look.icon,
                                         .title = title,
                                         .meta = meta,
                                         .value = app::moment_text(scene.model, scene.strings, {notice.at}),
                                         .tone = look.tone,
                                         .tiled = true,
                                         .has_line_above = !is_first,
                                         .leads_somewhere = notice.record.has_value()});
        if (tapped && notice.record) scene.emit(app::RecordOpened{*notice.record, is_refusal(notice.kind)});
        is_first = false;
    }
}

void draw_loaded(const Scene& scene, const protocol::NoticesAnswer& notices) {
    ui_kit::Ui& ui = scene.ui;
    if (notices.items.empty()) {
        const ui_kit::Card card(ui);
        ui_kit::paragraph(ui, "notices.empty", scene.text("notices.empty"), scene.theme().type.body,
                          scene.theme().color.ink2);
        return;
    }
    draw_items(scene, notices);
    if (notices.next == 0) return;
    ui.layout().space(12);
    if (ui_kit::button(ui, {.key = "notices.more",
                            .label = scene.text("spending.more"),
                            .kind = ui_kit::ButtonKind::Outline,
                            .busy = app::is_pending(scene.model, app::RequestKind::ReadNotices)})) {
        scene.emit.press(app::Button::NoticesMore);
    }
}

}  // namespace

void draw_notices(const Scene& scene) {
    const app::NoticesState& notices = scene.model.notices;
    ui_kit::Page page(scene.ui, "notices", scene.text("title.notices"));
    draw_bar(scene, page);
    record_bar_heading(scene, page);
    page.begin_content();
    draw_alerts(scene);
    draw_stale(scene, notices.loaded_at);
    scene.ui.layout().space(8);
    if (notices.data) {
        draw_loaded(scene, *notices.data);
    } else if (notices.state == app::LoadState::Failed) {
        draw_load_failure(scene, notices.failure, app::Button::NoticesRetry);
    } else {
        draw_loading(scene, notices.since);
    }
    page.end_content();
    if (!notices.data || notices.data->unread == 0) return;
    page.begin_actions();
    if (ui_kit::button(scene.ui, {.key = "notices.mark_read",
                                  .label = scene.text("notices.mark_read"),
                                  .kind = ui_kit::ButtonKind::Soft,
                                  .icon = "check",
                                  .busy = app::is_pending(scene.model, app::RequestKind::MarkNoticesRead)})) {
        scene.emit.press(app::Button::NoticesMarkRead);
    }
    page.end_actions();
}

}  // namespace views::inline members
