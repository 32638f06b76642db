#pragma once

#include <optional>
#include <string>

#include "protocol/institution_wire.hpp"

/// 2103, 2208 and 2305: a settlement is cancelled. Their answers differ in the names of two amounts. All amounts are
/// below zero: they go back to where they came from.
namespace protocol {

struct CancelQuery {
    std::string psn_no;
    std::string setl_id;
    std::optional<std::string> mdtrt_id;
};

void describe(auto& visit, Like<CancelQuery> auto& value) {
    visit("psn_no", value.psn_no, text_between(1, 30), "The person's number.");
    visit("setl_id", value.setl_id, text_between(1, 30), "What is cancelled.");
    visit("mdtrt_id", value.mdtrt_id, text_up_to(30), "Its visit.");
}

struct CancelInput {
    CancelQuery data;
};

void describe(auto& visit, Like<CancelInput> auto& value) { visit("data", value.data, "What is cancelled."); }

struct CancelInfo {
    std::string mdtrt_id;
    std::string setl_id;
    std::string setl_time;
    YuanAmount medfee_sumamt;
    YuanAmount fund_pay_sumamt;
    std::optional<YuanAmount> psn_pay;       ///< of 2103
    std::optional<YuanAmount> psn_part_amt;  ///< of 2208 and 2305
    YuanAmount acct_pay;
    std::optional<YuanAmount> cash_payamt;   ///< of 2103
    std::optional<YuanAmount> pdn_cash_pay;  ///< of 2208
    std::optional<YuanAmount> psn_cash_pay;  ///< of 2305
    YuanAmount balc;
    YuanAmount acct_mulaid_pay;
    std::string medins_setl_id;
};

void describe(auto& visit, Like<CancelInfo> auto& value) {
    constexpr YuanRule amount{.least = {-100'000'000'000}};
    visit("mdtrt_id", value.mdtrt_id, text_up_to(30), "The visit's number.");
    visit("setl_id", value.setl_id, text_up_to(30), "The reversal's own number.");
    visit("setl_time", value.setl_time, text_up_to(19), "yyyy-MM-dd HH:mm:ss.");
    visit("medfee_sumamt", value.medfee_sumamt, amount, "Below zero, like all amounts of a reversal.");
    visit("fund_pay_sumamt", value.fund_pay_sumamt, amount, "Given back to the fund.");
    visit("psn_pay", value.psn_pay, amount, "2103: given back of the person's share.");
    visit("psn_part_amt", value.psn_part_amt, amount, "2208, 2305: given back of the person's share.");
    visit("acct_pay", value.acct_pay, amount, "Given back to accounts.");
    visit("cash_payamt", value.cash_payamt, amount, "2103: to give back in cash.");
    visit("pdn_cash_pay", value.pdn_cash_pay, amount, "2208: to give back in cash.");
    visit("psn_cash_pay", value.psn_cash_pay, amount, "2305: to give back in cash.");
    visit("balc", value.balc, amount, "The own personal account's balance afterwards.");
    visit("acct_mulaid_pay", value.acct_mulaid_pay, amount, "Given back to the relative's account.");
    visit("medins_setl_id", value.medins_setl_id, text_up_to(30), "The sender's msgid.");
}

struct CancelOutput {
    CancelInfo setlinfo;
};

void describe(auto& visit, Like<CancelOutput> auto& value) { visit("setlinfo", value.setlinfo, "The reversal."); }

}  // namespace protocol
