#include "app/staff_flow.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/requests.hpp"
#include "app/route.hpp"
#include "app/update.hpp"
#include "protocol/json_writer.hpp"

using namespace app;

namespace {

/// A browser at the staff's pages, with the answers that a server would give.
struct Counter {
    Model model;
    Effects effects;

    void act(const Action& action) { effects = update(model, action, {1'000'000}); }
    const SendRequest* sent(std::string_view endpoint) const {
        for (const Effect& effect : effects) {
            const auto* request = std::get_if<SendRequest>(&effect);
            if (request != nullptr && request->endpoint == endpoint) return request;
        }
        return nullptr;
    }
    void answer(RequestKind kind, int status, std::string body) {
        for (const PendingRequest& pending : model.pending) {
            if (pending.kind != kind) continue;
            return act(Answered{std::string(endpoint_name(kind)), pending.id, status, std::move(body)});
        }
        FAIL("nothing of this kind is under way");
    }

    void open(std::string route) {
        BootState boot;
        boot.route = std::move(route);
        act(Booted{boot});
    }
    void log_in() {
        open("#/staff");
        protocol::StaffDeskAnswer desk{
            .name = "clerk", .hall = "hall", .role = {}, .expires_at = 2'000'000, .items = {}};
        answer(RequestKind::StaffReadDesk, 200, protocol::write_json(desk));
    }
};

std::string refusal(std::string_view code) {
    return R"({"error":{"code":")" + std::string(code) + R"(","reference":"abcdef"}})";
}

}  // namespace

TEST_CASE("staff pages: their own log-in, whoever else is logged in; no session of an insured person is asked for") {
    Counter counter;
    counter.open("#/staff");
    CHECK(counter.sent("staff_read_desk") != nullptr);
    CHECK(counter.sent("read_session") == nullptr);
    counter.answer(RequestKind::StaffReadDesk, 401, refusal("staff_only"));
    CHECK(route_text(counter.model.route()) == "#/staff/login");
}

TEST_CASE("staff pages: nobody is found without a stated purpose, and a found person is no part of an address") {
    Counter counter;
    counter.log_in();
    counter.act(StaffPageOpened{"person"});
    CHECK(route_text(counter.model.route()) == "#/staff/people");
    counter.act(FieldEdited{Field::StaffNumber, "11010519491231002x"});
    counter.act(ButtonPressed{Button::StaffFind});
    CHECK(counter.model.staff.missing == StaffPick::Purpose);
    CHECK(counter.sent("staff_find_person") == nullptr);
    counter.act(StaffPicked{StaffPick::Purpose, 1});
    counter.act(ButtonPressed{Button::StaffFind});
    REQUIRE(counter.sent("staff_find_person") != nullptr);
    CHECK(counter.sent("staff_find_person")->body.find("relative_came") != std::string::npos);
}

TEST_CASE("staff pages: each act asks for what it needs, once") {
    using domain::StaffActKind;
    CHECK(needs_of(StaffActKind::Divorce).other);
    CHECK(needs_of(StaffActKind::ChangeNumber).mobile);
    CHECK(needs_of(StaffActKind::MergeDuplicates).record);
    CHECK(needs_of(StaffActKind::RepairPlace).place);
    CHECK(needs_of(StaffActKind::ChangeInsurance).status);
    CHECK_FALSE(needs_of(StaffActKind::Death).other);
}

TEST_CASE("staff pages: the end of a shift forgets the person at the counter") {
    Counter counter;
    counter.log_in();
    counter.model.staff.person.emplace();
    counter.model.staff.number = "11010519491231002X";
    counter.act(ButtonPressed{Button::StaffLogOut});
    counter.answer(RequestKind::StaffLogOut, 200, "{}");
    CHECK_FALSE(counter.model.staff.person.has_value());
    CHECK(counter.model.staff.number.empty());
    CHECK(route_text(counter.model.route()) == "#/staff/login");
}

TEST_CASE("staff pages: a picture that comes after its page was left is shown on no other voucher's page") {
    Counter counter;
    counter.log_in();
    counter.model.staff.desk.data->role = domain::StaffRole::Reviewer;
    protocol::FamilyVoucherReviewsAnswer reviews;
    for (const char* voucher : {"first", "second"}) {
        reviews.items.emplace_back();
        reviews.items.back().voucher = voucher;
        reviews.items.back().documents = {domain::FamilyVoucherDocument::OwnHouseholdRegister};
    }
    counter.model.staff.reviews.data = reviews;
    counter.model.staff.reviews.state = LoadState::Loaded;
    counter.act(StaffPageOpened{"review-first"});
    counter.act(ButtonPressed{Button::StaffOpenPictures});
    counter.answer(RequestKind::StaffOpenDocument, 200, R"({"kind":"own_household_register","picture":"AAAA"})");
    REQUIRE_FALSE(counter.effects.empty());
    counter.act(ButtonPressed{Button::Back});
    counter.act(StaffPageOpened{"review-second"});
    counter.act(ButtonPressed{Button::StaffOpenPictures});
    CHECK(counter.sent("staff_open_document") == nullptr);
    counter.act(PictureUnpacked{1, 1, "x"});
    CHECK(counter.model.staff.pictures.empty());
    counter.act(ButtonPressed{Button::StaffOpenPictures});
    CHECK(counter.sent("staff_open_document") != nullptr);
}
