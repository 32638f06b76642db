#include "storage/retention_store.hpp"

#include <initializer_list>
#include <string_view>

namespace storage {

namespace {

/// The cut first: without it the triggers refuse.
Result<std::int64_t> purge_kind(Transaction& transaction, std::string_view kind, domain::Instant before,
                                std::initializer_list<std::string_view> statements) {
    if (auto cut = transaction.execute("set_retention_cut", kind, before); !cut) return std::unexpected(cut.error());
    std::int64_t total = 0;
    for (const std::string_view statement : statements) {
        const auto purged = transaction.execute(statement, before);
        if (!purged) return purged;
        total += *purged;
    }
    return total;
}

}  // namespace

Result<std::int64_t> purge_accesses(Transaction& transaction, domain::Instant before) {
    return purge_kind(transaction, "accesses", before, {"purge_accesses"});
}

Result<std::int64_t> purge_consents(Transaction& transaction, domain::Instant before) {
    return purge_kind(transaction, "consents", before, {"purge_consents"});
}

Result<std::int64_t> purge_family(Transaction& transaction, domain::Instant before) {
    // Letters and consents first: they look at what the family vouchers were.
    return purge_kind(transaction, "family", before,
                      {"purge_signed_letters", "purge_guardian_consents", "purge_family_vouchers"});
}

}  // namespace storage
