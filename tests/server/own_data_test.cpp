#include <algorithm>

#include "server/clerk.hpp"
#include "server/family_person.hpp"
#include "server/own_data_tables.hpp"
#include "server/test_till.hpp"
#include "server/waiting_request.hpp"
#include "storage/account_store.hpp"
#include "storage/consent_store.hpp"
#include "storage/identity_store.hpp"
#include "storage/notice_store.hpp"

using namespace server_tests;
using domain::ConsentKind;
using domain::DeletionObstacle;
using protocol::ErrorCode;

namespace {

struct Couple {
    TestServer server{with_people()};
    FamilyPerson husband{server, person_named("李明")};
    FamilyPerson wife{server, person_named("陈𬱖")};
    Till till{server};

    Couple() {
        husband.activate();
        wife.activate();
        REQUIRE(till.sign_in().is_ok());
    }
    void join() { server_tests::bind(server, li_ming, li_mings_wife); }
    TillAnswer buy(const std::string& total) {
        Purchase purchase{
            .person = std::string(li_mings_wife), .token = show_code(server, li_mings_wife), .total = total};
        purchase.insutype = "390";
        return till.settle(purchase);
    }
    /// Another browser of the husband's.
    CookieJar second_device() {
        CookieJar cookies;
        server
            .call(protocol::log_in_by_password, {.mobile = husband.mobile(), .password = std::string(good_password)},
                  &cookies)
            .must();
        return cookies;
    }
    server::Response fetch(std::string_view path, const CookieJar& cookies) { return server.get(path, {}, &cookies); }
};

protocol::OwnConsent consent_of(const protocol::OwnConsentsAnswer& answer, ConsentKind kind) {
    return *std::ranges::find_if(answer.items, [&](const auto& item) { return item.text.kind == kind; });
}

protocol::ConsentDecision decision(const protocol::OwnConsentsAnswer& answer, ConsentKind kind, bool given) {
    const protocol::ConsentText text = consent_of(answer, kind).text;
    return {.kind = kind, .given = given, .version = text.version, .sha256 = text.sha256};
}

bool stands_against(FamilyPerson& person, DeletionObstacle obstacle) {
    const auto hindrances = person.call(protocol::read_deletion).must().hindrances;
    return std::ranges::find(hindrances, obstacle, &protocol::DeletionHindrance::obstacle) != hindrances.end();
}

}  // namespace

TEST_CASE("consents: each is told with its text, given, taken back and given again, as a history") {
    Couple couple;
    auto answer = couple.husband.call(protocol::read_own_consents).must();
    REQUIRE(answer.items.size() == 5);
    CHECK(consent_of(answer, ConsentKind::Service).given);
    CHECK_FALSE(consent_of(answer, ConsentKind::Details).decided_at);
    CHECK_FALSE(consent_of(answer, ConsentKind::Notices).given);
    answer = couple.husband.call(protocol::decide_consent, decision(answer, ConsentKind::Notices, true)).must();
    CHECK(consent_of(answer, ConsentKind::Notices).given);
    CHECK(consent_of(answer, ConsentKind::Notices).decided_at == couple.server.clock().now().unix_ms);
    answer = couple.husband.call(protocol::decide_consent, decision(answer, ConsentKind::Notices, false)).must();
    CHECK_FALSE(consent_of(answer, ConsentKind::Notices).given);
}

TEST_CASE("consents: what the service can't do without isn't withdrawn here; an old text isn't agreed to") {
    Couple couple;
    const auto answer = couple.husband.call(protocol::read_own_consents).must();
    for (const ConsentKind kind : {ConsentKind::Service, ConsentKind::Identity}) {
        CHECK(couple.husband.call(protocol::decide_consent, decision(answer, kind, false)).code() ==
              ErrorCode::ConsentRequired);
    }
    auto outdated = decision(answer, ConsentKind::Details, true);
    outdated.version = "2020-01-01";
    CHECK(couple.husband.call(protocol::decide_consent, outdated).code() == ErrorCode::ConsentOutdated);
    outdated.kind = ConsentKind::Child;
    CHECK(couple.husband.call(protocol::decide_consent, outdated).code() == ErrorCode::ConsentRequired);
}

