#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <set>

#include "drawn_screen.hpp"

using namespace views_test;
using ui_kit::Rectangle;
using ui_kit::Role;

namespace {

bool is_interactive(Role role) {
    switch (role) {
        case Role::Button:
        case Role::Link:
        case Role::TextBox:
        case Role::CheckBox:
        case Role::Radio:
        case Role::Switch: return true;
        case Role::Main:
        case Role::Form:
        case Role::Navigation:
        case Role::Group:
        case Role::List:
        case Role::ListItem:
        case Role::Heading:
        case Role::Text:
        case Role::RadioGroup:
        case Role::Progress:
        case Role::Image:
        case Role::Dialog:
        case Role::AlertDialog:
        case Role::Status:
        case Role::Alert:
        case Role::Article:
        case Role::ScrollArea: return false;
    }
    return false;
}

bool nearly_equal(Rectangle one, Rectangle other) {
    const auto close = [](float a, float b) { return std::abs(a - b) < 0.01F; };
    return close(one.left, other.left) && close(one.top, other.top) && close(one.width, other.width) &&
           close(one.height, other.height);
}

bool overlap(Rectangle one, Rectangle other) {
    constexpr float touching = 0.5F;
    return one.left < other.right() - touching && other.left < one.right() - touching &&
           one.top < other.bottom() - touching && other.top < one.bottom() - touching;
}

/// Draws every screen in every look and hands each to the check.
template <class Check>
void for_every_screen(Check check) {
    for (const NamedModel& named : all_models()) {
        for (const Look& look : all_looks()) {
            INFO(named.name << ", " << describe(look));
            const DrawnScreen screen(named.model, look);
            check(screen, look);
        }
    }
}

}  // namespace

TEST_CASE("Every screen settles, has one h1 and says everything in words") {
    for_every_screen([](const DrawnScreen& screen, const Look&) {
        CHECK(screen.frames() <= 4);
        std::set<std::string> keys;
        int first_headings = 0;
        bool has_modal = false;
        for (const PlacedNode& placed : screen.nodes()) {
            INFO(placed.node.key);
            CHECK(keys.insert(placed.node.key).second);
            CHECK(placed.node.name.find('[') == std::string::npos);
            if (is_interactive(placed.node.role)) CHECK_FALSE(placed.node.name.empty());
            first_headings += placed.node.role == Role::Heading && placed.node.level == 1;
            has_modal = has_modal || placed.node.modal;
        }
        CHECK(first_headings == (has_modal ? 0 : 1));
    });
    for (const auto language : {app::Language::Chinese, app::Language::English}) {
        CHECK(strings_of(language).missing().empty());
    }
}

TEST_CASE("What can be tapped has a semantic node of the same rectangle, and the other way round") {
    for_every_screen([](const DrawnScreen& screen, const Look&) {
        std::set<std::string> drawn;
        for (const ui_kit::DrawnItem& item : screen.items()) {
            INFO(item.key);
            drawn.insert(item.key);
            const PlacedNode* placed = screen.find(item.key);
            REQUIRE(placed != nullptr);
            CHECK(is_interactive(placed->node.role));
            CHECK(nearly_equal(placed->on_stage, item.stage_rectangle));
        }
        for (const PlacedNode& placed : screen.nodes()) {
            INFO(placed.node.key);
            if (is_interactive(placed.node.role)) CHECK(drawn.contains(placed.node.key));
        }
    });
}

TEST_CASE("Nothing is wider than the stage, and nothing fixed lies outside it") {
    for_every_screen([](const DrawnScreen& screen, const Look& look) {
        for (const PlacedNode& placed : screen.nodes()) {
            INFO(placed.node.key);
            CHECK(placed.on_stage.left >= -0.5F);
            CHECK(placed.on_stage.right() <= look.width + 0.5F);
            if (!placed.in_scroll_area && is_interactive(placed.node.role) && look.height > 600) {
                CHECK(placed.on_stage.top >= -0.5F);
                CHECK(placed.on_stage.bottom() <= look.height + 0.5F);
            }
        }
    });
}

TEST_CASE("Words don't lie on each other") {
    for_every_screen([](const DrawnScreen& screen, const Look&) {
        const auto& nodes = screen.nodes();
        for (std::size_t one = 0; one < nodes.size(); ++one) {
            if (nodes[one].node.role != Role::Text && nodes[one].node.role != Role::Heading) continue;
            for (std::size_t other = one + 1; other < nodes.size(); ++other) {
                const Role role = nodes[other].node.role;
                if (role != Role::Text && role != Role::Heading && role != Role::Button) continue;
                if (nodes[one].in_scroll_area != nodes[other].in_scroll_area) continue;
                // Where the h1 is the bar's title, it is recorded a second time as what it is.
                static const std::set<std::string> titles{"settings.title", "record.title", "why.title",
                                                          "notices.title",  "access.title", "help.title",
                                                          "places.title"};
                if (titles.contains(nodes[other].node.key)) continue;
                INFO(nodes[one].node.key << " and " << nodes[other].node.key);
                CHECK_FALSE(overlap(nodes[one].on_stage, nodes[other].on_stage));
            }
        }
    });
}

TEST_CASE("A tap on what is drawn reaches it and nothing else") {
    for (const NamedModel& named : all_models()) {
        for (const auto density : {ui_kit::Density::Standard, ui_kit::Density::Elder}) {
            DrawnScreen screen(named.model, {390, 844, density, app::Language::Chinese});
            const std::vector<ui_kit::DrawnItem> items = screen.items();
            for (const ui_kit::DrawnItem& item : items) {
                const PlacedNode* placed = screen.find(item.key);
                REQUIRE(placed != nullptr);
                const bool is_field = placed->node.role == Role::TextBox;
                if (is_field || (placed->in_scroll_area && item.stage_rectangle.bottom() > 600)) continue;
                // A row with a link in it is tapped at its left end, beside the link.
                const bool is_row = placed->node.role == Role::CheckBox;
                const ui_kit::Point at =
                    is_row ? ui_kit::Point{item.stage_rectangle.left + 24, item.stage_rectangle.top + 20}
                           : item.stage_rectangle.centre();
                INFO(named.name << ": " << item.key);
                CHECK(screen.tap(at) == item.key);
            }
        }
    }
}
