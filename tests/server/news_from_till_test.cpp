#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>

#include "server/spending_family.hpp"
#include "server/test_till.hpp"

namespace server_tests {

namespace {

/// Waits for news, as a page that is open does.
struct OpenPage {
    std::optional<protocol::NewsAnswer> news;

    OpenPage(TestServer& server, const CookieJar& cookies) {
        const server::Request request{.method = "GET",
                                      .path = "/api/v1/news",
                                      .query = "after=0",
                                      .headers = {{"Host", "localhost:8080"}, {"Cookie", cookies.header()}},
                                      .body = {},
                                      .peer_address = "127.0.0.1"};
        server.application().handle(request, [this](server::Response answer) {
            news = TestServer::reply_of<protocol::NewsAnswer>(std::move(answer)).must();
        });
    }
};

}  // namespace

TEST_CASE("a settlement at a till wakes the open pages of both sides at once") {
    TestServer server(with_people());
    const SpendingFamily family(server);
    Till till(server, "P52010300001");
    till.sign_in();
    Purchase purchase{.person = std::string(li_mings_wife), .token = show_code(server, li_mings_wife)};
    purchase.insutype = "390";
    const OpenPage his(server, family.sharer);
    const OpenPage hers(server, family.member);
    const TillAnswer asked = till.pre_settle(purchase);
    INFO(asked.body);
    REQUIRE(asked.is_ok());
    CHECK_FALSE(his.news);

    const TillAnswer settled = till.settle(purchase);
    INFO(settled.body);
    REQUIRE(settled.is_ok());
    REQUIRE(his.news);
    CHECK(his.news->latest == 1);
    REQUIRE(hers.news);

    const OpenPage next(server, family.sharer);
    REQUIRE(next.news);  // what happened before asking is said at once
    REQUIRE(till.cancel(li_mings_wife, settled.value("setlinfo.setl_id")).is_ok());
    CHECK(OpenPage(server, family.sharer).news->latest == 2);
}

}  // namespace server_tests