TEST_CASE("consents: without the one about faces a running check is over and none begins; the person stays proven") {
    TestServer server{with_people()};
    FamilyPerson person{server, person_named("李明")};
    auto texts = person.call(protocol::read_own_consents).must();
    person
        .call(protocol::check_name,
              {.name = person_named("李明").name, .resident_id = person_named("李明").resident_id})
        .must();
    const auto check =
        person.call(protocol::start_face_check, {.consent = decision(texts, ConsentKind::Face, true)}).must();
    person.call(protocol::decide_consent, decision(texts, ConsentKind::Face, false)).must();
    CHECK(person.call(protocol::finish_face_check, {.check = check.check, .evidence = "passed"}).code() ==
          ErrorCode::FaceCheckExpired);
    CHECK(person.call(protocol::start_face_check).code() == ErrorCode::ConsentRequired);
}

TEST_CASE("details: the sharer sees what a relative bought only while the relative allows it") {
    Couple couple;
    couple.join();
    REQUIRE(couple.buy("86.50").is_ok());
    const std::string bill = couple.wife.call(protocol::read_spending).must().records.front().id;
    const auto lines = [&](FamilyPerson& reader) {
        return reader.call(protocol::read_record, {.id = bill}).must().lines.size();
    };
    CHECK(lines(couple.wife) > 0);
    CHECK(lines(couple.husband) == 0);
    const auto texts = couple.wife.call(protocol::read_own_consents).must();
    couple.wife.call(protocol::decide_consent, decision(texts, ConsentKind::Details, true)).must();
    CHECK(lines(couple.husband) == lines(couple.wife));
    couple.wife.call(protocol::decide_consent, decision(texts, ConsentKind::Details, false)).must();
    CHECK(lines(couple.husband) == 0);
}

TEST_CASE("collected data: every kind once, in both languages, with how much there is") {
    Couple couple;
    couple.join();
    REQUIRE(couple.buy("86.50").is_ok());
    const auto items = couple.wife.call(protocol::read_collected_data).must().items;
    CHECK(items.size() == domain::enumerator_count<domain::CollectedData>);
    const auto count = [&](domain::CollectedData kind) {
        return std::ranges::find_if(items, [&](const auto& item) { return item.text.kind == kind; })->count;
    };
    CHECK(count(domain::CollectedData::Identity) == 1);
    CHECK(count(domain::CollectedData::Spending) == 1);
    CHECK(count(domain::CollectedData::Family) == 1);
    CHECK(count(domain::CollectedData::Passwords) == 2);
    CHECK(count(domain::CollectedData::Documents) == 0);
    TestServer fresh;
    CookieJar nobody;
    fresh.register_person("13800000001", good_password, nobody);
    for (const auto& item : fresh.call(protocol::read_collected_data, {}, &nobody).must().items) {
        const bool is_of_person =
            item.text.kind == domain::CollectedData::Spending || item.text.kind == domain::CollectedData::Insurance;
        if (is_of_person) CHECK(item.count == 0);
    }
}

TEST_CASE("devices: listed with this one first; one ends, its waiting page hears of it and why") {
    Couple couple;
    const CookieJar phone = couple.second_device();
    auto devices = couple.husband.call(protocol::read_devices).must().items;
    REQUIRE(devices.size() == 2);
    CHECK(devices[0].is_this);
    CHECK_FALSE(devices[1].is_this);
    const Asked waiting(couple.server, phone, 0);
    REQUIRE_FALSE(waiting.response);
    devices = couple.husband.call(protocol::end_devices, {.session = devices[1].session}).must().items;
    CHECK(devices.size() == 1);
    REQUIRE(waiting.response);
    CHECK(TestServer::reply_of<protocol::NewsAnswer>(*waiting.response).code() == ErrorCode::SessionEnded);
    CookieJar ended = phone;
    CHECK(couple.server.call(protocol::read_home, {}, &ended).code() == ErrorCode::SessionEnded);
    couple.husband.call(protocol::read_home).must();
}

