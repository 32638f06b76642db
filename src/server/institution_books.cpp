#include "server/institution_books.hpp"

#include "server/institution_settle.hpp"

namespace server {

namespace {

domain::Fen below_zero(domain::Fen amount) { return domain::Fen{-amount.value}; }

}  // namespace

std::string_view clearing_type_of(domain::VisitKind visit) {
    switch (visit) {
        case domain::VisitKind::PharmacyPurchase: return "41";
        case domain::VisitKind::Outpatient: return "11";
        case domain::VisitKind::Inpatient: return "21";
    }
    return {};
}

std::string agency_of(const BillAtHand& bill) {
    const auto& insurance = bill.facts.beneficiary.insurance;
    return insurance ? std::string(insurance->area.pooling_area().text()) : std::string();
}

Institutional<void> book_settlement(InstitutionCall& call, const BillAtHand& bill,
                                    const storage::SettlementRecord& settlement) {
    const storage::BookRecord book{.settlement_id = settlement.id,
                                   .institution = settlement.institution,
                                   .insutype = bill.claim.insutype,
                                   .clearing_type = std::string(clearing_type_of(bill.claim.visit)),
                                   .agency = agency_of(bill),
                                   .med_type = bill.claim.med_type,
                                   .certificate_type = bill.claim.shown.certificate_type,
                                   .batch_number = bill.claim.batch_number,
                                   .total = settlement.total,
                                   .fund = settlement.fund,
                                   .account_pay = account_pay(*bill.facts.policy, settlement.own, settlement.shared),
                                   .cash = settlement.cash,
                                   .booked_at = settlement.settled_at};
    const auto inserted = storage::insert_book(call.transaction, book);
    if (!inserted) return broken(inserted);
    return {};
}

Institutional<storage::BookRecord> book_reversal(InstitutionCall& call, const storage::SettlementRecord& reversal) {
    auto book = storage::find_book(call.transaction, reversal.reverses_settlement_id.value_or(""));
    if (!book) return broken(book);
    if (!*book) return broken_inside("a settlement that is in no books");
    storage::BookRecord row = std::move(**book);
    row.settlement_id = reversal.id;
    row.total = below_zero(row.total);
    row.fund = below_zero(row.fund);
    row.account_pay = below_zero(row.account_pay);
    row.cash = below_zero(row.cash);
    row.booked_at = call.now;
    const auto inserted = storage::insert_book(call.transaction, row);
    if (!inserted) return broken(inserted);
    return row;
}

}  // namespace server
