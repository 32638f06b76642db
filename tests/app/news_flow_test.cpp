#include "app/news_flow.hpp"

#include <catch2/catch_test_macros.hpp>

#include "family_bodies.hpp"

using namespace app;
using namespace app_test;
using domain::NoticeKind;

namespace {

/// A proven person's home, with one request waiting at the server for news.
ScriptedClient listening(std::int64_t notices = 1) {
    ScriptedClient client = at_home();
    client.press(Button::HomeRetry);
    client.answer("read_home", personal_home_body(client.now, notices));
    REQUIRE(client.waiting("wait_for_news") == 1);
    return client;
}

/// A wake and the home that follows it.
ScriptedClient told(NoticeKind kind) {
    ScriptedClient client = listening();
    client.pass(domain::seconds(10));  // "registered" is said no more
    client.answer("wait_for_news", news_body(2, true));
    client.answer("read_home", personal_home_body(client.now, 2, kind));
    return client;
}

}  // namespace

TEST_CASE("news: each kind of notice is said in words of its own") {
    for (const NoticeKind kind : domain::all_enumerators<NoticeKind>()) {
        const std::string name(domain::name_of(kind));
        const bool is_about_bill = kind <= NoticeKind::DrawRefused;
        CAPTURE(name);
        CHECK(told(kind).toast() == (is_about_bill ? "news." + name : "notice." + name + ".title"));
    }
}

TEST_CASE("news: while one's own act is said, its notice doesn't take the place; a bill does") {
    for (const NoticeKind kind : {NoticeKind::MemberLeft, NoticeKind::Drawn}) {
        ScriptedClient client = listening();
        REQUIRE(client.toast() == "toast.registered");
        client.answer("wait_for_news", news_body(2, true));
        client.answer("read_home", personal_home_body(client.now, 2, kind));
        CHECK(client.toast() == (kind == NoticeKind::Drawn ? "news.drawn" : "toast.registered"));
    }
}

TEST_CASE("news: one request waits at a time, and the next one asks for what comes after") {
    ScriptedClient client = told(NoticeKind::Drawn);
    CHECK(client.waiting("wait_for_news") == 1);
    CHECK(client.last_body("wait_for_news").starts_with("after=2&"));
    client.pass(domain::seconds(30));
    CHECK(client.waiting("wait_for_news") == 1);
}

TEST_CASE("news: a change without a notice is read, and nothing is said") {
    ScriptedClient client = listening();
    client.pass(domain::seconds(10));  // "registered" is said no more
    client.answer("wait_for_news", news_body(1, true));
    CHECK(client.waiting("read_home") == 1);
    client.answer("read_home", personal_home_body(client.now, 1));
    CHECK(client.toast().empty());
}

TEST_CASE("news: an answer under way when something happens is of the time before: it is asked again") {
    ScriptedClient client = listening();
    client.answer("wait_for_news", news_body(1, true));
    REQUIRE(client.waiting("read_home") == 1);
    client.answer("wait_for_news", news_body(2, true));
    REQUIRE(client.waiting("read_home") == 2);
    client.answer("read_home", personal_home_body(client.now, 1));
    CHECK(client.model.home.data->latest_notice == 1);
    client.answer("read_home", personal_home_body(client.now, 2, NoticeKind::Drawn));
    CHECK(client.model.home.data->latest_notice == 2);
    CHECK(client.toast() == "news.drawn");
}

TEST_CASE("news: each question brings back the mark of the answer before") {
    ScriptedClient client = listening();
    CHECK(client.last_body("wait_for_news") == "after=1");
    client.answer("wait_for_news", protocol::write_json(protocol::NewsAnswer{1, true, 4711}));
    CHECK(client.last_body("wait_for_news") == "after=1&mark=4711");
    client.leave_unanswered("wait_for_news", UnansweredReason::Failed);
    client.pass(domain::seconds(2));
    CHECK(client.last_body("wait_for_news") == "after=1&mark=4711");
}

TEST_CASE("news: an answer that came too soon to have been held is asked for again after a while only") {
    ScriptedClient client = listening();
    client.answer("wait_for_news", news_body(1, false));
    CHECK(client.waiting("wait_for_news") == 0);
    client.pass(domain::seconds(5));
    CHECK(client.waiting("wait_for_news") == 1);
}

TEST_CASE("news: without answers it asks less and less often, and at once when the network is back") {
    ScriptedClient client = listening();
    for (const std::int64_t wait : {2, 4, 8}) {
        CAPTURE(wait);
        client.leave_unanswered("wait_for_news", UnansweredReason::Failed);
        client.pass(domain::seconds(wait - 1));
        CHECK(client.waiting("wait_for_news") == 0);
        client.pass(domain::seconds(1));
        CHECK(client.waiting("wait_for_news") == 1);
    }
    client.leave_unanswered("wait_for_news", UnansweredReason::Failed);
    client.act(ConnectionChanged{false}).act(ConnectionChanged{true});
    CHECK(client.waiting("wait_for_news") == 1);
}

TEST_CASE("news: nobody listens while the page is hidden; on return everything shown is read and it listens again") {
    ScriptedClient client = listening();
    client.act(VisibilityChanged{true});
    client.answer("wait_for_news", news_body(2, true));
    client.pass(domain::minutes(10));
    CHECK(client.waiting("wait_for_news") == 0);
    CHECK(client.waiting("read_home") == 0);
    client.act(VisibilityChanged{false});
    CHECK(client.waiting("wait_for_news") == 1);
    CHECK(client.waiting("read_home") == 1);
    client.answer("read_home", personal_home_body(client.now, 2, NoticeKind::MemberJoined));
    CHECK(client.toast() == "notice.member_joined.title");
}

TEST_CASE("news: a code that was paid with is replaced while it is shown") {
    ScriptedClient client = listening();
    client.act(RouteChanged{"#/voucher/me"});
    client.answer("read_identity", identity_body("active"));
    client.answer("request_payment_code", payment_code_body(client.now));
    client.answer("wait_for_news", news_body(2, true));
    client.answer("read_home", personal_home_body(client.now, 2, NoticeKind::Paid));
    CHECK(client.waiting("request_payment_code") == 1);
    CHECK(client.last_body("request_payment_code").find("rotated") != std::string::npos);
}
