#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "server/test_server.hpp"
#include "server/wechat_signature.hpp"
#include "server/wechat_tickets.hpp"

using namespace server_tests;
using protocol::ErrorCode;

namespace {

/// WeChat's side, played: what it was asked, and what it answers next.
struct PlayedWechat {
    std::vector<std::string> asked;
    std::vector<std::expected<std::string, std::string>> answers;

    server::WechatCall call() {
        return [this](const std::string& path) {
            asked.push_back(path);
            auto answer = answers.front();
            answers.erase(answers.begin());
            return answer;
        };
    }
};

constexpr domain::Instant start{1'700'000'000'000};

}  // namespace

TEST_CASE("the signature is the one of WeChat's own example") {
    CHECK(server::wechat_signature(
              "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg",
              "Wm3WZYTPz0wzccnW", 1414587457,
              "http://mp.weixin.qq.com?params=value") == "0f9de62fce790f9a083d5c99e95740ceb90c27ed");
}

TEST_CASE("WeChat's ticket is asked for by the account's secret, kept, and renewed before it ends") {
    PlayedWechat wechat;
    wechat.answers = {R"({"access_token":"AT","expires_in":7200})",
                      R"({"errcode":0,"errmsg":"ok","ticket":"T1","expires_in":7200})"};
    server::RealWechatTickets tickets("wx1", "secret", wechat.call());
    CHECK_FALSE(tickets.ticket(start));
    tickets.renew(start);
    CHECK(tickets.ticket(start) == "T1");
    CHECK(wechat.asked ==
          std::vector<std::string>{"/cgi-bin/token?grant_type=client_credential&appid=wx1&secret=secret",
                                   "/cgi-bin/ticket/getticket?type=jsapi&access_token=AT"});
    tickets.renew(start + domain::minutes(100));
    CHECK(wechat.asked.size() == 2);

    SECTION("a later one takes its place") {
        wechat.answers = {R"({"access_token":"AT2","expires_in":7200})",
                          R"({"errcode":0,"ticket":"T2","expires_in":7200})"};
        tickets.renew(start + domain::minutes(116));
        CHECK(tickets.ticket(start + domain::minutes(116)) == "T2");
    }
    SECTION("while WeChat can't be reached the old one counts until its end, and it is asked again a minute later") {
        wechat.answers = {std::unexpected("no answer")};
        tickets.renew(start + domain::minutes(116));
        CHECK(tickets.trouble() == "no answer");
        CHECK(tickets.ticket(start + domain::minutes(119)) == "T1");
        CHECK_FALSE(tickets.ticket(start + domain::minutes(120)));
        tickets.renew(start + domain::minutes(116) + domain::milliseconds(59'000));
        CHECK(wechat.asked.size() == 3);
    }
    SECTION("a refusal says its number, never the secret") {
        wechat.answers = {R"({"errcode":40164,"errmsg":"invalid ip secret"})"};
        tickets.renew(start + domain::minutes(116));
        CHECK(tickets.trouble() == "errcode 40164");
    }
}

TEST_CASE("a page of this server is signed, a stranger's never") {
    TestServer server;
    const auto sign = [&server](const std::string& url) {
        return server.get("/api/v1/wechat/signature", "url=" + url);
    };
    const auto ours = sign("http%3A%2F%2Flocalhost%3A8080%2F%3Ffrom%3Dgroupmessage");
    CHECK(ours.status == 200);
    CHECK(ours.body.find("\"signature\":\"") != std::string::npos);
    for (const char* url : {"https%3A%2F%2Fevil.example%2F", "https%3A%2F%2Flocalhost%40evil.example%2F",
                            "http%3A%2F%2Flocalhost%2F%23%2Ffamily", "javascript%3Aalert(1)"}) {
        INFO(url);
        CHECK(sign(url).status == 403);
    }
}
