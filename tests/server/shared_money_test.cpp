#include <sqlite3.h>

#include <algorithm>
#include <set>
#include <thread>

#include "server/family_person.hpp"
#include "server/test_till.hpp"
#include "storage/family_act_store.hpp"
#include "storage/ledger_store.hpp"
#include "storage/mutual_aid_store.hpp"

using namespace server_tests;
using protocol::ErrorCode;

namespace {

constexpr std::string_view lanzhou_pharmacy = "P62010200001";
constexpr std::int64_t account_fen = 177'720 + 951'353;

/// Changes the database behind the server's back.
void plant(TestServer& server, const std::string& sql) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(server.database_path().c_str(), &database) == SQLITE_OK);
    char* error = nullptr;
    const int result = sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &error);
    INFO((error == nullptr ? "" : error));
    CHECK(result == SQLITE_OK);
    sqlite3_free(error);
    sqlite3_close(database);
}

/// The rate limiter has tests of its own.
TestServerOptions with_plenty() {
    constexpr server::RateLimit plenty{.burst = 1'000'000};
    TestServerOptions options = with_people();
    options.rate_limits.reads_of_peer = plenty;
    options.rate_limits.writes_of_peer = plenty;
    return options;
}

/// Gansu: a father whose money goes into the family's pot first, and his wife, who has no account.
struct Gansu {
    TestServer server{with_plenty()};
    const protocol::SandboxPerson& father_record = person_named("买买提·艾山江");
    const protocol::SandboxPerson& wife_record = person_named("古丽巴哈尔·阿不都热依木");
    FamilyPerson father{server, father_record};
    Till till{server, lanzhou_pharmacy};
    std::string membership;

    Gansu() {
        father.activate();
        membership = server_tests::bind(server, father_record.id, wife_record.id);
        REQUIRE(till.sign_in().is_ok());
    }
    auto transfer(std::int64_t fen, std::string_view key = {}, std::string_view password = payment_password) {
        return father.call(protocol::make_transfer, {.amount_fen = fen, .payment_password = std::string(password)},
                           key);
    }
    protocol::FamilyMoney money() { return father.family().money.value(); }
    TillAnswer buy(const std::string& total) {
        Purchase purchase{.person = wife_record.id, .token = show_code(server, wife_record.id), .total = total};
        purchase.insutype = "390";
        return till.settle(purchase);
    }
    TillAnswer cancel(const TillAnswer& bought) {
        return till.cancel(wife_record.id, bought.value("setlinfo.setl_id"));
    }
};

}  // namespace

