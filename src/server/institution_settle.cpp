#include "server/institution_settle.hpp"

#include "protocol/institution_answer.hpp"
#include "protocol/institution_pharmacy_wire.hpp"
#include "server/institution_books.hpp"
#include "server/settlement_posting.hpp"
#include "server/settlement_recording.hpp"

namespace server {

namespace {

/// All reasons as the clerk may hear them, none twice.
std::string words_of(const domain::SettlementReasons& reasons) {
    std::string words;
    for (const domain::SettlementReason reason : reasons) {
        const auto sentence = protocol::clerk_message(domain::as_told_to(domain::Party::Member, reason));
        if (words.find(sentence) == std::string::npos) words += sentence;
    }
    return words;
}

/// A part was paid: why not all of it, and what the clerk takes in cash. Empty when nothing is missing.
std::string words_of_shortfall(const domain::SettlementPlan& plan) {
    if (plan.cash.value == 0) return {};
    std::string words;
    for (const domain::SettlementReason reason : plan.shared_less_because) {
        if (!words.empty()) words += "，";
        words += protocol::clerk_message_of_limit(reason);
    }
    if (words.empty()) return {};
    return words + "：共济账户只能付 " + domain::format_plain_yuan(domain::total_of(plan.shared)) + "，其余 " +
           domain::format_plain_yuan(plan.cash) + " 请收现金。";
}

protocol::SettlementPart part(std::string_view type, std::string_view name, domain::Fen amount) {
    return {std::string(type), std::string(name), {amount}};
}

std::optional<protocol::YuanAmount> said_again(std::optional<domain::Fen> amount) {
    if (!amount) return std::nullopt;
    return protocol::YuanAmount{*amount};
}

/// Own account and own wallet.
domain::Fen own_part(const domain::SettlementPlan& plan) {
    return {domain::total_of(plan.own).value + plan.wallet.value};
}

storage::QuoteRecord quote_of(InstitutionCall& call, const BillAtHand& bill, const domain::SettlementPlan& plan) {
    return {.bill = bill.key(),
            .institution = call.institution.code,
            .total = bill.claim.total,
            .fund = plan.fund_part,
            .own = own_part(plan),
            .shared = domain::total_of(plan.shared),
            .cash = plan.cash,
            .quoted_at = call.now};
}

std::string changed_words(const storage::QuoteRecord& before, const storage::QuoteRecord& now) {
    std::string words;
    const auto note = [&words](std::string_view what, domain::Fen was, domain::Fen is) {
        if (was == is) return;
        if (!words.empty()) words += "，";
        words += std::string(what) + " " + domain::format_plain_yuan(was) + " 变为 " + domain::format_plain_yuan(is);
    };
    note("统筹基金", before.fund, now.fund);
    note("个人账户", before.own, now.own);
    note("共济账户", before.shared, now.shared);
    note("现金", before.cash, now.cash);
    if (words.empty()) return {};
    return "与预结算时不同：" + words + "；请按本次结算收款。";
}

/// What changed since the pre-settlement of this bill, in words; empty when nothing did or none was asked for.
Institutional<std::string> changes_since_quote(InstitutionCall& call, const BillAtHand& bill,
                                               const domain::SettlementPlan& plan) {
    const storage::QuoteRecord now = quote_of(call, bill, plan);
    const auto before = storage::find_quote(call.transaction, now.bill);
    if (!before) return broken(before);
    if (!*before || (*before)->institution != now.institution || (*before)->total != now.total) return std::string();
    const auto deleted = storage::delete_quote(call.transaction, now.bill);
    if (!deleted) return broken(deleted);
    return changed_words(**before, now);
}

Institutional<InstitutionOutput> answer_settlement(InstitutionCall& call, const BillAtHand& bill,
                                                   const domain::SettlementPlan& plan,
                                                   const storage::SettlementRecord* settled, std::string warning) {
    auto name = name_of_person(call, bill.shown.person);
    if (!name) return broken(name);
    const domain::Fen own = own_part(plan);
    const domain::Fen shared = domain::total_of(plan.shared);
    const domain::Fen left{domain::total_of(bill.facts.beneficiary.balance).value - domain::total_of(plan.own).value};
    const BillClaim& claim = bill.claim;
    protocol::SettlementOutput output{.setlinfo = {.setl_id = {},
                                                   .mdtrt_id = {},
                                                   .psn_no = claim.psn_no,
                                                   .psn_name = std::move(*name),
                                                   .insutype = claim.insutype,
                                                   .med_type = claim.med_type,
                                                   .mdtrt_cert_type = claim.shown.certificate_type,
                                                   .setl_time = protocol::institution_time(call.now),
                                                   .medfee_sumamt = {claim.total},
                                                   .fulamt_ownpay_amt = said_again(claim.outside_catalogue),
                                                   .overlmt_selfpay = said_again(claim.above_limit),
                                                   .preselfpay_amt = said_again(claim.before_fund),
                                                   .inscp_scp_amt = said_again(claim.within_scope),
                                                   .hifp_pay = {plan.fund_part},
                                                   .fund_pay_sumamt = {plan.fund_part},
                                                   .psn_part_amt = {plan.person_part},
                                                   .acct_pay = {account_pay(*bill.facts.policy, own, shared)},
                                                   .psn_cash_pay = {plan.cash},
                                                   .hosp_part_amt = {},
                                                   .balc = {left},
                                                   .acct_mulaid_pay = {shared},
                                                   .medins_setl_id = call.message.envelope.msgid,
                                                   .clr_optins = agency_of(bill),
                                                   .clr_type = std::string(clearing_type_of(claim.visit)),
                                                   .refd_setl_flag = std::nullopt},
                                      .setldetail = settlement_parts(plan.fund_part, own, plan.wallet, shared)};
    if (claim.registered) output.setlinfo.mdtrt_id = claim.registered->id;
    if (settled != nullptr) {
        output.setlinfo.setl_id = settled->id;
        output.setlinfo.mdtrt_id = settled->visit_id;
    }
    return InstitutionOutput{protocol::write_json(output),
                             warning + words_of(plan.not_shared_because) + words_of_shortfall(plan)};
}

Institutional<BillAtHand> take_purchase(InstitutionCall& call, domain::CodeUse use) {
    auto input = protocol::read_institution_input<protocol::PurchaseInput>(call.message);
    if (!input) return refuse_clerk(protocol::clerk_message(input.error()));
    const protocol::PurchaseHead& head = input->druginfo;
    const auto visit = visit_of_purchase(head.med_type, call.institution);
    if (!visit) return broken(visit);
    BillClaim claim{.visit = *visit,
                    .psn_no = head.psn_no,
                    .shown = {.certificate_type = head.mdtrt_cert_type,
                              .number = head.mdtrt_cert_no,
                              .person = head.psn_no,
                              .id_number = head.certno.value_or(""),
                              .card_serial = head.card_sn.value_or("")},
                    .insutype = head.insutype,
                    .account_flag = head.acct_used_flag.value_or(""),
                    .med_type = head.med_type,
                    .total = head.medfee_sumamt.fen,
                    .invoice_number = head.invono.value_or("")};
    for (const protocol::PurchaseLine& line : input->drugdetail) {
        claim.lines.push_back({line.feedetl_sn, line.med_list_codg, line.medins_list_codg, line.det_item_fee_sumamt.fen,
                               line.cnt.text, line.pric.text});
    }
    return take_bill(call, std::move(claim), use);
}

}  // namespace

domain::Fen account_pay(const domain::Policy& policy, domain::Fen own, domain::Fen shared) {
    switch (policy.money.mutual_aid_in_account_pay.value) {
        case domain::MutualAidInAccountPay::Included: return {own.value + shared.value};
        case domain::MutualAidInAccountPay::Apart: return own;
    }
    return own;
}

std::vector<protocol::SettlementPart> settlement_parts(domain::Fen fund, domain::Fen own, domain::Fen wallet,
                                                       domain::Fen shared) {
    std::vector<protocol::SettlementPart> parts;
    if (fund.value != 0) parts.push_back(part("310100", "基本医疗保险统筹基金", fund));
    const domain::Fen account{own.value - wallet.value};
    if (account.value != 0) parts.push_back(part("310200", "个人账户", account));
    if (wallet.value != 0) parts.push_back(part("310202", "医保钱包", wallet));
    if (shared.value != 0) parts.push_back(part("310201", "家庭共济账户", shared));
    return parts;
}

Institutional<InstitutionOutput> pre_settle_bill(InstitutionCall& call, const BillAtHand& bill) {
    const auto plan = bill.facts.decide();
    if (!plan) return refuse_clerk(words_of(plan.error()));
    const auto kept = storage::put_quote(call.transaction, quote_of(call, bill, *plan));
    if (!kept) return broken(kept);
    return answer_settlement(call, bill, *plan, nullptr, {});
}

Institutional<SettledBill> settle_bill(InstitutionCall& call, const BillAtHand& bill) {
    const auto plan = bill.facts.decide();
    if (!plan) {
        const auto recorded = record_refused(call, bill, plan.error());
        if (!recorded) return broken(recorded);
        return refuse_clerk(words_of(plan.error()));
    }
    auto changes = changes_since_quote(call, bill, *plan);
    if (!changes) return broken(changes);
    const std::string settlement_id = ordered_identifier(call.parts.random, call.now);
    auto transfer_id = post_settlement(call, bill.facts, *plan, settlement_id);
    if (!transfer_id) return broken(transfer_id);
    const auto record = record_settled(call, bill, *plan, settlement_id, std::move(*transfer_id));
    if (!record) return broken(record);
    if (const auto booked = book_settlement(call, bill, *record); !booked) return broken(booked);
    if (const auto kept = settle_visit(call, bill.shown); !kept) return broken(kept);
    auto output = answer_settlement(call, bill, *plan, &*record, std::move(*changes));
    if (!output) return broken(output);
    return SettledBill{settlement_id, std::move(*output)};
}

Institutional<InstitutionOutput> pre_settle_purchase(InstitutionCall& call) {
    const auto bill = take_purchase(call, domain::CodeUse::Ask);
    if (!bill) return broken(bill);
    return pre_settle_bill(call, *bill);
}

Institutional<InstitutionOutput> settle_purchase(InstitutionCall& call) {
    const auto bill = take_purchase(call, domain::CodeUse::Settle);
    if (!bill) return broken(bill);
    auto settled = settle_bill(call, *bill);
    if (!settled) return broken(settled);
    return std::move(settled->output);
}

}  // namespace server
