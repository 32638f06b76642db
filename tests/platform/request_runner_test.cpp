#include "platform/request_runner.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "platform/headless/headless_host.hpp"

using domain::Instant;
using platform::HeadlessHost;
using platform::HttpCall;
using platform::HttpFailure;
using platform::RequestRunner;

namespace {

constexpr Instant start{1'770'000'000'000};

Instant after_ms(std::int64_t ms) { return start + domain::milliseconds(ms); }

app::SendRequest read_request(int id) { return {"read_home", id, ""}; }
app::SendRequest write_request(int id, std::string body = R"({"mobile":"13808515678"})") {
    return {"request_sms_code", id, std::move(body)};
}

const app::Answered* as_answer(const std::optional<app::Action>& action) {
    return action ? std::get_if<app::Answered>(&*action) : nullptr;
}
const app::Unanswered* as_silence(const std::optional<app::Action>& action) {
    return action ? std::get_if<app::Unanswered>(&*action) : nullptr;
}

/// The runner with a host that only notes the calls.
struct Bench {
    HeadlessHost host;
    RequestRunner runner{host};

    [[nodiscard]] const HttpCall& last() const { return host.calls.back(); }
    [[nodiscard]] std::size_t count() const { return host.calls.size(); }
};

}  // namespace

TEST_CASE("a request becomes a call of its endpoint") {
    Bench bench;
    bench.runner.start(read_request(1), start);
    REQUIRE(bench.count() == 1);
    CHECK(bench.last().method == protocol::Method::Get);
    CHECK(bench.last().path == "/api/v1/home");
    CHECK(bench.last().idempotency_key.empty());
    CHECK(bench.last().timeout == domain::seconds(10));

    bench.runner.start(write_request(2), start);
    REQUIRE(bench.count() == 2);
    CHECK(bench.last().method == protocol::Method::Post);
    CHECK(bench.last().path == "/api/v1/sms-codes");
    CHECK(bench.last().body == R"({"mobile":"13808515678"})");
    CHECK(protocol::is_idempotency_key(bench.last().idempotency_key));
}

TEST_CASE("answers are matched by the call, whatever their order") {
    Bench bench;
    bench.runner.start(read_request(7), start);
    bench.runner.start(write_request(8), start);
    const auto second = bench.runner.answered(2, 200, "b", start);
    const auto first = bench.runner.answered(1, 200, "a", start);
    REQUIRE(as_answer(second) != nullptr);
    CHECK(as_answer(second)->request_id == 8);
    CHECK(as_answer(second)->endpoint == "request_sms_code");
    CHECK(as_answer(second)->body == "b");
    REQUIRE(as_answer(first) != nullptr);
    CHECK(as_answer(first)->request_id == 7);
    CHECK_FALSE(bench.runner.next_deadline());
}

TEST_CASE("a lost read is tried three times with growing pauses") {
    Bench bench;
    bench.runner.start(read_request(1), start);
    CHECK_FALSE(bench.runner.failed(1, HttpFailure::Failed, start));
    CHECK(bench.runner.next_deadline() == after_ms(400));
    CHECK(bench.runner.time_passed(after_ms(399)).empty());
    CHECK(bench.count() == 1);
    CHECK(bench.runner.time_passed(after_ms(400)).empty());
    CHECK(bench.count() == 2);
    CHECK(bench.last().timeout == domain::milliseconds(9600));
    CHECK_FALSE(bench.runner.failed(2, HttpFailure::Failed, after_ms(400)));
    CHECK(bench.runner.next_deadline() == after_ms(2000));
    CHECK(bench.runner.time_passed(after_ms(2000)).empty());
    CHECK(bench.count() == 3);
    const auto end = bench.runner.failed(3, HttpFailure::Failed, after_ms(2000));
    REQUIRE(as_silence(end) != nullptr);
    CHECK(as_silence(end)->reason == app::UnansweredReason::Failed);
    CHECK(bench.count() == 3);
}

TEST_CASE("a lost write is sent once more with the same key") {
    Bench bench;
    bench.runner.start(write_request(1), start);
    const std::string key = bench.last().idempotency_key;
    CHECK_FALSE(bench.runner.failed(1, HttpFailure::Failed, start));
    CHECK(bench.runner.time_passed(after_ms(400)).empty());
    REQUIRE(bench.count() == 2);
    CHECK(bench.last().idempotency_key == key);
    CHECK(bench.last().id == 2);
    const auto end = bench.runner.failed(2, HttpFailure::Failed, after_ms(400));
    CHECK(as_silence(end) != nullptr);
    CHECK_FALSE(bench.runner.next_deadline());
}

TEST_CASE("which ends are worth another attempt") {
    struct Row {
        bool is_write;
        HttpFailure failure;
        bool retries;
    };
    const Row row = GENERATE(Row{false, HttpFailure::Failed, true}, Row{true, HttpFailure::Failed, true},
                             Row{false, HttpFailure::Offline, false}, Row{true, HttpFailure::Offline, false},
                             Row{false, HttpFailure::Timeout, false}, Row{true, HttpFailure::Timeout, false});
    Bench bench;
    bench.runner.start(row.is_write ? write_request(1) : read_request(1), start);
    CHECK(bench.runner.failed(1, row.failure, start).has_value() == !row.retries);
}

