#include "server/clerk.hpp"
#include "server/family_person.hpp"
#include "server/national_rules.hpp"
#include "storage/family_act_store.hpp"
#include "storage/person_store.hpp"

using namespace server_tests;
using domain::StaffActKind;
using protocol::ErrorCode;

namespace {

protocol::StaffActRequest act_of(StaffActKind kind, const protocol::SandboxPerson& person) {
    return {.kind = kind,
            .resident_id = person.resident_id,
            .other_resident_id = {},
            .mobile = {},
            .area = {},
            .scheme = {},
            .status = {}};
}

/// Guizhou: a couple who share, and the clerks of the hall.
struct Hall {
    TestServer server{with_people()};
    const protocol::SandboxPerson& husband_record = person_named("李明");
    const protocol::SandboxPerson& wife_record = person_named("陈𬱖");
    FamilyPerson husband{server, husband_record};
    std::string membership = server_tests::bind(server, li_ming, li_mings_wife);

    Hall() { husband.activate(); }
    protocol::StaffActRequest divorce() const {
        protocol::StaffActRequest act = act_of(StaffActKind::Divorce, husband_record);
        act.other_resident_id = wife_record.resident_id;
        return act;
    }
};

}  // namespace

TEST_CASE("staff: endpoints want a bearer token, and wrong passwords look like unknown logins") {
    TestServer server{with_people()};
    CHECK(server.call(protocol::staff_read_requests).code() == ErrorCode::StaffOnly);
    CHECK(server.call(protocol::staff_log_in, {.login = "hall-1001", .password = "wrong"}).code() ==
          ErrorCode::StaffLoginWrong);
    CHECK(server.call(protocol::staff_log_in, {.login = "nobody", .password = "wrong"}).code() ==
          ErrorCode::StaffLoginWrong);
    Clerk clerk = Clerk::first(server);
    CHECK(clerk.call(protocol::staff_read_requests).must().items.empty());
    server.clock().advance(domain::hours(8));
    CHECK(clerk.call(protocol::staff_read_requests).code() == ErrorCode::StaffOnly);
}

TEST_CASE("staff: a divorce takes two clerks, ends the membership once, and tells both") {
    Hall hall;
    Clerk first = Clerk::first(hall.server);
    Clerk second = Clerk::second(hall.server);
    const auto asked = first.call(protocol::staff_request_act, hall.divorce()).must();
    CHECK(asked.name_masked == "李*");
    CHECK(asked.is_mine);
    CHECK(hall.husband.family().members.size() == 1);
    CHECK(first.call(protocol::staff_decide, {.request = asked.request, .carry_out = true}).code() ==
          ErrorCode::StaffRequestOwn);
    const auto done = second.call(protocol::staff_decide, {.request = asked.request, .carry_out = true}).must();
    CHECK(done.state == domain::StaffRequestState::CarriedOut);
    CHECK(done.decided_by == "周复核");
    CHECK(hall.husband.family().members.empty());
    CHECK(second.call(protocol::staff_decide, {.request = asked.request, .carry_out = true}).code() ==
          ErrorCode::StaffRequestUnknown);
    CHECK(hall.husband.call(protocol::read_notices).must().items.front().kind == domain::NoticeKind::MemberLeft);
    auto reader = hall.server.database().read();
    REQUIRE(reader);
    const auto acts = storage::list_family_acts_of_person(*reader, hall.wife_record.id).value();
    REQUIRE(acts.size() == 1);
    CHECK(acts[0].reason == domain::MembershipEnd::Divorced);
    CHECK(acts[0].staff_request_id == asked.request);
    CHECK(carry_out(hall.server, hall.divorce()).error->problem == "no_membership");
}

TEST_CASE("staff: whoever asked may take the request back; then nothing was done") {
    Hall hall;
    Clerk first = Clerk::first(hall.server);
    const auto asked = first.call(protocol::staff_request_act, hall.divorce()).must();
    CHECK(first.call(protocol::staff_decide, {.request = asked.request, .carry_out = false}).must().state ==
          domain::StaffRequestState::Rejected);
    CHECK(hall.husband.family().members.size() == 1);
}

