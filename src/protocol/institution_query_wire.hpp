#pragma once

#include <optional>
#include <string>
#include <vector>

#include "protocol/institution_settlement_wire.hpp"

/// 5203, a settlement is asked for; 5204, its lines. (5203 is answered like a settlement.)
namespace protocol {

struct SettlementQuery {
    std::string psn_no;
    std::string setl_id;
    std::optional<std::string> mdtrt_id;
};

void describe(auto& visit, Like<SettlementQuery> auto& value) {
    visit("psn_no", value.psn_no, text_between(1, 30), "The person's number.");
    visit("setl_id", value.setl_id, text_between(1, 30), "The settlement.");
    visit("mdtrt_id", value.mdtrt_id, text_up_to(30), "Its visit.");
}

struct SettlementQueryInput {
    SettlementQuery data;
};

void describe(auto& visit, Like<SettlementQueryInput> auto& value) { visit("data", value.data, "What is asked for."); }

struct SettledLine {
    std::string mdtrt_id;
    std::string setl_id;
    std::string feedetl_sn;
    std::string med_list_codg;
    std::string medins_list_codg;
    YuanAmount det_item_fee_sumamt;
    DecimalText cnt;
    DecimalText pric;
};

void describe(auto& visit, Like<SettledLine> auto& value) {
    visit("mdtrt_id", value.mdtrt_id, text_up_to(30), "The visit's number.");
    visit("setl_id", value.setl_id, text_up_to(30), "The settlement's number.");
    visit("feedetl_sn", value.feedetl_sn, text_up_to(30), "The line's number.");
    visit("med_list_codg", value.med_list_codg, text_up_to(50), "Code in the national catalogue.");
    visit("medins_list_codg", value.medins_list_codg, text_up_to(150), "Code in the institution's list.");
    visit("det_item_fee_sumamt", value.det_item_fee_sumamt, YuanRule{}, "The line's amount.");
    visit("cnt", value.cnt, "Count.");
    visit("pric", value.pric, "Price of one.");
}

}  // namespace protocol
