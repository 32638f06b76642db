#pragma once

#include <optional>
#include <string_view>

#include "app/field.hpp"
#include "ui_kit/page.hpp"
#include "views/scene.hpp"

namespace views {

/// The bar with the screen's name; its arrow is there when there is something to go back to.
void draw_bar(const Scene& scene, ui_kit::Page& page, std::string_view trailing = {});
/// The same where the bar's title is the screen's h1.
void draw_heading_bar(const Scene& scene, ui_kit::Page& page);

/// The question of a screen: h1 and a line below it.
void draw_question(const Scene& scene, std::string_view title_key, std::string_view lead_key);

/// A form around the screen's fields; Enter presses the button of that key.
class FormScope {
public:
    /// `username`: whose password is asked for, where the screen has no field for it.
    FormScope(const Scene& scene, std::string_view key, std::string_view submit_key, std::string_view username = {});
    FormScope(const FormScope&) = delete;
    FormScope& operator=(const FormScope&) = delete;
    ~FormScope();

private:
    const Scene& scene_;
};

/// The large tick of what is done.
void draw_done_mark(const Scene& scene);

void draw_mobile_field(const Scene& scene, app::Field field);

struct PasswordFieldParts {
    app::Field field;
    std::string_view autocomplete;
    std::string_view enter_key_hint;
    std::string_view eye_key;
    bool shown;
    app::Button eye;
    std::string_view label_key = "password.label";
};
void draw_password_field(const Scene& scene, const PasswordFieldParts& parts);

/// A primary button that says what it's doing while its request is under way.
struct SubmitParts {
    std::string_view key;
    std::string_view label_key;
    std::string_view busy_key;
    bool busy;
    app::Button button;
};
void draw_submit(const Scene& scene, const SubmitParts& parts);

/// A primary button that leads on, or is off and says beneath why: the reason that the rule itself gives.
struct GatedParts {
    std::string_view key;
    std::string_view label;
    const std::optional<app::Message>& hindrance;
    app::Button button;
};
void draw_gated(const Scene& scene, const GatedParts& parts);

}  // namespace views
