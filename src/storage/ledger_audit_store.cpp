#include "storage/ledger_audit_store.hpp"

#include "storage/write_outcome.hpp"

namespace storage {

Result<void> insert_settlement_decision(Transaction& transaction, std::string_view settlement_id,
                                        std::string_view facts) {
    return as_done(transaction.execute("insert_settlement_decision", settlement_id, facts));
}

Result<std::optional<std::string>> find_settlement_decision(Reader& reader, std::string_view settlement_id) {
    return reader.find<std::string>("find_settlement_decision", settlement_id);
}

Result<std::vector<DecidedSettlement>> list_decided_settlements(Reader& reader, const IdRange& range) {
    return reader.list<DecidedSettlement>("list_decided_settlements", range.after, range.up_to);
}

Result<std::vector<BoundMembership>> list_bound_at(Reader& reader, std::string_view settlement_id,
                                                   domain::Instant moment) {
    return reader.list<BoundMembership>("list_bound_at", settlement_id, moment);
}

Result<std::optional<domain::Fen>> balance_after(Reader& reader, const domain::AccountId& account,
                                                 std::int64_t postings_count) {
    if (postings_count == 0) return domain::Fen{};
    return reader.find<domain::Fen>("find_balance_after", account, postings_count);
}

Result<std::optional<std::int64_t>> posting_number(Reader& reader, const domain::TransferId& transfer,
                                                   const domain::AccountId& account) {
    return reader.find<std::int64_t>("find_posting_number", transfer, account);
}

Result<std::optional<std::string>> end_of_message_slice(Reader& reader, std::string_view after,
                                                        std::int64_t count_max) {
    return reader.get<std::optional<std::string>>("end_of_message_slice", after, count_max);
}

Result<std::vector<AnsweredMessage>> list_answered_messages(Reader& reader, const IdRange& range) {
    return reader.list<AnsweredMessage>("list_answered_messages", range.after, range.up_to);
}

Result<std::vector<std::string>> list_unanswered_settlements(Reader& reader, const IdRange& range) {
    return reader.list<std::string>("list_unanswered_settlements", range.after, range.up_to);
}

Result<std::vector<AccountToDigest>> list_accounts_to_digest(Reader& reader, const IdRange& range) {
    return reader.list<AccountToDigest>("list_accounts_to_digest", range.after, range.up_to);
}

Result<std::vector<std::string>> list_posted_rows(Reader& reader, const domain::AccountId& account, std::int64_t after,
                                                  std::int64_t up_to) {
    return reader.list<std::string>("list_posted_rows", account, after, up_to);
}

Result<void> put_ledger_checkpoint(Transaction& transaction, const domain::AccountId& account,
                                   std::int64_t postings_count, const Bytes& digest, domain::Instant now) {
    return as_done(transaction.execute("put_ledger_checkpoint", account, postings_count, digest, now));
}

}  // namespace storage
