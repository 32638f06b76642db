#include "server/institution_bill.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "domain/catalogue.hpp"
#include "protocol/institution_answer.hpp"
#include "protocol/institution_person_wire.hpp"
#include "server/encoding.hpp"

namespace server {

namespace {

// National dictionary med_type: 11 general outpatient care, 12 registration, 13 emergency, 14 chronic disease;
// 21–28 kinds of hospital stays; 41 purchase at a pharmacy.
constexpr auto outpatient_types = std::to_array<std::string_view>({"11", "12", "13", "14"});
constexpr auto inpatient_types = std::to_array<std::string_view>({"21", "22", "23", "24", "25", "26", "27", "28"});

bool is_among(std::span<const std::string_view> types, std::string_view type) {
    return std::ranges::find(types, type) != types.end();
}

std::optional<std::string_view> fault_of_type(domain::VisitKind visit, std::string_view med_type) {
    switch (visit) {
        case domain::VisitKind::PharmacyPurchase:
            if (med_type == "41") return std::nullopt;
            return "med_type 购药请填 41；请修改后换新的 msgid 重发。";
        case domain::VisitKind::Outpatient:
            if (is_among(outpatient_types, med_type)) return std::nullopt;
            return "med_type 门诊请填 11、12、13 或 14；请修改后换新的 msgid 重发。";
        case domain::VisitKind::Inpatient:
            if (is_among(inpatient_types, med_type)) return std::nullopt;
            return "med_type 住院请填 21 至 28；请修改后换新的 msgid 重发。";
    }
    return "med_type";
}

Institutional<domain::AccountUse> account_use_of(std::string_view flag) {
    if (flag == "1") return domain::AccountUse::Accounts;
    if (flag == "0") return domain::AccountUse::CashOnly;
    return refuse_clerk("acct_used_flag 请填 1（用账户支付）或 0（不用）；请修改后换新的 msgid 重发。");
}

/// What the lines are for; the sum of their amounts into `sum`.
Institutional<domain::PurposeSet> check_lines(const std::vector<BillLine>& lines, domain::Fen& sum) {
    domain::PurposeSet purposes;
    for (const BillLine& line : lines) {
        const auto purpose = purpose_of_line(line.detail_number, line.catalogue_code);
        if (!purpose) return broken(purpose);
        purposes.insert(*purpose);
        const auto next = domain::add(sum, line.amount);
        if (!next) return refuse_clerk("明细金额合计超出范围；请核对后换新的 msgid 重发。");
        sum = *next;
    }
    return purposes;
}

/// The institution's own split: where all four parts are given, they are the whole.
std::optional<std::string> fault_of_split(const BillClaim& claim) {
    const auto parts = {claim.outside_catalogue, claim.above_limit, claim.before_fund, claim.within_scope};
    domain::Fen sum;
    bool is_whole = true;
    for (const auto& part : parts) {
        is_whole = is_whole && part.has_value();
        sum.value += part.value_or(domain::Fen{}).value;
    }
    if (sum > claim.total || (is_whole && sum != claim.total)) {
        return "fulamt_ownpay_amt、overlmt_selfpay、preselfpay_amt、inscp_scp_amt 合计 " +
               domain::format_plain_yuan(sum) + " 与 medfee_sumamt " + domain::format_plain_yuan(claim.total) +
               " 不一致；请核对后换新的 msgid 重发。";
    }
    return std::nullopt;
}

struct CheckedBill {
    domain::Bill bill;
    domain::Scheme scheme = domain::Scheme::Employee;
};

Institutional<CheckedBill> check_claim(const BillClaim& claim) {
    if (const auto fault = fault_of_type(claim.visit, claim.med_type)) return refuse_clerk(std::string(*fault));
    const auto scheme = scheme_of(claim.insutype);
    if (!scheme) return broken(scheme);
    const auto account_use = account_use_of(claim.account_flag);
    if (!account_use) return broken(account_use);
    domain::Fen sum;
    const auto purposes = check_lines(claim.lines, sum);
    if (!purposes) return broken(purposes);
    if (sum != claim.total) {
        return refuse_clerk("medfee_sumamt " + domain::format_plain_yuan(claim.total) + " 与明细合计 " +
                            domain::format_plain_yuan(sum) + " 不一致；请核对后换新的 msgid 重发。");
    }
    if (const auto fault = fault_of_split(claim)) return refuse_clerk(*fault);
    return CheckedBill{.bill = {.visit = claim.visit,
                                .credential = domain::Credential::VoucherCode,
                                .purposes = *purposes,
                                .total = sum,
                                .account_use = *account_use},
                       .scheme = *scheme};
}

/// Who pays. What was shown at admission pays at discharge (DOMAIN.md §2, F9); everything else is judged anew.
Institutional<ShownPerson> identify_payer(InstitutionCall& call, const BillClaim& claim, domain::CodeUse use) {
    const auto credential = protocol::credential_of(claim.shown.certificate_type);
    const bool is_stay = claim.registered && claim.registered->kind == domain::VisitKind::Inpatient;
    if (is_stay && claim.registered->credential != domain::Credential::ResidentIdNumber) {
        auto known = recognise_admitted(call, claim.shown, *claim.registered);
        if (!known) return broken(known);
        if (*known) return std::move(**known);
    }
    // A settlement needs a code, a card or a face: a number alone is nobody's consent to pay.
    if (credential == domain::Credential::ResidentIdNumber) {
        return refuse_clerk(std::string(protocol::clerk_message(domain::SettlementReason::CredentialNotTaken)));
    }
    return identify_person(call, claim.shown, use);
}

}  // namespace

std::string BillAtHand::key() const {
    const std::string_view institution = claim.registered ? claim.registered->institution : std::string_view{};
    if (claim.registered) {
        return "visit " + std::string(institution) + " " + claim.registered->id + " " + claim.batch_number;
    }
    if (shown.code) return "code " + to_hex(shown.code->token_hash.value);
    return "person " + shown.person.id;
}

Institutional<domain::Purpose> purpose_of_line(std::string_view detail_number, std::string_view catalogue_code) {
    const auto purpose = domain::purpose_of_catalogue_code(catalogue_code);
    if (purpose) return *purpose;
    return refuse_clerk("明细 " + std::string(detail_number) +
                        " 的 med_list_codg 不在目录内；请核对后换新的 msgid 重发。");
}

Institutional<domain::Scheme> scheme_of(std::string_view insutype) {
    const auto scheme = domain::scheme_of_insutype(insutype);
    if (scheme) return *scheme;
    return refuse_clerk("insutype 只接受 310（职工）或 390（居民）；请按 1101 返回的险种填写。");
}

Institutional<domain::VisitKind> visit_of_purchase(std::string_view med_type,
                                                   const storage::InstitutionRecord& institution) {
    switch (institution.kind) {
        case domain::InstitutionKind::Pharmacy:
        case domain::InstitutionKind::Other:
            if (med_type == "41") return domain::VisitKind::PharmacyPurchase;
            break;
        case domain::InstitutionKind::Hospital:
        case domain::InstitutionKind::Clinic:
            if (is_among(outpatient_types, med_type)) return domain::VisitKind::Outpatient;
            break;
    }
    return refuse_clerk("med_type 与机构类型不符：药店填 41，医院和诊所门诊填 11。");
}

Institutional<BillAtHand> take_bill(InstitutionCall& call, BillClaim claim, domain::CodeUse use) {
    auto checked = check_claim(claim);
    if (!checked) return broken(checked);
    auto shown = identify_payer(call, claim, use);
    if (!shown) return broken(shown);
    if (shown->person.id != claim.psn_no) {
        return refuse_clerk("psn_no 与所出示的凭证不是同一人；请用本次 1101 返回的 psn_no 重发。");
    }
    checked->bill.credential = shown->credential;
    auto facts = load_settlement_facts(call, shown->person.id, checked->scheme, checked->bill);
    if (!facts) return broken(facts);
    return BillAtHand{std::move(claim), std::move(*shown), std::move(*facts)};
}

}  // namespace server
