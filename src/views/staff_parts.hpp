#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/staff_flow.hpp"
#include "domain/family_act.hpp"
#include "ui_kit/page.hpp"
#include "views/scene.hpp"

/// What the service hall's pages have in common.
namespace views::inline members {

/// Bar with the way back, alerts, and the page's h1.
void draw_staff_head(const Scene& scene, ui_kit::Page& page, std::string_view title, std::string_view lead = {});
/// A label and one of a few below it, none chosen beforehand; says when it was forgotten.
struct PickParts {
    app::StaffPick what;
    std::string_view key;
    std::string label;
    std::vector<std::string> options;
};
void draw_pick(const Scene& scene, const PickParts& parts);
/// The options of an enumeration: strings `prefix` + name.
template <class Enumeration>
std::vector<std::string> option_words(const Scene& scene, std::string_view prefix) {
    std::vector<std::string> words;
    for (const std::string_view name : domain::enum_names<Enumeration>) {
        words.emplace_back(scene.text(std::string(prefix) + std::string(name)));
    }
    return words;
}
void draw_staff_field(const Scene& scene, app::Field field, std::string_view label_key, std::string_view help_key);
/// "办理离婚"
[[nodiscard]] std::string act_word(const Scene& scene, domain::StaffActKind kind);
[[nodiscard]] std::string insurance_word(const Scene& scene, const protocol::StaffInsurance& insurance);
/// One request as a row that opens it.
void draw_request_row(const Scene& scene, const protocol::StaffRequestAnswer& request, bool has_line_above);
/// A fact: label left, value right or below.
void draw_fact(const Scene& scene, std::string_view key, std::string_view label, std::string_view value);

void draw_staff_people(const Scene& scene);
void draw_staff_person(const Scene& scene);
void draw_staff_code(const Scene& scene);
void draw_staff_act(const Scene& scene);
void draw_staff_request(const Scene& scene);
void draw_staff_review(const Scene& scene);

}  // namespace views::inline members
