#include <algorithm>
#include <string>
#include <vector>

#include "app/letter_flow.hpp"
#include "ui_kit/button.hpp"
#include "ui_kit/letter_reader.hpp"
#include "ui_kit/page.hpp"
#include "ui_kit/surface.hpp"
#include "ui_kit/text_widgets.hpp"
#include "views/alerts_view.hpp"
#include "views/form_parts.hpp"
#include "views/invite_parts.hpp"
#include "views/invite_view.hpp"
#include "views/letter_voice.hpp"

namespace views::inline members {
namespace {

constexpr std::string_view scroll_key = "letter.scroll";

std::vector<ui_kit::LetterPart> parts_of(const protocol::LetterText& text, bool chinese) {
    std::vector<ui_kit::LetterPart> parts;
    for (const protocol::LetterSection& section : text.sections) {
        parts.push_back(chinese ? ui_kit::LetterPart{section.heading_zh, section.text_zh}
                                : ui_kit::LetterPart{section.heading_en, section.text_en});
    }
    for (const protocol::LetterQuestion& question : text.questions) {
        parts.push_back(chinese ? ui_kit::LetterPart{question.question_zh, question.answer_zh}
                                : ui_kit::LetterPart{question.question_en, question.answer_en});
    }
    return parts;
}

/// "9F3C 71A0 … A71E": the ends of the text's fingerprint, as one compares them by eye.
std::string short_fingerprint(std::string_view sha256) {
    std::string text;
    for (const char digit : sha256)
        text.push_back(digit >= 'a' && digit <= 'f' ? static_cast<char>(digit - 32) : digit);
    if (text.size() < 16) return text;
    return text.substr(0, 4) + " " + text.substr(4, 4) + " … " + text.substr(text.size() - 4);
}

constexpr std::string_view version_key = "letter.fact.version";
constexpr std::string_view fingerprint_key = "letter.fact.fingerprint";

/// Of the words before the facts: no narrower than the widest of them, for a word isn't broken.
float fact_column(const Scene& scene) {
    const ui_kit::TextStyle& style = scene.theme().type.second;
    constexpr float gap = 12;
    float width = scene.ui.layout().width() * 0.3F;
    for (const std::string_view key : {version_key, fingerprint_key}) {
        width = std::max(width, scene.ui.text().width(scene.text(key), style) + gap);
    }
    return std::min(width, scene.ui.layout().width() * 0.6F);
}

/// A word and what it says, in two columns.
void draw_fact(const Scene& scene, std::string_view key, std::string_view value) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::TextStyle& style = scene.theme().type.second;
    const float column = fact_column(scene);
    const std::string_view label = scene.text(key);
    const float height = std::max(ui.text().height(label, style, column - 8),
                                  ui.text().height(value, style, ui.layout().width() - column));
    const ui_kit::Rectangle row = ui.layout().take(height + 4);
    ui_kit::draw_text(ui, label, {row.left, row.top, column - 8, height}, style, scene.theme().color.ink3);
    ui_kit::draw_text(ui, value, {row.left + column, row.top, row.width - column, height}, style,
                      scene.theme().color.ink2);
    ui.recorder().add({.key = key,
                       .role = ui_kit::Role::Text,
                       .name = std::string(label) + " " + std::string(value),
                       .rectangle = row});
}

/// Who signs what: in a well at the end of the letter.
void draw_signer(const Scene& scene, const protocol::LetterAnswer& answer) {
    ui_kit::Ui& ui = scene.ui;
    const ui_kit::Rectangle start{ui.layout().left(), ui.layout().y(), ui.layout().width(), 0};
    constexpr float padding = 16;
    ui.painter().begin_above();
    ui.layout().push_column(start.left + padding, start.top + padding, start.width - 2 * padding);
    const auto& home = scene.model.home.data;
    if (home && home->person) {
        ui_kit::TextStyle bold = scene.theme().type.body;
        bold.weight = ui_kit::FontWeight::Bold;
        ui_kit::paragraph(ui, "letter.signer", scene.strings.text("letter.signer", {{"name", home->person->name}}),
                          bold, scene.theme().color.ink);
        ui.layout().space(6);
    }
    draw_fact(scene, version_key, answer.letter.version);
    draw_fact(scene, fingerprint_key, short_fingerprint(answer.sha256));
    const float bottom = ui.layout().y() + padding - 4;
    ui.layout().pop_column();
    ui.painter().switch_below();
    ui.painter().fill({start.left, start.top, start.width, bottom - start.top}, scene.theme().color.sunken, 16);
    ui.painter().end_above();
    ui.layout().set_y(bottom);
}

void draw_letter(const Scene& scene, const protocol::LetterAnswer& answer) {
    ui_kit::Ui& ui = scene.ui;
    const bool chinese = scene.model.language == app::Language::Chinese;
    const std::string& title = chinese ? answer.letter.title_zh : answer.letter.title_en;
    ui_kit::heading(ui, "letter.title", 1, title, scene.theme().type.title1);
    ui.layout().space(4);
    ui_kit::paragraph(ui, "letter.version", scene.strings.text("text.version", {{"version", answer.letter.version}}),
                      scene.theme().type.second, scene.theme().color.ink3);
    draw_letter_voice(scene);
    const auto parts = parts_of(answer.letter, chinese);
    const int seen = ui_kit::letter_reader(ui, {.key = "letter",
                                                .name = title,
                                                .parts = parts,
                                                .scroll_key = scroll_key,
                                                .place = static_cast<int>(answer.position)});
    if (seen > scene.model.letter.position) scene.emit(app::LetterReadTo{seen});
    ui.layout().space(24);
    draw_signer(scene, answer);
}

/// "往下读" until the end, then the button that agrees.
void draw_next(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    const int parts = app::letter_parts(scene.model);
    const int left = parts - scene.model.letter.position;
    if (parts == 0) return;
    if (left > 0) {
        ui_kit::paragraph(ui, "letter.left", scene.strings.text("letter.left", {{"count", std::to_string(left)}}),
                          scene.theme().type.second, scene.theme().color.ink2);
        ui.layout().space(8);
        if (ui_kit::button(ui, {.key = "letter.read_on",
                                .label = scene.text("letter.read_on"),
                                .kind = ui_kit::ButtonKind::Soft,
                                .icon = "down"})) {
            ui_kit::read_on(ui, scroll_key);
        }
        return;
    }
    const auto from = app::agreeable_at(scene.model);
    const bool waits = !from || scene.model.now < *from;
    const bool busy = app::is_pending(scene.model, app::RequestKind::SignLetter) ||
                      app::is_pending(scene.model, app::RequestKind::SignLetterFirst);
    std::string reason;
    if (waits) {
        const auto seconds = from ? domain::seconds_left(*from, scene.model.now) : 1;
        reason =
            scene.strings.text("letter.wait", {{"wait", app::wait_text(scene.strings, static_cast<int>(seconds))}});
    }
    if (ui_kit::button(ui, {.key = "letter.agree",
                            .label = scene.text(busy ? "letter.agree.busy" : "letter.agree"),
                            .busy = busy,
                            .disabled = waits,
                            .reason = reason})) {
        scene.emit.press(app::Button::LetterAgree);
    }
    if (waits) {
        ui.layout().space(6);
        ui_kit::paragraph(ui, "letter.wait", reason, scene.theme().type.second, scene.theme().color.ink2);
    }
}

}  // namespace