TEST_CASE("staff: a death dissolves the account and ends the memberships") {
    Hall hall;
    carry_out(hall.server, act_of(StaffActKind::Death, hall.husband_record)).must();
    const auto family = hall.husband.family();
    CHECK(family.members.empty());
    CHECK(family.sharer_obstacle.has_value());
}

TEST_CASE("staff: a lost number is replaced, all sessions end, and the new number logs in") {
    Hall hall;
    protocol::StaffActRequest act = act_of(StaffActKind::ChangeNumber, hall.husband_record);
    act.mobile = *hall.wife_record.mobile;
    FamilyPerson wife{hall.server, hall.wife_record};
    CHECK(carry_out(hall.server, act).error->problem == "number_taken");
    act.mobile = "13912345678";
    carry_out(hall.server, act).must();
    CHECK(hall.husband.call(protocol::read_family).code() == ErrorCode::SessionEnded);
    const auto login = [&](std::string mobile) {
        return hall.server.call(protocol::log_in_by_password,
                                {.mobile = std::move(mobile), .password = std::string(good_password)});
    };
    CHECK(login(*hall.husband_record.mobile).code() == ErrorCode::WrongCredentials);
    CHECK(login("13912345678").must().mobile_masked == "139****5678");
}

TEST_CASE("staff: in Guizhou the insurance moves after leaving; suspension leaves the membership unusable",
          "[policy:member.on_move][policy:member.on_suspension]") {
    Hall hall;
    protocol::StaffActRequest move = act_of(StaffActKind::MoveInsurance, hall.wife_record);
    move.area = "510100";
    move.scheme = domain::Scheme::Resident;
    CHECK(carry_out(hall.server, move).error->problem == "leave_first");
    protocol::StaffActRequest suspend = act_of(StaffActKind::ChangeInsurance, hall.husband_record);
    suspend.area = "520100";
    suspend.scheme = domain::Scheme::Employee;
    suspend.status = domain::InsuranceStatus::Suspended;
    carry_out(hall.server, suspend).must();
    CHECK(hall.husband.family().members.size() == 1);
    protocol::StaffActRequest end = act_of(StaffActKind::EndMembership, hall.wife_record);
    end.other_resident_id = hall.husband_record.resident_id;
    carry_out(hall.server, end).must();
    CHECK(hall.husband.family().members.empty());
    carry_out(hall.server, move).must();
    auto reader = hall.server.database().read();
    REQUIRE(reader);
    const auto records = storage::list_insurances(*reader, hall.wife_record.id).value();
    REQUIRE(records.size() == 2);
    CHECK(records[0].status == domain::InsuranceStatus::Normal);
    CHECK(records[1].status == domain::InsuranceStatus::MovedAway);
}

