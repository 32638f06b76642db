#include <catch2/catch_test_macros.hpp>
#include <thread>

#include "server/test_hospital.hpp"

namespace server_tests {

namespace {

/// A visit with one line of 100.00, of which the husband's account pays a part.
struct Billed {
    TestServer server{with_people()};
    std::string membership = bind(server, husband, wife);
    Hospital hospital{server};

    Billed() {
        REQUIRE(hospital.register_visit(wife, code()).is_ok());
        REQUIRE(hospital.add_line("1", "100.00").is_ok());
    }
    [[nodiscard]] Shown code() { return {.type = "01", .number = show_code(server, wife)}; }
    [[nodiscard]] bool is_all_back() {
        return balance_fen(server, wife) == 3'150 && balance_fen(server, husband) == 278'000 && ledger_is_clean(server);
    }
};

}  // namespace

TEST_CASE("a settlement whose answer was lost is undone once, also after unbinding") {
    Billed billed;
    const std::string msgid = billed.hospital.till().next_msgid();
    const std::string lost =
        billed.hospital.till().message("2207", msgid, billed.hospital.bill_input("2207", billed.code(), "100.00"));
    const TillAnswer unseen = billed.hospital.till().send_text(lost);
    REQUIRE(unseen.is_ok());
    REQUIRE_FALSE(billed.is_all_back());
    unbind(billed.server, billed.membership);

    const TillAnswer reversed = billed.hospital.reverse(msgid, "2207");
    INFO(reversed.body);
    REQUIRE(reversed.is_ok());
    CHECK(reversed.value("result.outcome") == "reversed");
    CHECK_FALSE(reversed.value("result.setl_id").empty());
    CHECK(billed.is_all_back());

    const std::string before = state_of(billed.server);
    CHECK(billed.hospital.reverse(msgid, "2207").error().find("已冲销") != std::string::npos);
    CHECK(billed.hospital.cancel("2208", unseen.value("setlinfo.setl_id")).error().find("已冲销") != std::string::npos);
    CHECK(billed.hospital.till().send_text(lost).body == unseen.body);  // what was answered stays answered
    CHECK(state_of(billed.server) == before);
}

TEST_CASE("what was cancelled is not reversed as well") {
    Billed billed;
    const std::string msgid = billed.hospital.till().next_msgid();
    const TillAnswer settled = billed.hospital.till().send_text(
        billed.hospital.till().message("2207", msgid, billed.hospital.bill_input("2207", billed.code(), "100.00")));
    REQUIRE(billed.hospital.cancel("2208", settled.value("setlinfo.setl_id")).is_ok());
    const std::string before = state_of(billed.server);
    CHECK(billed.hospital.reverse(msgid, "2207").error().find("已冲销") != std::string::npos);
    CHECK(state_of(billed.server) == before);
    CHECK(billed.is_all_back());
}

TEST_CASE("a message that never arrived is noted, and refused when it does arrive") {
    Billed billed;
    const std::string msgid = billed.hospital.till().next_msgid();
    const std::string late =
        billed.hospital.till().message("2207", msgid, billed.hospital.bill_input("2207", billed.code(), "100.00"));
    const TillAnswer reversed = billed.hospital.reverse(msgid, "2207");
    INFO(reversed.body);
    REQUIRE(reversed.is_ok());
    CHECK(reversed.value("result.outcome") == "never_arrived");
    CHECK(reversed.body.find("没有到达") != std::string::npos);
    const TillAnswer again = billed.hospital.reverse(msgid, "2207");
    CHECK(again.is_ok());
    CHECK(again.value("result.outcome") == "never_arrived");

    const TillAnswer arrived = billed.hospital.till().send_text(late);
    CHECK(arrived.error().find("已先被 2601 冲正") != std::string::npos);
    CHECK(billed.hospital.till().send_text(late).body == arrived.body);
    CHECK(billed.is_all_back());
}

TEST_CASE("a message that was refused has nothing to undo") {
    Billed billed;
    const std::string msgid = billed.hospital.till().next_msgid();
    const TillAnswer refused = billed.hospital.till().send_text(
        billed.hospital.till().message("2207", msgid, billed.hospital.bill_input("2207", billed.code(), "99.00")));
    REQUIRE_FALSE(refused.is_ok());
    const TillAnswer reversed = billed.hospital.reverse(msgid, "2207");
    INFO(reversed.body);
    CHECK(reversed.is_ok());
    CHECK(reversed.value("result.outcome") == "nothing_done");
    CHECK(billed.is_all_back());
}

TEST_CASE("a reversal is refused when it names another transaction, person, institution or a cancellation") {
    Billed billed;
    const std::string msgid = billed.hospital.till().next_msgid();
    const TillAnswer settled = billed.hospital.till().send_text(
        billed.hospital.till().message("2207", msgid, billed.hospital.bill_input("2207", billed.code(), "100.00")));
    REQUIRE(settled.is_ok());
    Hospital other(billed.server, "H52010200001");
    other.register_visit(wife, billed.code());
    const std::string before = state_of(billed.server);
    const std::string other_person =
        section("data", R"("psn_no":")" + std::string(husband) + R"(","omsgid":")" + msgid + R"(","oinfno":"2207")");
    struct Row {
        TillAnswer answer;
        std::string_view expected;
    };
    const Row rows[] = {
        {billed.hospital.reverse(msgid, "2304"), "oinfno 与原报文不符"},
        {billed.hospital.reverse(msgid, "1101"), "oinfno 只能是"},
        {billed.hospital.till().send("2601", other_person), "psn_no"},
        {other.reverse(msgid, "2207"), "omsgid 不是本机构"},
        {billed.hospital.reverse("H52010200002", "2207"), "omsgid 太短"},
    };
    for (const Row& row : rows) {
        INFO(row.expected << " in " << row.answer.body);
        CHECK_FALSE(row.answer.is_ok());
        CHECK(row.answer.error().find(row.expected) != std::string::npos);
    }
    CHECK(state_of(billed.server) == before);

    const std::string cancel_msgid = billed.hospital.till().next_msgid();
    const std::string cancel = section(
        "data", R"("psn_no":")" + std::string(wife) + R"(","setl_id":")" + settled.value("setlinfo.setl_id") + "\"");
    REQUIRE(billed.hospital.till().send_text(billed.hospital.till().message("2208", cancel_msgid, cancel)).is_ok());
    CHECK(billed.hospital.reverse(cancel_msgid, "2208").error().find("撤销交易不能再冲正") != std::string::npos);
    CHECK(billed.is_all_back());
}

