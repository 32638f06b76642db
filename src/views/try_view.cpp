#include "views/try_view.hpp"

#include <array>
#include <string>

#include "app/family_flow.hpp"
#include "app/try_flow.hpp"
#include "app/try_preview.hpp"
#include "domain/calendar.hpp"
#include "ui_kit/list_cell.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "ui_kit/word_sentence.hpp"
#include "views/alerts_view.hpp"
#include "views/amount_parts.hpp"
#include "views/explanation_parts.hpp"
#include "views/form_parts.hpp"
#include "views/load_parts.hpp"
#include "views/spending_parts.hpp"
#include "views/try_parts.hpp"

namespace views::inline members {
namespace {

/// What is shown of an answer, be it the server's or this device's own.
struct Outcome {
    bool is_paid = false;
    bool is_confirmed = false;
    std::int64_t fund_fen = 0;
    std::int64_t own_fen = 0;
    std::int64_t wallet_fen = 0;
    std::int64_t shared_fen = 0;
    std::int64_t cash_fen = 0;
    std::vector<domain::Explanation> explanations;
};

Outcome outcome_of(const protocol::SimulationAnswer& answer) {
    return {.is_paid = answer.is_paid,
            .is_confirmed = true,
            .fund_fen = answer.fund_fen,
            .own_fen = answer.own_fen,
            .wallet_fen = answer.wallet_fen,
            .shared_fen = answer.shared_fen,
            .cash_fen = answer.cash_fen,
            .explanations = explanations_of(answer.explanations)};
}

Outcome outcome_of(const domain::Trial& trial) {
    Outcome outcome;
    outcome.explanations = trial.explanations;
    if (!trial.plan) return outcome;
    outcome.is_paid = true;
    outcome.fund_fen = trial.plan->fund_part.value;
    outcome.own_fen = domain::total_of(trial.plan->own).value;
    outcome.wallet_fen = trial.plan->wallet.value;
    outcome.shared_fen = domain::total_of(trial.plan->shared).value;
    outcome.cash_fen = trial.plan->cash.value;
    return outcome;
}

bool is_about_me(const Scene& scene) { return scene.model.route().id.empty(); }

void draw_question(const Scene& scene) {
    const app::Model& model = scene.model;
    const protocol::InstitutionItem* place = app::chosen_institution(model);
    const std::string where = place == nullptr ? std::string(scene.text("try.any_pharmacy")) : place->name;
    const std::array parts = {
        ui_kit::SentencePart{.text = std::string(scene.text("try.if"))},
        ui_kit::SentencePart{
            .key = "try.who", .text = trial_member_word(scene, model.route().id), .about = scene.text("try.who.about")},
        ui_kit::SentencePart{.text = std::string(scene.text("try.at"))},
        ui_kit::SentencePart{.key = "try.where", .text = where, .about = scene.text("try.where.about")},
        ui_kit::SentencePart{.text = std::string(scene.text("try.for"))},
        ui_kit::SentencePart{.key = "try.what",
                             .text = trial_kind_word(scene, model.trial.kind),
                             .about = scene.text("try.what.about")}};
    const ui_kit::Card card(scene.ui);
    const int tapped = ui_kit::word_sentence(scene.ui, "try.question", parts);
    if (tapped == 1) scene.emit.press(app::Button::TryWho);
    if (tapped == 3) scene.emit.press(app::Button::TryWhere);
    if (tapped == 5) scene.emit.press(app::Button::TryWhat);
    scene.ui.layout().space(16);
    draw_amount_field(scene,
                      {.field = app::Field::TryAmount, .label = scene.text("try.amount.label"), .is_last = true});
}

/// The answer in two lines: whether, and out of what.
struct Verdict {
    std::string_view icon;
    ui_kit::Tone tone;
    std::string title;
    std::string text;
};

Verdict verdict_of(const Scene& scene, const Outcome& outcome) {
    if (!outcome.is_paid) {
        return {"stop", ui_kit::Tone::Bad, std::string(scene.text("try.no")), std::string(scene.text("try.no.text"))};
    }
    if (outcome.cash_fen > 0) {
        return {"alert", ui_kit::Tone::Warn, std::string(scene.text("try.part")),
                scene.strings.text("try.part.text", {{"amount", yuan(outcome.cash_fen)}})};
    }
    const bool only_own = outcome.shared_fen == 0;
    return {"check", ui_kit::Tone::Ok, std::string(scene.text("try.yes")),
            std::string(scene.text(only_own ? "try.yes.own" : "try.yes.text"))};
}

/// The tinted head of the answer's card.
void draw_verdict(const Scene& scene, const Verdict& verdict, bool has_rows) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Theme& theme = scene.theme();
    constexpr float padding = 16;
    constexpr float lead = 24 + 14;
    const float width = ui.layout().width() - 2 * padding - lead;
    const float title = ui.text().height(verdict.title, theme.type.title2, width);
    const float text = ui.text().height(verdict.text, theme.type.body, width);
    const ui_kit::Rectangle head = ui.layout().take(title + text + 2 * padding);
    const ui_kit::ToneColors colors = ui_kit::tone_colors(theme, verdict.tone);
    ui.painter().fill(head, colors.background, 16);
    if (has_rows) ui.painter().fill({head.left, head.bottom() - 16, head.width, 16}, colors.background, 0);
    ui.painter().icon(verdict.icon, {head.left + padding, head.top + padding + 2}, 24, colors.foreground);
    const ui_kit::Rectangle area{head.left + padding + lead, head.top + padding, width, title};
    ui_kit::draw_text(ui, verdict.title, area, theme.type.title2, colors.foreground);
    ui_kit::draw_text(ui, verdict.text, {area.left, area.bottom(), width, text}, theme.type.body, theme.color.ink);
    ui.recorder().add(
        {.key = "try.verdict", .role = ui_kit::Role::Heading, .name = verdict.title, .level = 2, .rectangle = area});
    ui.recorder().add({.key = "try.verdict.text",
                       .role = ui_kit::Role::Text,
                       .name = verdict.text,
                       .rectangle = {area.left, area.bottom(), width, text}});
}

/// One account's part of the bill.
struct Part {
    std::string_view key;
    std::string title;
    std::string meta;
    std::string value;
};

void draw_part(const Scene& scene, const Part& part, bool& has_line) {
    ui_kit::list_cell(scene.ui, {.key = part.key,
                                 .title = part.title,
                                 .meta = part.meta,
                                 .value = part.value,
                                 .has_line_above = has_line,
                                 .strong_value = true,
                                 .leads_somewhere = false});
    has_line = true;
}

Part own_part(const Scene& scene, const Outcome& outcome) {
    const std::string who = trial_member_word(scene, scene.model.route().id);
    if (!is_about_me(scene)) {
        return {"try.own", scene.strings.text("try.own.theirs", {{"name", who}}),
                std::string(scene.text("try.own.unknown")), "-"};
    }
    const auto& identity = scene.model.identity.data;
    const bool has_none = identity && identity->scheme == domain::Scheme::Resident;
    return {"try.own", std::string(scene.text("try.own.mine")),
            has_none ? std::string(scene.text("try.own.none")) : std::string(), yuan(outcome.own_fen)};
}

Part shared_part(const Scene& scene, const Outcome& outcome, const protocol::SimulationAnswer* answer) {
    Part part{"try.shared", std::string(scene.text("try.shared")), {}, yuan(outcome.shared_fen)};
    if (answer == nullptr) {
        if (!is_about_me(scene)) part.title = scene.text("try.shared.mine");
        return part;
    }
    if (answer->is_payer_me || !is_about_me(scene)) {
        part.title = scene.text("try.shared.mine");
        if (answer->is_payer_me && answer->my_balance_after_fen) {
            part.meta = scene.strings.text("try.after", {{"amount", yuan(*answer->my_balance_after_fen)}});
        }
    } else if (answer->payer) {
        part.title = scene.strings.text("try.shared.theirs", {{"name", *answer->payer}});
    }
    return part;
}

void draw_rows(const Scene& scene, const Outcome& outcome, const protocol::SimulationAnswer* answer) {
    bool has_line = false;
    if (outcome.fund_fen > 0) {
        draw_part(scene, {"try.fund", std::string(scene.text("try.fund")), {}, yuan(outcome.fund_fen)}, has_line);
    }
    draw_part(scene, own_part(scene, outcome), has_line);
    if (outcome.wallet_fen > 0) {
        draw_part(scene, {"try.wallet", std::string(scene.text("try.wallet")), {}, yuan(outcome.wallet_fen)}, has_line);
    }
    draw_part(scene, shared_part(scene, outcome, answer), has_line);
    draw_part(scene, {"try.cash", std::string(scene.text("try.cash")), {}, yuan(outcome.cash_fen)}, has_line);
}

void draw_cap_left(const Scene& scene, const protocol::SimulationAnswer& answer) {
    if (!answer.month_cap_left_fen) return;
    const auto month = domain::shanghai_month(app::server_now(scene.model));
    const std::string text =
        scene.strings.text("try.cap_left", {{"name", trial_member_word(scene, scene.model.route().id)},
                                            {"month", month_name(scene, domain::format_civil_month(month))},
                                            {"amount", yuan(*answer.month_cap_left_fen)}});
    scene.ui.layout().space(12);
    ui_kit::note(scene.ui, {"try.cap_left", "alert", text, ui_kit::Tone::Warn});
}

void draw_outcome(const Scene& scene, const Outcome& outcome, const protocol::SimulationAnswer* answer) {
    {
        const ui_kit::Card card(scene.ui, 0);
        draw_verdict(scene, verdict_of(scene, outcome), outcome.is_paid);
        if (outcome.is_paid) draw_rows(scene, outcome, answer);
    }
    if (answer != nullptr) draw_cap_left(scene, *answer);
    if (!outcome.explanations.empty()) {
        scene.ui.layout().space(18);
        ui_kit::heading(scene.ui, "try.why", 2, scene.text(outcome.is_paid ? "try.why.part" : "try.why.no"),
                        scene.theme().type.title3);
        scene.ui.layout().space(10);
        draw_explanations(scene, outcome.explanations, scene.model.route().id);
    }
    scene.ui.layout().space(14);
    if (answer == nullptr) {
        const ui_kit::Palette& color = scene.theme().color;
        ui_kit::icon_line(scene.ui, {"try.checking", "clock", scene.text("try.checking"), color.ink3, color.ink2});
        return;
    }
    draw_rules_named(scene,
                     {.key = "try.rules",
                      .place_zh = answer->place_zh,
                      .place_en = answer->place_en,
                      .version = answer->policy_version,
                      .hotline = answer->hotline},
                     "try.rules");
}

void draw_answer(const Scene& scene) {
    const app::Model& model = scene.model;
    const auto question = app::shown_question(model);
    if (!question || question->amount_fen == 0) {
        ui_kit::note(scene.ui, {"try.no_amount", "info", scene.text("try.no_amount")});
        return;
    }
    if (app::is_answered(model)) return draw_outcome(scene, outcome_of(*model.trial.data), &*model.trial.data);
    if (const auto preview = app::preview_trial(model)) return draw_outcome(scene, outcome_of(*preview), nullptr);
    if (model.trial.state == app::LoadState::Failed) {
        return draw_load_failure(scene, model.trial.failure, app::Button::TryAgain);
    }
    const ui_kit::Palette& color = scene.theme().color;
    ui_kit::icon_line(scene.ui, {"try.checking", "clock", scene.text("try.checking"), color.ink3, color.ink2});
}

}  // namespace

void draw_try(const Scene& scene) {
    ui_kit::Page page(scene.ui, "try", scene.text("title.try"));
    draw_heading_bar(scene, page);
    const FormScope form(scene, "try.form", "");
    page.begin_content();
    draw_alerts(scene);
    ui_kit::paragraph(scene.ui, "try.lead", scene.text("try.lead"), scene.theme().type.second,
                      scene.theme().color.ink2);
    scene.ui.layout().space(10);
    draw_question(scene);
    scene.ui.layout().space(14);
    draw_answer(scene);
    page.end_content();
}

}  // namespace views::inline members
