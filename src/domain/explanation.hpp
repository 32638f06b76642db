#pragma once

#include <vector>

#include "domain/settlement.hpp"

/// Saying why: for the simulator (`#/try`: what would happen if …), the diagnosis (why did it fail?), and the
/// explanation of a disabled button. All of it comes from decide_settlement; nothing is decided here.
namespace domain {

/// One reason as a person may hear it, who mends it, and how. Words: `why.reason.`, `why.mender.` and `why.how.` with
/// the names of the three.
struct Explanation {
    SettlementReason reason = SettlementReason::NoSharer;
    Mender mender = Mender::Nobody;
    Remedy remedy = Remedy::PayInCash;

    bool operator==(const Explanation&) const = default;
};

/// The reasons in their order as one side may hear them, none twice.
[[nodiscard]] std::vector<Explanation> explain(const SettlementReasons& reasons, Party listener);

/// The facts with which one side may try things out. A sharer isn't told what the member owns, so the member's own
/// money counts as none: the answer is the most that the shared money would have to pay.
[[nodiscard]] SettlementCase known_to(Party listener, SettlementCase facts);

/// What would happen to a bill, for one side's eyes.
struct Trial {
    std::optional<SettlementPlan> plan;     ///< empty when it would be refused
    std::vector<Explanation> explanations;  ///< why it would be refused, isn't shared, or is shared in part only
};

/// Tries a bill out without moving anything. The server does it with facts read from its books, the client with those
/// it was told; only the server's settle decides.
[[nodiscard]] Trial try_out(const SettlementCase& facts, const Policy& policy, Party listener);

/// Whether it is the beneficiary's own account that pays: there is money in it, and nobody shares.
[[nodiscard]] bool pays_alone(const SettlementCase& facts);

/// What stands, whatever is bought, against shared money paying anything for this beneficiary now: a purchase of one
/// fen of medicine in a pharmacy at home, for which own money isn't asked. Empty when nothing does. The case's bill and
/// place don't matter.
[[nodiscard]] SettlementReasons diagnose(const SettlementCase& facts, const Policy& policy);

}  // namespace domain
