// What a decision rested on in a pot, a quota or a wallet is compared with the ledger as it was then.
#include <algorithm>

#include "server/family_person.hpp"
#include "server/national_rules.hpp"
#include "server/tampering.hpp"
#include "server/test_till.hpp"

namespace server_tests {

namespace {

/// Somebody who shares, a relative without an account, and a purchase that shared money paid.
struct Shared {
    TestServer server;
    FamilyPerson sharer;
    FamilyPerson relative;
    Till till;
    std::string membership;

    Shared(const TestServerOptions& options, const protocol::SandboxPerson& sharing,
           const protocol::SandboxPerson& member, std::string_view pharmacy)
        : server(options), sharer(server, sharing), relative(server, member), till(server, pharmacy), member_(member) {
        sharer.activate();
        relative.activate();
        membership = server_tests::bind(server, sharing.id, member.id);
        REQUIRE(till.sign_in().is_ok());
    }
    void buy() {
        Purchase purchase{.person = member_.id, .token = show_code(server, member_.id)};
        purchase.insutype = "390";
        const TillAnswer bought = till.settle(purchase);
        INFO(bought.body);
        REQUIRE(bought.is_ok());
        REQUIRE(server.audit().value().empty());
        server.leave_unchecked();
    }
    /// Replaces a text in the kept decision; what the audit then says about the decision.
    std::string found_after(const std::string& text, const std::string& put) {
        const std::string facts = raw_text(server.database_path(), "SELECT facts FROM settlement_decisions");
        INFO(facts);
        REQUIRE(facts.find(text) != std::string::npos);
        tamper(server, "UPDATE settlement_decisions SET facts = replace(facts, '" + text + "', '" + put + "')");
        std::string found;
        for (const auto& violation : server.audit().value()) {
            if (violation.invariant == storage::Invariant::SharerNamedByRule) found += violation.found + "\n";
        }
        return found;
    }

private:
    const protocol::SandboxPerson& member_;
};

const protocol::SandboxPerson& person_of_mobile(std::string_view ending) {
    const auto& people = sandbox_people().people;
    return *std::ranges::find_if(people,
                                 [&](const auto& person) { return person.mobile && person.mobile->ends_with(ending); });
}

std::string password() { return std::string(payment_password); }

bool says(const std::string& found, std::string_view part) { return found.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a pot that held something else than a decision says is found") {
    Shared gansu(with_people(), person_of_mobile("0222"), person_of_mobile("0223"), "P62010200001");
    gansu.sharer.call(protocol::make_transfer, {.amount_fen = 54'321, .payment_password = password()}).must();
    gansu.buy();
    SECTION("what it was seen with") {
        CHECK(says(gansu.found_after(" 54321)", " 54320)"), "seen with 54320 after 1 postings"));
    }
    SECTION("when") { CHECK(says(gansu.found_after(" 1 54321)", " 2 54321)"), "after 2 postings")); }
    SECTION("what was decided on") { CHECK(says(gansu.found_after(" 54321 ", " 54320 "), "54320")); }
    SECTION("the ledger, before it") {
        tamper(gansu.server,
               "UPDATE ledger_postings SET balance_after_fen = balance_after_fen - 1 WHERE account_posting_number = 1 "
               "AND account_id = (SELECT id FROM ledger_accounts WHERE kind = 'shared_pot')");
        const auto violations = gansu.server.audit().value();
        CHECK(std::ranges::any_of(violations, [](const auto& violation) {
            return violation.invariant == storage::Invariant::SharerNamedByRule &&
                   says(violation.found, "seen with 54321 after 1 postings");
        }));
    }
}

TEST_CASE("so is a quota, and so is a wallet") {
    const NationalRules rules;
    Shared chengdu(rules.options(), person_of_mobile("0260"), person_of_mobile("0261"), "P51010400001");
    SECTION("a quota") {
        chengdu.sharer.call(protocol::lock_quota, {.quota_fen = 54'321, .payment_password = password()}).must();
        chengdu.buy();
        CHECK(says(chengdu.found_after(" 54321)", " 54320)"), "seen with 54320 after 1 postings"));
    }
    SECTION("a wallet") {
        const auto sent =
            chengdu.sharer.call(protocol::send_wallet,
                                {.member = chengdu.membership, .amount_fen = 54'321, .payment_password = password()});
        chengdu.relative.call(protocol::accept_wallet, {.transfer = sent.must().move.id}).must();
        chengdu.buy();
        CHECK(says(chengdu.found_after(" 54321)", " 54320)"), "seen with 54320 after 1 postings"));
    }
}

}  // namespace server_tests
