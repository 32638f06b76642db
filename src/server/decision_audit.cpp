#include "server/decision_audit.hpp"

#include <algorithm>

#include "server/kept_decision.hpp"

namespace server {

namespace {

using storage::Violation;

/// Goes through the parts of one settlement's decision and collects what doesn't fit.
class DecisionCheck {
public:
    DecisionCheck(storage::Reader& reader, const Policies& policies, const storage::DecidedSettlement& settlement,
                  std::vector<Violation>& violations)
        : reader_(reader), policies_(policies), settlement_(settlement), violations_(violations) {}

    storage::Result<void> run() {
        if (!settlement_.facts) {
            note("the facts of its decision", "none");
            return {};
        }
        if (settlement_.facts->empty()) return {};  // from before facts were kept
        const auto kept = read_kept_decision(*settlement_.facts);
        if (!kept || kept->memberships.size() != kept->facts.sharers.size()) {
            note("the facts of its decision", "a text that can't be read");
            return {};
        }
        decide_again(*kept);
        if (auto done = compare_memberships(*kept); !done) return done;
        return compare_accounts(*kept);
    }

private:
    void note(std::string expected, std::string found) {
        violations_.push_back({storage::Invariant::SharerNamedByRule, "settlements " + settlement_.id,
                               std::move(expected), std::move(found)});
    }

    void decide_again(const KeptDecision& kept) {
        const auto policy = std::ranges::find_if(policies_.items(), [this](const domain::Policy& item) {
            return item.id == settlement_.policy_id && item.version == settlement_.policy_version;
        });
        if (policy == policies_.items().end()) {
            note("rules " + settlement_.policy_id + " " + settlement_.policy_version, "no such rules");
            return;
        }
        std::string expected = outcome_of(domain::decide_settlement(kept.facts, *policy), kept);
        std::string found = recorded_outcome();
        if (expected != found) note(std::move(expected), std::move(found));
    }

    static std::string parts_text(domain::Fen fund, domain::Fen own, domain::Fen shared, domain::Fen cash,
                                  std::string_view membership) {
        return "fund " + std::to_string(fund.value) + ", own " + std::to_string(own.value) + ", shared " +
               std::to_string(shared.value) + ", cash " + std::to_string(cash.value) + ", membership " +
               std::string(membership.empty() ? "none" : membership);
    }

    static std::string outcome_of(const std::expected<domain::SettlementPlan, domain::SettlementReasons>& decided,
                                  const KeptDecision& kept) {
        if (!decided) {
            return "refused, " + std::string(decided.error().empty() ? "" : domain::name_of(decided.error().front()));
        }
        const std::string membership = decided->sharer ? kept.memberships[*decided->sharer] : std::string();
        const domain::Fen own{domain::total_of(decided->own).value + decided->wallet.value};
        return parts_text(decided->fund_part, own, domain::total_of(decided->shared), decided->cash, membership);
    }

    [[nodiscard]] std::string recorded_outcome() const {
        if (settlement_.kind == domain::SettlementKind::Refused) {
            return "refused, " +
                   std::string(settlement_.refused_reason ? domain::name_of(*settlement_.refused_reason) : "");
        }
        return parts_text(settlement_.fund, settlement_.own, settlement_.shared, settlement_.cash,
                          settlement_.membership_id.value_or(""));
    }

    storage::Result<void> compare_memberships(const KeptDecision& kept) {
        const auto bound = storage::list_bound_at(reader_, settlement_.id, settlement_.settled_at);
        if (!bound) return std::unexpected(bound.error());
        for (std::size_t index = 0; index < kept.memberships.size(); ++index) {
            // A clock that went back dates the binding after the bill.
            if (kept.facts.sharers[index].bound_at > settlement_.settled_at) continue;
            const auto found = std::ranges::find(*bound, kept.memberships[index], &storage::BoundMembership::id);
            if (found == bound->end()) {
                note("a sharer who was bound", "membership " + kept.memberships[index]);
            } else if (settlement_.membership_id == found->id &&
                       settlement_.sharer_person_id != found->sharer_person_id) {
                note("sharer " + found->sharer_person_id, settlement_.sharer_person_id.value_or("none"));
            }
        }
        for (const storage::BoundMembership& membership : *bound) {
            const bool is_known = std::ranges::find(kept.memberships, membership.id) != kept.memberships.end();
            if (!is_known && !membership.is_uncertain) note("membership " + membership.id, "not looked at");
        }
        return {};
    }

