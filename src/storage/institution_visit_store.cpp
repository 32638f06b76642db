#include "storage/institution_visit_store.hpp"

namespace storage {

Result<void> insert_institution_visit(Transaction& transaction, const InstitutionVisitRecord& visit) {
    return as_done(transaction.execute_with("insert_institution_visit", visit));
}

Result<std::optional<InstitutionVisitRecord>> find_institution_visit(Reader& reader, std::string_view id) {
    return reader.find<InstitutionVisitRecord>("find_institution_visit", id);
}

Result<std::optional<InstitutionVisitRecord>> find_institution_visit_by_msgid(Reader& reader, std::string_view msgid) {
    return reader.find<InstitutionVisitRecord>("find_institution_visit_by_msgid", msgid);
}

Result<std::optional<InstitutionVisitRecord>> find_open_visit_of(Reader& reader, std::string_view institution,
                                                                 domain::VisitKind kind, std::string_view own_number) {
    return reader.find<InstitutionVisitRecord>("find_open_visit_of", institution, kind, own_number);
}

Result<Found> end_institution_visit(Transaction& transaction, std::string_view id, VisitState state,
                                    domain::Instant now) {
    return as_found(transaction.execute("end_institution_visit", id, state, now));
}

Result<Found> cancel_institution_visit(Transaction& transaction, std::string_view id, domain::Instant now) {
    return as_found(transaction.execute("cancel_institution_visit", id, now));
}

Result<Insertion> insert_fee_line(Transaction& transaction, const FeeLineRecord& line) {
    return as_insertion(transaction.execute_with("insert_fee_line", line));
}

Result<std::vector<FeeLineRecord>> list_unsettled_fee_lines(Reader& reader, std::string_view visit_id,
                                                            std::string_view batch_number) {
    return reader.list<FeeLineRecord>("list_unsettled_fee_lines", visit_id, batch_number);
}

Result<std::int64_t> count_settled_fee_lines(Reader& reader, std::string_view visit_id) {
    return reader.get<std::int64_t>("count_settled_fee_lines", visit_id);
}

Result<std::int64_t> count_fee_lines(Reader& reader, std::string_view visit_id) {
    return reader.get<std::int64_t>("count_fee_lines", visit_id);
}

Result<std::int64_t> delete_unsettled_fee_lines(Transaction& transaction, std::string_view visit_id,
                                                std::string_view batch_number) {
    return transaction.execute("delete_unsettled_fee_lines", visit_id, batch_number);
}

Result<Found> delete_unsettled_fee_line(Transaction& transaction, std::string_view visit_id,
                                        std::string_view detail_number) {
    return as_found(transaction.execute("delete_unsettled_fee_line", visit_id, detail_number));
}

Result<std::int64_t> settle_fee_lines(Transaction& transaction, std::string_view visit_id,
                                      std::string_view batch_number, std::string_view settlement_id) {
    return transaction.execute("settle_fee_lines", visit_id, batch_number, settlement_id);
}

Result<void> free_fee_lines(Transaction& transaction, std::string_view settlement_id) {
    return as_done(transaction.execute("free_fee_lines", settlement_id));
}

Result<void> put_quote(Transaction& transaction, const QuoteRecord& quote) {
    return as_done(transaction.execute_with("put_quote", quote));
}

Result<std::optional<QuoteRecord>> find_quote(Reader& reader, std::string_view bill) {
    return reader.find<QuoteRecord>("find_quote", bill);
}

Result<void> delete_quote(Transaction& transaction, std::string_view bill) {
    return as_done(transaction.execute("delete_quote", bill));
}

Result<std::int64_t> purge_quotes(Transaction& transaction, domain::Instant before) {
    return transaction.execute("purge_quotes", before);
}

}  // namespace storage
