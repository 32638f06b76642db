#include <catch2/catch_test_macros.hpp>
#include <string>

#include "server/family_person.hpp"
#include "server/test_till.hpp"

using namespace server_tests;
using domain::ConsentKind;

TEST_CASE("a consent keeps what it was given through") {
    TestServer server{with_people()};
    FamilyPerson person{server, person_named("李明")};
    person.activate();
    server.come_from("Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) AlipayClient/10.5");
    const protocol::ConsentText& text = server.consents().text_of(ConsentKind::Details);
    person
        .call(protocol::decide_consent,
              {.kind = ConsentKind::Details, .given = true, .version = text.version, .sha256 = text.sha256})
        .must();
    const auto ready = person.call(protocol::prepare_export, {.password = std::string(good_password)}).must();
    const std::string file = server.get(ready.data_path, {}, &person.cookies()).body;
    // Registration and activation were in a browser.
    CHECK(file.find("\"channel\":\"web\"") != std::string::npos);
    CHECK(file.find("\"channel\":\"browser\"") != std::string::npos);
    CHECK(file.find("\"channel\":\"alipay\"") != std::string::npos);
}