TEST_CASE("devices: nobody ends another person's log-in, or the own one this way") {
    Couple couple;
    const std::string hers = couple.wife.call(protocol::read_devices).must().items.front().session;
    const std::string his = couple.husband.call(protocol::read_devices).must().items.front().session;
    CHECK(couple.husband.call(protocol::end_devices, {.session = hers}).code() == ErrorCode::NotFound);
    CHECK(couple.husband.call(protocol::end_devices, {.session = his}).code() == ErrorCode::NotFound);
    couple.wife.call(protocol::read_home).must();
}

TEST_CASE("devices: all others end at once, also before anybody is proven") {
    TestServer server;
    CookieJar first;
    server.register_person("13800000001", good_password, first);
    CookieJar second;
    server
        .call(protocol::log_in_by_password, {.mobile = "13800000001", .password = std::string(good_password)}, &second)
        .must();
    const Asked waiting(server, second, 0);
    CHECK(server.call(protocol::end_devices, {}, &first).must().items.size() == 1);
    REQUIRE(waiting.response);
    CHECK(TestServer::reply_of<protocol::NewsAnswer>(*waiting.response).code() == ErrorCode::SessionEnded);
}

TEST_CASE("log-in password: changed by the present one, told, and every other log-in ends") {
    TestServer server{with_people()};
    FamilyPerson me{server, person_named("李明")};
    me.prove();
    CookieJar second;
    const std::string mobile = me.mobile();
    server.call(protocol::log_in_by_password, {.mobile = mobile, .password = std::string(good_password)}, &second)
        .must();
    const auto change = [&](std::string_view present, std::string_view next) {
        return me.call(protocol::change_account_password,
                       {.password = std::string(present), .new_password = std::string(next)});
    };
    CHECK(change(good_password, "short").code() == ErrorCode::PasswordTooShort);
    CHECK(change(good_password, "password12345").code() == ErrorCode::PasswordTooCommon);
    CHECK(change(good_password, "my number " + mobile).code() == ErrorCode::PasswordContainsMobile);
    CHECK(change(good_password, good_password).error->problem == "unchanged");
    CHECK(change("not this one, sorry", "four green kettles").code() == ErrorCode::WrongCredentials);
    server.call(protocol::read_home, {}, &second).must();

    CHECK(change(good_password, "four green kettles").must().sessions_ended == 1);
    CHECK(server.call(protocol::read_home, {}, &second).code() == ErrorCode::SessionEnded);
    CHECK(me.call(protocol::read_notices).must().items.front().kind == domain::NoticeKind::PasswordChanged);
    CookieJar third;
    CHECK(server.call(protocol::log_in_by_password, {.mobile = mobile, .password = std::string(good_password)}, &third)
              .code() == ErrorCode::WrongCredentials);
    server.call(protocol::log_in_by_password, {.mobile = mobile, .password = "four green kettles"}, &third).must();
}

TEST_CASE("log-in password: wrong present ones count like wrong ones at the log-in, and lock it") {
    TestServer server{with_people()};
    FamilyPerson me{server, person_named("李明")};
    me.prove();
    const auto change = [&](std::string_view present) {
        return me.call(protocol::change_account_password,
                       {.password = std::string(present), .new_password = "four green kettles"});
    };
    int wrong = 0;
    while (wrong < 20 && change("not this one, sorry").code() == ErrorCode::WrongCredentials) ++wrong;
    CHECK(wrong < 20);
    CHECK(change(good_password).code() == ErrorCode::LoginLocked);
    CookieJar other;
    CHECK(
        server
            .call(protocol::log_in_by_password, {.mobile = me.mobile(), .password = std::string(good_password)}, &other)
            .code() == ErrorCode::LoginLocked);
}

