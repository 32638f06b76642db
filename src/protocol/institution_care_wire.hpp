#pragma once

#include <optional>
#include <string>

#include "protocol/institution_wire.hpp"

/// 2206 and 2207, pre-settle and settle of an outpatient visit; 2303 and 2304, of a hospital stay.
namespace protocol {

/// How the institution itself splits the bill; the four add up to the whole where all are given.
struct CareBill {
    std::string psn_no;
    std::string mdtrt_cert_type;
    std::string mdtrt_cert_no;
    std::optional<std::string> card_sn;
    std::optional<std::string> certno;
    std::optional<std::string> begntime;
    YuanAmount medfee_sumamt;
    std::optional<std::string> psn_setlway;
    std::string mdtrt_id;
    std::optional<std::string> chrg_bchno;
    std::optional<std::string> acct_used_flag;
    std::string insutype;
    std::string med_type;
    std::optional<std::string> invono;
    std::optional<std::string> mid_setl_flag;
    std::optional<YuanAmount> fulamt_ownpay_amt;
    std::optional<YuanAmount> overlmt_selfpay;
    std::optional<YuanAmount> preselfpay_amt;
    std::optional<YuanAmount> inscp_scp_amt;
};

void describe(auto& visit, Like<CareBill> auto& value) {
    visit("psn_no", value.psn_no, text_between(1, 30), "From 1101.");
    visit("mdtrt_cert_type", value.mdtrt_cert_type, text_between(1, 3), "Kind of credential.");
    visit("mdtrt_cert_no", value.mdtrt_cert_no, text_between(1, 100), "The credential.");
    visit("card_sn", value.card_sn, text_up_to(32), "Of a card.");
    visit("certno", value.certno, text_up_to(50), "Resident ID number, where a face is shown.");
    visit("begntime", value.begntime, text_up_to(30), "When the visit began.");
    visit("medfee_sumamt", value.medfee_sumamt, bill_amount_rule, "The whole bill: the sum of its lines.");
    visit("psn_setlway", value.psn_setlway, text_up_to(6), "How the person settles: 01 by item.");
    visit("mdtrt_id", value.mdtrt_id, text_between(1, 30), "The visit, from 2201 or 2401.");
    visit("chrg_bchno", value.chrg_bchno, text_up_to(30), "The batch of lines; needed by 2206 and 2207.");
    visit("acct_used_flag", value.acct_used_flag, text_up_to(3), "1: accounts pay; 0: cash.");
    visit("insutype", value.insutype, text_between(1, 6), "310 employee, 390 resident.");
    visit("med_type", value.med_type, text_between(1, 6), "11 outpatient, 21 hospital stay.");
    visit("invono", value.invono, text_up_to(20), "Invoice number.");
    visit("mid_setl_flag", value.mid_setl_flag, text_up_to(3), "1: in the middle of a stay, which is not offered.");
    visit("fulamt_ownpay_amt", value.fulamt_ownpay_amt, line_amount_rule, "Outside the catalogue.");
    visit("overlmt_selfpay", value.overlmt_selfpay, line_amount_rule, "Above the price limit.");
    visit("preselfpay_amt", value.preselfpay_amt, line_amount_rule, "The person's before the fund.");
    visit("inscp_scp_amt", value.inscp_scp_amt, line_amount_rule, "Within the policy's scope.");
}

struct CareInput {
    CareBill data;
};

void describe(auto& visit, Like<CareInput> auto& value) { visit("data", value.data, "The bill."); }

}  // namespace protocol
