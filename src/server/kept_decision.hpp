#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/ledger.hpp"
#include "domain/settlement.hpp"

namespace server {

/// A balance that a decision rested on, and how many postings the account had by then: its place in the ledger, which
/// no clock can blur.
struct AccountSeen {
    std::int64_t party = 0;  ///< 0 the beneficiary, 1… the sharers of the case
    domain::AccountKind kind{};
    domain::AccountId id;
    std::int64_t postings_count = 0;
    domain::Fen balance;

    bool operator==(const AccountSeen&) const = default;
};

/// Everything that a settlement was decided on, kept beside it so that anybody can decide again.
struct KeptDecision {
    domain::SettlementCase facts;
    std::vector<std::string> memberships;  ///< of the case's sharers, in the same order
    std::vector<AccountSeen> accounts;
};

/// As text: lists in parentheses, each struct's members in order. Members are only ever added at the end, so that old
/// texts can be read: what they lack has its default.
[[nodiscard]] std::string to_text(const KeptDecision& decision);

/// Nothing when the text is none of ours.
[[nodiscard]] std::optional<KeptDecision> read_kept_decision(std::string_view text);

}  // namespace server
