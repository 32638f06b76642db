#include "storage/shared_money_store.hpp"

namespace storage {

namespace {

struct PartsRecord {
    domain::Fen current;
    domain::Fen earlier;

    static auto columns(auto& self) { return std::tie(self.current, self.earlier); }
};

}  // namespace

Result<void> insert_shared_money_move(Transaction& transaction, const SharedMoneyMoveRecord& move) {
    return as_done(transaction.execute_with("insert_shared_money_move", move));
}

Result<std::vector<SharedMoneyMoveRecord>> list_shared_money_moves(Reader& reader, std::string_view group_id,
                                                                   const MovePlace& after, std::int64_t count_max) {
    return reader.list<SharedMoneyMoveRecord>("list_shared_money_moves", group_id, after.moved_at, after.id, count_max);
}

Result<domain::AccountParts> sum_shared_money_put_in(Reader& reader, std::string_view group_id) {
    const auto parts = reader.get<PartsRecord>("sum_shared_money_put_in", group_id);
    if (!parts) return std::unexpected(parts.error());
    return domain::AccountParts{parts->current, parts->earlier};
}

Result<std::int64_t> count_shared_money_moves(Reader& reader, std::string_view group_id, domain::TransferKind kind,
                                              domain::Instant since) {
    return reader.get<std::int64_t>("count_shared_money_moves", group_id, kind, since);
}

Result<std::optional<std::string>> find_latest_shared_money_area(Reader& reader, std::string_view group_id) {
    return reader.find<std::string>("find_latest_shared_money_area", group_id);
}

Result<domain::Fen> sum_shared_spending(Reader& reader, std::string_view sharer_person_id, std::string_view person_id,
                                        const Period& period) {
    return reader.get<domain::Fen>("sum_shared_spending", sharer_person_id, person_id, period.begin, period.end);
}

}  // namespace storage
