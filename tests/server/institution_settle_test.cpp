#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <string>
#include <thread>
#include <vector>

#include "server/test_till.hpp"
#include "storage/notice_store.hpp"
#include "storage/settlement_store.hpp"

namespace server_tests {

using domain::NoticeKind;

namespace {

/// The wife's purchase by a fresh code of hers.
Purchase purchase_of(TestServer& server, std::string_view person) {
    return {.person = std::string(person), .token = show_code(server, person)};
}

storage::SettlementRecord record_of(TestServer& server, const std::string& id) {
    auto reader = server.database().read();
    REQUIRE(reader.has_value());
    auto found = storage::find_settlement(*reader, id);
    REQUIRE(found.has_value());
    if (!*found) FAIL("no settlement " << id);
    return std::move(**found);
}

std::vector<storage::NoticeRecord> notices_of(TestServer& server, std::string_view person) {
    auto reader = server.database().read();
    REQUIRE(reader.has_value());
    auto notices = storage::list_notices(*reader, person, std::numeric_limits<std::int64_t>::max(), 100);
    REQUIRE(notices.has_value());
    return std::move(*notices);
}

}  // namespace

TEST_CASE("the journey's purchase: own account first, then the husband's, both are told, then it is cancelled") {
    TestServer server(with_people());
    const std::string membership = bind(server, husband, wife);
    Till till(server);
    REQUIRE(till.sign_in().is_ok());
    const std::string token = show_code(server, wife);

    const TillAnswer person = till.query(token);
    INFO(person.body);
    REQUIRE(person.is_ok());
    CHECK(person.value("baseinfo.psn_no") == wife);
    CHECK(person.value("baseinfo.psn_name") == "令狐鿏");
    CHECK(person.value("baseinfo.gend") == "2");

    const Purchase purchase{.person = std::string(wife), .token = token};
    const TillAnswer asked = till.pre_settle(purchase);
    INFO(asked.body);
    REQUIRE(asked.is_ok());
    CHECK(asked.value("setlinfo.setl_id").empty());
    CHECK(notices_of(server, wife).empty());
    CHECK(balance_fen(server, wife) == 3'150);

    const TillAnswer settled = till.settle(purchase);
    INFO(settled.body);
    REQUIRE(settled.is_ok());
    for (const TillAnswer* answer : {&asked, &settled}) {
        CHECK(answer->value("setlinfo.medfee_sumamt") == "86.50");
        CHECK(answer->value("setlinfo.fund_pay_sumamt") == "0.00");
        CHECK(answer->value("setlinfo.psn_part_amt") == "86.50");
        CHECK(answer->value("setlinfo.acct_pay") == "86.50");
        CHECK(answer->value("setlinfo.acct_mulaid_pay") == "55.00");
        CHECK(answer->value("setlinfo.psn_cash_pay") == "0.00");
        CHECK(answer->value("setlinfo.balc") == "0.00");
    }
    CHECK(balance_fen(server, wife) == 0);
    CHECK(balance_fen(server, husband) == 278'000 - 5'500);
    CHECK(ledger_is_clean(server));

    const auto record = record_of(server, settled.value("setlinfo.setl_id"));
    CHECK(record.sharer_person_id == husband);
    CHECK(record.membership_id == membership);
    CHECK(record.own_before == domain::Fen{3'150});
    CHECK(record.own_after == domain::Fen{0});
    CHECK(record.shared_before == domain::Fen{278'000});
    CHECK(record.shared_after == domain::Fen{272'500});
    CHECK(record.steps.find("code_scanned") != std::string::npos);
    REQUIRE(notices_of(server, wife).size() == 1);
    CHECK(notices_of(server, wife)[0].kind == NoticeKind::Paid);
    REQUIRE(notices_of(server, husband).size() == 1);
    CHECK(notices_of(server, husband)[0].kind == NoticeKind::Drawn);
    CHECK(notices_of(server, husband)[0].settlement_id == record.id);

    unbind(server, membership);  // the money still returns to where it came from
    const TillAnswer cancelled = till.cancel(wife, record.id);
    INFO(cancelled.body);
    REQUIRE(cancelled.is_ok());
    CHECK(cancelled.value("setlinfo.acct_mulaid_pay") == "-55.00");
    CHECK(balance_fen(server, wife) == 3'150);
    CHECK(balance_fen(server, husband) == 278'000);
    const auto reversal = record_of(server, cancelled.value("setlinfo.setl_id"));
    CHECK(reversal.reverses_settlement_id == record.id);
    CHECK(reversal.shared_after == domain::Fen{278'000});
    CHECK(notices_of(server, wife)[0].kind == NoticeKind::PaymentReversed);
    CHECK(notices_of(server, husband)[0].kind == NoticeKind::DrawReversed);

    CHECK_FALSE(till.cancel(wife, record.id).is_ok());
    CHECK(balance_fen(server, husband) == 278'000);
    CHECK(ledger_is_clean(server));
}

TEST_CASE("shared money too little: what is there is taken, the rest is cash") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Till till(server);
    till.sign_in();
    Purchase purchase = purchase_of(server, wife);
    purchase.total = "2600.00";
    const TillAnswer settled = till.settle(purchase);
    INFO(settled.body);
    REQUIRE(settled.is_ok());
    CHECK(settled.value("setlinfo.acct_mulaid_pay") == "2480.00");  // earlier years' part alone
    CHECK(settled.value("setlinfo.psn_cash_pay") == "88.50");
    CHECK(settled.body.find("\"warn_msg\":\"共济账户余额不足：共济账户只能付 2480.00，其余 88.50 请收现金。\"") !=
          std::string::npos);
    CHECK(balance_fen(server, husband) == 30'000);

    purchase = purchase_of(server, wife);
    const TillAnswer nothing_left = till.settle(purchase);
    CHECK_FALSE(nothing_left.is_ok());
    CHECK(nothing_left.error().find("没有可用余额") != std::string::npos);
    CHECK(ledger_is_clean(server));
}

TEST_CASE("an unbound member is refused with the reason and who mends it; nothing moves, both would know") {
    TestServer server(with_people());
    const std::string membership = bind(server, li_ming, li_mings_wife);
    Till till(server);
    till.sign_in();
    Purchase purchase = purchase_of(server, li_mings_wife);
    purchase.insutype = "390";
    REQUIRE(till.settle(purchase).is_ok());
    const std::int64_t before = balance_fen(server, li_ming);
    unbind(server, membership);

    purchase.token = show_code(server, li_mings_wife);
    const TillAnswer refused = till.settle(purchase);
    CHECK_FALSE(refused.is_ok());
    CHECK(refused.error().find("已解绑") != std::string::npos);
    CHECK(refused.error().find("家人") != std::string::npos);
    CHECK(balance_fen(server, li_ming) == before);
    const auto notice = notices_of(server, li_mings_wife).front();
    CHECK(notice.kind == NoticeKind::PaymentRefused);
    CHECK(notice.reason == domain::SettlementReason::NoSharer);
    CHECK(record_of(server, *notice.settlement_id).kind == domain::SettlementKind::Refused);

    purchase.account_flag = "0";  // the same code: its settlement was refused, so it isn't used up
    const TillAnswer cash = till.settle(purchase);
    INFO(cash.body);
    CHECK(cash.value("setlinfo.psn_cash_pay") == "86.50");
    CHECK(ledger_is_clean(server));
}

TEST_CASE("a suspended sharer: the beneficiary hears that it can't be used, the sharer hears why") {
    TestServer server(with_people());
    bind(server, li_ming, li_mings_wife);
    set_status(server, li_ming, domain::InsuranceStatus::Suspended);
    Till till(server);
    till.sign_in();
    Purchase purchase = purchase_of(server, li_mings_wife);
    purchase.insutype = "390";
    const TillAnswer refused = till.settle(purchase);
    CHECK(refused.error().find("暂停") == std::string::npos);
    CHECK(refused.error().find("已告知授权人") != std::string::npos);
    CHECK(notices_of(server, li_mings_wife).front().reason == domain::SettlementReason::SharerUnavailable);
    CHECK(notices_of(server, li_ming).front().kind == NoticeKind::DrawRefused);
    CHECK(notices_of(server, li_ming).front().reason == domain::SettlementReason::SharerSuspended);
}

TEST_CASE("a shop without designation and excluded goods are refused") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Till gym(server, "S52010200001");
    gym.sign_in();
    CHECK(gym.settle(purchase_of(server, wife)).error().find("不是医保定点") != std::string::npos);
    Till till(server);
    till.sign_in();
    Purchase purchase = purchase_of(server, wife);
    purchase.catalogue_code = "H001";
    CHECK(till.settle(purchase).error().find("保健消费") != std::string::npos);
    CHECK(balance_fen(server, husband) == 278'000);
}

TEST_CASE("a hospital's bill: the fund pays its part, and residents can't share in a tertiary one") {
    TestServer server(with_people());
    bind(server, li_ming, li_mings_wife);
    Purchase purchase{.person = std::string(li_mings_wife), .token = {}, .total = "100.00", .insutype = "390"};
    purchase.med_type = "11";
    purchase.catalogue_code = "002201000010000";
    Till tertiary(server, "H52010200001");
    tertiary.sign_in();
    purchase.token = show_code(server, li_mings_wife);
    CHECK(tertiary.settle(purchase).error().find("三级医院") != std::string::npos);

    Till secondary(server, "H52010200002");
    secondary.sign_in();
    purchase.token = show_code(server, li_mings_wife);
    const TillAnswer settled = secondary.settle(purchase);
    INFO(settled.body);
    REQUIRE(settled.is_ok());
    CHECK(settled.value("setlinfo.fund_pay_sumamt") == "40.00");
    CHECK(settled.value("setlinfo.acct_mulaid_pay") == "60.00");
    CHECK(secondary.cancel(li_mings_wife, settled.value("setlinfo.setl_id")).is_ok());
    CHECK(balance_fen(server, li_ming) == 648'270);
    CHECK(ledger_is_clean(server));
}

TEST_CASE("a code serves one institution, ten minutes and one settlement") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Till till(server);
    Till other(server, "P52010300001");
    till.sign_in();
    other.sign_in();
    Purchase purchase = purchase_of(server, wife);
    purchase.total = "1.00";

    SECTION("another institution's scan") {
        REQUIRE(till.query(purchase.token).is_ok());
        CHECK(other.query(purchase.token).error().find("别的机构") != std::string::npos);
        CHECK_FALSE(other.settle(purchase).is_ok());
        CHECK(till.settle(purchase).is_ok());
    }
    SECTION("never scanned in its minute") {
        server.clock().advance(domain::seconds(60));
        CHECK(till.settle(purchase).error().find("已过期") != std::string::npos);
    }
    SECTION("the visit's minutes are over") {
        REQUIRE(till.query(purchase.token).is_ok());
        server.clock().advance(domain::minutes(10));
        CHECK(till.settle(purchase).error().find("时间已到") != std::string::npos);
    }
    SECTION("within the visit, after the code's minute") {
        REQUIRE(till.query(purchase.token).is_ok());
        server.clock().advance(domain::minutes(9));
        CHECK(till.settle(purchase).is_ok());
    }
    SECTION("a second settlement, also after cancelling the first") {
        const TillAnswer first = till.settle(purchase);
        REQUIRE(first.is_ok());
        CHECK(till.settle(purchase).error().find("已结算过一次") != std::string::npos);
        REQUIRE(till.cancel(wife, first.value("setlinfo.setl_id")).is_ok());
        CHECK_FALSE(till.settle(purchase).is_ok());
        CHECK(balance_fen(server, wife) == 3'150);
    }
    SECTION("somebody else's number with her code") {
        purchase.person = husband;
        CHECK(till.settle(purchase).error().find("psn_no") != std::string::npos);
    }
    SECTION("a code that nobody showed") {
        purchase.token = "FA1abcdefghijklmnopqrstuvwxyz01";
        CHECK(till.settle(purchase).error().find("不是有效的医保码") != std::string::npos);
    }
    CHECK(ledger_is_clean(server));
}

TEST_CASE("a settlement is cancelled by its own institution alone") {
    TestServer server(with_people());
    bind(server, husband, wife);
    Till till(server);
    Till other(server, "P52010300001");
    till.sign_in();
    other.sign_in();
    const TillAnswer settled = till.settle(purchase_of(server, wife));
    REQUIRE(settled.is_ok());
    const std::string id = settled.value("setlinfo.setl_id");
    CHECK_FALSE(other.cancel(wife, id).is_ok());
    CHECK_FALSE(till.cancel(husband, id).is_ok());
    CHECK_FALSE(till.cancel(wife, "nothing").is_ok());
    CHECK(balance_fen(server, wife) == 0);
    CHECK(till.cancel(wife, id).is_ok());
}

TEST_CASE("tills at once on one shared account: what is there is spent once, never more") {
    TestServer server(with_people());
    bind(server, husband, wife);
    constexpr int tills = 8;
    std::vector<Purchase> purchases;
    for (int index = 0; index < tills; ++index) {
        Purchase purchase = purchase_of(server, wife);
        purchase.total = "500.00";
        purchases.push_back(purchase);
    }
    const char* codes[] = {"P52010200001", "P52010300001", "P52011100001", "P52030200001",
                           "P52030300001", "P52030200002", "H52010200001", "H52010200002"};
    std::vector<std::int64_t> cash(tills);
    std::vector<std::thread> threads;
    for (int index = 0; index < tills; ++index) {
        const auto place = static_cast<std::size_t>(index);
        threads.emplace_back([&, place] {
            Till till(server, codes[place]);
            till.sign_in();
            Purchase purchase = purchases[place];
            if (codes[place][0] == 'H') purchase.account_flag = "0";
            purchase.med_type = codes[place][0] == 'H' ? "11" : "41";
            const TillAnswer answer = till.settle(purchase);
            const auto paid = domain::parse_yuan(answer.value("setlinfo.psn_cash_pay"));
            cash[place] = paid ? paid->value : -1;
        });
    }
    for (std::thread& thread : threads) thread.join();
    // Six pharmacies ask for 3,000.00; 31.50 + 2,480.00 are there.
    std::int64_t cash_of_pharmacies = 0;
    for (std::size_t index = 0; index < 6; ++index) cash_of_pharmacies += cash[index];
    CHECK(cash_of_pharmacies == 300'000 - 3'150 - 248'000);
    CHECK(balance_fen(server, wife) == 0);
    CHECK(balance_fen(server, husband) == 30'000);
    CHECK(ledger_is_clean(server));
}

TEST_CASE("one code at two tills at once is settled once") {
    TestServer server(with_people());
    bind(server, husband, wife);
    for (int round = 0; round < 5; ++round) {
        const Purchase purchase{.person = std::string(wife), .token = show_code(server, wife), .total = "10.00"};
        int settled[2] = {};
        std::vector<std::thread> threads;
        for (const int index : {0, 1}) {
            threads.emplace_back([&, index] {
                Till till(server, index == 0 ? "P52010200001" : "P52010300001");
                for (int skipped = 0; skipped < round * 2; ++skipped) (void)till.next_msgid();
                till.sign_in();
                settled[index] = till.settle(purchase).is_ok() ? 1 : 0;
            });
        }
        for (std::thread& thread : threads) thread.join();
        CHECK(settled[0] + settled[1] == 1);
    }
    CHECK(balance_fen(server, wife) + balance_fen(server, husband) == 3'150 + 278'000 - 5'000);
    CHECK(ledger_is_clean(server));
}

}  // namespace server_tests
