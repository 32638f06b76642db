#include "server/purchase_bill.hpp"

#include "domain/catalogue.hpp"

namespace server {

namespace {

/// `med_type` 41 at pharmacies and shops; 11, outpatient care, at hospitals and clinics.
std::optional<domain::VisitKind> visit_kind_of(std::string_view med_type, domain::InstitutionKind kind) {
    switch (kind) {
        case domain::InstitutionKind::Pharmacy:
        case domain::InstitutionKind::Other:
            if (med_type == "41") return domain::VisitKind::PharmacyPurchase;
            return std::nullopt;
        case domain::InstitutionKind::Hospital:
        case domain::InstitutionKind::Clinic:
            if (med_type == "11") return domain::VisitKind::Outpatient;
            return std::nullopt;
    }
    return std::nullopt;
}

std::optional<domain::AccountUse> account_use_of(const protocol::PurchaseHead& head) {
    const std::string flag = head.acct_used_flag.value_or(head.acc_used_flag.value_or(""));
    if (flag == "1") return domain::AccountUse::Accounts;
    if (flag == "0") return domain::AccountUse::CashOnly;
    return std::nullopt;
}

/// What the lines are for; the sum of their amounts into `sum`.
Institutional<domain::PurposeSet> check_lines(const std::vector<protocol::PurchaseLine>& lines, domain::Fen& sum) {
    domain::PurposeSet purposes;
    for (const protocol::PurchaseLine& line : lines) {
        const auto purpose = domain::purpose_of_catalogue_code(line.med_list_codg);
        if (!purpose)
            return refuse_clerk("明细 " + line.feedetl_sn + " 的 med_list_codg 不在目录内；请核对后换新 msgid 重发。");
        purposes.insert(*purpose);
        const auto next = domain::add(sum, line.det_item_fee_sumamt.fen);
        if (!next) return refuse_clerk("明细金额合计超出范围；请核对后换新 msgid 重发。");
        sum = *next;
    }
    return purposes;
}

}  // namespace

Institutional<PurchaseBill> check_purchase(const protocol::PurchaseInput& input,
                                           const storage::InstitutionRecord& institution) {
    const protocol::PurchaseHead& head = input.druginfo;
    const auto visit = visit_kind_of(head.med_type, institution.kind);
    if (!visit) return refuse_clerk("med_type 与机构类型不符：药店填 41，医院和诊所门诊填 11。");
    const auto scheme = domain::scheme_of_insutype(head.insutype);
    if (!scheme) return refuse_clerk("insutype 只接受 310（职工）或 390（居民）。");
    const auto account_use = account_use_of(head);
    if (!account_use) return refuse_clerk("acct_used_flag 请填 1（用账户支付）或 0（不用）。");
    domain::Fen sum;
    const auto purposes = check_lines(input.drugdetail, sum);
    if (!purposes) return broken(purposes);
    if (sum != head.medfee_sumamt.fen) {
        return refuse_clerk("medfee_sumamt " + domain::format_plain_yuan(head.medfee_sumamt.fen) + " 与明细合计 " +
                            domain::format_plain_yuan(sum) + " 不一致；请核对后换新 msgid 重发。");
    }
    return PurchaseBill{.bill = {.visit = *visit,
                                 .credential = domain::Credential::VoucherCode,
                                 .purposes = *purposes,
                                 .total = sum,
                                 .account_use = *account_use},
                        .scheme = *scheme};
}

}  // namespace server
