#pragma once

#include <cstdint>
#include <string>

#include "app/spending_state.hpp"
#include "ui_kit/page.hpp"
#include "views/scene.hpp"

namespace views {

/// "¥1,286.40"
[[nodiscard]] std::string yuan(std::int64_t fen);
/// A word of kinship for an avatar: "妻", "W".
[[nodiscard]] std::string kin_word(const Scene& scene, const protocol::SpendingMember& member);
/// "我" for the person, else the name.
[[nodiscard]] std::string member_name(const Scene& scene, const protocol::SpendingMember& member);
/// "6 月", "Jun"
[[nodiscard]] std::string month_name(const Scene& scene, std::string_view month);

/// One bill as a row: whose, where, when, how much. Opens its story.
void draw_record_row(const Scene& scene, const protocol::SpendingRecord& record, const protocol::SpendingMember& member,
                     bool has_line_above);

/// Something to press beside a root's title; nothing without a key.
struct RootLink {
    std::string_view key{};
    std::string_view label{};
    std::string_view icon{};
    /// 2 where another h1 says what the screen is about.
    int level = 1;
};
/// The h1 of a tab's root. True when the link beside it was tapped.
bool draw_root_title(const Scene& scene, std::string_view heading_key, std::string_view text,
                     const RootLink& link = {});
/// The h1 of a pushed screen whose bar says it already.
void record_bar_heading(const Scene& scene, const ui_kit::Page& page);
/// The bell with its badge; opens the notices.
void draw_bell(const Scene& scene, ui_kit::Rectangle target);

}  // namespace views
