// A violation of each of the nine invariants, planted by somebody who has the file but not the keys, is found.
#include "server/ledger_audit.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

#include "server/audit_command.hpp"
#include "server/kept_decision.hpp"
#include "server/tampering.hpp"
#include "server/test_till.hpp"

namespace server_tests {

namespace {

using enum storage::Invariant;

/// A server on which the wife, who is in two shared accounts, bought something and cancelled it, bought again and was
/// refused once.
struct UsedServer {
    TestServer server{with_people()};
    std::string settlement;  ///< the one that stands

    UsedServer() {
        bind(server, husband, wife);
        server.clock().advance(domain::minutes(1));
        bind(server, li_ming, wife);
        Till till(server);
        till.sign_in();
        Purchase purchase{.person = std::string(wife), .token = show_code(server, wife)};
        const auto first = till.settle(purchase);
        INFO(first.body);
        REQUIRE(first.is_ok());
        REQUIRE(till.cancel(wife, first.value("setlinfo.setl_id")).is_ok());
        purchase.token = show_code(server, wife);
        settlement = till.settle(purchase).value("setlinfo.setl_id");
        REQUIRE_FALSE(settlement.empty());
        purchase.token = show_code(server, wife);
        purchase.catalogue_code = "H001";
        REQUIRE_FALSE(till.settle(purchase).is_ok());
        // Looked at once: from here on what was posted is known.
        REQUIRE(server.audit().value().empty());
        server.leave_unchecked();
    }

    void tamper(const std::string& sql) { server_tests::tamper(server, sql); }

