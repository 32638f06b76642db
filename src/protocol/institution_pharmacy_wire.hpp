#pragma once

#include <optional>
#include <string>
#include <vector>

#include "protocol/institution_wire.hpp"

/// 2101 pre-settle, 2102 settle and 2103 cancel of a purchase at a pharmacy.
namespace protocol {

/// `invono` only where a purchase is settled (2102).
struct PurchaseHead {
    std::string psn_no;
    std::string mdtrt_cert_type;
    std::string mdtrt_cert_no;
    std::optional<std::string> card_sn;
    std::optional<std::string> psn_cert_type;
    std::optional<std::string> certno;
    std::string begntime;
    YuanAmount medfee_sumamt;
    std::optional<std::string> invono;
    std::string insutype;
    std::optional<std::string> dise_codg;
    std::optional<std::string> dise_name;
    std::optional<std::string> acct_used_flag;
    std::optional<std::string> acc_used_flag;  ///< a spelling that is seen as well
    std::string med_type;
    std::optional<std::string> exp_content;
};

void describe(auto& visit, Like<PurchaseHead> auto& value) {
    visit("psn_no", value.psn_no, text_between(1, 30), "From 1101.");
    visit("mdtrt_cert_type", value.mdtrt_cert_type, text_between(1, 3), "Kind of credential.");
    visit("mdtrt_cert_no", value.mdtrt_cert_no, text_between(1, 100), "The credential.");
    visit("card_sn", value.card_sn, text_up_to(32), "Of a card.");
    visit("psn_cert_type", value.psn_cert_type, text_up_to(6), "Kind of certificate.");
    visit("certno", value.certno, text_up_to(50), "Number of the certificate.");
    visit("begntime", value.begntime, text_between(10, 30), "When the visit began.");
    visit("medfee_sumamt", value.medfee_sumamt, bill_amount_rule, "The whole bill.");
    visit("invono", value.invono, text_up_to(20), "Invoice number.");
    visit("insutype", value.insutype, text_between(1, 6), "310 employee, 390 resident.");
    visit("dise_codg", value.dise_codg, text_up_to(30), "Disease.");
    visit("dise_name", value.dise_name, text_up_to(500), "Disease's name.");
    visit("acct_used_flag", value.acct_used_flag, text_up_to(3), "1: accounts pay; 0: cash.");
    visit("acc_used_flag", value.acc_used_flag, text_up_to(3), "The same, in another spelling.");
    visit("med_type", value.med_type, text_between(1, 6), "41: purchase at a pharmacy.");
    visit("exp_content", value.exp_content, text_up_to(4000), "Extension.");
}

struct PurchaseLine {
    std::string feedetl_sn;
    std::optional<std::string> rxno;
    std::optional<std::string> rx_circ_flag;
    std::string fee_ocur_time;
    std::string med_list_codg;
    std::string medins_list_codg;
    YuanAmount det_item_fee_sumamt;
    DecimalText cnt;
    DecimalText pric;
    std::optional<std::string> sin_dos_dscr;
    std::optional<std::string> used_frqu_dscr;
    std::optional<DecimalText> prd_days;
    std::optional<std::string> medc_way_dscr;
    std::optional<std::string> bilg_dr_codg;
    std::optional<std::string> bilg_dr_name;
    std::optional<std::string> tcmdrug_used_way;
};

void describe(auto& visit, Like<PurchaseLine> auto& value) {
    visit("feedetl_sn", value.feedetl_sn, text_between(1, 30), "The line's number.");
    visit("rxno", value.rxno, text_up_to(40), "Prescription.");
    visit("rx_circ_flag", value.rx_circ_flag, text_up_to(3), "Prescription from elsewhere.");
    visit("fee_ocur_time", value.fee_ocur_time, text_between(10, 30), "When.");
    visit("med_list_codg", value.med_list_codg, text_between(1, 50), "Code in the national catalogue.");
    visit("medins_list_codg", value.medins_list_codg, text_between(1, 150), "Code in the institution's list.");
    visit("det_item_fee_sumamt", value.det_item_fee_sumamt, line_amount_rule, "The line's amount.");
    visit("cnt", value.cnt, "Count.");
    visit("pric", value.pric, "Price of one.");
    visit("sin_dos_dscr", value.sin_dos_dscr, text_up_to(200), "Dose.");
    visit("used_frqu_dscr", value.used_frqu_dscr, text_up_to(200), "How often.");
    visit("prd_days", value.prd_days, "For how many days.");
    visit("medc_way_dscr", value.medc_way_dscr, text_up_to(200), "How taken.");
    visit("bilg_dr_codg", value.bilg_dr_codg, text_up_to(30), "Doctor.");
    visit("bilg_dr_name", value.bilg_dr_name, text_up_to(50), "Doctor's name.");
    visit("tcmdrug_used_way", value.tcmdrug_used_way, text_up_to(6), "Herbs: compound or single.");
}

struct PurchaseInput {
    PurchaseHead druginfo;
    std::vector<PurchaseLine> drugdetail;
};

void describe(auto& visit, Like<PurchaseInput> auto& value) {
    visit("druginfo", value.druginfo, "The bill.");
    visit("drugdetail", value.drugdetail, ListRule<NoRule>{.count_min = 1, .count_max = 500, .item = {}}, "Its lines.");
}

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
    YuanAmount fund_pay_sumamt;
    YuanAmount psn_part_amt;
    YuanAmount acct_pay;
    YuanAmount psn_cash_pay;
    YuanAmount hosp_part_amt;
    YuanAmount balc;
    YuanAmount acct_mulaid_pay;
    std::string medins_setl_id;
};