TEST_CASE("export: asks for the password, lies ready for this session for ten minutes, and is told") {
    Couple couple;
    couple.join();
    REQUIRE(couple.buy("86.50").is_ok());
    CHECK(couple.fetch("/api/v1/me/export.json", couple.wife.cookies()).status == 404);
    CHECK(couple.wife.call(protocol::prepare_export, {.password = "not this one, sorry"}).code() ==
          ErrorCode::WrongCredentials);
    const auto ready = couple.wife.call(protocol::prepare_export, {.password = std::string(good_password)}).must();
    const auto file = couple.fetch(ready.data_path, couple.wife.cookies());
    REQUIRE(file.status == 200);
    CHECK(file.header("content-disposition")->find("attachment") != std::string::npos);
    const auto json = protocol::parse_json(file.body, protocol::read_size_max);
    REQUIRE(json.has_value());
    CHECK(file.body.find(person_named("陈𬱖").resident_id) != std::string::npos);
    CHECK(file.body.find("\"total_yuan\":\"86.50\"") != std::string::npos);
    // Of the husband his name alone: he pays. Neither his number nor his balance.
    CHECK(file.body.find("李明") != std::string::npos);
    CHECK(file.body.find(person_named("李明").resident_id) == std::string::npos);
    const auto page = couple.fetch(ready.page_path, couple.wife.cookies());
    REQUIRE(page.status == 200);
    CHECK(page.body.find("药店购药") != std::string::npos);
    CHECK(couple.wife.call(protocol::read_notices).must().items.front().kind == domain::NoticeKind::DataExported);
    // Another log-in of hers, another person, and later: nothing.
    CHECK(couple.fetch(ready.data_path, couple.husband.cookies()).status == 404);
    couple.server.clock().advance(domain::minutes(10));
    CHECK(couple.fetch(ready.data_path, couple.wife.cookies()).status == 404);
}

TEST_CASE("export: each table has as many cells as columns, and words in both languages") {
    Couple couple;
    couple.join();
    REQUIRE(couple.buy("86.50").is_ok());
    const auto ready = couple.wife.call(protocol::prepare_export, {.password = std::string(good_password)}).must();
    const auto file = couple.fetch(ready.data_path, couple.wife.cookies());
    for (const server::ExportSectionText& section : couple.server.export_texts().sections()) {
        INFO(section.id);
        CHECK(file.body.find("\"" + section.id + "\":[") != std::string::npos);
    }
    const server::ExportTexts& texts = couple.server.export_texts();
    const auto has_word = [&texts](std::string_view name) {
        INFO(name);
        CHECK(texts.word(name, protocol::Language::Chinese) != name);
    };
    for (const auto kind : domain::all_enumerators<domain::NoticeKind>()) has_word(domain::name_of(kind));
    for (const auto relation : domain::all_enumerators<domain::Relation>()) has_word(domain::name_of(relation));
    for (const auto data : domain::all_enumerators<domain::AccessedData>()) has_word(domain::name_of(data));
    for (const auto reason : domain::all_enumerators<domain::AccessReason>()) has_word(domain::name_of(reason));
}

TEST_CASE("deletion: what hangs on the account is told and refused; ended, it can go") {
    Couple couple;
    couple.join();
    CHECK(stands_against(couple.husband, DeletionObstacle::OwnFamily));
    CHECK(stands_against(couple.wife, DeletionObstacle::Membership));
    const auto refused = couple.husband.call(protocol::delete_account, {.password = std::string(good_password)});
    CHECK(refused.code() == ErrorCode::DeletionHindered);
    CHECK(refused.error->problem == "own_family");
    const std::string membership = couple.wife.family().memberships.front().id;
    couple.wife
        .call(protocol::leave_group, {.membership = membership, .payment_password = std::string(payment_password)})
        .must();
    CHECK(couple.husband.call(protocol::read_deletion).must().hindrances.empty());
    CHECK(couple.wife.call(protocol::read_deletion).must().hindrances.empty());
}

TEST_CASE("deletion: an open invitation and a scanned code stand against it") {
    Couple couple;
    couple.husband.invite(person_named("陈𬱖")).must();
    CHECK(stands_against(couple.husband, DeletionObstacle::InvitationOpen));
    REQUIRE(couple.till.query(show_code(couple.server, li_mings_wife)).is_ok());
    CHECK(stands_against(couple.wife, DeletionObstacle::VisitUnderWay));
    couple.server.clock().advance(domain::minutes(11));
    CHECK_FALSE(stands_against(couple.wife, DeletionObstacle::VisitUnderWay));
}

