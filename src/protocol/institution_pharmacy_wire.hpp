#pragma once

#include <optional>
#include <string>
#include <vector>

#include "protocol/institution_wire.hpp"

/// 2101 pre-settle and 2102 settle of a purchase: at a pharmacy, or a small bill at a hospital that needs no
/// registration.
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
    std::optional<std::string> acct_used_flag;
    std::string med_type;
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
    visit("acct_used_flag", value.acct_used_flag, text_up_to(3), "1: accounts pay; 0: cash.");
    visit("med_type", value.med_type, text_between(1, 6), "41: purchase at a pharmacy.");
}

struct PurchaseLine {
    std::string feedetl_sn;
    std::string fee_ocur_time;
    std::string med_list_codg;
    std::string medins_list_codg;
    YuanAmount det_item_fee_sumamt;
    DecimalText cnt;
    DecimalText pric;
};

void describe(auto& visit, Like<PurchaseLine> auto& value) {
    visit("feedetl_sn", value.feedetl_sn, text_between(1, 30), "The line's number.");
    visit("fee_ocur_time", value.fee_ocur_time, text_between(10, 30), "When.");
    visit("med_list_codg", value.med_list_codg, text_between(1, 50), "Code in the national catalogue.");
    visit("medins_list_codg", value.medins_list_codg, text_between(1, 150), "Code in the institution's list.");
    visit("det_item_fee_sumamt", value.det_item_fee_sumamt, line_amount_rule, "The line's amount.");
    visit("cnt", value.cnt, "Count.");
    visit("pric", value.pric, "Price of one.");
}

struct PurchaseInput {
    PurchaseHead druginfo;
    std::vector<PurchaseLine> drugdetail;
};

void describe(auto& visit, Like<PurchaseInput> auto& value) {
    visit("druginfo", value.druginfo, "The bill.");
    visit("drugdetail", value.drugdetail, ListRule<NoRule>{.count_min = 1, .count_max = 500, .item = {}}, "Its lines.");
}

}  // namespace protocol