TEST_CASE("a read is repeated when something on the way says not now, a write is not") {
    const int status = GENERATE(502, 503, 504);
    Bench bench;
    bench.runner.start(read_request(1), start);
    CHECK_FALSE(bench.runner.answered(1, status, "", start));
    CHECK(bench.runner.next_deadline() == after_ms(400));
    bench.runner.start(write_request(2), start);
    const auto end = bench.runner.answered(2, status, "", start);
    REQUIRE(as_answer(end) != nullptr);
    CHECK(as_answer(end)->status == status);
}

TEST_CASE("after ten seconds a request counts as unanswered, and a late answer as nobody's") {
    Bench bench;
    bench.runner.start(write_request(1), start);
    CHECK(bench.runner.next_deadline() == after_ms(10'000));
    CHECK(bench.runner.time_passed(after_ms(9'999)).empty());
    const auto ends = bench.runner.time_passed(after_ms(10'000));
    REQUIRE(ends.size() == 1);
    CHECK(std::get<app::Unanswered>(ends[0]).reason == app::UnansweredReason::Timeout);
    CHECK_FALSE(bench.runner.answered(1, 200, "late", after_ms(10'001)));
    CHECK_FALSE(bench.runner.failed(1, HttpFailure::Failed, after_ms(10'001)));
}

TEST_CASE("an answer is accepted once") {
    Bench bench;
    bench.runner.start(read_request(1), start);
    CHECK(bench.runner.answered(1, 200, "", start));
    CHECK_FALSE(bench.runner.answered(1, 200, "", start));
    CHECK_FALSE(bench.runner.answered(0, 200, "", start));
    CHECK_FALSE(bench.runner.answered(99, 200, "", start));
}

TEST_CASE("pressing again after a lost answer asks for the same thing") {
    Bench bench;
    bench.runner.start(write_request(1), start);
    const std::string key = bench.last().idempotency_key;
    (void)bench.runner.time_passed(after_ms(10'000));

    SECTION("the same body has the same key") {
        bench.runner.start(write_request(2), after_ms(60'000));
        CHECK(bench.last().idempotency_key == key);
    }
    SECTION("another body is another thing") {
        bench.runner.start(write_request(2, R"({"mobile":"13900000000"})"), after_ms(60'000));
        CHECK(bench.last().idempotency_key != key);
    }
    SECTION("another endpoint is another thing") {
        bench.runner.start({"end_session", 2, R"({"mobile":"13808515678"})"}, after_ms(60'000));
        CHECK(bench.last().idempotency_key != key);
    }
}

TEST_CASE("after which answers the next press is a new thing") {
    struct Row {
        int status;
        bool is_new;
    };
    const Row row = GENERATE(Row{200, true}, Row{400, true}, Row{401, true}, Row{409, true}, Row{422, true},
                             Row{429, false}, Row{500, false}, Row{502, false}, Row{503, false}, Row{504, false});
    Bench bench;
    bench.runner.start(write_request(1), start);
    const std::string key = bench.last().idempotency_key;
    CHECK(bench.runner.answered(1, row.status, "{}", start));
    bench.runner.start(write_request(2), start);
    CHECK((bench.last().idempotency_key != key) == row.is_new);
}

TEST_CASE("a reload keeps the keys of unanswered writes, but no secret") {
    struct Row {
        std::string_view endpoint;
        bool is_kept;
    };
    const Row row =
        GENERATE(Row{"request_sms_code", true}, Row{"log_in_by_code", true}, Row{"end_session", true},
                 Row{"check_sms_code", false}, Row{"register_account", false}, Row{"log_in_by_password", false});
    const std::string body = R"({"what":"ever"})";
    Bench before;
    before.runner.start({row.endpoint, 1, body}, start);
    const std::string key = before.last().idempotency_key;
    CHECK(before.host.kept_keys.empty() == !row.is_kept);

    Bench after;
    after.runner.restore_keys(before.host.kept_keys);
    after.host.clock = after_ms(5'000);
    after.runner.start({row.endpoint, 1, body}, after_ms(5'000));
    CHECK((after.last().idempotency_key == key) == row.is_kept);
    CHECK(after.runner.answered(1, 200, "{}", after_ms(5'000)));
    CHECK(after.host.kept_keys.empty());
}

TEST_CASE("what isn't ours in the tab's storage counts as nothing") {
    const std::string text = GENERATE("", "[]", "{", R"({"items":[{"endpoint":"x"}]})");
    Bench bench;
    bench.runner.restore_keys(text);
    bench.runner.start(write_request(1), start);
    CHECK(protocol::is_idempotency_key(bench.last().idempotency_key));
}