TEST_CASE("earmark: what is transferred fills the pot, once a key, and nothing else moves") {
    Gansu gansu;
    CHECK(gansu.money().model == domain::MoneyModel::Earmark);
    CHECK(gansu.money().pot_fen == 0);
    CHECK(gansu.money().balance_fen == account_fen);
    CHECK(gansu.transfer(100, {}, "111111").code() == ErrorCode::PaymentPasswordWrong);
    const auto too_much = gansu.transfer(account_fen + 1);
    CHECK(too_much.code() == ErrorCode::TransferRefused);
    CHECK(too_much.error->problem == "balance_too_small");
    CHECK(gansu.money().pot_fen == 0);

    const std::string key = gansu.server.fresh_key();
    const auto first = gansu.transfer(100'000, key);
    CHECK(first.must().move.kind == domain::TransferKind::Earmark);
    CHECK(first.must().move.policy_id == "gansu");
    CHECK(gansu.transfer(100'000, key).response.body == first.response.body);
    CHECK(gansu.transfer(200'000, key).code() == ErrorCode::IdempotencyKeyReused);
    gansu.transfer(1).must();
    CHECK(gansu.money().pot_fen == 100'001);
    CHECK(gansu.money().balance_fen == account_fen - 100'001);

    const auto history = gansu.father.call(protocol::read_transfers).must();
    REQUIRE(history.items.size() == 2);
    CHECK(std::ranges::count(history.items, 100'000, &protocol::MoneyMove::amount_fen) == 1);
    const auto notices = gansu.father.call(protocol::read_notices).must();
    CHECK(notices.items.front().kind == domain::NoticeKind::PotFilled);
    CHECK(notices.items.front().balance_fen == account_fen - 100'001);
}

TEST_CASE("earmark: the pot pays, a reversal refills it, dissolving returns the rest, a later reversal goes through",
          "[policy:earmark.unspent][policy:money.reversal_after_end]") {
    Gansu gansu;
    CHECK_FALSE(gansu.buy("10.00").is_ok());  // nothing in the pot yet
    gansu.transfer(100'000).must();
    const TillAnswer bought = gansu.buy("86.50");
    INFO(bought.body);
    REQUIRE(bought.is_ok());
    CHECK(bought.value("setlinfo.acct_mulaid_pay") == "86.50");
    CHECK(gansu.money().pot_fen == 91'350);
    REQUIRE(gansu.cancel(bought).is_ok());
    CHECK(gansu.money().pot_fen == 100'000);

    const TillAnswer large = gansu.buy("1200.00");
    REQUIRE(large.is_ok());
    CHECK(large.value("setlinfo.acct_mulaid_pay") == "1000.00");
    CHECK(large.value("setlinfo.psn_cash_pay") == "200.00");
    REQUIRE(gansu.cancel(large).is_ok());
    const TillAnswer kept = gansu.buy("300.00");
    REQUIRE(kept.is_ok());

    const auto ended =
        gansu.father.call(protocol::dissolve_group, {.payment_password = std::string(payment_password)}).must();
    CHECK(ended.members_ended == 1);
    CHECK(ended.returned_fen == 70'000);
    CHECK(gansu.money().balance_fen == account_fen - 30'000);
    CHECK_FALSE(gansu.buy("10.00").is_ok());
    REQUIRE(gansu.cancel(kept).is_ok());
    CHECK(gansu.money().balance_fen == account_fen);
    CHECK(gansu.father.call(protocol::dissolve_group, {.payment_password = std::string(payment_password)}).code() ==
          ErrorCode::GroupUnknown);
    CHECK(ledger_is_clean(gansu.server));
}

TEST_CASE("earmark: dissolving is kept with its reason, and both sides are told") {
    Gansu gansu;
    gansu.transfer(5000).must();
    gansu.father.call(protocol::dissolve_group, {.payment_password = std::string(payment_password)}).must();
    auto reader = gansu.server.database().read();
    REQUIRE(reader);
    const auto acts = storage::list_family_acts_of_person(*reader, gansu.wife_record.id).value();
    REQUIRE(acts.size() == 1);
    CHECK(acts[0].reason == domain::MembershipEnd::Dissolved);
    CHECK(acts[0].policy_id == "gansu");
    CHECK(storage::find_member(*reader, gansu.membership).value()->ended_reason == domain::MembershipEnd::Dissolved);
    FamilyPerson wife{gansu.server, gansu.wife_record};
    wife.prove();
    CHECK(wife.call(protocol::read_notices).must().items.front().kind == domain::NoticeKind::AccountLeft);
    CHECK(gansu.father.call(protocol::read_notices).must().items.front().kind == domain::NoticeKind::FamilyDissolved);
}

TEST_CASE("a failure between the posting and its record leaves nothing behind, and the same key works afterwards") {
    Gansu gansu;
    const std::string key = gansu.server.fresh_key();
    plant(gansu.server,
          "CREATE TRIGGER planted BEFORE INSERT ON shared_money_moves BEGIN SELECT RAISE(ABORT, 'planted'); END");
    CHECK(gansu.transfer(100'000, key).code() == ErrorCode::Internal);
    CHECK(gansu.money().pot_fen == 0);
    CHECK(gansu.money().balance_fen == account_fen);
    CHECK(gansu.father.call(protocol::read_transfers).must().items.empty());
    plant(gansu.server, "DROP TRIGGER planted");
    gansu.transfer(100'000, key).must();
    plant(gansu.server,
          "CREATE TRIGGER planted BEFORE UPDATE ON mutual_aid_groups BEGIN SELECT RAISE(ABORT, 'planted'); END");
    CHECK(gansu.father.call(protocol::dissolve_group, {.payment_password = std::string(payment_password)}).code() ==
          ErrorCode::Internal);
    CHECK(gansu.father.family().members.size() == 1);
    CHECK(gansu.money().pot_fen == 100'000);
    plant(gansu.server, "DROP TRIGGER planted");
}

TEST_CASE("earmark: 64 equal transfers at once move money once, and 64 bills at once never overdraw the pot") {
    constexpr int twins = 64;
    Gansu gansu;
    gansu.transfer(10'000).must();
    std::vector<std::string> messages;
    for (int index = 0; index < twins; ++index) {
        Purchase purchase{
            .person = gansu.wife_record.id, .token = show_code(gansu.server, gansu.wife_record.id), .total = "10.00"};
        purchase.insutype = "390";
        messages.push_back(gansu.till.message("2102", gansu.till.next_msgid(), Till::purchase_input(purchase)));
    }
    std::vector<TillAnswer> answers(twins);
    std::vector<std::thread> threads;
    for (std::size_t index = 0; index < twins; ++index) {
        threads.emplace_back([&, index] { answers[index] = gansu.till.send_text(messages[index]); });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(std::ranges::count_if(answers, [](const TillAnswer& answer) { return answer.is_ok(); }) == 10);
    CHECK(gansu.money().pot_fen == 0);

    const std::string key = gansu.server.fresh_key();
    std::vector<std::string> bodies(twins);
    // Sent as it is: what reads an answer asserts, and assertions of many threads would meet.
    const std::string body = protocol::write_json(
        protocol::MakeTransferRequest{.amount_fen = 2000, .payment_password = std::string(payment_password)});
    threads.clear();
    for (std::size_t index = 0; index < twins; ++index) {
        threads.emplace_back([&, index] {
            for (;;) {
                auto reply = gansu.server.post(protocol::make_transfer.info.path, body, key, &gansu.father.cookies());
                if (reply.status == 503) continue;  // the hasher's queue was full
                bodies[index] = reply.body;
                return;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(std::set<std::string>(bodies.begin(), bodies.end()).size() == 1);
    CHECK(gansu.money().pot_fen == 2000);
}

TEST_CASE("earmark: nothing is put into a pot that nobody can use, or where there are no pots") {
    TestServer server{with_people()};
    FamilyPerson alone{server, person_named("邓志")};
    alone.activate();
    const auto request =
        protocol::MakeTransferRequest{.amount_fen = 100, .payment_password = std::string(payment_password)};
    CHECK(alone.call(protocol::make_transfer, request).error->problem == "nobody_to_use");
    FamilyPerson elsewhere{server, person_named("李明")};
    elsewhere.activate();
    CHECK(elsewhere.call(protocol::make_transfer, request).error->problem == "way_not_offered");
    CHECK_FALSE(elsewhere.family().money->pot_fen);
}
