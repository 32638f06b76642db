#pragma once

#include <optional>
#include <string>
#include <vector>

#include "protocol/institution_wire.hpp"

/// What 2101, 2102, 2206, 2207, 2303, 2304 and 5203 answer: who pays a bill.
namespace protocol {

/// `setl_id` only once it is settled.
struct SettlementInfo {
    std::optional<std::string> setl_id;
    std::optional<std::string> mdtrt_id;
    std::string psn_no;
    std::string psn_name;
    std::string insutype;
    std::string med_type;
    std::string mdtrt_cert_type;
    std::string setl_time;
    YuanAmount medfee_sumamt;
    std::optional<YuanAmount> fulamt_ownpay_amt;
    std::optional<YuanAmount> overlmt_selfpay;
    std::optional<YuanAmount> preselfpay_amt;
    std::optional<YuanAmount> inscp_scp_amt;
    YuanAmount hifp_pay;
    YuanAmount fund_pay_sumamt;
    YuanAmount psn_part_amt;
    YuanAmount acct_pay;
    YuanAmount psn_cash_pay;
    YuanAmount hosp_part_amt;
    YuanAmount balc;
    YuanAmount acct_mulaid_pay;
    std::string medins_setl_id;
    std::string clr_optins;
    std::string clr_type;
    std::optional<std::string> refd_setl_flag;  ///< only where a settlement is queried
};

void describe(auto& visit, Like<SettlementInfo> auto& value) {
    constexpr YuanRule amount{.least = {-100'000'000'000}};
    visit("setl_id", value.setl_id, text_up_to(30), "The settlement's number.");
    visit("mdtrt_id", value.mdtrt_id, text_up_to(30), "The visit's number.");
    visit("psn_no", value.psn_no, text_up_to(30), "The person's number.");
    visit("psn_name", value.psn_name, text_up_to(60), "Name.");
    visit("insutype", value.insutype, text_up_to(6), "310 employee, 390 resident.");
    visit("med_type", value.med_type, text_up_to(6), "As sent.");
    visit("mdtrt_cert_type", value.mdtrt_cert_type, text_up_to(3), "Kind of credential.");
    visit("setl_time", value.setl_time, text_up_to(19), "yyyy-MM-dd HH:mm:ss.");
    visit("medfee_sumamt", value.medfee_sumamt, amount, "The whole bill.");
    visit("fulamt_ownpay_amt", value.fulamt_ownpay_amt, amount, "As sent: outside the catalogue.");
    visit("overlmt_selfpay", value.overlmt_selfpay, amount, "As sent: above the price limit.");
    visit("preselfpay_amt", value.preselfpay_amt, amount, "As sent: the person's before the fund.");
    visit("inscp_scp_amt", value.inscp_scp_amt, amount, "As sent: within the policy's scope.");
    visit("hifp_pay", value.hifp_pay, amount, "The basic fund's part.");
    visit("fund_pay_sumamt", value.fund_pay_sumamt, amount, "The fund's part.");
    visit("psn_part_amt", value.psn_part_amt, amount, "The person's share: accounts and cash.");
    visit("acct_pay", value.acct_pay, amount, "Out of accounts; with the shared part where the place counts it in.");
    visit("psn_cash_pay", value.psn_cash_pay, amount, "Cash.");
    visit("hosp_part_amt", value.hosp_part_amt, amount, "Borne by the institution.");
    visit("balc", value.balc, amount, "The own personal account's balance afterwards.");
    visit("acct_mulaid_pay", value.acct_mulaid_pay, amount, "The shared part: out of a relative's account.");
    visit("medins_setl_id", value.medins_setl_id, text_up_to(30), "The sender's msgid.");
    visit("clr_optins", value.clr_optins, text_up_to(6), "The agency that settles with the institution.");
    visit("clr_type", value.clr_type, text_up_to(6), "11 outpatient, 21 hospital stay, 41 pharmacy.");
    visit("refd_setl_flag", value.refd_setl_flag, text_up_to(3), "1: cancelled or reversed since.");
}

/// One source of money.
struct SettlementPart {
    std::string fund_pay_type;
    std::string fund_pay_type_name;
    YuanAmount fund_payamt;
};

void describe(auto& visit, Like<SettlementPart> auto& value) {
    constexpr YuanRule amount{.least = {-100'000'000'000}};
    visit("fund_pay_type", value.fund_pay_type, text_up_to(6), "Which fund.");
    visit("fund_pay_type_name", value.fund_pay_type_name, text_up_to(200), "Its name.");
    visit("fund_payamt", value.fund_payamt, amount, "What it pays.");
}

struct SettlementOutput {
    SettlementInfo setlinfo;
    std::vector<SettlementPart> setldetail;
};

void describe(auto& visit, Like<SettlementOutput> auto& value) {
    visit("setlinfo", value.setlinfo, "The settlement.");
    visit("setldetail", value.setldetail, list_up_to(8), "Who pays.");
}

}  // namespace protocol
