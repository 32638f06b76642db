#include "platform/mirror_markup.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "platform/tree_builder.hpp"

using platform::mirror_elements;
using platform::MirrorElement;
using platform_tests::node;
using platform_tests::TreeBuilder;
using ui_kit::Rectangle;
using ui_kit::Role;
using ui_kit::SemanticNode;

namespace {

/// "<button type="button">Go</button>"
std::string html(const MirrorElement& element) {
    std::string text = "<" + element.tag;
    for (const platform::MirrorAttribute& attribute : element.attributes) {
        text += " " + attribute.name;
        if (!attribute.value.empty()) text += "=" + attribute.value;
    }
    text += ">";
    if (element.text) text += *element.text + "</" + element.tag + ">";
    return text;
}

std::string html(const std::vector<MirrorElement>& elements) {
    std::string text;
    for (const MirrorElement& element : elements) text += html(element);
    return text;
}

std::string html_of(const SemanticNode& leaf) { return html(mirror_elements(TreeBuilder().add(leaf).take())); }

const MirrorElement& element(const std::vector<MirrorElement>& elements, std::string_view key) {
    const auto found = std::ranges::find(elements, key, &MirrorElement::key);
    REQUIRE(found != elements.end());
    return *found;
}

}  // namespace

TEST_CASE("each role becomes its native element") {
    struct Row {
        Role role;
        std::string html;
    };
    // clang-format off
    const Row row = GENERATE(
        Row{Role::Main,        "<main>"},
        Row{Role::Form,        "<form novalidate aria-labelledby=m-k/name><span data-part=name>N</span>"},
        Row{Role::Navigation,  "<nav aria-labelledby=m-k/name><span data-part=name>N</span>"},
        Row{Role::Group,       "<div role=group aria-labelledby=m-k/name><span data-part=name>N</span>"},
        Row{Role::List,        "<ul role=list aria-labelledby=m-k/name><span data-part=name>N</span>"},
        Row{Role::ListItem,    "<li>N</li>"},
        Row{Role::Heading,     "<h1 tabindex=-1>N</h1>"},
        Row{Role::Text,        "<p>N</p>"},
        Row{Role::Link,        "<a href=#>N</a>"},
        Row{Role::Button,      "<button type=button>N</button>"},
        Row{Role::TextBox,     "<label for=m-k data-part=label>N</label>"
                               "<input type=text name=k autocomplete=off autocapitalize=off spellcheck=false>"},
        Row{Role::CheckBox,    "<label for=m-k data-part=label>N</label><input type=checkbox>"},
        Row{Role::Radio,       "<label for=m-k data-part=label>N</label><input type=radio name=k>"},
        Row{Role::RadioGroup,  "<div role=radiogroup aria-labelledby=m-k/name><span data-part=name>N</span>"},
        Row{Role::Switch,      "<button type=button role=switch aria-checked=false>N</button>"},
        Row{Role::Progress,    "<label for=m-k data-part=label>N</label><progress max=0 value=0>"},
        Row{Role::Image,       "<div role=img aria-labelledby=m-k>N</div>"},
        Row{Role::Dialog,      "<div role=dialog tabindex=-1 aria-labelledby=m-k/name><span data-part=name>N</span>"},
        Row{Role::AlertDialog, "<div role=alertdialog tabindex=-1 aria-labelledby=m-k/name><span data-part=name>N</span>"},
        Row{Role::Status,      "<div role=status aria-live=off>N</div>"},
        Row{Role::Alert,       "<div role=alert aria-live=off>N</div>"},
        Row{Role::Article,     "<article aria-labelledby=m-k/name><span data-part=name>N</span>"},
        Row{Role::ScrollArea,  "<div role=group aria-labelledby=m-k/name><span data-part=name>N</span>"});
    // clang-format on
    CHECK(html_of(node(row.role, "k", "N")) == row.html);
}

TEST_CASE("containers without a name carry no part") {
    const Role role = GENERATE(Role::Main, Role::Form, Role::Navigation, Role::Group, Role::List, Role::RadioGroup,
                               Role::Dialog, Role::AlertDialog, Role::Article, Role::ScrollArea);
    const auto elements = mirror_elements(TreeBuilder().add(node(role, "k")).take());
    REQUIRE(elements.size() == 1);
    CHECK_FALSE(elements[0].text.has_value());
}

TEST_CASE("states become attributes, and what is off stays reachable") {
    SemanticNode button = node(Role::Button, "k", "N");
    button.disabled = true;
    button.description = "First agree";
    CHECK(html_of(button) ==
          "<button type=button aria-disabled=true aria-describedby=m-k/help>N</button><span data-part=help>First "
          "agree</span>");

    SemanticNode field = node(Role::TextBox, "k", "N");
    field.invalid = true;
    field.required = true;
    field.disabled = true;
    field.value = "12";
    field.field = ui_kit::FieldTraits{
        .type = "tel", .input_mode = "numeric", .autocomplete = "tel", .enter_key_hint = "next", .max_length = 24};
    CHECK(html_of(field) ==
          "<label for=m-k data-part=label>N</label>"
          "<input type=tel name=k inputmode=numeric autocomplete=tel enterkeyhint=next "
          "autocapitalize=off spellcheck=false readonly "
          "aria-disabled=true aria-invalid=true aria-required=true>");

    SemanticNode link = node(Role::Link, "k", "N");
    link.href = "#/start/text/service";
    link.current = true;
    link.language = "en";
    CHECK(html_of(link) == "<a href=#/start/text/service aria-current=page lang=en>N</a>");

    SemanticNode expanded = node(Role::Button, "k", "N");
    expanded.expanded = true;
    expanded.busy = true;
    CHECK(html_of(expanded) == "<button type=button aria-expanded=true aria-busy=true>N</button>");

    SemanticNode progress = node(Role::Progress, "k", "Step 2 of 4");
    progress.value_now = 2;
    progress.value_max = 4;
    progress.value = "2/4";
    CHECK(html_of(progress) ==
          "<label for=m-k data-part=label>Step 2 of 4</label><progress max=4 value=2 aria-valuetext=2/4>");

    SemanticNode heading = node(Role::Heading, "k", "N");
    heading.level = 3;
    CHECK(html_of(heading) == "<h3 tabindex=-1>N</h3>");
}

