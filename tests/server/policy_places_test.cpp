#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <string>

#include "server/private_file.hpp"
#include "server/spending_family.hpp"
#include "server/test_till.hpp"
#include "storage/settlement_store.hpp"

namespace server_tests {

namespace {

constexpr std::string_view chengdu_father = "U4iUjAPpkj5pYcohr8XY";  ///< employee: 1,239.74 + 6,503.58
constexpr std::string_view chengdu_mother = "u5lSaGH7pnZCg9dcDfDh";  ///< resident: no account
constexpr std::string_view chengdu_pharmacy = "P51010400001";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t place = text.find(from);
    REQUIRE(place != std::string::npos);
    return text.replace(place, from.size(), to);
}

std::string policy_text(const std::string& file) {
    auto text = server::read_file("assets/policies/" + file, "policy");
    REQUIRE(text.has_value());
    return *text;
}

/// Guizhou's and the national rules, and whatever a test adds.
class PolicyFolder {
public:
    PolicyFolder() {
        add("guizhou.json", policy_text("guizhou.json"));
        add("national.json", policy_text("national.json"));
    }
    void add(std::string_view file, const std::string& text) { std::ofstream(folder_.file(file)) << text; }
    [[nodiscard]] TestServerOptions options() const {
        TestServerOptions options = with_people();
        options.policies_folder = folder_.path();
        return options;
    }

private:
    TemporaryFolder folder_;
};

Purchase purchase_by(TestServer& server, std::string_view person, std::string insutype) {
    Purchase purchase{.person = std::string(person), .token = show_code(server, person)};
    purchase.insutype = std::move(insutype);
    return purchase;
}

/// Under which rules a settlement was decided: "guizhou 2026-01".
std::string rules_of(TestServer& server, const TillAnswer& settled) {
    INFO(settled.body);
    REQUIRE(settled.is_ok());
    auto reader = server.database().read();
    REQUIRE(reader.has_value());
    const auto record = storage::find_settlement(*reader, settled.value("setlinfo.setl_id"));
    REQUIRE(record.has_value());
    REQUIRE(record->has_value());
    return (*record)->policy_id + " " + (*record)->policy_version;
}

TillAnswer settle_in_chengdu(TestServer& server) {
    bind(server, chengdu_father, chengdu_mother);
    Till till(server, chengdu_pharmacy);
    REQUIRE(till.sign_in().is_ok());
    return till.settle(purchase_by(server, chengdu_mother, "390"));
}

}  // namespace

TEST_CASE("a new province is one file and no code") {
    PolicyFolder folder;
    SECTION("without its file, people there fall under the rules for everybody: nothing is locked, so nothing shared") {
        TestServer server(folder.options());
        const TillAnswer refused = settle_in_chengdu(server);
        CHECK_FALSE(refused.is_ok());
        CHECK(refused.error().find("额度") != std::string::npos);
    }
    SECTION("with it, the server starts and decides by it") {
        std::string text = replaced(policy_text("guizhou.json"), "\"guizhou\"", "\"shu\"");
        text = replaced(text, "[\"520000\"]", "[\"510000\"]");
        text = replaced(text, "\"earlier_years\"", "\"all\"");
        folder.add("shu.json", replaced(text, "\"2026-01\"", "\"first\""));
        TestServer server(folder.options());
        const TillAnswer settled = settle_in_chengdu(server);
        CHECK(rules_of(server, settled) == "shu first");
        CHECK(settled.value("setlinfo.acct_mulaid_pay") == "86.50");
    }
}

TEST_CASE("a policy with a later day takes over by itself, and each decision records its version") {
    PolicyFolder folder;
    std::string later = replaced(policy_text("guizhou.json"), "\"2026-01\"", "\"2026-07\"");
    later = replaced(later, "2026-01-01", "2026-07-01");
    // From July on, Guizhou pays nothing that isn't medicine or care at all.
    later = replaced(later, "\"drugs\", \"devices\"", "\"drugs\"");
    folder.add("guizhou_july.json", later);
    TestServer server(folder.options());
    bind(server, husband, wife);
    Till till(server);
    REQUIRE(till.sign_in().is_ok());
    const auto device = [&] {
        Purchase purchase = purchase_by(server, wife, "310");
        purchase.catalogue_code = "Q0001";
        purchase.total = "10.00";
        return purchase;
    };
    CHECK(rules_of(server, till.settle(device())) == "guizhou 2026-01");

    // 2026-06-30 23:59:30 in Shanghai, and 2026-07-01 00:00:30.
    server.clock().advance(domain::days(14) + domain::hours(13) + domain::minutes(59) + domain::seconds(30));
    REQUIRE(till.sign_in().is_ok());
    CHECK(rules_of(server, till.settle(device())) == "guizhou 2026-01");
    server.clock().advance(domain::minutes(1));
    CHECK_FALSE(till.settle(device()).is_ok());
    Purchase medicine = purchase_by(server, wife, "310");
    medicine.total = "10.00";
    CHECK(rules_of(server, till.settle(medicine)) == "guizhou 2026-07");
}

TEST_CASE("whether acct_pay contains the shared part is the place's to say",
          "[policy:money.mutual_aid_in_account_pay]") {
    PolicyFolder folder;
    const auto account_pay = [&] {
        TestServer server(folder.options());
        bind(server, husband, wife);
        Till till(server);
        REQUIRE(till.sign_in().is_ok());
        const TillAnswer settled = till.settle(purchase_by(server, wife, "310"));
        CHECK(settled.value("setlinfo.acct_mulaid_pay") == "55.00");
        return settled.value("setlinfo.acct_pay");
    };
    CHECK(account_pay() == "86.50");
    folder.add("guizhou.json", replaced(policy_text("guizhou.json"), "\"included\"", "\"apart\""));
    CHECK(account_pay() == "31.50");
}

TEST_CASE("a refusal names the place's hotline, and a place that hides balances shows none",
          "[policy:hotline][policy:money.balance_query]") {
    PolicyFolder folder;
    const auto look = [&](bool is_shown, const std::string& hotline) {
        TestServer server(folder.options());
        SpendingFamily family(server);
        const auto home = server.call(protocol::read_home, {}, &family.sharer).must();
        REQUIRE(home.person);
        CHECK(home.person->balance_offered == is_shown);
        const std::string refused = family.refuse(domain::SettlementReason::NoSharer);
        CHECK(server.call(protocol::read_record, {.id = refused}, &family.sharer).must().hotline == hotline);
    };
    look(true, "12393");
    std::string text = replaced(policy_text("guizhou.json"), "\"12393\"", "\"0851-12393\"");
    folder.add("guizhou.json", replaced(text, "\"balance_query\": {\"value\": \"offered\"",
                                        "\"balance_query\": {\"value\": \"not_offered\""));
    look(false, "0851-12393");
}

}  // namespace server_tests