    std::set<storage::Invariant> broken() {
        std::set<storage::Invariant> found;
        for (const auto& violation : server.audit().value()) {
            if (!violation.row.starts_with("trigger ")) found.insert(violation.invariant);
        }
        return found;
    }
};

const std::string husbands_account =
    "(SELECT id FROM ledger_accounts WHERE kind = 'personal_earlier' AND owner_id = '3QAuhzmfojPxkXnWpcks/520100')";

}  // namespace

TEST_CASE("each of the nine invariants is found to be broken when it is") {
    UsedServer used;
    SECTION("debits equal credits") {
        used.tamper("UPDATE ledger_postings SET amount_fen = amount_fen - 1 WHERE amount_fen < 0");
        CHECK(used.broken().contains(DebitsEqualCredits));
    }
    SECTION("a stored balance is the sum of its postings") {
        used.tamper("UPDATE ledger_accounts SET balance_fen = balance_fen + 1 WHERE kind = 'institution_clearing'");
        CHECK(used.broken().contains(BalanceIsSumOfPostings));
    }
    SECTION("no personal balance is below zero") {
        used.tamper("UPDATE ledger_accounts SET balance_fen = -1 WHERE id = " + husbands_account);
        CHECK(used.broken().contains(NoBalanceBelowZero));
    }
    SECTION("one settlement, at most one sharer") {
        // The same money, but half of it out of somebody else's account.
        used.tamper("UPDATE ledger_postings SET account_id = " + husbands_account +
                    ", account_posting_number = 1000 WHERE amount_fen < 0 AND transfer_id = "
                    "(SELECT transfer_id FROM settlements WHERE id = '" +
                    used.settlement +
                    "') AND account_id = (SELECT id FROM ledger_accounts WHERE owner_id = "
                    "'GDclu1U2FS38aA2vtvhm/520100' AND kind = 'personal_earlier')");
        CHECK(used.broken().contains(AtMostOneSharer));
    }
    SECTION("the sharer is the one whom the rule names") {
        // Consistent in the ledger's eyes: only deciding again tells.
        used.tamper(
            "UPDATE settlements SET membership_id = (SELECT id FROM mutual_aid_members WHERE id <> "
            "membership_id LIMIT 1) WHERE id = '" +
            used.settlement + "'");
        CHECK(used.broken() == std::set{SharerNamedByRule});
    }
    SECTION("posted rows never change") {
        used.tamper("UPDATE ledger_transfers SET business_reference = 'elsewhere' WHERE kind = 'opening_balance'");
        CHECK(used.broken() == std::set{PostedRowsUnchanged});
    }
    SECTION("what was acknowledged exists") {
        used.tamper("DELETE FROM settlement_decisions WHERE settlement_id = '" + used.settlement + "';" +
                    "DELETE FROM settlements WHERE id = '" + used.settlement + "'");
        CHECK(used.broken().contains(AcknowledgedOrNothingMoved));
    }
    SECTION("what was refused moved nothing") {
        used.tamper(
            "UPDATE ledger_transfers SET business_reference = "
            "(SELECT id FROM settlements WHERE kind = 'refused') WHERE kind = 'settlement'");
        CHECK(used.broken().contains(AcknowledgedOrNothingMoved));
    }
    SECTION("a balance as of any moment is its replay") {
        used.tamper("UPDATE ledger_postings SET posted_at = posted_at - 100000 WHERE account_posting_number = 3");
        CHECK(used.broken().contains(BalanceAsOfIsReplay));
    }
    SECTION("reconciliation leaves nothing unexplained") {
        used.tamper("UPDATE settlements SET institution = 'P52010300001' WHERE id = '" + used.settlement + "'");
        CHECK(used.broken().contains(NothingUnexplained));
    }
}

TEST_CASE("a settlement that another had to pay is named with who and what") {
    UsedServer used;
    // The decision was: his account, the one of the two that was bound first. Now the other is said to have been.
    used.tamper(
        "UPDATE settlement_decisions SET facts = replace(facts, "
        "(SELECT membership_id FROM settlements WHERE id = settlement_id), "
        "(SELECT id FROM mutual_aid_members WHERE id <> (SELECT membership_id FROM settlements "
        "WHERE id = settlement_id) LIMIT 1)) WHERE settlement_id = '" +
        used.settlement + "'");
    const auto violations = used.server.audit().value();
    bool is_found = false;
    for (const auto& violation : violations) {
        if (violation.invariant != SharerNamedByRule) continue;
        is_found = true;
        CHECK(violation.row == "settlements " + used.settlement);
    }
    CHECK(is_found);
}

TEST_CASE("slice by slice the audit sees the same as at once, and goes round") {
    UsedServer used;
    used.tamper("UPDATE ledger_accounts SET balance_fen = balance_fen + 1 WHERE kind = 'institution_clearing'");
    const auto policies = server::Policies::load("assets/policies");
    server::LedgerAudit audit(used.server.database(), used.server.vault(), *policies, used.server.clock());
    std::set<std::string> by_slices;
    while (audit.rounds() < 2) {
        for (const auto& violation : audit.check_slice(7).value()) by_slices.insert(storage::to_text(violation));
    }
    std::set<std::string> at_once;
    for (const auto& violation : used.server.audit().value()) at_once.insert(storage::to_text(violation));
    CHECK_FALSE(at_once.empty());
    CHECK(by_slices == at_once);
}

TEST_CASE("the running server's checker goes round by itself and tells operators on this machine what it found") {
    UsedServer used;
    const auto metrics = [&used](std::string_view peer, std::string_view forwarded = "") {
        server::Request request{.method = "GET",
                                .path = "/metrics",
                                .query = {},
                                .headers = {{"Host", "127.0.0.1:8080"}},
                                .body = {},
                                .peer_address = std::string(peer)};
        if (!forwarded.empty()) request.headers.push_back({"X-Forwarded-For", std::string(forwarded)});
        return used.server.handle(request);
    };
    const auto go_round = [&used] {
        const auto rounds = [&used] { return used.server.live_audit().metrics().find("rounds_total 0\n"); };
        while (rounds() != std::string::npos) used.server.live_audit().check_slice();
    };
    go_round();
    const auto clean = metrics("127.0.0.1");
    CHECK(clean.status == 200);
    CHECK(clean.content_type.starts_with("text/plain"));
    CHECK(clean.body.find("# TYPE family_ledger_violations gauge\n") != std::string::npos);
    CHECK(clean.body.find("family_ledger_violations{invariant=\"nothing_unexplained\"} 0\n") != std::string::npos);
    CHECK(metrics("10.0.0.7").status == 404);
    CHECK(metrics("127.0.0.1", "10.0.0.7").status == 404);

    used.tamper("UPDATE ledger_accounts SET balance_fen = balance_fen + 1 WHERE kind = 'institution_clearing'");
    for (int slice = 0; slice < 100; ++slice) used.server.live_audit().check_slice();
    const std::string broken = metrics("127.0.0.1").body;
    INFO(broken);
    CHECK(broken.find("{invariant=\"balance_is_sum_of_postings\"} 0\n") == std::string::npos);
    CHECK(broken.find("{invariant=\"no_balance_below_zero\"} 0\n") != std::string::npos);
    CHECK(used.server.log_text().find("\"event\":\"invariant_broken\"") != std::string::npos);
}

TEST_CASE("the audit of a file says by its status whether all is well") {
    UsedServer used;
    const std::string file = used.server.database_path();
    const std::string_view arguments[] = {file};
    CHECK(server::run_audit(arguments) == 0);
    used.tamper("UPDATE ledger_accounts SET balance_fen = balance_fen + 1 WHERE kind = 'institution_clearing'");
    CHECK(server::run_audit(arguments) == 1);
    const std::string_view missing[] = {"/nowhere/family.db"};
    CHECK(server::run_audit(missing) == 2);
    CHECK(server::run_audit({}) == 2);
}

TEST_CASE("a decision's facts can be read again, also by who knows fewer of them") {
    const auto area = *domain::AreaCode::parse("520102");
    server::KeptDecision kept{.facts = {.bill = {.purposes = {domain::Purpose::Drugs, domain::Purpose::Care},
                                                 .total = {8650},
                                                 .account_use = domain::AccountUse::CashOnly},
                                        .place = {.area = area},
                                        .beneficiary = {.insurance = domain::InsuranceState{area}, .wallet = {7}},
                                        .sharers = {{.insurance = {}, .account = {{1}, {2}}, .bound_at = {99}},
                                                    {.insurance = domain::InsuranceState{area},
                                                     .account = {},
                                                     .bound_at = {5},
                                                     .caps = {.per_payment = {}, .per_month = domain::Fen{300}}}}},
                              .memberships = {"a (strange) id", ""},
                              .accounts = {{1, domain::AccountKind::SharedPot, {"pot 1"}, 12, {-5}}}};
    const std::string text = server::to_text(kept);
    INFO(text);
    const auto read = server::read_kept_decision(text);
    REQUIRE(read.has_value());
    CHECK(server::to_text(*read) == text);
    CHECK(read->facts.bill.purposes == kept.facts.bill.purposes);
    CHECK(read->facts.sharers[1].caps.per_month == domain::Fen{300});
    CHECK_FALSE(read->facts.sharers[0].insurance.has_value());
    CHECK(read->memberships == kept.memberships);
    CHECK(read->accounts == kept.accounts);

    // A text from before there were accounts, and one from before there were sharers' caps.
    const auto older = server::read_kept_decision(text.substr(0, text.rfind(" ((1")) + ")");
    REQUIRE(older.has_value());
    CHECK(older->accounts.empty());
    for (std::size_t size = 0; size < text.size(); ++size) {
        CHECK_FALSE(server::read_kept_decision(text.substr(0, size)).has_value());
    }
    CHECK_FALSE(server::read_kept_decision(text + " 1").has_value());
}

}  // namespace server_tests
