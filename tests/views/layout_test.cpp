// Where things lie: what can be said of a screen's look from the rectangles that it recorded.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string_view>

#include "drawn_screen.hpp"

using namespace views_test;
using ui_kit::Density;
using ui_kit::Rectangle;
using ui_kit::Role;

namespace {

app::Model model_named(std::string_view name) {
    std::vector<NamedModel> models = all_models();
    const auto found = std::ranges::find(models, name, &NamedModel::name);
    REQUIRE(found != models.end());
    return found->model;
}

constexpr Look phone{390, 844};
constexpr Look elder_phone{390, 844, Density::Elder};
constexpr Look desk{1280, 800};

}  // namespace

TEST_CASE("layout: the next step of a task lies within 96 px of the lower edge") {
    struct Row {
        std::string_view model;
        std::string_view key;
    };
    const Row rows[] = {{"welcome", "start.continue"},         {"register mobile", "register.mobile.submit"},
                        {"register code", "code.submit"},      {"register password", "register.password.submit"},
                        {"invite who", "invite.who.submit"},   {"invite codes", "invite.codes.submit"},
                        {"letter", "letter.read_on"},          {"letter, to the end", "letter.agree"},
                        {"invite done", "invite.done.finish"}, {"notices", "notices.mark_read"}};
    for (const Row& row : rows) {
        INFO(row.model);
        const DrawnScreen screen(model_named(row.model), phone);
        const PlacedNode* button = screen.find(row.key);
        REQUIRE(button != nullptr);
        CHECK(phone.height - button->on_stage.bottom() <= 96);
    }
}

TEST_CASE("layout: the end of a tab's content can be scrolled out from under the raised disc") {
    for (const Look& look : {phone, elder_phone}) {
        DrawnScreen screen(model_named("spending"), look);
        screen.scroll_to_end("spending.scroll");
        const PlacedNode* disc = screen.find("tab.voucher");
        REQUIRE(disc != nullptr);
        for (const PlacedNode& placed : screen.nodes()) {
            const bool is_thing = placed.node.role != Role::ScrollArea && placed.node.role != Role::Form;
            if (!placed.in_scroll_area || !is_thing) continue;
            INFO(placed.node.key);
            CHECK(placed.on_stage.bottom() <= disc->on_stage.top);
        }
    }
}

TEST_CASE("layout: a tab's root says its name once, and the tab is marked") {
    struct Row {
        std::string_view model;
        std::string_view tab;
    };
    for (const Row& row : {Row{"home, family", "tab.home"}, Row{"family", "tab.family"},
                           Row{"spending", "tab.spending"}, Row{"me", "tab.me"}}) {
        INFO(row.model);
        const DrawnScreen screen(model_named(row.model), phone);
        const PlacedNode* tab = screen.find(row.tab);
        REQUIRE(tab != nullptr);
        CHECK(tab->node.current);
        const auto says_name = [&](const PlacedNode& placed) {
            const bool is_text = placed.node.role == Role::Heading || placed.node.role == Role::Text;
            return is_text && placed.node.name == tab->node.name;
        };
        CHECK(std::ranges::count_if(screen.nodes(), says_name) <= 1);
        CHECK(screen.find("bar.back") == nullptr);
    }
}

TEST_CASE("layout: the elder home has four large places and no tab bar") {
    const DrawnScreen screen(model_named("home, family"), elder_phone);
    CHECK(screen.find("tabs") == nullptr);
    for (const std::string_view key : {"home.show_code", "home.spending", "home.to_family", "home.help"}) {
        INFO(key);
        const PlacedNode* place = screen.find(key);
        REQUIRE(place != nullptr);
        CHECK(place->on_stage.height >= 100);
        CHECK(place->on_stage.width >= 340);
    }
    const PlacedNode* more = screen.find("home.me");
    REQUIRE(more != nullptr);
    CHECK(elder_phone.height - more->on_stage.bottom() <= 96);
}

TEST_CASE("layout: on a wide stage the places stand at the left and nothing else lies there") {
    for (const std::string_view name : {"home, family", "family", "spending", "me", "member", "notices", "settings"}) {
        INFO(name);
        const DrawnScreen screen(model_named(name), desk);
        const PlacedNode* bar = screen.find("tabs");
        REQUIRE(bar != nullptr);
        CHECK(bar->on_stage == Rectangle{0, 0, 220, desk.height});
        for (const ui_kit::DrawnItem& item : screen.items()) {
            INFO(item.key);
            if (!item.key.starts_with("tab.")) CHECK(item.stage_rectangle.left >= 220);
        }
    }
}

TEST_CASE("layout: a toast hides nothing that can't be scrolled out from under it") {
    app::Model model = model_named("spending");
    const DrawnScreen without(model, phone);
    model.toast = app::Toast{app::Message{"toast.unbound", {}, {}}, {}};
    const DrawnScreen with(model, phone);
    const PlacedNode* toast = with.find("toast");
    REQUIRE(toast != nullptr);
    const float room =
        with.find("spending.scroll")->node.content_height - without.find("spending.scroll")->node.content_height;
    CHECK(room >= toast->on_stage.height);
    CHECK(toast->on_stage.bottom() <= with.find("tabs")->on_stage.top);
}

TEST_CASE("layout: a screen that lost its actions fills their room") {
    DrawnScreen screen(model_named("voucher, password"), phone);
    screen.show(model_named("voucher"));
    const PlacedNode* content = screen.find("voucher.scroll");
    REQUIRE(content != nullptr);
    CHECK(content->on_stage.bottom() >= phone.height - 1);
}

