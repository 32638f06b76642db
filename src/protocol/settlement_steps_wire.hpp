#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "domain/enum_names.hpp"
#include "protocol/wire_description.hpp"

namespace protocol {

/// What happened to a bill, step by step: the story that a record tells.
enum class SettlementStepKind {
    CodeShown,
    CodeScanned,
    FundPaid,
    OwnPaid,
    SharedPaid,
    CashDue,
    Refused,
    FundReturned,
    OwnReturned,
    SharedReturned,
    CashReturned,
};

}  // namespace protocol

template <>
inline constexpr auto domain::enum_names<protocol::SettlementStepKind> =
    std::to_array<std::string_view>({"code_shown", "code_scanned", "fund_paid", "own_paid", "shared_paid", "cash_due",
                                     "refused", "fund_returned", "own_returned", "shared_returned", "cash_returned"});

namespace protocol {

struct SettlementStep {
    SettlementStepKind step = SettlementStepKind::CodeShown;
    std::int64_t at = 0;
    std::optional<std::int64_t> amount_fen;
};

void describe(auto& visit, Like<SettlementStep> auto& value) {
    visit("step", value.step, "What happened.");
    visit("at", value.at, moment(), "When (Unix ms).");
    visit("amount_fen", value.amount_fen, amount_fen(), "How much, where money is meant.");
}

}  // namespace protocol
