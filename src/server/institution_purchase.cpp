#include "server/institution_purchase.hpp"

#include "protocol/institution_answer.hpp"
#include "protocol/institution_person_wire.hpp"
#include "server/purchase_bill.hpp"
#include "server/settlement_posting.hpp"
#include "server/settlement_recording.hpp"

namespace server {

namespace {

/// A purchase that was read, with the person and all facts.
struct ReadPurchase {
    protocol::PurchaseInput input;
    ShownPerson shown;
    SettlementFacts facts;

    [[nodiscard]] PurchaseAtHand at_hand() const { return {input, shown, facts}; }
};

Institutional<ReadPurchase> read_purchase(InstitutionCall& call, domain::CodeUse use) {
    auto input = protocol::read_institution_input<protocol::PurchaseInput>(call.message);
    if (!input) return refuse_clerk(protocol::clerk_message(input.error()));
    const protocol::PurchaseHead& head = input->druginfo;
    auto purchase = check_purchase(*input, call.institution);
    if (!purchase) return broken(purchase);
    // A settlement needs a code: a number alone is nobody's consent to pay.
    const auto credential = protocol::credential_of(head.mdtrt_cert_type);
    if (credential == domain::Credential::ResidentIdNumber) {
        return refuse_clerk(std::string(protocol::clerk_message(domain::SettlementReason::CredentialNotTaken)));
    }
    auto shown = identify_person(call, {head.mdtrt_cert_type, head.mdtrt_cert_no, {}}, use);
    if (!shown) return broken(shown);
    if (shown->person.id != head.psn_no)
        return refuse_clerk("psn_no 与医保码不是同一人；请用本次 1101 返回的 psn_no 重发。");
    purchase->bill.credential = shown->credential;
    auto facts = load_settlement_facts(call, shown->person.id, purchase->scheme, purchase->bill);
    if (!facts) return broken(facts);
    return ReadPurchase{std::move(*input), std::move(*shown), std::move(*facts)};
}

/// All reasons as the clerk may hear them, none twice.
std::string words_of(const domain::SettlementReasons& reasons) {
    std::string words;
    for (const domain::SettlementReason reason : reasons) {
        const auto sentence = protocol::clerk_message(domain::as_told_to(domain::Party::Member, reason));
        if (words.find(sentence) == std::string::npos) words += sentence;
    }
    return words;
}

/// `acct_pay`: whether it contains the shared part differs between places.
domain::Fen account_pay(const domain::Policy& policy, domain::Fen own, domain::Fen shared) {
    switch (policy.money.mutual_aid_in_account_pay.value) {
        case domain::MutualAidInAccountPay::Included: return {own.value + shared.value};
        case domain::MutualAidInAccountPay::Apart: return own;
    }
    return own;
}

protocol::SettlementPart part(std::string_view type, std::string_view name, domain::Fen amount) {
    return {std::string(type), std::string(name), {amount}};
}

std::vector<protocol::SettlementPart> parts_of(const domain::SettlementPlan& plan) {
    std::vector<protocol::SettlementPart> parts;
    if (plan.fund_part.value > 0) parts.push_back(part("310100", "基本医疗保险统筹基金", plan.fund_part));
    if (domain::total_of(plan.own).value > 0) parts.push_back(part("310200", "个人账户", domain::total_of(plan.own)));
    if (plan.wallet.value > 0) parts.push_back(part("310202", "医保钱包", plan.wallet));
    if (domain::total_of(plan.shared).value > 0) {
        parts.push_back(part("310201", "家庭共济账户", domain::total_of(plan.shared)));
    }
    return parts;
}

Institutional<InstitutionOutput> output_of(InstitutionCall& call, const ReadPurchase& purchase,
                                           const domain::SettlementPlan& plan,
                                           const storage::SettlementRecord* settled) {
    auto name = name_of_person(call, purchase.shown.person);
    if (!name) return broken(name);
    const protocol::PurchaseHead& head = purchase.input.druginfo;
    const domain::Fen own{domain::total_of(plan.own).value + plan.wallet.value};
    const domain::Fen shared = domain::total_of(plan.shared);
    protocol::SettlementOutput output{
        .setlinfo = {.setl_id = {},
                     .mdtrt_id = {},
                     .psn_no = head.psn_no,
                     .psn_name = std::move(*name),
                     .insutype = head.insutype,
                     .med_type = head.med_type,
                     .mdtrt_cert_type = head.mdtrt_cert_type,
                     .setl_time = protocol::institution_time(call.now),
                     .medfee_sumamt = {purchase.facts.facts.bill.total},
                     .fund_pay_sumamt = {plan.fund_part},
                     .psn_part_amt = {plan.person_part},
                     .acct_pay = {account_pay(*purchase.facts.policy, own, shared)},
                     .psn_cash_pay = {plan.cash},
                     .hosp_part_amt = {},
                     .balc = {domain::Fen{domain::total_of(purchase.facts.beneficiary.balance).value -
                                          domain::total_of(plan.own).value}},
                     .acct_mulaid_pay = {shared},
                     .medins_setl_id = call.message.envelope.msgid},
        .setldetail = parts_of(plan)};
    if (settled != nullptr) {
        output.setlinfo.setl_id = settled->id;
        output.setlinfo.mdtrt_id = settled->visit_id;
    }
    return InstitutionOutput{protocol::write_json(output), words_of(plan.not_shared_because)};
}

}  // namespace

Institutional<InstitutionOutput> pre_settle_purchase(InstitutionCall& call) {
    const auto purchase = read_purchase(call, domain::CodeUse::Ask);
    if (!purchase) return broken(purchase);
    const auto plan = purchase->facts.decide();
    if (!plan) return refuse_clerk(words_of(plan.error()));
    return output_of(call, *purchase, *plan, nullptr);
}

Institutional<InstitutionOutput> settle_purchase(InstitutionCall& call) {
    const auto purchase = read_purchase(call, domain::CodeUse::Settle);
    if (!purchase) return broken(purchase);
    const auto plan = purchase->facts.decide();
    if (!plan) {
        const auto recorded = record_refused(call, purchase->at_hand(), plan.error());
        if (!recorded) return broken(recorded);
        return refuse_clerk(words_of(plan.error()));
    }
    const std::string settlement_id = random_identifier(call.parts.random);
    auto transfer_id = post_settlement(call, purchase->facts, *plan, settlement_id);
    if (!transfer_id) return broken(transfer_id);
    const auto record = record_settled(call, purchase->at_hand(), *plan, settlement_id, std::move(*transfer_id));
    if (!record) return broken(record);
    if (const auto kept = settle_visit(call, purchase->shown); !kept) return broken(kept);
    return output_of(call, *purchase, *plan, &*record);
}

}  // namespace server
