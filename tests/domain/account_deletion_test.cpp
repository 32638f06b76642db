#include "domain/account_deletion.hpp"

#include <catch2/catch_test_macros.hpp>

#include "domain/device.hpp"
#include "domain/guardian_consent.hpp"

using namespace domain;

TEST_CASE("deletion: nothing hangs on the account, so it can go") { CHECK(find_deletion_obstacles({}).empty()); }

TEST_CASE("deletion: each thing that hangs on the account is an obstacle of its own") {
    const auto only = [](DeletionFacts facts) {
        const auto obstacles = find_deletion_obstacles(facts);
        REQUIRE(obstacles.size() == 1);
        return obstacles.front();
    };
    CHECK(only({.shares_account = true}) == DeletionObstacle::OwnFamily);
    CHECK(only({.memberships = 1}) == DeletionObstacle::Membership);
    CHECK(only({.shared_money = Fen{1}}) == DeletionObstacle::SharedMoney);
    CHECK(only({.wallet_money = Fen{1}}) == DeletionObstacle::WalletMoney);
    CHECK(only({.wallet_pending = 1}) == DeletionObstacle::WalletPending);
    CHECK(only({.has_open_invitation = true}) == DeletionObstacle::InvitationOpen);
    CHECK(only({.family_vouchers = 1}) == DeletionObstacle::FamilyVoucher);
    CHECK(only({.staff_requests = 1}) == DeletionObstacle::StaffRequest);
    CHECK(only({.is_visit_under_way = true}) == DeletionObstacle::VisitUnderWay);
}

TEST_CASE("deletion: several are told at once, what runs by itself first") {
    const auto obstacles = find_deletion_obstacles(
        {.shares_account = true, .memberships = 2, .shared_money = Fen{100}, .is_visit_under_way = true});
    CHECK(obstacles == std::vector{DeletionObstacle::VisitUnderWay, DeletionObstacle::OwnFamily,
                                   DeletionObstacle::SharedMoney, DeletionObstacle::Membership});
}

TEST_CASE("a guardian decides until the day before the fourteenth birthday") {
    const CivilDate today{2026, 6, 16};
    CHECK(needs_guardian_consent({2012, 6, 17}, today));
    CHECK_FALSE(needs_guardian_consent({2012, 6, 16}, today));
    // Between 14 and 16 no face is checked, and no guardian asked: two different rules.
    CHECK_FALSE(needs_guardian_consent({2011, 1, 1}, today));
}

TEST_CASE("a device is told by what a person recognises, and written in a word") {
    struct Row {
        const char* agent;
        Device device;
    };
    const Row rows[] = {
        {"Mozilla/5.0 (Linux; Android 13; PGT-AN10) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36 "
         "MicroMessenger/8.0.47",
         {DeviceSystem::Android, DeviceApp::WeChat}},
        {"Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) AppleWebKit/605.1 AlipayClient/10.5",
         {DeviceSystem::Iphone, DeviceApp::Alipay}},
        {"Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 Chrome/114.0",
         {DeviceSystem::HarmonyOs, DeviceApp::Chrome}},
        {"Mozilla/5.0 (Windows NT 10.0; Win64) Chrome/120.0 Safari/537.36 Edg/120.0",
         {DeviceSystem::Windows, DeviceApp::Edge}},
        {"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605.1 Version/17 Safari/605.1",
         {DeviceSystem::Mac, DeviceApp::Safari}},
        {"Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Firefox/120.0", {DeviceSystem::Linux, DeviceApp::Firefox}},
        {"", {}},
        {"curl/8", {}}};
    for (const Row& row : rows) {
        INFO(row.agent);
        CHECK(device_of(row.agent) == row.device);
        CHECK(read_device(device_text(row.device)) == row.device);
    }
    CHECK(channel_of(rows[0].device) == "wechat");
    CHECK(channel_of(rows[1].device) == "alipay");
    CHECK(channel_of(rows[2].device) == "web");
    CHECK(channel_of({}) == "web");
    CHECK(read_device("a/b") == Device{});
    CHECK(read_device("nothing") == Device{});
}
