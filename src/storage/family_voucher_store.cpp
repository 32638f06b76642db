#include "storage/family_voucher_store.hpp"

namespace storage {

Result<void> insert_family_voucher(Transaction& transaction, const FamilyVoucherRecord& voucher) {
    return as_done(transaction.execute_with("insert_family_voucher", voucher));
}

Result<Found> update_family_voucher(Transaction& transaction, const FamilyVoucherRecord& voucher) {
    return as_found(transaction.execute("update_family_voucher", voucher.id, voucher.state, voucher.signed_at,
                                        voucher.confirmed_at, voucher.ended_at, voucher.ended_reason,
                                        voucher.reviewed_at, voucher.reviewed_by));
}

Result<std::optional<FamilyVoucherRecord>> find_family_voucher(Reader& reader, std::string_view id) {
    return reader.find<FamilyVoucherRecord>("find_family_voucher", id);
}

Result<std::vector<FamilyVoucherRecord>> list_family_vouchers(Reader& reader, std::string_view account_id) {
    return reader.list<FamilyVoucherRecord>("list_family_vouchers", account_id);
}

Result<std::vector<FamilyVoucherRecord>> list_family_vouchers_about(Reader& reader, std::string_view person_id) {
    return reader.list<FamilyVoucherRecord>("list_family_vouchers_about", person_id);
}

Result<std::int64_t> count_family_vouchers_about(Reader& reader, std::string_view person_id) {
    return reader.get<std::int64_t>("count_family_vouchers_about", person_id);
}

Result<std::vector<FamilyVoucherRecord>> list_family_vouchers_to_review(Reader& reader, std::int64_t count_max) {
    return reader.list<FamilyVoucherRecord>("list_family_vouchers_to_review", count_max);
}

Result<void> put_family_voucher_document(Transaction& transaction, const FamilyVoucherDocumentRecord& document) {
    return as_done(transaction.execute_with("put_family_voucher_document", document));
}

Result<std::optional<FamilyVoucherDocumentRecord>> find_family_voucher_document(Reader& reader,
                                                                                std::string_view voucher_id,
                                                                                domain::FamilyVoucherDocument kind) {
    return reader.find<FamilyVoucherDocumentRecord>("find_family_voucher_document", voucher_id, kind);
}

Result<std::vector<domain::FamilyVoucherDocument>> list_family_voucher_documents(Reader& reader,
                                                                                 std::string_view voucher_id) {
    return reader.list<domain::FamilyVoucherDocument>("list_family_voucher_documents", voucher_id);
}

Result<void> drop_family_voucher_documents(Transaction& transaction, std::string_view voucher_id) {
    return as_done(transaction.execute("drop_family_voucher_documents", voucher_id));
}

}  // namespace storage