void draw_invite_letter(const Scene& scene) {
    ui_kit::Ui& ui = scene.ui;
    ui_kit::Page page(ui, "letter", scene.text("title.letter"));
    draw_bar(scene, page, invite_step_text(scene, app::Screen::InviteLetter));
    const int parts = std::max(1, app::letter_parts(scene.model));
    const int percent = scene.model.letter.position * 100 / parts;
    const std::string progress = scene.strings.text("letter.progress", {{"percent", std::to_string(percent)}});
    ui_kit::reading_progress(ui, {"letter.progress", progress, scene.model.letter.position, parts},
                             {page.left() + page.margin(), page.top(), page.width() - 2 * page.margin(), 0});
    page.advance(ui_kit::reading_progress_height(ui));
    page.read_on_paper();
    page.begin_content();
    ui.layout().space(8);
    draw_alerts(scene);
    if (scene.model.letter.data) {
        draw_letter(scene, *scene.model.letter.data);
    } else {
        ui_kit::heading(ui, "letter.title", 1, scene.text("title.letter"), scene.theme().type.title1);
        ui.layout().space(12);
        ui_kit::skeleton(ui, "letter.loading", scene.text("status.loading"), 6);
    }
    page.end_content();
    page.begin_actions();
    draw_next(scene);
    page.end_actions();
}

}  // namespace views::inline members