TEST_CASE("an admission whose answer was lost is undone, unless it was settled") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Hospital hospital(server);
    const Shown code{.type = "01", .number = show_code(server, wife)};
    REQUIRE(hospital.admit(wife, code).is_ok());
    const std::string msgid = hospital.till().last_msgid();
    REQUIRE(hospital.add_line("1", "50.00").is_ok());
    const TillAnswer reversed = hospital.reverse(msgid, "2401");
    INFO(reversed.body);
    REQUIRE(reversed.is_ok());
    CHECK(reversed.value("result.mdtrt_id") == hospital.visit());
    CHECK(hospital.add_line("2", "50.00").error().find("已撤销") != std::string::npos);

    REQUIRE(hospital.admit(wife, {.type = "01", .number = show_code(server, wife)}).is_ok());
    const std::string second = hospital.till().last_msgid();
    REQUIRE(hospital.add_line("1", "50.00").is_ok());
    REQUIRE(hospital.discharge().is_ok());
    REQUIRE(hospital.bill("2304", {.type = "01", .number = show_code(server, wife)}, "50.00").is_ok());
    CHECK(hospital.reverse(second, "2401").error().find("先撤销结算") != std::string::npos);
    CHECK(ledger_is_clean(server));
}

TEST_CASE("cancel and reversal at once give the money back once") {
    Billed billed;
    const std::string msgid = billed.hospital.till().next_msgid();
    const TillAnswer settled = billed.hospital.till().send_text(
        billed.hospital.till().message("2207", msgid, billed.hospital.bill_input("2207", billed.code(), "100.00")));
    REQUIRE(settled.is_ok());
    const std::string cancel = section(
        "data", R"("psn_no":")" + std::string(wife) + R"(","setl_id":")" + settled.value("setlinfo.setl_id") + "\"");
    const std::string reverse =
        section("data", R"("psn_no":")" + std::string(wife) + R"(","omsgid":")" + msgid + R"(","oinfno":"2207")");
    std::vector<std::string> texts;
    for (int index = 0; index < 8; ++index) {
        const bool is_cancel = index % 2 == 0;
        texts.push_back(billed.hospital.till().message(is_cancel ? "2208" : "2601", billed.hospital.till().next_msgid(),
                                                       is_cancel ? cancel : reverse));
    }
    std::vector<int> done(texts.size());
    std::vector<std::thread> threads;
    for (std::size_t index = 0; index < texts.size(); ++index) {
        threads.emplace_back(
            [&, index] { done[index] = billed.hospital.till().send_text(texts[index]).is_ok() ? 1 : 0; });
    }
    for (std::thread& thread : threads) thread.join();
    int sum = 0;
    for (const int one : done) sum += one;
    CHECK(sum == 1);
    CHECK(billed.is_all_back());
}

}  // namespace server_tests
