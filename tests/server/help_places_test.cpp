#include <algorithm>
#include <chrono>

#include "server/family_person.hpp"
#include "server/pinyin_initials.hpp"
#include "server/test_till.hpp"

using namespace server_tests;
using protocol::ErrorCode;

namespace {

TestServerOptions with_everything() {
    TestServerOptions options = with_people();
    options.with_places = true;
    return options;
}

}  // namespace

TEST_CASE("pinyin initials: as people type them") {
    CHECK(server::pinyin_initials("贵阳仁和大药房（中华北路店）") == "gyrhdyfzhbld");
    CHECK(server::pinyin_initials("A1 诊所") == "a1zs");
    CHECK(server::pinyin_initials("䶮") == "?");
}

TEST_CASE("places: more than 20,000, found by name, initials, street and kind, the own city first, quickly") {
    TestServer server{with_everything()};
    FamilyPerson holder{server, person_named("李明")};
    holder.activate();
    const auto all = holder.call(protocol::search_places).must();
    CHECK(all.count_all >= 20'000);
    CHECK(all.items.size() == 30);
    CHECK(all.items.front().city_zh == "贵阳市");
    CHECK(all.next == 30);
    const auto search = [&](std::string text, std::optional<protocol::PlaceKind> kind = {}) {
        return holder.call(protocol::search_places, {.text = std::move(text), .kind = kind}).must();
    };
    const auto named = search("云岩");
    CHECK(named.count_found > 100);
    for (const protocol::Place& place : named.items) {
        CHECK((place.name + place.address).find("云岩") != std::string::npos);
    }
    const auto initials = search("RHDYF");
    CHECK(initials.count_found > 10);
    CHECK(initials.items.front().name.find("仁和大药房") != std::string::npos);
    for (const protocol::Place& place : search("", protocol::PlaceKind::Vaccination).items) CHECK(place.vaccinates);
    CHECK(search("这里没有").items.empty());
    const auto begin = std::chrono::steady_clock::now();
    for (int times = 0; times < 10; ++times) search("中华北路");
    const auto each = (std::chrono::steady_clock::now() - begin) / 10;
    CHECK(each < std::chrono::milliseconds(200));
}

TEST_CASE("places: whether a member's shared money can be used there, by the function that settles") {
    TestServer server{with_everything()};
    FamilyPerson holder{server, person_named("李明")};
    holder.activate();
    // Insured as a resident: outpatient care in tertiary hospitals is excluded in Guizhou.
    const std::string wife_handle = server_tests::bind(server, li_ming, li_mings_wife);
    const auto answer = holder
                            .call(protocol::search_places,
                                  {.text = "总医院", .kind = protocol::PlaceKind::Hospital, .member = wife_handle})
                            .must();
    REQUIRE_FALSE(answer.items.empty());
    const protocol::Place& tertiary = answer.items.front();
    CHECK(tertiary.tier == domain::InstitutionTier::Tertiary);
    CHECK(tertiary.is_usable == false);
    CHECK(tertiary.reason == domain::SettlementReason::ResidentTierExcluded);
    const auto pharmacies = holder
                                .call(protocol::search_places,
                                      {.text = "云岩", .kind = protocol::PlaceKind::Pharmacy, .member = wife_handle})
                                .must();
    CHECK(pharmacies.items.front().is_usable == true);
    CHECK(pharmacies.count_usable == pharmacies.count_found);
    // Guizhou's shared money stays in the province.
    const auto elsewhere = holder
                               .call(protocol::search_places,
                                     {.text = "锦江", .kind = protocol::PlaceKind::Pharmacy, .member = wife_handle})
                               .must();
    CHECK(elsewhere.count_usable == 0);
    CHECK(elsewhere.items.front().is_usable == false);
    const auto usable =
        holder
            .call(protocol::search_places,
                  {.text = {}, .kind = protocol::PlaceKind::Hospital, .member = wife_handle, .usable = 1})
            .must();
    for (const protocol::Place& place : usable.items) CHECK(place.is_usable == true);
    // One tap into the simulator says the same.
    const auto tried = holder
                           .call(protocol::simulate, {.member = wife_handle,
                                                      .institution = tertiary.code,
                                                      .purpose = domain::Purpose::Care,
                                                      .amount_fen = 100})
                           .must();
    CHECK_FALSE(tried.is_paid);
    CHECK(holder.call(protocol::search_places, {.member = "nobodys-handle-0001"}).code() == ErrorCode::NotFound);
}

TEST_CASE("help: answers as they count in one's own place; halls of the province, the own city's first") {
    TestServer server{with_people()};
    FamilyPerson guiyang{server, person_named("李明")};
    guiyang.activate();
    const auto help = guiyang.call(protocol::read_help).must();
    CHECK(help.place_zh == "贵州");
    CHECK(help.hotline == "12393");
    REQUIRE(help.topics.size() == 4);
    CHECK(help.topics[0].items.size() >= 10);
    CHECK(help.topics[1].items.size() >= 10);
    const auto other_province = std::ranges::find(help.topics[0].items, "other_province", &protocol::HelpItem::id);
    REQUIRE(other_province != help.topics[0].items.end());
    CHECK(other_province->is_places_own);
    CHECK(other_province->answer_zh.find("贵州") != std::string::npos);
    REQUIRE_FALSE(help.halls.empty());
    CHECK(help.halls.front().area == "520100");
    for (const protocol::ServiceHall& hall : help.halls) CHECK(hall.area.starts_with("52"));
}

TEST_CASE("payment password: changed by the old one, which is counted; weak ones are refused") {
    TestServer server{with_people()};
    FamilyPerson holder{server, person_named("李明")};
    holder.activate();
    const auto change = [&](std::string_view old_password, std::string_view password) {
        return holder.call(protocol::change_payment_password,
                           {.old_password = std::string(old_password), .password = std::string(password)});
    };
    CHECK(change(payment_password, "111111").code() == ErrorCode::PaymentPasswordWeak);
    CHECK(change("402718", "935172").error->tries_left == 4);
    change(payment_password, "935172").must();
    CHECK(holder.call(protocol::request_payment_code, {.payment_password = std::string(payment_password)}).code() ==
          ErrorCode::PaymentPasswordWrong);
    holder.call(protocol::request_payment_code, {.payment_password = "935172"}).must();
    for (int times = 0; times < 4; ++times) CHECK(change("402718", "846203").error.has_value());
    CHECK(change("402718", "846203").code() == ErrorCode::PaymentPasswordLocked);
}

TEST_CASE("statement: by member, occasion and institution; a table and a page that say what the list says") {
    TestServer server{with_people()};
    FamilyPerson holder{server, person_named("李明")};
    holder.activate();
    const std::string wife_handle = server_tests::bind(server, li_ming, li_mings_wife);
    Till till(server);
    REQUIRE(till.sign_in().is_ok());
    for (const std::string total : {"86.50", "12.00"}) {
        Purchase purchase{
            .person = std::string(li_mings_wife), .token = show_code(server, li_mings_wife), .total = total};
        purchase.insutype = "390";
        REQUIRE(till.settle(purchase).is_ok());
        server.clock().advance(domain::minutes(1));
    }
    const auto filtered = [&](protocol::SpendingQuery query) {
        return holder.call(protocol::read_spending, query).must();
    };
    CHECK(filtered({.member = wife_handle, .text = "仁和"}).count == 2);
    CHECK(filtered({.text = "100%"}).count == 0);
    CHECK(filtered({.visit = domain::VisitKind::PharmacyPurchase}).records.size() == 2);
    CHECK(filtered({.visit = domain::VisitKind::Inpatient}).count == 0);

    const auto csv = server.get("/api/v1/spending.csv", "", &holder.cookies());
    CHECK(csv.status == 200);
    CHECK(csv.content_type.starts_with("text/csv"));
    CHECK(csv.body.find("\"陈𬱖\",\"贵阳仁和大药房\",\"药店购药\",86.50,86.50,\"已付\"") != std::string::npos);
    CHECK(std::ranges::count(csv.body, '\n') == 3);
    const auto page = server.get("/api/v1/spending.html", "member=" + wife_handle, &holder.cookies());
    CHECK(page.status == 200);
    CHECK(page.body.find("<td>86.50</td>") != std::string::npos);
    CHECK(page.body.find("账户一共付了 98.50 元") != std::string::npos);
    CHECK(server.get("/api/v1/spending.csv").status == 401);
}

TEST_CASE("places: for oneself it is one's own account that pays, with nobody to share with") {
    TestServer server{with_everything()};
    FamilyPerson holder{server, person_named("李明")};
    holder.activate();
    const auto answer =
        holder
            .call(protocol::search_places,
                  {.text = "云岩", .kind = protocol::PlaceKind::Pharmacy, .member = std::string(protocol::member_me)})
            .must();
    REQUIRE_FALSE(answer.items.empty());
    CHECK(answer.items.front().is_usable == true);
    CHECK(answer.count_usable == answer.count_found);
}
