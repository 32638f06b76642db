#include "platform/mirror_diff.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <random>

#include "platform/headless/headless_dom.hpp"
#include "platform/tree_builder.hpp"

using platform::HeadlessDom;
using platform::MirrorDiff;
using platform_tests::node;
using platform_tests::texts;
using platform_tests::TreeBuilder;
using ui_kit::Role;
using ui_kit::SemanticNode;
using ui_kit::SemanticTree;

namespace {

/// "put a, drop b": what was done, without the details.
std::string summary(const std::string& operations) {
    if (operations.empty()) return {};
    const auto list = protocol::parse_json(operations, 1'000'000);
    REQUIRE(list.has_value());
    std::string text;
    for (const protocol::JsonValue& operation : list->items) {
        if (!text.empty()) text += ", ";
        text += operation.find("op")->text + " " + operation.find("key")->text;
        if (const protocol::JsonValue* after = operation.find("after")) text += " after " + after->text;
    }
    return text;
}

std::string change(const SemanticTree& before, const SemanticTree& after) {
    MirrorDiff diff;
    (void)diff.update(before);
    return summary(diff.update(after));
}

SemanticTree one_field(std::string_view value) {
    SemanticNode field = node(Role::TextBox, "mobile", "Mobile number");
    field.value = value;
    field.field = ui_kit::FieldTraits{};
    return TreeBuilder().add(field).take();
}

SemanticTree two_radios(bool first_checked) {
    SemanticNode first = node(Role::Radio, "zh", "中文");
    SemanticNode second = node(Role::Radio, "en", "English");
    first.checked = first_checked;
    second.checked = !first_checked;
    return TreeBuilder().open(node(Role::RadioGroup, "language")).add(first).add(second).take();
}

SemanticTree scrolled(float offset, float content_height = 900) {
    SemanticNode area = node(Role::ScrollArea, "area");
    area.scroll_offset = offset;
    area.content_height = content_height;
    return TreeBuilder().open(area).add(node(Role::Text, "text", "long")).take();
}

}  // namespace

TEST_CASE("the first tree is described wholly, in reading order, each with its place") {
    MirrorDiff diff;
    const auto tree = TreeBuilder()
                          .open(node(Role::Main, "main"))
                          .add(node(Role::Heading, "title", "Hello"))
                          .add(node(Role::Button, "go", "Go"))
                          .take();
    CHECK(summary(diff.update(tree)) == "put main after , put title after , put go after title");
}

TEST_CASE("an operation says everything about its element") {
    MirrorDiff diff;
    SemanticNode button = node(Role::Button, "login.submit", "Log in \"now\"");
    button.rectangle = {20, 700.25F, 350, 52};
    CHECK(diff.update(TreeBuilder().add(button).take()) ==
          R"([{"op":"put","key":"login.submit","parent":"","after":"","tag":"button","text":"Log in \"now\"",)"
          R"("attributes":{"type":"button"},"rect":[20,700.25,350,52]}])");
}

TEST_CASE("siblings come, go and move with as few operations as possible") {
    struct Row {
        std::string before;
        std::string after;
        std::string operations;
    };
    // clang-format off
    const Row row = GENERATE(
        Row{"a,b,c", "a,b,c", ""},
        Row{"a,c",   "a,b,c", "put b after a"},
        Row{"b",     "a,b",   "put a after "},
        Row{"a,b,c", "a,c",   "drop b"},
        Row{"a,b,c", "",      "drop a, drop b, drop c"},
        Row{"a,b,c", "c,a,b", "put c after "},
        Row{"a,b,c", "b,c,a", "put a after c"},
        Row{"a,b,c", "c,b,a", "put c after , put b after c"},
        Row{"a,b",   "x,b",   "put x after , drop a"},
        Row{"a,b",   "c,d",   "put c after , put d after c, drop a, drop b"});
    // clang-format on
    CHECK(change(texts(row.before), texts(row.after)) == row.operations);
}

TEST_CASE("a change of content is one put in place") {
    SemanticTree before = texts("a,b");
    SemanticTree after = before;
    after.nodes[1].name = "new words";
    CHECK(change(before, after) == "put b");
    after = before;
    after.nodes[0].rectangle.left = 4;
    CHECK(change(before, after) == "put a");
    after = before;
    after.nodes[0].rectangle.left = 0.001F;
    CHECK(change(before, after).empty());
}

TEST_CASE("an error comes and goes as a part of its field") {
    SemanticTree before = one_field("1");
    SemanticTree after = before;
    after.nodes[0].description = "Eleven digits";
    after.nodes[0].invalid = true;
    CHECK(change(before, after) == "put mobile, put mobile/help after mobile");
    CHECK(change(after, before) == "put mobile, drop mobile/help");
}

