#include "server/poster_page.hpp"

#include "server/test_server.hpp"

using namespace server_tests;

TEST_CASE("the wall's sheet has a code for each function, under the address that was asked, in both languages") {
    const auto page = server::PosterPage::load("assets/posters");
    REQUIRE(page);
    server::Request request{.method = "GET",
                            .path = "/posters",
                            .query = {},
                            .headers = {{"Host", "hall.example"}},
                            .body = {},
                            .peer_address = "127.0.0.1"};
    const std::string chinese = page->answer(request, server::Transport::Tls).body;
    CHECK(chinese.find("lang=\"zh-CN\"") != std::string::npos);
    CHECK(chinese.find("https://hall.example/#/family/invite/who") != std::string::npos);
    request.query = "language=en";
    const std::string english = page->answer(request, server::Transport::Tls).body;
    CHECK(english.find("Invite a relative") != std::string::npos);
    const auto codes_in = [](const std::string& html) {
        int count = 0;
        for (std::size_t at = html.find("<svg"); at != std::string::npos; at = html.find("<svg", at + 1)) ++count;
        return count;
    };
    CHECK(codes_in(chinese) == codes_in(english));
    CHECK(codes_in(chinese) >= 15);
}