void describe(auto& visit, Like<SettlementInfo> auto& value) {
    constexpr YuanRule amount;
    visit("setl_id", value.setl_id, text_up_to(30), "The settlement's number.");
    visit("mdtrt_id", value.mdtrt_id, text_up_to(30), "The visit's number.");
    visit("psn_no", value.psn_no, text_up_to(30), "The person's number.");
    visit("psn_name", value.psn_name, text_up_to(60), "Name.");
    visit("insutype", value.insutype, text_up_to(6), "310 employee, 390 resident.");
    visit("med_type", value.med_type, text_up_to(6), "As sent.");
    visit("mdtrt_cert_type", value.mdtrt_cert_type, text_up_to(3), "Kind of credential.");
    visit("setl_time", value.setl_time, text_up_to(19), "yyyy-MM-dd HH:mm:ss.");
    visit("medfee_sumamt", value.medfee_sumamt, amount, "The whole bill.");
    visit("fund_pay_sumamt", value.fund_pay_sumamt, amount, "The fund's part.");
    visit("psn_part_amt", value.psn_part_amt, amount, "The person's share: accounts and cash.");
    visit("acct_pay", value.acct_pay, amount, "Out of accounts; with the shared part where the place counts it in.");
    visit("psn_cash_pay", value.psn_cash_pay, amount, "Cash.");
    visit("hosp_part_amt", value.hosp_part_amt, amount, "Borne by the institution.");
    visit("balc", value.balc, amount, "The own personal account's balance afterwards.");
    visit("acct_mulaid_pay", value.acct_mulaid_pay, amount, "The shared part: out of a relative's account.");
    visit("medins_setl_id", value.medins_setl_id, text_up_to(30), "The sender's msgid.");
}

/// One source of money.
struct SettlementPart {
    std::string fund_pay_type;
    std::string fund_pay_type_name;
    YuanAmount fund_payamt;
};

void describe(auto& visit, Like<SettlementPart> auto& value) {
    visit("fund_pay_type", value.fund_pay_type, text_up_to(6), "Which fund.");
    visit("fund_pay_type_name", value.fund_pay_type_name, text_up_to(200), "Its name.");
    visit("fund_payamt", value.fund_payamt, YuanRule{}, "What it pays.");
}

struct SettlementOutput {
    SettlementInfo setlinfo;
    std::vector<SettlementPart> setldetail;
};

void describe(auto& visit, Like<SettlementOutput> auto& value) {
    visit("setlinfo", value.setlinfo, "The settlement.");
    visit("setldetail", value.setldetail, list_up_to(8), "Who pays.");
}

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

/// `psn_pay` and `cash_payamt`: this transaction's own names for the person's share and the cash.
struct CancelInfo {
    std::string mdtrt_id;
    std::string setl_id;
    std::string setl_time;
    YuanAmount medfee_sumamt;
    YuanAmount fund_pay_sumamt;
    YuanAmount psn_pay;
    YuanAmount acct_pay;
    YuanAmount cash_payamt;
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
    visit("psn_pay", value.psn_pay, amount, "Given back of the person's share.");
    visit("acct_pay", value.acct_pay, amount, "Given back to accounts.");
    visit("cash_payamt", value.cash_payamt, amount, "To give back in cash.");
    visit("balc", value.balc, amount, "The own personal account's balance afterwards.");
    visit("acct_mulaid_pay", value.acct_mulaid_pay, amount, "Given back to the relative's account.");
    visit("medins_setl_id", value.medins_setl_id, text_up_to(30), "The sender's msgid.");
}

struct CancelOutput {
    CancelInfo setlinfo;
};

void describe(auto& visit, Like<CancelOutput> auto& value) { visit("setlinfo", value.setlinfo, "The reversal."); }

}  // namespace protocol