    storage::Result<void> compare_accounts(const KeptDecision& kept) {
        for (const AccountSeen& seen : kept.accounts) {
            const auto balance = storage::balance_after(reader_, seen.id, seen.postings_count);
            if (!balance) return std::unexpected(balance.error());
            if (!*balance || **balance != seen.balance) {
                note(*balance ? std::to_string((*balance)->value) : "a posting",
                     "account " + seen.id.text + " seen with " + std::to_string(seen.balance.value) + " after " +
                         std::to_string(seen.postings_count) + " postings");
            }
            if (const auto used = balance_used(kept, seen); used && *used != seen.balance) {
                note("decided on " + std::to_string(seen.balance.value), std::to_string(used->value));
            }
            if (auto done = compare_place(seen); !done) return done;
        }
        return {};
    }

    /// The settlement's own posting comes right after what was seen: nothing came between.
    storage::Result<void> compare_place(const AccountSeen& seen) {
        if (!settlement_.transfer_id) return {};
        const auto number = storage::posting_number(reader_, *settlement_.transfer_id, seen.id);
        if (!number) return std::unexpected(number.error());
        if (*number && **number != seen.postings_count + 1) {
            note("posting " + std::to_string(seen.postings_count + 1) + " of account " + seen.id.text,
                 std::to_string(**number));
        }
        return {};
    }

    /// The balance in the facts that an account stands for; nothing for kinds that the facts don't have.
    static std::optional<domain::Fen> balance_used(const KeptDecision& kept, const AccountSeen& seen) {
        const bool is_own = seen.party == 0;
        if (!is_own && static_cast<std::size_t>(seen.party) > kept.facts.sharers.size()) return std::nullopt;
        const auto* sharer = is_own ? nullptr : &kept.facts.sharers[static_cast<std::size_t>(seen.party) - 1];
        const domain::AccountParts& parts = is_own ? kept.facts.beneficiary.account : sharer->account;
        switch (seen.kind) {
            case domain::AccountKind::PersonalCurrent: return parts.current;
            case domain::AccountKind::PersonalEarlier: return parts.earlier;
            case domain::AccountKind::MemberWallet:
                return is_own ? std::optional(kept.facts.beneficiary.wallet) : std::nullopt;
            case domain::AccountKind::SharedPot: return is_own ? std::nullopt : std::optional(sharer->pot);
            case domain::AccountKind::SharedQuota: return is_own ? std::nullopt : std::optional(sharer->quota);
            case domain::AccountKind::WalletPending:
            case domain::AccountKind::FundPool:
            case domain::AccountKind::InstitutionClearing:
            case domain::AccountKind::PremiumClearing:
            case domain::AccountKind::OpeningBalances: return std::nullopt;
        }
        return std::nullopt;
    }

    storage::Reader& reader_;
    const Policies& policies_;
    const storage::DecidedSettlement& settlement_;
    std::vector<Violation>& violations_;
};

}  // namespace

storage::Result<std::vector<Violation>> check_decisions(storage::Reader& reader, const Policies& policies,
                                                        const storage::IdRange& range) {
    const auto settlements = storage::list_decided_settlements(reader, range);
    if (!settlements) return std::unexpected(settlements.error());
    std::vector<Violation> violations;
    for (const storage::DecidedSettlement& settlement : *settlements) {
        DecisionCheck check(reader, policies, settlement, violations);
        if (auto done = check.run(); !done) return std::unexpected(done.error());
    }
    return violations;
}

}  // namespace server