TEST_CASE("staff: under the national rules suspension and moving dissolve by themselves, and the quota returns",
          "[policy:member.on_move][policy:member.on_suspension]") {
    NationalRules rules;
    TestServer server{rules.options()};
    const protocol::SandboxPerson& father_record = person_named("邓建金");
    FamilyPerson father{server, father_record};
    father.activate();
    server_tests::bind(server, father_record.id, "u5lSaGH7pnZCg9dcDfDh");
    father.call(protocol::lock_quota, {.quota_fen = 50'000, .payment_password = std::string(payment_password)}).must();
    protocol::StaffActRequest act = act_of(StaffActKind::ChangeInsurance, father_record);
    SECTION("suspended") { act.status = domain::InsuranceStatus::Suspended; }
    SECTION("moved") {
        act.kind = StaffActKind::MoveInsurance;
        act.status = {};
    }
    act.area = act.kind == StaffActKind::MoveInsurance ? "520100" : "510100";
    act.scheme = domain::Scheme::Employee;
    carry_out(server, act).must();
    CHECK(father.family().members.empty());
    const auto history = father.call(protocol::read_notices).must();
    bool is_dissolved = false;
    for (const auto& notice : history.items) {
        is_dissolved |= notice.kind == domain::NoticeKind::FamilyDissolved && notice.amount_fen == 50'000;
    }
    CHECK(is_dissolved);
}

TEST_CASE("staff: a person is found for a stated purpose, which the person reads in the access log") {
    Hall hall;
    Clerk clerk = Clerk::first(hall.server);
    CHECK(clerk.call(protocol::staff_find_person, {.resident_id = "11010519491231002X"}).error->problem ==
          "person_unknown");
    const auto found = clerk
                           .call(protocol::staff_find_person, {.resident_id = hall.husband_record.resident_id,
                                                               .purpose = domain::StaffPurpose::RelativeCame})
                           .must();
    CHECK(found.name == "李明");
    CHECK(found.has_login);
    REQUIRE(found.memberships.size() == 1);
    CHECK(found.memberships[0].other_name_masked == "陈*");
    CHECK(found.memberships[0].is_sharer);
    CHECK(found.waiting.empty());
    const auto log = hall.husband.call(protocol::read_access_log).must();
    CHECK(log.items.front().reason == domain::AccessReason::HallRelative);
    CHECK(log.items.front().data == domain::AccessedData::InsuranceRecord);
}

TEST_CASE("staff: a hall code resets a forgotten payment password, and is in the access log") {
    Hall hall;
    const auto issued = Clerk::first(hall.server)
                            .call(protocol::staff_issue_hall_code, {.resident_id = hall.husband_record.resident_id})
                            .must();
    CHECK(issued.code.size() == 8);
    hall.husband.call(protocol::check_hall_code, {.code = issued.code}).must();
    hall.husband.call(protocol::set_payment_password, {.password = "935172"}).must();
    CHECK(hall.husband.call(protocol::read_access_log).must().items.front().reason == domain::AccessReason::HallCode);
    CHECK(Clerk::reviewer(hall.server)
              .call(protocol::staff_issue_hall_code, {.resident_id = hall.husband_record.resident_id})
              .error->problem == "clerks_only");
}

TEST_CASE("staff: of two records one stays; the one with money can't be the one that ends") {
    TestServer server{with_people()};
    const auto& record = *std::ranges::find_if(sandbox_people().people, [](const protocol::SandboxPerson& person) {
        return std::ranges::count(person.tags, "duplicate_records") > 0;
    });
    protocol::StaffActRequest merge = act_of(StaffActKind::MergeDuplicates, record);
    merge.area = record.insurances[1].area;
    merge.scheme = record.insurances[1].scheme;
    CHECK(carry_out(server, merge).error->problem == "money_there");
    merge.area = record.insurances[0].area;
    merge.scheme = record.insurances[0].scheme;
    carry_out(server, merge).must();
    CHECK(carry_out(server, merge).error->problem == "no_duplicate");
    auto reader = server.database().read();
    REQUIRE(reader);
    const auto records = storage::list_insurances(*reader, record.id).value();
    CHECK(std::ranges::count(records, domain::InsuranceStatus::Normal, &storage::InsuranceRecord::status) == 1);
}

TEST_CASE("staff: a place that isn't listed is entered; one that is there isn't overwritten") {
    TestServer server{with_people()};
    const auto& record = *std::ranges::find_if(sandbox_people().people, [](const protocol::SandboxPerson& person) {
        return std::ranges::count(person.tags, "not_insured") > 0;
    });
    protocol::StaffActRequest repair = act_of(StaffActKind::RepairPlace, record);
    repair.area = "520100";
    repair.scheme = domain::Scheme::Resident;
    const auto done = carry_out(server, repair).must();
    CHECK(done.place_zh == "贵阳市");
    CHECK(carry_out(server, repair).error->problem == "has_place");
}

TEST_CASE("staff: a rejection says why, and a log-out ends the shift") {
    Hall hall;
    Clerk first = Clerk::first(hall.server);
    const auto asked = first.call(protocol::staff_request_act, hall.divorce()).must();
    Clerk second = Clerk::second(hall.server);
    second
        .call(protocol::staff_decide,
              {.request = asked.request, .carry_out = false, .rejection = domain::StaffRejection::PapersMissing})
        .must();
    const auto desk = first.call(protocol::staff_read_desk).must();
    CHECK(desk.name == "王办事");
    REQUIRE(desk.items.size() == 1);
    CHECK(desk.items[0].rejection == domain::StaffRejection::PapersMissing);
    first.call(protocol::staff_log_out).must();
    CHECK(first.call(protocol::staff_read_desk).code() == ErrorCode::StaffOnly);
}
