#include <catch2/catch_test_macros.hpp>

#include "server/identity_scene.hpp"

using namespace server_tests;
using domain::IdentityStep;
using protocol::ErrorCode;

TEST_CASE("identity: in WeChat's order the payment password comes before the person, and opens nothing until then") {
    IdentityScene scene;
    const auto refused_for = [](const auto& refused) {
        CHECK(refused.code() == ErrorCode::IdentityStepMissing);
        return refused.error->problem.value_or("");
    };
    CHECK(refused_for(scene.set_password("402719")) == "name");
    protocol::NameCheckRequest request = husband;
    request.channel = domain::ActivationChannel::Wechat;
    const auto named = scene.check_name(request).must();
    CHECK(named.step == IdentityStep::Pin);
    CHECK(named.channel == domain::ActivationChannel::Wechat);
    CHECK(refused_for(scene.server.call(protocol::start_face_check, {}, &scene.cookies)) == "pin");
    CHECK(refused_for(scene.check_hall_code(scene.hall_code(husband_id))) == "pin");

    const auto prepared = scene.set_password("402719").must();
    CHECK(prepared.step == IdentityStep::Person);
    CHECK_FALSE(prepared.status);
    CHECK(refused_for(scene.set_password("935172")) == "person");
    CHECK(scene.ask_code("402719").code() == ErrorCode::VoucherNotActive);
    CHECK(scene.ask_code().code() == ErrorCode::VoucherNotActive);

    CHECK(scene.check_face("passed").must().step == IdentityStep::Active);
    CHECK(scene.ask_code("402718").code() == ErrorCode::PaymentPasswordWrong);
    scene.ask_code("402719").must();
    // Forgotten: the person first, then a new one, as everywhere.
    CHECK(scene.check_face("passed").must().step == IdentityStep::Pin);
    scene.set_password("935172").must();
    scene.ask_code("935172").must();
}

TEST_CASE("identity: in a browser's and Alipay's order a password before the person is refused, with the reason") {
    for (const auto channel : {domain::ActivationChannel::Browser, domain::ActivationChannel::Alipay}) {
        IdentityScene scene;
        protocol::NameCheckRequest request = husband;
        request.channel = channel;
        CHECK(scene.check_name(request).must().step == IdentityStep::Person);
        const auto refused = scene.set_password("402719");
        CHECK(refused.code() == ErrorCode::IdentityStepMissing);
        CHECK(refused.error->problem == "person");
        CHECK(scene.check_face("passed").must().step == IdentityStep::Pin);
        CHECK(scene.set_password("402719").must().step == IdentityStep::Active);
    }
}

TEST_CASE("identity: another person named in WeChat takes the password along that was set for the first") {
    IdentityScene scene;
    protocol::NameCheckRequest request = husband;
    request.channel = domain::ActivationChannel::Wechat;
    scene.check_name(request).must();
    scene.set_password("402719").must();
    CHECK(scene.check_name(request).must().step == IdentityStep::Pin);
}
