#pragma once

#include <optional>
#include <string>
#include <vector>

#include "protocol/institution_wire.hpp"

/// 2204 and 2301, fee lines of a visit or stay are uploaded; 2205 and 2302, they are taken back before a settlement.
namespace protocol {

struct FeeLine {
    std::string feedetl_sn;
    std::string mdtrt_id;
    std::string psn_no;
    std::optional<std::string> chrg_bchno;  ///< needed by 2204
    std::optional<std::string> med_type;
    std::string fee_ocur_time;
    std::string med_list_codg;
    std::string medins_list_codg;
    YuanAmount det_item_fee_sumamt;
    DecimalText cnt;
    DecimalText pric;
};

void describe(auto& visit, Like<FeeLine> auto& value) {
    visit("feedetl_sn", value.feedetl_sn, text_between(1, 30), "The line's number, its own within the visit.");
    visit("mdtrt_id", value.mdtrt_id, text_between(1, 30), "The visit.");
    visit("psn_no", value.psn_no, text_between(1, 30), "The person's number.");
    visit("chrg_bchno", value.chrg_bchno, text_up_to(30), "Batch: what is settled together; needed by 2204.");
    visit("med_type", value.med_type, text_up_to(6), "Kind of treatment.");
    visit("fee_ocur_time", value.fee_ocur_time, text_between(10, 30), "When.");
    visit("med_list_codg", value.med_list_codg, text_between(1, 50), "Code in the national catalogue.");
    visit("medins_list_codg", value.medins_list_codg, text_between(1, 150), "Code in the institution's list.");
    visit("det_item_fee_sumamt", value.det_item_fee_sumamt, line_amount_rule, "The line's amount.");
    visit("cnt", value.cnt, "Count.");
    visit("pric", value.pric, "Price of one.");
}

struct FeesInput {
    std::vector<FeeLine> feedetail;
};

void describe(auto& visit, Like<FeesInput> auto& value) {
    visit("feedetail", value.feedetail, ListRule<NoRule>{.count_min = 1, .count_max = 500, .item = {}}, "The lines.");
}

/// A line as it counts.
struct FeeResult {
    std::string feedetl_sn;
    YuanAmount det_item_fee_sumamt;
    DecimalText cnt;
    DecimalText pric;
    YuanAmount inscp_scp_amt;
    YuanAmount fulamt_ownpay_amt;
};

void describe(auto& visit, Like<FeeResult> auto& value) {
    visit("feedetl_sn", value.feedetl_sn, text_up_to(30), "The line's number.");
    visit("det_item_fee_sumamt", value.det_item_fee_sumamt, YuanRule{}, "The line's amount.");
    visit("cnt", value.cnt, "Count.");
    visit("pric", value.pric, "Price of one.");
    visit("inscp_scp_amt", value.inscp_scp_amt, YuanRule{}, "Of it, within the policy's scope.");
    visit("fulamt_ownpay_amt", value.fulamt_ownpay_amt, YuanRule{}, "Of it, outside: never paid by an account.");
}

struct FeesOutput {
    std::vector<FeeResult> result;
};

void describe(auto& visit, Like<FeesOutput> auto& value) {
    visit("result", value.result, list_up_to(500), "The lines as they count.");
}

struct FeesCancelQuery {
    std::string mdtrt_id;
    std::string chrg_bchno;
    std::string psn_no;
};

void describe(auto& visit, Like<FeesCancelQuery> auto& value) {
    visit("mdtrt_id", value.mdtrt_id, text_between(1, 30), "The visit.");
    visit("chrg_bchno", value.chrg_bchno, text_between(1, 30), "The batch; 0000: all lines that aren't settled.");
    visit("psn_no", value.psn_no, text_between(1, 30), "The person's number.");
}

struct FeesCancelInput {
    FeesCancelQuery data;
};

void describe(auto& visit, Like<FeesCancelInput> auto& value) { visit("data", value.data, "What is taken back."); }

struct StayFeeCancelQuery {
    std::string feedetl_sn;
    std::string mdtrt_id;
    std::string psn_no;
};

void describe(auto& visit, Like<StayFeeCancelQuery> auto& value) {
    visit("feedetl_sn", value.feedetl_sn, text_between(1, 30), "The line; 0000: all that aren't settled.");
    visit("mdtrt_id", value.mdtrt_id, text_between(1, 30), "The stay.");
    visit("psn_no", value.psn_no, text_between(1, 30), "The person's number.");
}

struct StayFeesCancelInput {
    std::vector<StayFeeCancelQuery> data;
};

void describe(auto& visit, Like<StayFeesCancelInput> auto& value) {
    visit("data", value.data, ListRule<NoRule>{.count_min = 1, .count_max = 500, .item = {}}, "What is taken back.");
}

}  // namespace protocol
