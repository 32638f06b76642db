#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <thread>

#include "domain/identity.hpp"
#include "protocol/sandbox_hall_code_wire.hpp"
#include "protocol/sandbox_listing_wire.hpp"
#include "server/identity_scene.hpp"
#include "storage/identity_store.hpp"

using namespace server_tests;
using domain::FaceOutcome;
using domain::IdentityStep;
using protocol::ErrorCode;

TEST_CASE("identity: from nothing to an active e-voucher") {
    IdentityScene scene;
    CHECK(scene.identity().step == IdentityStep::Name);
    CHECK_FALSE(scene.server.call(protocol::read_home, {}, &scene.cookies).must().identity_verified);

    const auto named = scene.check_name(husband).must();
    CHECK(named.step == IdentityStep::Person);
    CHECK(named.name == "赵𣲗");
    CHECK(named.resident_id_masked == "5201**********9938");
    // Name and number are on every copy of a card: nothing of the insurance yet.
    CHECK(named.place_zh.empty());
    CHECK_FALSE(named.status);
    CHECK_FALSE(named.balance_offered);

    const auto proven = scene.check_face("passed").must();
    CHECK(proven.step == IdentityStep::Pin);
    CHECK(proven.place_zh == "贵阳市");
    CHECK(proven.place_en == "Guiyang");
    CHECK(proven.scheme == domain::Scheme::Employee);
    CHECK(proven.status == domain::InsuranceStatus::Normal);
    CHECK(proven.balance_fen == 278'000);
    CHECK(proven.shareable_fen == 248'000);
    CHECK(scene.server.call(protocol::read_home, {}, &scene.cookies).must().identity_verified);

    CHECK(scene.ask_code().code() == ErrorCode::VoucherNotActive);
    CHECK(scene.set_password("402719").must().step == IdentityStep::Active);
    const auto code = scene.ask_code().must();
    CHECK(code.token.size() == 31);
    CHECK(code.qr_text == code.token);
    CHECK(code.shown_for_ms == 60'000);
}

TEST_CASE("identity: what is typed wrong costs no try") {
    IdentityScene scene;
    struct Row {
        protocol::NameCheckRequest request;
        ErrorCode code;
        std::string_view field;
        std::string_view problem;
    };
    const std::string good_id(husband_id);
    const Row rows[] = {
        {{"", good_id}, ErrorCode::NameMalformed, "name", "empty"},
        {{"赵2", good_id}, ErrorCode::NameMalformed, "name", "character"},
        {{"·赵", good_id}, ErrorCode::NameMalformed, "name", "middle_dot"},
        {{"赵𣲗", "52011519890812993"}, ErrorCode::ResidentIdMalformed, "resident_id", "length"},
        {{"赵𣲗", "520115198908129939"}, ErrorCode::ResidentIdMalformed, "resident_id", "check_digit"},
        {{"赵𣲗", "520115198902309938"}, ErrorCode::ResidentIdMalformed, "resident_id", "birth_date"},
    };
    for (int round = 0; round < 3; ++round) {
        for (const Row& row : rows) {
            const auto refused = scene.check_name(row.request);
            CHECK(refused.code() == row.code);
            CHECK(refused.error->field == row.field);
            CHECK(refused.error->problem == row.problem);
        }
    }
    CHECK(scene.check_name(husband).must().step == IdentityStep::Person);
}

TEST_CASE("identity: a wrong name and an unknown number look the same, five times a day") {
    IdentityScene scene;
    const auto wrong_name = scene.check_name({.name = "赵明", .resident_id = std::string(husband_id)});
    const auto unknown = scene.check_name({.name = "赵𣲗", .resident_id = "11010519491231002X"});
    CHECK(wrong_name.code() == ErrorCode::IdentityMismatch);
    CHECK(unknown.code() == ErrorCode::IdentityMismatch);
    CHECK(wrong_name.error->tries_left == 4);
    CHECK(unknown.error->tries_left == 3);
    CHECK(wrong_name.response.status == unknown.response.status);
    for (int left = 2; left >= 0; --left) {
        CHECK(scene.check_name({.name = "赵明", .resident_id = std::string(husband_id)}).error->tries_left == left);
    }
    // The right one no longer helps today.
    const auto none_left = scene.check_name(husband);
    CHECK(none_left.code() == ErrorCode::IdentityTriesUsed);
    CHECK(none_left.error->retry_at == domain::next_shanghai_midnight(scene.server.clock().now()).unix_ms);
    scene.server.clock().advance(domain::hours(15));
    CHECK(scene.check_name(husband).must().step == IdentityStep::Person);
}

TEST_CASE("identity: the same try sent twice counts once") {
    IdentityScene scene;
    const protocol::NameCheckRequest wrong{.name = "赵明", .resident_id = std::string(husband_id)};
    const std::string key = scene.server.fresh_key();
    const auto first = scene.server.call(protocol::check_name, wrong, &scene.cookies, key);
    const auto again = scene.server.call(protocol::check_name, wrong, &scene.cookies, key);
    CHECK(first.response.body == again.response.body);
    CHECK(scene.check_name(wrong).error->tries_left == 3);
}

TEST_CASE("identity: knowing a name and a number doesn't keep its owner out") {
    IdentityScene stranger;
    stranger.check_name(husband).must();
    CookieJar owner;
    stranger.server.register_person("13808515678", good_password, owner);
    stranger.server.call(protocol::check_name, husband, &owner).must();
    const std::string code = stranger.hall_code(husband_id);
    stranger.server.call(protocol::check_hall_code, {.code = code}, &owner).must();

    // The stranger gets as far as the person check and not beyond.
    CHECK(stranger.check_face("passed").code() == ErrorCode::IdentityTaken);
    CHECK(stranger.identity().step == IdentityStep::Person);
}

TEST_CASE("face: every outcome, once") {
    IdentityScene scene;
    CHECK(scene.server.call(protocol::start_face_check, {}, &scene.cookies).code() == ErrorCode::IdentityStepMissing);
    scene.check_name(husband).must();
    CHECK(scene.check_face("not_recognised").code() == ErrorCode::FaceFailed);
    CHECK(scene.check_face("timed_out").code() == ErrorCode::FaceTimeout);
    CHECK(scene.check_face("wrong_person").code() == ErrorCode::FaceWrongPerson);
    CHECK(scene.check_face("a claim of the client").code() == ErrorCode::InvalidRequest);

    const auto started = scene.server.call(protocol::start_face_check, {}, &scene.cookies).must();
    CHECK(started.sandbox_outcomes.size() == domain::enumerator_count<FaceOutcome>);
    scene.server.clock().advance(domain::face_check_lifetime);
    const auto late =
        scene.server.call(protocol::finish_face_check, {.check = started.check, .evidence = "passed"}, &scene.cookies);
    CHECK(late.code() == ErrorCode::FaceCheckExpired);
    CHECK(scene.check_face("passed").must().step == IdentityStep::Pin);
    CHECK(scene.server.call(protocol::start_face_check, {}, &scene.cookies).code() == ErrorCode::IdentityStepMissing);
}

TEST_CASE("face: a failed check can't be finished a second time") {
    IdentityScene scene;
    scene.check_name(husband).must();
    const auto check = scene.server.call(protocol::start_face_check, {}, &scene.cookies).must().check;
    const auto finish = [&](const char* evidence) {
        return scene.server.call(protocol::finish_face_check, {.check = check, .evidence = evidence}, &scene.cookies);
    };
    CHECK(finish("not_recognised").code() == ErrorCode::FaceFailed);
    CHECK(finish("passed").code() == ErrorCode::FaceCheckExpired);
}

TEST_CASE("face: needs a consent of its own, which may be given on the spot") {
    IdentityScene scene(false);
    scene.check_name(husband).must();
    CHECK_FALSE(scene.identity().face_consent_given);
    const auto refused = scene.server.call(protocol::start_face_check, {}, &scene.cookies);
    CHECK(refused.code() == ErrorCode::ConsentRequired);
    CHECK(refused.error->field == "face");

    const auto& text = scene.server.consents().text_of(domain::ConsentKind::Face);
    protocol::ConsentDecision decision{
        .kind = domain::ConsentKind::Face, .given = true, .version = text.version, .sha256 = std::string(64, '0')};
    CHECK(scene.server.call(protocol::start_face_check, {.consent = decision}, &scene.cookies).code() ==
          ErrorCode::ConsentOutdated);
    decision.sha256 = text.sha256;
    scene.server.call(protocol::start_face_check, {.consent = decision}, &scene.cookies).must();
    CHECK(scene.identity().face_consent_given);
}

TEST_CASE("hall code: wrong, used, expired, another person's") {
    IdentityScene scene;
    scene.check_name(husband).must();
    const std::string wifes = scene.hall_code("520102199005199508");
    const auto wrong = scene.check_hall_code(wifes);
    CHECK(wrong.code() == ErrorCode::HallCodeWrong);
    CHECK(wrong.error->tries_left == 4);
    CHECK(scene.check_hall_code("1234567").code() == ErrorCode::InvalidRequest);

    const std::string old = scene.hall_code(husband_id);
    scene.server.clock().advance(domain::hall_code_lifetime);
    CookieJar again;
    scene.server.call(protocol::log_in_by_password,
                      {.mobile = std::string(mobile), .password = std::string(good_password)}, &again);
    scene.cookies = again;
    CHECK(scene.check_hall_code(old).code() == ErrorCode::HallCodeExpired);
    const std::string code = scene.hall_code(husband_id);
    CHECK(scene.check_hall_code(code.substr(0, 4) + " " + code.substr(4)).must().step == IdentityStep::Pin);
    CHECK(scene.check_hall_code(code).code() == ErrorCode::IdentityStepMissing);
}

TEST_CASE("hall code: five tries a day") {
    IdentityScene scene;
    scene.check_name(husband).must();
    const std::string code = scene.hall_code(husband_id);
    const std::string wrong = code == "00000000" ? "00000001" : "00000000";
    for (int left = 4; left >= 0; --left) CHECK(scene.check_hall_code(wrong).error->tries_left == left);
    CHECK(scene.check_hall_code(code).code() == ErrorCode::IdentityTriesUsed);
}

TEST_CASE("payment password: weak ones are refused with the reason") {
    IdentityScene scene;
    CHECK(scene.set_password("402719").code() == ErrorCode::IdentityStepMissing);
    scene.prove_person();
    struct Row {
        const char* password;
        const char* problem;
    };
    const Row rows[] = {{"111111", "all_equal"},     {"123456", "run"},      {"890812", "birth_date"},
                        {"000104", "mobile_number"}, {"40271", "malformed"}, {"abcdef", "malformed"}};
    for (const Row& row : rows) {
        CAPTURE(row.password);
        const auto refused = scene.set_password(row.password);
        CHECK(refused.code() == ErrorCode::PaymentPasswordWeak);
        CHECK(refused.error->problem == row.problem);
    }
    scene.set_password("402719").must();
    CHECK(scene.set_password("402718").code() == ErrorCode::IdentityStepMissing);
}

TEST_CASE("payment code: the guard opens once and closes after five idle minutes") {
    IdentityScene scene;
    scene.activate();
    using enum protocol::PaymentCodeOccasion;
    scene.server.clock().advance(domain::minutes(4));
    const auto asked = scene.ask_code().must();
    CHECK(asked.guard_open_until == (scene.server.clock().now() + domain::minutes(5)).unix_ms);
    // A code that runs out by itself is no use: nobody may be there.
    scene.server.clock().advance(domain::minutes(4));
    CHECK(scene.ask_code({}, Rotated).must().guard_open_until == asked.guard_open_until);
    scene.server.clock().advance(domain::minutes(1));
    CHECK(scene.ask_code({}, Rotated).code() == ErrorCode::PaymentPasswordRequired);
    CHECK(scene.ask_code().code() == ErrorCode::PaymentPasswordRequired);
    scene.ask_code("402719").must();
    scene.ask_code({}, Rotated).must();
}

TEST_CASE("payment code: another device asks for itself") {
    IdentityScene scene;
    scene.activate();
    scene.ask_code().must();
    CookieJar other;
    scene.server
        .call(protocol::log_in_by_password, {.mobile = std::string(mobile), .password = std::string(good_password)},
              &other)
        .must();
    CHECK(scene.server.call(protocol::request_payment_code, {}, &other).code() == ErrorCode::PaymentPasswordRequired);
}

TEST_CASE("payment code: five wrong passwords lock it until a person check") {
    IdentityScene scene;
    scene.activate();
    for (int left = 4; left >= 1; --left) CHECK(scene.ask_code("402718").error->tries_left == left);
    CHECK(scene.ask_code("402718").code() == ErrorCode::PaymentPasswordLocked);
    CHECK(scene.ask_code("402719").code() == ErrorCode::PaymentPasswordLocked);
    CHECK(scene.ask_code().code() == ErrorCode::PaymentPasswordLocked);
    CHECK(scene.identity().payment_password_locked);
    CHECK(scene.identity().step == IdentityStep::Person);

    CHECK(scene.check_face("passed").must().step == IdentityStep::Pin);
    CHECK(scene.ask_code("402719").code() == ErrorCode::VoucherNotActive);
    scene.set_password("935172").must();
    scene.ask_code().must();
}

TEST_CASE("payment code: wrong passwords at the same time count one by one") {
    IdentityScene scene;
    scene.activate();
    std::vector<std::thread> threads;
    for (int index = 0; index < 8; ++index) {
        const std::string key = scene.server.fresh_key();
        threads.emplace_back([&scene, key] {
            scene.server.post("/api/v1/voucher/code", R"({"payment_password":"402718","occasion":"asked"})", key,
                              &scene.cookies);
        });
    }
    for (std::thread& thread : threads) thread.join();
    auto reader = scene.server.database().read();
    REQUIRE(reader);
    CHECK(scene.identity().payment_password_locked);
}

TEST_CASE("payment code: the one before it dies; the same request repeats its answer") {
    IdentityScene scene;
    scene.activate();
    const std::string key = scene.server.fresh_key();
    const auto first = scene.server.call(protocol::request_payment_code, {}, &scene.cookies, key);
    const auto repeated = scene.server.call(protocol::request_payment_code, {}, &scene.cookies, key);
    CHECK(first.response.body == repeated.response.body);
    const auto second = scene.ask_code().must();
    CHECK(second.token != first.must().token);
    CHECK_FALSE(scene.server.log_text().contains(second.token));
}

TEST_CASE("payment code: insurance that can't be used, with how it stands") {
    // Who they are is the file's to say.
    TestServer server{{.with_sandbox_people = true}};
    const auto people = server.get("/sandbox/people");
    const auto list = protocol::parse_json(people.body, 16 * 1024 * 1024);
    REQUIRE(list);
    int tested = 0;
    for (const auto& item : list->items) {
        const auto person = protocol::read_parsed<protocol::SandboxPersonAnswer>(item);
        REQUIRE(person);
        const bool is_suspended = person->status == domain::InsuranceStatus::Suspended;
        const bool is_double = std::ranges::find(person->tags, "duplicate_records") != person->tags.end();
        if (person->mobile.empty() || (!is_suspended && !is_double) || tested >= 4) continue;
        ++tested;
        CookieJar cookies;
        server.register_person(person->mobile, good_password, cookies);
        if (is_double) {
            // In WeChat's order the password is set by whoever knows name and number: it is taken as anybody's would
            // be.
            const protocol::NameCheckRequest in_wechat{
                .name = person->name, .resident_id = person->id_number, .channel = domain::ActivationChannel::Wechat};
            server.call(protocol::check_name, in_wechat, &cookies).must();
            const auto prepared = server.call(protocol::set_payment_password, {.password = "402719"}, &cookies).must();
            CHECK(prepared.step == IdentityStep::Person);
            CHECK_FALSE(prepared.status);
        }
        server.call(protocol::check_name, {.name = person->name, .resident_id = person->id_number}, &cookies).must();
        const auto issued = server.post("/sandbox/hall-code", R"({"person":")" + person->id_number + "\"}", "");
        const auto code = protocol::read_json<protocol::SandboxHallCodeAnswer>(issued.body);
        REQUIRE(code);
        server.call(protocol::check_hall_code, {.code = code->code}, &cookies).must();
        const auto set = server.call(protocol::set_payment_password, {.password = "402719"}, &cookies);
        if (is_double) {
            CHECK(set.code() == ErrorCode::IdentityDuplicateRecords);
            continue;
        }
        set.must();
        const auto refused = server.call(protocol::request_payment_code, {}, &cookies);
        CHECK(refused.code() == ErrorCode::InsuranceNotUsable);
        CHECK(refused.error->problem == "suspended");
    }
    CHECK(tested >= 2);
}

TEST_CASE("identity: without a session nothing is told") {
    TestServer server;
    CHECK(server.call(protocol::read_identity).code() == ErrorCode::NotLoggedIn);
    CHECK(server.call(protocol::check_name, husband).code() == ErrorCode::NotLoggedIn);
    CHECK(server.call(protocol::request_payment_code).code() == ErrorCode::NotLoggedIn);
}

TEST_CASE("sandbox: a production server gives no hall codes and has no played faces") {
    TestServer server{{.mode = protocol::ServiceMode::Production}};
    CHECK(server.post("/sandbox/hall-code", R"({"person":"x"})", "").status == 404);
}