TEST_CASE("layout: the parts of a line are drawn apart and never said as a character") {
    for (const NamedModel& named : all_models()) {
        INFO(named.name);
        const DrawnScreen screen(named.model, phone);
        for (const PlacedNode& placed : screen.nodes()) {
            INFO(placed.node.key);
            CHECK(placed.node.name.find("\u2063") == std::string::npos);
            CHECK(placed.node.description.find("\u2063") == std::string::npos);
        }
    }
}

TEST_CASE("layout: ending what is shared asks in an alert dialog whose danger names the verb") {
    app::Model model = model_named("member");
    model.stack.back().sheet = app::Sheet::UnbindConfirmation;
    const DrawnScreen screen(model, phone);
    const PlacedNode* dialog = screen.find("dialog.unbind");
    REQUIRE(dialog != nullptr);
    CHECK(dialog->node.role == Role::AlertDialog);
    CHECK(dialog->on_stage.width == 320);
    CHECK(screen.find("unbind.confirm")->node.name == "解除");
    CHECK(screen.find("sheet.close")->on_stage.top > screen.find("unbind.confirm")->on_stage.bottom());
}

TEST_CASE("layout: the family's list tells what each spent this month, once home knows it") {
    app::Model model = model_named("family");
    const std::string key = "family.member." + model.family.data->members[0].id;
    CHECK(DrawnScreen(model, phone).find(key)->node.name.find("612.40") != std::string::npos);
    model.home.data.reset();
    CHECK(DrawnScreen(model, phone).find(key)->node.name.find("加入") != std::string::npos);
}

TEST_CASE("layout: the raised disc of the tab bar takes its touches from what scrolls below it") {
    DrawnScreen screen(model_named("spending"), phone);
    const PlacedNode* code = screen.find("tab.voucher");
    const PlacedNode* bar = screen.find("tabs");
    REQUIRE(code != nullptr);
    REQUIRE(bar != nullptr);
    CHECK(code->on_stage.top < bar->on_stage.top);
    const ui_kit::Point above_the_bar{code->on_stage.centre().x, bar->on_stage.top - 8};
    CHECK(screen.tap(above_the_bar) == "tab.voucher");
}

TEST_CASE("layout: a banner about what was pressed comes into view, one about reading doesn't move the page") {
    app::Model model = model_named("letter");
    DrawnScreen screen(model, {.width = 360, .height = 640});
    screen.scroll_to_end("letter.scroll");
    model.banner = app::Banner{app::BannerKind::ServerGone, app::Message{"banner.server_gone.title", {}, {}},
                               app::Message{"banner.server_gone.text", {}, {}}, app::RequestKind::ReadLetter};
    screen.show(model);
    CHECK(screen.find("banner")->on_stage.bottom() < screen.find("letter.scroll")->on_stage.top);
    model.banner.reset();
    screen.show(model);
    model.banner = app::Banner{app::BannerKind::ServerGone, app::Message{"banner.server_gone.title", {}, {}},
                               app::Message{"banner.server_gone.text", {}, {}}, app::RequestKind::SignLetter};
    screen.show(model);
    CHECK(screen.find("banner")->on_stage.top >= screen.find("letter.scroll")->on_stage.top);
}

TEST_CASE("layout: how many digits were typed is seen beside the pad, also in large type on a small phone") {
    constexpr float revealed_margin = 12;  // what ScrollState::reveal leaves below
    int seen = 0;
    int wrong = 0;
    for (const Look& look : all_looks()) {
        for (const NamedModel& named : all_models()) {
            const DrawnScreen screen(named.model, look);
            const PlacedNode* dots = screen.find("pin.dots");
            if (dots == nullptr || screen.find("pin.pad") == nullptr || look.height < 600) continue;
            INFO(describe(look) << ": " << named.name);
            // What was wrong stands below them, and is seen as well.
            const PlacedNode* error = screen.find("pin.dots.error");
            const PlacedNode* lowest = error != nullptr ? error : dots;
            CHECK(lowest->on_stage.bottom() <= lowest->view.bottom());
            // Where both don't fit, the reason comes first: the digits are gone anyway.
            const bool fits = lowest->on_stage.bottom() + revealed_margin - dots->on_stage.top <= dots->view.height;
            if (fits) CHECK(dots->on_stage.top >= dots->view.top);
            ++seen;
            wrong += error != nullptr ? 1 : 0;
        }
    }
    CHECK(seen > 100);
    CHECK(wrong > 10);
}

TEST_CASE("layout: of ten thousand records those near the stage are drawn, and all can be scrolled to") {
    app::Model model = model_named("spending");
    auto& records = model.spending.data->records;
    const protocol::SpendingRecord first = records.front();
    records.clear();
    for (int number = 0; number < 10'000; ++number) {
        records.push_back(first);
        records.back().id = "record-number-" + std::to_string(10'000 + number);
        if (number % 3 == 0) records.back().institution += "，一个很长很长、要占两行的名字的分店";
    }
    DrawnScreen screen(model, phone);
    const auto rows = [&] {
        return std::ranges::count_if(screen.items(), [](const auto& item) { return item.key.starts_with("record."); });
    };
    CHECK(rows() > 6);
    CHECK(rows() < 40);
    CHECK(screen.find("record.record-number-10000") != nullptr);
    const float height = screen.find("spending.scroll")->node.content_height;
    CHECK(height > 10'000 * 60.0F);
    screen.scroll_to_end("spending.scroll");
    screen.scroll_to_end("spending.scroll");
    const PlacedNode* last = screen.find("record.record-number-19999");
    REQUIRE(last != nullptr);
    CHECK(last->on_stage.bottom() < screen.find("tabs")->on_stage.top);
    CHECK(rows() < 40);
    CHECK(screen.frames() <= 4);
}
