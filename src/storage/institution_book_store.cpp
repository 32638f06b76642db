#include "storage/institution_book_store.hpp"

namespace storage {

Result<void> insert_book(Transaction& transaction, const BookRecord& book) {
    return as_done(transaction.execute_with("insert_book", book));
}

Result<std::optional<BookRecord>> find_book(Reader& reader, std::string_view settlement_id) {
    return reader.find<BookRecord>("find_book", settlement_id);
}

Result<BookTotals> sum_books(Reader& reader, const BookFilter& filter) {
    return reader.get<BookTotals>("sum_books", filter.institution, filter.from, filter.until, filter.insutype,
                                  filter.clearing_type, filter.agency, filter.with_refunds);
}

Result<std::vector<BookedRow>> list_books(Reader& reader, const BookFilter& filter, std::int64_t count_max) {
    return reader.list<BookedRow>("list_books", filter.institution, filter.from, filter.until, filter.insutype,
                                  filter.clearing_type, filter.agency, filter.with_refunds, count_max);
}

}  // namespace storage
