#include "app/money_flow.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/amount_entry.hpp"
#include "app/money_limits.hpp"
#include "family_bodies.hpp"

using namespace app;
using namespace app_test;
using domain::TransferReason;

namespace {

/// Somebody signed in at an address, who shares with his wife and has this money.
ScriptedClient at_money(std::string route, protocol::FamilyMoney money) {
    BootState state;
    state.route = std::move(route);
    state.signed_in_hint = true;
    ScriptedClient client{state};
    client.answer("read_session", session_body(client.now));
    client.answer("read_family", family_body(client.now, true, std::nullopt, 0, false, std::move(money)));
    return client;
}

void press_keys(ScriptedClient& client, std::string_view keys) {
    for (const char key : keys) client.act(PinKeyPressed{key == '.' ? 11 : key == '<' ? 10 : key - '0'});
}

constexpr std::string_view transfer_route = "#/family/member-of-the-wife-01/transfer";
constexpr std::string_view quota_route = "#/family/member-of-the-wife-01/quota";
constexpr std::string_view wallet_route = "#/family/member-of-the-wife-01/wallet";

}  // namespace

TEST_CASE("amount: what the pad's keys make of it") {
    struct Row {
        std::string_view keys;
        std::string_view text;
        std::int64_t fen;
    };
    for (const Row& row :
         {Row{"500", "500", 50'000}, Row{"0.5", "0.5", 50}, Row{".05", "0.05", 5}, Row{"007", "7", 700},
          Row{"12.345", "12.34", 1'234}, Row{"1.2.3", "1.23", 123}, Row{"12.", "12.", 1'200}, Row{"12.<<", "1", 100},
          Row{"", "", 0}, Row{"<", "", 0}, Row{".", "0.", 0}, Row{"123456789", "1234567", 123'456'700},
          Row{"1234567.89", "1234567.89", 123'456'789}}) {
        CAPTURE(row.keys);
        AmountEntry entry;
        for (const char key : row.keys) amount_key_pressed(entry, key == '.' ? 11 : key == '<' ? 10 : key - '0');
        CHECK(entry.text == row.text);
        CHECK(entered_amount(entry).value == row.fen);
    }
    CHECK(amount_to_type({320'415}) == "3204.15");
    CHECK(amount_to_type({50'000}) == "500");
}

TEST_CASE("transfer: amount, password, done, and the family's figures are the server's new ones") {
    ScriptedClient client = at_money(std::string(transfer_route), some_money(true));
    CHECK(client.shown() == transfer_route);
    client.press(Button::AmountNext);
    CHECK(client.shown() == transfer_route);
    press_keys(client, "500");
    client.press(Button::AmountNext);
    CHECK(client.shown() == "#/confirm");
    press_keys(client, "111111");
    client.refuse("make_transfer", "payment_password_wrong", ",\"tries_left\":4");
    CHECK(client.model.confirmation->pin.error->key == "error.payment_password_wrong.line");
    CHECK(client.model.confirmation->pin.digits.empty());
    press_keys(client, "402719");
    press_keys(client, "402719");
    CHECK(client.waiting("make_transfer") == 1);
    CHECK(client.last_body("make_transfer").find("50000") != std::string::npos);
    auto after = some_money(true);
    after.pot_fen = 136'000;
    after.balance_fen = after.shareable_fen = 270'415;
    client.answer("make_transfer", money_moved_body(client.now, after));
    CHECK(client.shown() == "#/family/money/done");
    CHECK(client.model.money.done->before->pot_fen == 86'000);
    CHECK(client.model.family.data->money->pot_fen == 136'000);
    CHECK_FALSE(client.model.confirmation);
    client.press(Button::MoneyAgain);
    CHECK(client.shown() == transfer_route);
    CHECK(client.model.money.amount.text.empty());
    client.act(RouteChanged{"#/confirm"});
    CHECK(client.shown() == "#/");
}

TEST_CASE("transfer: what can't be is said while it is typed, and nothing is sent") {
    ScriptedClient client = at_money(std::string(transfer_route), some_money(true));
    const auto finding = [&] {
        return find_amount_obstacle(client.model, MoneyAct::Transfer, client.model.money.amount);
    };
    press_keys(client, "3204.16");
    CHECK(finding() == TransferReason::BalanceTooSmall);
    client.press(Button::AmountNext);
    CHECK(client.shown() == transfer_route);
    client.press(Button::AmountAll);
    CHECK(client.model.money.amount.text == "3204.15");
    CHECK_FALSE(finding());
    press_keys(client, "<<<<<<<0");
    CHECK(finding() == TransferReason::AmountZero);
    SECTION("limits of the place") {
        client.model.family.data->money->transfer_max_fen = 10'000;
        client.model.money.amount = {"100.01"};
        CHECK(finding() == TransferReason::AmountTooLarge);
        client.model.family.data->money->transfers_left_today = 0;
        CHECK(find_money_obstacle(client.model, MoneyAct::Transfer) == TransferReason::TooManyToday);
    }
    SECTION("an obstacle whatever the amount closes the pad") {
        client.model.family.data->money->obstacle = TransferReason::PayerSuspended;
        const std::string before = client.model.money.amount.text;
        press_keys(client, "1");
        CHECK(client.model.money.amount.text == before);
    }
}

TEST_CASE("quota: the amount is what shall be locked; less gives back, the same is nothing") {
    ScriptedClient client = at_money(std::string(quota_route), some_money(false));
    CHECK(client.shown() == quota_route);
    const auto finding = [&](std::string text) {
        return find_amount_obstacle(client.model, MoneyAct::LockQuota, {std::move(text)});
    };
    CHECK(most_of_act(client.model, MoneyAct::LockQuota) == domain::Fen{406'415});
    CHECK(finding("860") == TransferReason::AmountZero);
    CHECK_FALSE(finding("0"));
    CHECK_FALSE(finding("4064.15"));
    CHECK(finding("4064.16") == TransferReason::BalanceTooSmall);
    press_keys(client, "300");
    client.press(Button::AmountNext);
    press_keys(client, "402719");
    CHECK(client.last_body("lock_quota").find("\"quota_fen\":30000") != std::string::npos);
    client.refuse("lock_quota", "transfer_refused", ",\"problem\":\"payer_suspended\"");
    CHECK(client.refusal_card().why.key == "error.transfer_refused.payer_suspended.why");
    CHECK(client.refusal_card().who.key == "error.transfer_refused.payer_suspended.who");
}

TEST_CASE("wallet: closed hours, the day's count, one that waits: told before anybody types") {
    ScriptedClient client = at_money(std::string(wallet_route), some_money(false));
    CHECK(client.shown() == wallet_route);
    const auto obstacle = [&] { return find_money_obstacle(client.model, MoneyAct::SendWallet); };
    CHECK_FALSE(obstacle());
    CHECK(find_amount_obstacle(client.model, MoneyAct::SendWallet, {"2000.01"}) == TransferReason::AmountTooLarge);
    CHECK_FALSE(find_amount_obstacle(client.model, MoneyAct::SendWallet, {"2000"}));
    protocol::WalletAnswer& wallet = *client.model.family.data->money->wallet;
    SECTION("at night") {
        wallet.is_open = false;
        CHECK(obstacle() == TransferReason::ClosedNow);
    }
    SECTION("three a day") {
        wallet.sent_today = 3;
        CHECK(obstacle() == TransferReason::TooManyToday);
    }
    SECTION("one waits") {
        wallet.outgoing.push_back(some_move(client.now, domain::TransferKind::WalletSend));
        CHECK(obstacle() == TransferReason::OnePending);
    }
    SECTION("sent to the member whose screen it is") {
        press_keys(client, "200");
        client.press(Button::AmountNext);
        press_keys(client, "402719");
        CHECK(client.last_body("send_wallet").find(wife_member) != std::string::npos);
        client.answer("send_wallet", money_moved_body(client.now, some_money(false)));
        CHECK(client.model.money.done->name == "陈𬱖");
    }
}

TEST_CASE("wallet: accepted once, on the receiver's phone; what is over is told") {
    ScriptedClient client = at_money("#/family", some_money(false));
    client.act(WalletAccepted{"wallet-transfer-00001"}).act(WalletAccepted{"wallet-transfer-00001"});
    CHECK(client.waiting("accept_wallet") == 1);
    client.refuse("accept_wallet", "wallet_transfer_over");
    CHECK(client.refusal() == "error.wallet_transfer_over.what");
    client.act(WalletAccepted{"wallet-transfer-00002"});
    client.answer("accept_wallet", money_moved_body(client.now, some_money(false)));
    CHECK(client.toast() == "toast.wallet_accepted");
}

TEST_CASE("dissolving: asked twice, guarded by the password, and its result is told") {
    ScriptedClient client = at_money("#/family/money", some_money(true));
    CHECK(client.waiting("read_transfers") == 1);
    client.answer("read_transfers", transfers_body(client.now, true));
    client.press(Button::MovesMore);
    CHECK(client.waiting("read_transfers") == 1);
    client.answer("read_transfers", transfers_body(client.now, false));
    CHECK(client.model.money.moves.items.size() == 2);
    client.press(Button::DissolveFamily);
    CHECK(client.shown() == "#/family/money?sheet=dissolve");
    client.press(Button::DissolveConfirm);
    CHECK(client.shown() == "#/confirm");
    press_keys(client, "402719");
    client.answer("dissolve_group", R"({"members_ended":1,"returned_fen":38000})");
    CHECK(client.shown() == "#/family/money/done");
    CHECK(client.model.money.done->dissolved.returned_fen == 38'000);
}

TEST_CASE("money screens: only where the place knows the way, and only for a member") {
    ScriptedClient client = at_money(std::string(quota_route), some_money(true));
    CHECK(client.shown() == "#/family");
    CHECK(at_money(std::string(wallet_route), some_money(true)).shown() == "#/family");
    CHECK(at_money("#/family/member-of-nobody-00001/transfer", some_money(true)).shown() == "#/family");
    CHECK(at_money("#/family/money/done", some_money(true)).shown() == "#/family");
}
