#pragma once

#include <array>
#include <optional>
#include <string>

#include "domain/enum_names.hpp"
#include "protocol/institution_wire.hpp"

/// 2601: a transaction whose answer was lost is undone.
namespace protocol {

/// What 2601 found and did. Our own field: the national interface answers nothing but infcode.
enum class ReversalOutcome {
    Reversed,      ///< it had been carried out, and is undone now
    NothingDone,   ///< it had arrived and been refused: there was nothing to undo
    NeverArrived,  ///< it hadn't arrived; should it arrive later, it is refused
};

}  // namespace protocol

template <>
inline constexpr auto domain::enum_names<protocol::ReversalOutcome> =
    std::to_array<std::string_view>({"reversed", "nothing_done", "never_arrived"});

namespace protocol {

struct ReversalQuery {
    std::string psn_no;
    std::string omsgid;
    std::string oinfno;
};

void describe(auto& visit, Like<ReversalQuery> auto& value) {
    visit("psn_no", value.psn_no, text_between(1, 30), "The person's number.");
    visit("omsgid", value.omsgid, TextRule{msgid_length, msgid_length, TextFormat::Token},
          "The msgid of the message whose answer was lost.");
    visit("oinfno", value.oinfno, TextRule{4, 4, TextFormat::Digits}, "Its infno.");
}

struct ReversalInput {
    ReversalQuery data;
};

void describe(auto& visit, Like<ReversalInput> auto& value) { visit("data", value.data, "What is undone."); }

struct ReversalInfo {
    std::string omsgid;
    std::string oinfno;
    ReversalOutcome outcome = ReversalOutcome::NothingDone;
    std::optional<std::string> setl_id;
    std::optional<std::string> mdtrt_id;
};

void describe(auto& visit, Like<ReversalInfo> auto& value) {
    visit("omsgid", value.omsgid, text_up_to(30), "As sent.");
    visit("oinfno", value.oinfno, text_up_to(4), "As sent.");
    visit("outcome", value.outcome, "Reversed, nothing had been done, or it never arrived.");
    visit("setl_id", value.setl_id, text_up_to(30), "The reversal's own number.");
    visit("mdtrt_id", value.mdtrt_id, text_up_to(30), "The visit that was cancelled.");
}

struct ReversalOutput {
    ReversalInfo result;
};

void describe(auto& visit, Like<ReversalOutput> auto& value) { visit("result", value.result, "What became of it."); }

}  // namespace protocol
