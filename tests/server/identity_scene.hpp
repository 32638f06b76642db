#pragma once

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "domain/identity.hpp"
#include "protocol/sandbox_hall_code_wire.hpp"
#include "server/test_server.hpp"

/// Somebody on the way to an active e-voucher.
namespace server_tests {

inline constexpr std::string_view mobile = "19900000104";
/// The husband of the journey: a rare character outside the BMP.
inline const protocol::NameCheckRequest husband{.name = "赵𣲗", .resident_id = "520115 19890812 9938"};
inline constexpr std::string_view husband_id = "520115198908129938";

/// A server with the sandbox's people and somebody logged in.
struct IdentityScene {
    TestServer server{{.with_sandbox_people = true}};
    CookieJar cookies;

    explicit IdentityScene(bool with_face_consent = true) {
        const auto registered = server.call(protocol::register_account,
                                            {.proof = server.prove(mobile),
                                             .password = std::string(good_password),
                                             .consents = server.decisions(with_face_consent),
                                             .language = protocol::Language::Chinese},
                                            &cookies);
        registered.must();
    }

    protocol::IdentityAnswer identity() { return server.call(protocol::read_identity, {}, &cookies).must(); }
    auto check_name(const protocol::NameCheckRequest& request) {
        return server.call(protocol::check_name, request, &cookies);
    }
    std::string hall_code(std::string_view person) {
        const auto response =
            server.post("/sandbox/hall-code", R"({"person":")" + std::string(person) + "\"}", server.fresh_key());
        INFO(response.body);
        const auto answer = protocol::read_json<protocol::SandboxHallCodeAnswer>(response.body);
        REQUIRE(answer.has_value());
        return answer->code;
    }
    auto check_hall_code(std::string code) {
        return server.call(protocol::check_hall_code, {.code = std::move(code)}, &cookies);
    }
    auto check_face(std::string_view evidence) {
        const auto started = server.call(protocol::start_face_check, {}, &cookies);
        return server.call(protocol::finish_face_check,
                           {.check = started.must().check, .evidence = std::string(evidence)}, &cookies);
    }
    auto set_password(std::string password) {
        return server.call(protocol::set_payment_password, {.password = std::move(password)}, &cookies);
    }
    auto ask_code(std::string password = {},
                  protocol::PaymentCodeOccasion occasion = protocol::PaymentCodeOccasion::Asked) {
        return server.call(protocol::request_payment_code,
                           {.payment_password = std::move(password), .occasion = occasion}, &cookies);
    }
    void prove_person(const protocol::NameCheckRequest& who = husband, std::string_view id = husband_id) {
        check_name(who).must();
        check_hall_code(hall_code(id)).must();
    }
    void activate() {
        prove_person();
        set_password("402719").must();
    }
};

}  // namespace server_tests