TEST_CASE("deletion: nobody logs in afterwards, every page is told, money stays as it was, the number begins anew") {
    Couple couple;
    couple.join();
    REQUIRE(couple.buy("86.50").is_ok());
    const std::string membership = couple.wife.family().memberships.front().id;
    couple.wife
        .call(protocol::leave_group, {.membership = membership, .payment_password = std::string(payment_password)})
        .must();
    const std::int64_t spent = couple.husband.call(protocol::read_spending).must().total_fen;
    CookieJar other;
    const std::string mobile = couple.wife.mobile();
    couple.server.call(protocol::log_in_by_password, {.mobile = mobile, .password = std::string(good_password)}, &other)
        .must();
    const Asked waiting(couple.server, other, 1'000);
    CHECK(couple.wife.call(protocol::delete_account, {.password = "not this one, sorry"}).code() ==
          ErrorCode::WrongCredentials);
    const auto deleted = couple.wife.call(protocol::delete_account, {.password = std::string(good_password)});
    deleted.must();
    REQUIRE(waiting.response);
    CHECK(TestServer::reply_of<protocol::NewsAnswer>(*waiting.response).code() == ErrorCode::SessionEnded);
    CHECK(couple.server.call(protocol::read_home, {}, &other).code() == ErrorCode::SessionEnded);
    CHECK(couple.server.call(protocol::log_in_by_password, {.mobile = mobile, .password = std::string(good_password)})
              .code() == ErrorCode::WrongCredentials);
    // The sharer's books are what they were: his bills, and the name of who spent.
    CHECK(couple.husband.call(protocol::read_spending).must().total_fen == spent);
    // The same number and the same person begin anew, with nothing of before but the bills that the law keeps.
    CookieJar again;
    couple.server.clock().advance(domain::minutes(2));
    couple.server.register_person(mobile, good_password, again);
    CHECK_FALSE(couple.server.call(protocol::read_home, {}, &again).must().person);
    CHECK(couple.server.call(protocol::read_notices, {}, &again).must().items.empty());
}

TEST_CASE("a child under 14 joins only with its guardian's own consent; withdrawn, the membership ends") {
    TestServer server{with_people()};
    FamilyPerson head{server, person_named("李明")};
    head.activate();
    const protocol::SandboxPerson& child = person_named("李㛃");
    const auto invite = [&](std::optional<protocol::ConsentDecision> consent) {
        return head.call(protocol::start_invitation, {.name = child.name,
                                                      .resident_id = child.resident_id,
                                                      .relation = domain::Relation::Child,
                                                      .guardian_consent = std::move(consent)});
    };
    CHECK(invite({}).code() == ErrorCode::GuardianConsentRequired);
    auto consent = head.guardian_consent_for(child);
    REQUIRE(consent);
    consent->given = false;
    CHECK(invite(consent).code() == ErrorCode::GuardianConsentRequired);
    consent->given = true;
    consent->version = "2020-01-01";
    CHECK(invite(consent).code() == ErrorCode::ConsentOutdated);
    CHECK(head.call(protocol::read_own_consents).must().children.empty());

    const auto started = head.invite(child, domain::Relation::Child).must();
    // Agreed, and not yet a member: the consent counts once the child is bound.
    CHECK(head.call(protocol::read_own_consents).must().children.empty());
    head.authorize(started.invitation).must();
    head.agree_for(started.invitation, head.mobile()).must();
    head.sign(started.invitation).must();
    auto children = head.call(protocol::read_own_consents).must().children;
    REQUIRE(children.size() == 1);
    CHECK(children[0].given);
    CHECK(children[0].is_member);
    CHECK(children[0].name == child.name);
    CHECK(children[0].age == 9);
    const std::string handle = children[0].child;
    CHECK(head.call(protocol::withdraw_child_consent, {.child = handle, .payment_password = "111222"}).code() ==
          ErrorCode::PaymentPasswordWrong);
    children = head.call(protocol::withdraw_child_consent,
                         {.child = handle, .payment_password = std::string(payment_password)})
                   .must()
                   .children;
    REQUIRE(children.size() == 1);
    CHECK_FALSE(children[0].given);
    CHECK_FALSE(children[0].is_member);
    CHECK(head.family().members.empty());
    CHECK(head.call(protocol::withdraw_child_consent,
                    {.child = handle, .payment_password = std::string(payment_password)})
              .code() == ErrorCode::MembershipUnknown);
}
