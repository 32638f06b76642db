#include "server/family_person.hpp"
#include "server/national_rules.hpp"
#include "storage/ledger_store.hpp"
#include "storage/wallet_store.hpp"

using namespace server_tests;
using protocol::ErrorCode;

namespace {

constexpr std::int64_t account_fen = 123'974 + 650'358;

/// Chengdu under the national rules: a father who shares, his wife, who has no account.
struct Chengdu {
    NationalRules rules;
    TestServer server{rules.options()};
    const protocol::SandboxPerson& father_record = person_named("邓建金");
    const protocol::SandboxPerson& wife_record = person_named(wife_name());
    FamilyPerson father{server, father_record};
    FamilyPerson wife{server, wife_record};
    Till till{server, "P51010400001"};
    std::string membership;

    Chengdu() {
        father.activate();
        wife.activate();
        membership = server_tests::bind(server, father_record.id, wife_record.id);
        REQUIRE(till.sign_in().is_ok());
    }
    static std::string wife_name() {
        for (const protocol::SandboxPerson& person : sandbox_people().people) {
            if (person.id == "u5lSaGH7pnZCg9dcDfDh") return person.name;
        }
        return {};
    }
    auto lock(std::int64_t fen) {
        return father.call(protocol::lock_quota, {.quota_fen = fen, .payment_password = std::string(payment_password)});
    }
    auto send(std::int64_t fen) {
        return father.call(
            protocol::send_wallet,
            {.member = membership, .amount_fen = fen, .payment_password = std::string(payment_password)});
    }
    protocol::FamilyMoney money() { return father.family().money.value(); }
    TillAnswer buy(const std::string& total) {
        Purchase purchase{.person = wife_record.id, .token = show_code(server, wife_record.id), .total = total};
        purchase.insutype = "390";
        return till.settle(purchase);
    }
    /// Both log in again: half a day later their sessions have run out.
    void forward(domain::Duration by) {
        server.clock().advance(by);
        father.log_in();
        wife.log_in();
    }
};

}  // namespace

