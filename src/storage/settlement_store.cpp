#include "storage/settlement_store.hpp"

namespace storage {

Result<void> insert_settlement(Transaction& transaction, const SettlementRecord& settlement) {
    return as_done(transaction.execute_with("insert_settlement", settlement));
}

Result<std::optional<SettlementRecord>> find_settlement(Reader& reader, std::string_view id) {
    return reader.find<SettlementRecord>("find_settlement", id);
}

Result<std::optional<SettlementRecord>> find_settlement_by_msgid(Reader& reader, std::string_view msgid) {
    return reader.find<SettlementRecord>("find_settlement_by_msgid", msgid);
}

Result<std::optional<SettlementRecord>> find_reversal_of_settlement(Reader& reader, std::string_view id) {
    return reader.find<SettlementRecord>("find_reversal_of_settlement", id);
}

Result<std::vector<SettlementRecord>> list_settlements_of_person(Reader& reader, std::string_view person_id,
                                                                 domain::Instant before, std::int64_t count_max) {
    return reader.list<SettlementRecord>("list_settlements_of_person", person_id, before, count_max);
}

Result<void> insert_settlement_line(Transaction& transaction, const SettlementLineRecord& line) {
    return as_done(transaction.execute_with("insert_settlement_line", line));
}

Result<std::vector<SettlementLineRecord>> list_settlement_lines(Reader& reader, std::string_view settlement_id) {
    return reader.list<SettlementLineRecord>("list_settlement_lines", settlement_id);
}

}  // namespace storage