TEST_CASE("ticks, values and scroll offsets are properties, not attributes") {
    SemanticNode box = node(Role::CheckBox, "box", "Agree");
    box.checked = true;
    SemanticNode field = node(Role::TextBox, "field", "Name");
    field.value = "王";
    field.field = ui_kit::FieldTraits{};
    field.field->drawn_by_canvas = true;
    SemanticNode area = node(Role::ScrollArea, "area");
    area.scroll_offset = 120;
    area.content_height = 900;
    const auto elements = mirror_elements(TreeBuilder().add(box).add(field).add(area).take());
    CHECK(element(elements, "box").checked == true);
    REQUIRE(element(elements, "field").field);
    CHECK(element(elements, "field").field->value == "王");
    CHECK(element(elements, "field").field->drawn_by_canvas);
    CHECK(element(elements, "area").scroll == platform::MirrorScroll{120, 900});
    CHECK(element(elements, "area").attributes.empty());
}

TEST_CASE("the submit button of a form is its submit button") {
    SemanticNode form = node(Role::Form, "form");
    form.submit_key = "go";
    const auto elements = mirror_elements(TreeBuilder()
                                              .open(form)
                                              .add(node(Role::Button, "eye", "Show"))
                                              .add(node(Role::Button, "go", "Go"))
                                              .close()
                                              .take());
    CHECK(html(elements) ==
          "<form novalidate data-submit=go><button type=button>Show</button><button type=submit>Go</button>");
}

TEST_CASE("a form that only asks for a password tells password managers whose it is") {
    SemanticNode form = node(Role::Form, "form");
    form.value = "13808515678";
    const auto elements = mirror_elements(TreeBuilder().open(form).close().take());
    CHECK(html(elements) ==
          "<form novalidate><input type=text name=username autocomplete=username value=13808515678 readonly hidden "
          "data-part=username>");
}

TEST_CASE("a dialog is named by its heading when that says the same") {
    SemanticNode dialog = node(Role::Dialog, "sheet", "No code?");
    dialog.modal = true;
    const auto elements =
        mirror_elements(TreeBuilder().open(dialog).add(node(Role::Heading, "sheet.title", "No code?")).close().take());
    CHECK(html(elements) ==
          "<div role=dialog aria-modal=true tabindex=-1 aria-labelledby=m-sheet.title><h1 tabindex=-1>No code?</h1>");
}

TEST_CASE("a message with a button in it keeps its words as a part") {
    const auto elements = mirror_elements(TreeBuilder()
                                              .open(node(Role::Status, "banner", "Offline"))
                                              .add(node(Role::Button, "retry", "Try again"))
                                              .close()
                                              .take());
    CHECK(html(elements) ==
          "<div role=status aria-live=off><span data-part=name>Offline</span><button type=button>Try again</button>");
}

TEST_CASE("radios of one group share a name") {
    const auto elements = mirror_elements(TreeBuilder()
                                              .open(node(Role::RadioGroup, "language"))
                                              .add(node(Role::Radio, "language.zh", "中文"))
                                              .add(node(Role::Radio, "language.en", "English"))
                                              .close()
                                              .take());
    CHECK(html(element(elements, "language.zh")) == "<input type=radio name=language>");
    CHECK(html(element(elements, "language.en")) == "<input type=radio name=language>");
}

TEST_CASE("rectangles are relative to the parent element, in a scroll area to its content") {
    SemanticNode main = node(Role::Main, "main");
    main.rectangle = {0, 50, 390, 700};
    SemanticNode area = node(Role::ScrollArea, "area");
    area.rectangle = {20, 100, 350, 600};
    SemanticNode group = node(Role::Group, "group");
    group.rectangle = {0, 300, 350, 200};
    SemanticNode button = node(Role::Button, "button", "Go");
    button.rectangle = {10, 320, 100, 52};
    const auto elements = mirror_elements(TreeBuilder().open(main).open(area).open(group).add(button).take());
    CHECK(element(elements, "main").rectangle == Rectangle{0, 50, 390, 700});
    CHECK(element(elements, "area").rectangle == Rectangle{20, 50, 350, 600});
    CHECK(element(elements, "group").rectangle == Rectangle{0, 300, 350, 200});
    CHECK(element(elements, "button").rectangle == Rectangle{10, 20, 100, 52});
}

TEST_CASE("under a modal only the modal is left, at the root") {
    SemanticNode dialog = node(Role::AlertDialog, "dialog", "Log out?");
    dialog.modal = true;
    const auto elements = mirror_elements(TreeBuilder()
                                              .open(node(Role::Main, "main"))
                                              .add(node(Role::Button, "behind", "Log out"))
                                              .open(dialog)
                                              .add(node(Role::Button, "yes", "Log out"))
                                              .close()
                                              .add(node(Role::Text, "after", "x"))
                                              .take());
    REQUIRE(elements.size() == 3);
    CHECK(elements[0].key == "dialog");
    CHECK(elements[0].parent.empty());
    CHECK(elements[1].key == "dialog/name");
    CHECK(elements[2].key == "yes");
}