TEST_CASE("quota: locked, changed, spent, and what is left returns on dissolving", "[policy:quota.unspent]") {
    Chengdu chengdu;
    CHECK(chengdu.money().model == domain::MoneyModel::LockedQuota);
    CHECK_FALSE(chengdu.buy("10.00").is_ok());
    CHECK(chengdu.lock(50'000).must().move.kind == domain::TransferKind::QuotaLock);
    CHECK(chengdu.money().quota_fen == 50'000);
    CHECK(chengdu.money().balance_fen == account_fen - 50'000);
    const TillAnswer bought = chengdu.buy("86.50");
    INFO(bought.body);
    REQUIRE(bought.is_ok());
    CHECK(bought.value("setlinfo.acct_mulaid_pay") == "86.50");
    CHECK(chengdu.money().quota_fen == 41'350);

    CHECK(chengdu.lock(30'000).must().move.kind == domain::TransferKind::QuotaReturn);
    CHECK(chengdu.money().balance_fen == account_fen - 38'650);
    CHECK(chengdu.lock(60'000).must().money.quota_fen == 60'000);
    CHECK(chengdu.lock(60'000).error->problem == "amount_zero");
    CHECK(chengdu.lock(100'000'000).error->problem == "balance_too_small");
    REQUIRE(chengdu.till.cancel(chengdu.wife_record.id, bought.value("setlinfo.setl_id")).is_ok());
    CHECK(chengdu.money().quota_fen == 68'650);
    const auto ended =
        chengdu.father.call(protocol::dissolve_group, {.payment_password = std::string(payment_password)}).must();
    CHECK(ended.returned_fen == 68'650);
    CHECK(chengdu.money().balance_fen == account_fen);
}

TEST_CASE("wallet: sent, one pending, accepted once, spent after the own account") {
    Chengdu chengdu;
    CHECK(chengdu.send(200'001).error->problem == "amount_too_large");
    const auto sent = chengdu.send(20'000).must();
    CHECK(sent.move.wallet_state == domain::WalletState::Pending);
    CHECK(sent.money.balance_fen == account_fen - 20'000);
    CHECK(chengdu.send(100).error->problem == "one_pending");
    const auto hers = chengdu.wife.family().money.value();
    REQUIRE(hers.wallet);
    REQUIRE(hers.wallet->incoming.size() == 1);
    CHECK(hers.wallet->incoming[0].amount_fen == 20'000);
    // Nobody but the receiver can accept it.
    CHECK(chengdu.father.call(protocol::accept_wallet, {.transfer = sent.move.id}).code() ==
          ErrorCode::WalletTransferOver);
    const auto accepted = chengdu.wife.call(protocol::accept_wallet, {.transfer = sent.move.id}).must();
    CHECK(accepted.money.wallet->balance_fen == 20'000);
    CHECK(chengdu.wife.call(protocol::accept_wallet, {.transfer = sent.move.id}).code() ==
          ErrorCode::WalletTransferOver);

    const TillAnswer bought = chengdu.buy("86.50");
    INFO(bought.body);
    REQUIRE(bought.is_ok());
    CHECK(bought.value("setlinfo.acct_pay") == "86.50");
    CHECK(bought.value("setlinfo.acct_mulaid_pay") == "0.00");
    CHECK(chengdu.wife.family().money->wallet->balance_fen == 11'350);
    REQUIRE(chengdu.till.cancel(chengdu.wife_record.id, bought.value("setlinfo.setl_id")).is_ok());
    CHECK(chengdu.wife.family().money->wallet->balance_fen == 20'000);

    chengdu.send(100).must();
    CHECK(chengdu.wife.call(protocol::read_notices).must().items.front().kind == domain::NoticeKind::WalletReceived);
    const std::string third = chengdu.wife.family().money->wallet->incoming.at(0).id;
    chengdu.wife.call(protocol::accept_wallet, {.transfer = third}).must();
    chengdu.send(100).must();
    chengdu.wife.call(protocol::accept_wallet, {.transfer = chengdu.wife.family().money->wallet->incoming.at(0).id})
        .must();
    CHECK(chengdu.send(100).error->problem == "too_many_today");
}

TEST_CASE("wallet: not accepted by six it is the sender's again, read late or early, swept or not",
          "[policy:wallet.returned_at]") {
    Chengdu chengdu;
    const std::string transfer = chengdu.send(20'000).must().move.id;
    const domain::Instant now = chengdu.server.clock().now();
    const domain::Instant six = domain::shanghai_instant(domain::add_days(domain::shanghai_date(now), 1), {6, 0});
    chengdu.forward(six - now - domain::milliseconds(1));
    CHECK(chengdu.money().balance_fen == account_fen - 20'000);
    CHECK(chengdu.wife.family().money->wallet->incoming.size() == 1);
    SECTION("accepted in the last moment") {
        chengdu.wife.call(protocol::accept_wallet, {.transfer = transfer}).must();
        chengdu.server.clock().advance(domain::hours(1));
        chengdu.server.application().return_wallet_money();
        CHECK(chengdu.wife.family().money->wallet->balance_fen == 20'000);
    }
    SECTION("nobody has swept") {
        chengdu.server.clock().advance(domain::milliseconds(1));
        CHECK(chengdu.money().balance_fen == account_fen);
        CHECK(chengdu.wife.family().money->wallet->incoming.empty());
        CHECK(chengdu.wife.call(protocol::accept_wallet, {.transfer = transfer}).code() ==
              ErrorCode::WalletTransferOver);
        // All of it can be locked at once: the return is posted within the same write.
        CHECK(chengdu.lock(account_fen).must().money.balance_fen == 0);
    }
    SECTION("swept, twice") {
        chengdu.server.clock().advance(domain::hours(3));
        chengdu.server.application().return_wallet_money();
        chengdu.server.application().return_wallet_money();
        CHECK(chengdu.money().balance_fen == account_fen);
        auto reader = chengdu.server.database().read();
        REQUIRE(reader);
        const auto record = storage::find_wallet_transfer(*reader, transfer).value().value();
        CHECK(record.state == domain::WalletState::Returned);
        CHECK(record.ended_at == six);
        CHECK(chengdu.wife.call(protocol::read_notices).must().items.front().kind == domain::NoticeKind::WalletMissed);
        CHECK(chengdu.father.call(protocol::read_notices).must().items.front().kind ==
              domain::NoticeKind::WalletReturned);
    }
}

TEST_CASE("wallet: closed at night, and what waits returns when the membership ends") {
    Chengdu chengdu;
    chengdu.send(20'000).must();
    chengdu.wife
        .call(protocol::leave_group,
              {.membership = chengdu.membership, .payment_password = std::string(payment_password)})
        .must();
    CHECK(chengdu.money().balance_fen == account_fen);
    chengdu.membership = server_tests::bind(chengdu.server, chengdu.father_record.id, chengdu.wife_record.id);
    const domain::Instant now = chengdu.server.clock().now();
    chengdu.forward(domain::shanghai_instant(domain::shanghai_date(now), {22, 0}) - now);
    CHECK(chengdu.send(100).error->problem == "closed_now");
    CHECK_FALSE(chengdu.money().wallet->is_open);
}
