#include "storage/notice_store.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "storage/settlement_samples.hpp"

using namespace storage;
using namespace storage_tests;
using domain::NoticeKind;

TEST_CASE("notices are numbered person by person and read up to a number") {
    TestDatabase database;
    auto transaction = must(database->begin());
    open_sample_tills(transaction);
    must(insert_settlement(transaction, sample_settlement("s1")));
    must(append_notice(transaction, {.person_id = "wife",
                                     .kind = NoticeKind::Paid,
                                     .noticed_at = noon,
                                     .settlement_id = "s1",
                                     .reason = {},
                                     .read_at = {}}));
    must(append_notice(transaction, {.person_id = "man",
                                     .kind = NoticeKind::Drawn,
                                     .noticed_at = noon,
                                     .settlement_id = "s1",
                                     .reason = {},
                                     .read_at = {}}));
    must(append_notice(transaction, {.person_id = "wife",
                                     .kind = NoticeKind::PaymentRefused,
                                     .noticed_at = noon,
                                     .settlement_id = {},
                                     .reason = domain::SettlementReason::NoSharer,
                                     .read_at = {}}));

    CHECK(must(latest_notice_number(transaction, "wife")) == 2);
    CHECK(must(latest_notice_number(transaction, "man")) == 1);
    CHECK(must(latest_notice_number(transaction, "nobody")) == 0);
    const auto all = must(list_notices(transaction, "wife", std::numeric_limits<std::int64_t>::max(), 10));
    REQUIRE(all.size() == 2);
    CHECK(all[0].reason == domain::SettlementReason::NoSharer);
    CHECK(all[1].settlement_id == "s1");
    CHECK(must(list_notices(transaction, "wife", 2, 10)).size() == 1);
    must(append_notice(transaction, {.person_id = "wife",
                                     .kind = NoticeKind::MemberJoined,
                                     .noticed_at = noon,
                                     .settlement_id = {},
                                     .reason = {},
                                     .read_at = noon}));
    const auto of_family = must(list_notices(transaction, "wife", 100, 10, domain::NoticeTopic::Family));
    REQUIRE(of_family.size() == 1);
    CHECK(of_family[0].kind == NoticeKind::MemberJoined);
    CHECK(must(list_notices(transaction, "wife", 100, 10, domain::NoticeTopic::Payments)).size() == 2);
    CHECK(must(list_notices(transaction, "wife", 100, 10, domain::NoticeTopic::Security)).empty());

    CHECK(must(count_unread_notices(transaction, "wife")) == 3);
    CHECK(must(mark_notices_read(transaction, "wife", 1, noon)) == 1);
    CHECK(must(count_unread_notices(transaction, "wife")) == 2);
}
