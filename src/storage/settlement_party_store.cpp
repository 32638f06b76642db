#include "storage/settlement_party_store.hpp"

namespace storage {

Result<std::optional<ShownCodeRecord>> find_shown_code(Reader& reader, const Bytes& token_hash) {
    return reader.find<ShownCodeRecord>("find_shown_code", token_hash);
}

Result<Found> keep_visit(Transaction& transaction, const Bytes& token_hash, const domain::PaymentVisit& visit) {
    const auto institution = visit.institution.empty() ? std::nullopt : std::optional(visit.institution);
    return as_found(
        transaction.execute("keep_visit", token_hash, institution, visit.opened_at, visit.closes_at, visit.settled_at));
}

Result<std::vector<SharerRecord>> list_sharers_of(Reader& reader, std::string_view person_id) {
    return reader.list<SharerRecord>("list_sharers_of", person_id);
}

}  // namespace storage