TEST_CASE("another tag makes another element, with all that is in it") {
    const auto before = TreeBuilder().open(node(Role::Group, "k")).add(node(Role::Text, "a", "a")).take();
    const auto after = TreeBuilder().open(node(Role::Form, "k")).add(node(Role::Text, "a", "a")).take();
    CHECK(change(before, after) == "drop k, put k after , put a after ");
}

TEST_CASE("what stays leaves its parent before the parent goes") {
    const auto before = TreeBuilder().open(node(Role::Group, "old")).add(node(Role::Text, "a", "a")).take();
    const auto after = TreeBuilder().open(node(Role::Group, "new")).add(node(Role::Text, "a", "a")).take();
    CHECK(change(before, after) == "put new after , put a after , drop old");
}

TEST_CASE("scrolling moves one container") {
    CHECK(change(scrolled(0), scrolled(120)) == "scroll area");
    CHECK(change(scrolled(0), scrolled(0, 1000)) == "put area");
}

TEST_CASE("a modal removes the background and gives it back") {
    SemanticNode dialog = node(Role::Dialog, "sheet");
    dialog.modal = true;
    const auto without = TreeBuilder().open(node(Role::Main, "main")).add(node(Role::Button, "go", "Go")).take();
    const auto with = TreeBuilder()
                          .open(node(Role::Main, "main"))
                          .add(node(Role::Button, "go", "Go"))
                          .close()
                          .open(dialog)
                          .add(node(Role::Button, "close", "Close"))
                          .take();
    CHECK(change(without, with) == "put sheet after , put close after , drop main");
    CHECK(change(with, without) == "put main after , put go after , drop sheet");
}

TEST_CASE("the mirror corrects what the person's input left in the DOM") {
    MirrorDiff diff;
    (void)diff.update(one_field("13"));
    SECTION("nothing when the model agrees") {
        diff.field_shows("mobile", "138");
        CHECK(diff.update(one_field("138")).empty());
    }
    SECTION("letters that the model dropped go") {
        diff.field_shows("mobile", "13x");
        CHECK(summary(diff.update(one_field("13"))) == "put mobile");
        CHECK(diff.update(one_field("13")).empty());
    }
    SECTION("digits are grouped") {
        diff.field_shows("mobile", "1380");
        CHECK(summary(diff.update(one_field("138 0"))) == "put mobile");
    }
}

TEST_CASE("ticks are told again when the browser may have changed them") {
    MirrorDiff diff;
    (void)diff.update(two_radios(true));
    diff.ticks_unknown("en");
    CHECK(summary(diff.update(two_radios(true))) == "put zh, put en");
    CHECK(diff.update(two_radios(true)).empty());
    diff.ticks_unknown("en");
    CHECK(summary(diff.update(two_radios(false))) == "put zh, put en");
}

namespace {

/// A tree of groups and texts with keys out of a small pool, so that keys stay, move and change their role.
SemanticTree random_tree(std::mt19937& random) {
    std::vector<int> keys(12);
    for (int key = 0; key < 12; ++key) keys[static_cast<std::size_t>(key)] = key;
    std::ranges::shuffle(keys, random);
    TreeBuilder builder;
    int depth = 0;
    const std::size_t count = random() % keys.size();
    for (std::size_t index = 0; index < count; ++index) {
        const std::string key = "k" + std::to_string(keys[index]);
        switch (random() % 4) {
            case 0: builder.open(node(Role::Group, key)), ++depth; break;
            case 1: builder.open(node(Role::List, key)), ++depth; break;
            case 2: builder.add(node(Role::TextBox, key, "name " + std::to_string(random() % 2))); break;
            case 3: builder.add(node(Role::Text, key, "text " + std::to_string(random() % 2))); break;
        }
        for (; depth > 0 && random() % 3 == 0; --depth) builder.close();
    }
    return builder.take();
}

}  // namespace

TEST_CASE("any tree becomes any other by operations that a browser can carry out") {
    std::mt19937 random(20260616);
    MirrorDiff diff;
    HeadlessDom dom;
    for (int round = 0; round < 3000; ++round) {
        const SemanticTree tree = random_tree(random);
        const std::string operations = diff.update(tree);
        if (!operations.empty()) dom.apply(operations);
        REQUIRE(dom.problems() == std::vector<std::string>{});
        HeadlessDom fresh;
        MirrorDiff from_nothing;
        const std::string all = from_nothing.update(tree);
        if (!all.empty()) fresh.apply(all);
        REQUIRE(dom.outline() == fresh.outline());
        REQUIRE(dom.keys() == fresh.keys());
        CHECK(diff.update(tree).empty());
    }
}
