#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/enum_names.hpp"
#include "protocol/institution_wire.hpp"

/// 3201 and 3202: an institution compares its books with ours, in totals and row by row.
namespace protocol {

inline constexpr YuanRule statement_amount_rule{.least = {-100'000'000'000'000}, .most = {100'000'000'000'000}};

struct StatementTotals {
    std::string insutype;
    std::string clr_type;
    std::string setl_optins;
    std::string stmt_begndate;
    std::string stmt_enddate;
    YuanAmount medfee_sumamt;
    YuanAmount fund_pay_sumamt;
    YuanAmount acct_pay;
    DecimalText fixmedins_setl_cnt;
    std::optional<std::string> refd_setl_flag;
};

void describe(auto& visit, Like<StatementTotals> auto& value) {
    visit("insutype", value.insutype, text_up_to(6), "310 employee, 390 resident; empty: both.");
    visit("clr_type", value.clr_type, text_up_to(6), "11 outpatient, 21 hospital stay, 41 pharmacy; empty: all.");
    visit("setl_optins", value.setl_optins, text_up_to(6), "The agency, as clr_optins said; empty: all.");
    visit("stmt_begndate", value.stmt_begndate, text_between(10, 19), "First day, yyyy-MM-dd.");
    visit("stmt_enddate", value.stmt_enddate, text_between(10, 19), "Last day, yyyy-MM-dd.");
    visit("medfee_sumamt", value.medfee_sumamt, statement_amount_rule, "Sum of the bills.");
    visit("fund_pay_sumamt", value.fund_pay_sumamt, statement_amount_rule, "Sum of the fund's parts.");
    visit("acct_pay", value.acct_pay, statement_amount_rule, "Sum of acct_pay.");
    visit("fixmedins_setl_cnt", value.fixmedins_setl_cnt, "How many settlements.");
    visit("refd_setl_flag", value.refd_setl_flag, text_up_to(3), "0: without cancelled ones and their cancellations.");
}

struct StatementTotalsInput {
    StatementTotals data;
};

void describe(auto& visit, Like<StatementTotalsInput> auto& value) { visit("data", value.data, "The books' totals."); }

/// `stmt_rslt` 0 equal, 1 different. What ours are is said beside: our own fields.
struct StatementTotalsInfo {
    std::string setl_optins;
    std::string stmt_rslt;
    std::string stmt_rslt_dscr;
    YuanAmount medfee_sumamt;
    YuanAmount fund_pay_sumamt;
    YuanAmount acct_pay;
    std::int64_t fixmedins_setl_cnt = 0;
};

void describe(auto& visit, Like<StatementTotalsInfo> auto& value) {
    visit("setl_optins", value.setl_optins, text_up_to(6), "As sent.");
    visit("stmt_rslt", value.stmt_rslt, text_up_to(6), "0 equal, 1 different.");
    visit("stmt_rslt_dscr", value.stmt_rslt_dscr, text_up_to(200), "In words.");
    visit("medfee_sumamt", value.medfee_sumamt, statement_amount_rule, "Our sum of the bills.");
    visit("fund_pay_sumamt", value.fund_pay_sumamt, statement_amount_rule, "Our sum of the fund's parts.");
    visit("acct_pay", value.acct_pay, statement_amount_rule, "Our sum of acct_pay.");
    visit("fixmedins_setl_cnt", value.fixmedins_setl_cnt, count_up_to(1'000'000'000), "Our number of settlements.");
}

struct StatementTotalsOutput {
    StatementTotalsInfo stmtinfo;
};

void describe(auto& visit, Like<StatementTotalsOutput> auto& value) {
    visit("stmtinfo", value.stmtinfo, "What the comparison gave.");
}

/// One row of the institution's books; the columns of the national detail file.
struct StatementRow {
    std::string psn_no;
    std::string mdtrt_id;
    std::string setl_id;
    std::optional<std::string> msgid;
    std::optional<std::string> refd_setl_flag;
    YuanAmount medfee_sumamt;
    YuanAmount fund_pay_sumamt;
    YuanAmount acct_pay;
};

void describe(auto& visit, Like<StatementRow> auto& value) {
    visit("psn_no", value.psn_no, text_up_to(30), "The person's number.");
    visit("mdtrt_id", value.mdtrt_id, text_up_to(30), "The visit's number.");
    visit("setl_id", value.setl_id, text_between(1, 30), "The settlement's number.");
    visit("msgid", value.msgid, text_up_to(30), "The sender's msgid.");
    visit("refd_setl_flag", value.refd_setl_flag, text_up_to(3), "1: this row gives money back.");
    visit("medfee_sumamt", value.medfee_sumamt, statement_amount_rule, "The bill; below zero where it was given back.");
    visit("fund_pay_sumamt", value.fund_pay_sumamt, statement_amount_rule, "The fund's part.");
    visit("acct_pay", value.acct_pay, statement_amount_rule, "As acct_pay said.");
}

/// The rows stand in the message itself. (The national interface has them in a file uploaded before by 9101; its number
/// `file_qury_no` is taken and not needed.)
struct StatementDetail {
    std::string setl_optins;
    std::optional<std::string> file_qury_no;
    std::optional<std::string> clr_type;
    std::optional<std::string> insutype;
    std::string stmt_begndate;
    std::string stmt_enddate;
    YuanAmount medfee_sumamt;
    YuanAmount fund_pay_sumamt;
    std::optional<YuanAmount> acct_pay;
    YuanAmount cash_payamt;
    DecimalText fixmedins_setl_cnt;
    std::optional<std::string> refd_setl_flag;
};

void describe(auto& visit, Like<StatementDetail> auto& value) {
    visit("setl_optins", value.setl_optins, text_up_to(6), "The agency, as clr_optins said; empty: all.");
    visit("file_qury_no", value.file_qury_no, text_up_to(30), "Not needed: the rows stand in detail.");
    visit("clr_type", value.clr_type, text_up_to(6), "11 outpatient, 21 hospital stay, 41 pharmacy; empty: all.");
    visit("insutype", value.insutype, text_up_to(6), "310 employee, 390 resident; empty: both.");
    visit("stmt_begndate", value.stmt_begndate, text_between(10, 19), "First day, yyyy-MM-dd.");
    visit("stmt_enddate", value.stmt_enddate, text_between(10, 19), "Last day, yyyy-MM-dd.");
    visit("medfee_sumamt", value.medfee_sumamt, statement_amount_rule, "Sum of the bills.");
    visit("fund_pay_sumamt", value.fund_pay_sumamt, statement_amount_rule, "Sum of the fund's parts.");
    visit("acct_pay", value.acct_pay, statement_amount_rule, "Sum of acct_pay.");
    visit("cash_payamt", value.cash_payamt, statement_amount_rule, "Sum of the cash.");
    visit("fixmedins_setl_cnt", value.fixmedins_setl_cnt, "How many settlements.");
    visit("refd_setl_flag", value.refd_setl_flag, text_up_to(3), "0: without cancelled ones and their cancellations.");
}

struct StatementDetailInput {
    StatementDetail data;
    std::vector<StatementRow> detail;
};

void describe(auto& visit, Like<StatementDetailInput> auto& value) {
    visit("data", value.data, "The books' totals.");
    visit("detail", value.detail, list_up_to(2000), "The books' rows.");
}

/// How a row of the institution's books and ours compare.
enum class StatementVerdict {
    Matched,
    Different,  ///< both have it, with other amounts or another person
    Extra,      ///< the institution has it, we don't
    Missing,    ///< we have it, the institution doesn't
};

}  // namespace protocol

template <>
inline constexpr auto domain::enum_names<protocol::StatementVerdict> =
    std::to_array<std::string_view>({"0", "1", "2", "3"});

namespace protocol {

/// The national detail result: our amounts, beside the verdict on the row.
struct StatementResult {
    std::string psn_no;
    std::string mdtrt_id;
    std::string setl_id;
    std::string msgid;
    StatementVerdict stmt_rslt = StatementVerdict::Matched;
    std::string refd_setl_flag;
    std::string memo;
    YuanAmount medfee_sumamt;
    YuanAmount fund_pay_sumamt;
    YuanAmount acct_pay;
};

void describe(auto& visit, Like<StatementResult> auto& value) {
    visit("psn_no", value.psn_no, text_up_to(30), "The person's number.");
    visit("mdtrt_id", value.mdtrt_id, text_up_to(30), "The visit's number.");
    visit("setl_id", value.setl_id, text_up_to(30), "The settlement's number.");
    visit("msgid", value.msgid, text_up_to(30), "Of the message that did it.");
    visit("stmt_rslt", value.stmt_rslt, "0 matched, 1 different, 2 only the institution has it, 3 only we have it.");
    visit("refd_setl_flag", value.refd_setl_flag, text_up_to(3), "1: this row gives money back.");
    visit("memo", value.memo, text_up_to(200), "What differs, and what to do.");
    visit("medfee_sumamt", value.medfee_sumamt, statement_amount_rule, "Our amount of the bill.");
    visit("fund_pay_sumamt", value.fund_pay_sumamt, statement_amount_rule, "Our amount of the fund's part.");
    visit("acct_pay", value.acct_pay, statement_amount_rule, "Our acct_pay.");
}

struct StatementDetailOutput {
    StatementTotalsInfo stmtinfo;
    std::vector<StatementResult> result;
};

void describe(auto& visit, Like<StatementDetailOutput> auto& value) {
    visit("stmtinfo", value.stmtinfo, "What the comparison of the totals gave.");
    visit("result", value.result, list_up_to(4000), "Row by row.");
}

}  // namespace protocol
