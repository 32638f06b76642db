#include "storage/premium_store.hpp"

namespace storage {

Result<void> insert_premium(Transaction& transaction, const PremiumRecord& premium) {
    return as_done(transaction.execute_with("insert_premium_payment", premium));
}

Result<Found> refund_premium(Transaction& transaction, std::string_view id, domain::Instant now,
                             const domain::TransferId& refund_transfer_id) {
    return as_found(transaction.execute("refund_premium_payment", id, now, refund_transfer_id));
}

Result<std::optional<PremiumRecord>> find_premium(Reader& reader, std::string_view id) {
    return reader.find<PremiumRecord>("find_premium_payment", id);
}

Result<std::optional<PremiumRecord>> find_paid_premium(Reader& reader, domain::Purpose kind,
                                                       std::string_view insured_person_id, std::int64_t year) {
    return reader.find<PremiumRecord>("find_paid_premium", kind, insured_person_id, year);
}

Result<std::vector<PremiumRecord>> list_premiums(Reader& reader, std::string_view person_id) {
    return reader.list<PremiumRecord>("list_premium_payments", person_id);
}

Result<std::int64_t> count_premiums_by(Reader& reader, std::string_view payer_person_id, domain::Purpose kind,
                                       std::int64_t year) {
    return reader.get<std::int64_t>("count_premiums_by", payer_person_id, kind, year);
}

Result<std::int64_t> count_premium_receipts(Reader& reader, const Period& period) {
    return reader.get<std::int64_t>("count_premium_receipts", period.begin, period.end);
}

}  // namespace storage
