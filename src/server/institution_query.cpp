#include "server/institution_query.hpp"

#include "protocol/institution_query_wire.hpp"
#include "server/institution_identify.hpp"
#include "server/institution_input.hpp"
#include "server/institution_settle.hpp"
#include "storage/institution_book_store.hpp"
#include "storage/settlement_store.hpp"

namespace server {

namespace {

/// A settlement of this institution, or a reversal. Of another's, and of one that was refused, nothing is said.
Institutional<storage::SettlementRecord> asked_settlement(InstitutionCall& call) {
    const auto input = take_input<protocol::SettlementQueryInput>(call);
    if (!input) return broken(input);
    const protocol::SettlementQuery& query = input->data;
    auto found = storage::find_settlement(call.transaction, query.setl_id);
    if (!found) return broken(found);
    const std::string visit = query.mdtrt_id.value_or("");
    const bool is_it = *found && (*found)->institution == call.institution.code &&
                       (*found)->person_id == query.psn_no && (*found)->kind != domain::SettlementKind::Refused &&
                       (visit.empty() || visit == (*found)->visit_id);
    if (!is_it) return refuse_clerk("查不到本机构的这笔结算；请核对 setl_id、psn_no 和 mdtrt_id。");
    return std::move(**found);
}

}  // namespace

Institutional<InstitutionOutput> query_settlement(InstitutionCall& call) {
    const auto settlement = asked_settlement(call);
    if (!settlement) return broken(settlement);
    const auto book = storage::find_book(call.transaction, settlement->id);
    if (!book) return broken(book);
    if (!*book) return broken_inside("a settlement that is in no books");
    const auto reversal = storage::find_reversal_of_settlement(call.transaction, settlement->id);
    if (!reversal) return broken(reversal);
    const auto person = storage::find_person(call.transaction, settlement->person_id);
    if (!person) return broken(person);
    if (!*person) return broken_inside("a settlement's person");
    auto name = name_of_person(call, **person);
    if (!name) return broken(name);

    const std::int64_t sign = settlement->kind == domain::SettlementKind::Reversal ? -1 : 1;
    const auto signed_amount = [sign](domain::Fen amount) {
        return protocol::YuanAmount{domain::Fen{sign * amount.value}};
    };
    const bool is_undone = reversal->has_value() || sign < 0;
    protocol::SettlementOutput output{
        .setlinfo = {.setl_id = settlement->id,
                     .mdtrt_id = settlement->visit_id,
                     .psn_no = settlement->person_id,
                     .psn_name = std::move(*name),
                     .insutype = (*book)->insutype,
                     .med_type = (*book)->med_type,
                     .mdtrt_cert_type = (*book)->certificate_type,
                     .setl_time = protocol::institution_time(settlement->settled_at),
                     .medfee_sumamt = signed_amount(settlement->total),
                     .fulamt_ownpay_amt = {},
                     .overlmt_selfpay = {},
                     .preselfpay_amt = {},
                     .inscp_scp_amt = {},
                     .hifp_pay = signed_amount(settlement->fund),
                     .fund_pay_sumamt = signed_amount(settlement->fund),
                     .psn_part_amt = signed_amount(settlement->person_part),
                     .acct_pay = {(*book)->account_pay},
                     .psn_cash_pay = signed_amount(settlement->cash),
                     .hosp_part_amt = {},
                     .balc = {settlement->own_after.value_or(domain::Fen{})},
                     .acct_mulaid_pay = signed_amount(settlement->shared),
                     .medins_setl_id = settlement->msgid,
                     .clr_optins = (*book)->agency,
                     .clr_type = (*book)->clearing_type,
                     .refd_setl_flag = is_undone ? "1" : "0"},
        .setldetail = settlement_parts(signed_amount(settlement->fund).fen, signed_amount(settlement->own).fen,
                                       signed_amount(settlement->wallet).fen, signed_amount(settlement->shared).fen)};
    return output_of(output);
}

Institutional<InstitutionOutput> query_fees(InstitutionCall& call) {
    const auto settlement = asked_settlement(call);
    if (!settlement) return broken(settlement);
    // A reversal has the lines of what it reversed.
    const std::string id = settlement->reverses_settlement_id.value_or(settlement->id);
    const auto lines = storage::list_settlement_lines(call.transaction, id);
    if (!lines) return broken(lines);
    std::vector<protocol::SettledLine> rows;
    for (const storage::SettlementLineRecord& line : *lines) {
        rows.push_back({.mdtrt_id = settlement->visit_id,
                        .setl_id = id,
                        .feedetl_sn = line.detail_number,
                        .med_list_codg = line.catalogue_code,
                        .medins_list_codg = line.institution_item_code,
                        .det_item_fee_sumamt = {line.amount},
                        .cnt = {line.count_text},
                        .pric = {line.price_text}});
    }
    protocol::JsonWriter writer;
    protocol::write_value(writer, rows);
    return InstitutionOutput{writer.take()};
}

}  // namespace server
