#include "storage/access_log_store.hpp"

#include "storage/write_outcome.hpp"

namespace storage {

Result<void> insert_access(Transaction& transaction, const AccessRecord& access) {
    return as_done(transaction.execute_with("insert_access", access));
}

Result<std::vector<AccessRecord>> list_accesses(Reader& reader, std::string_view person_id,
                                                std::optional<domain::AccessBy> by, const AccessPlace& before,
                                                std::int64_t count_max) {
    const std::string_view only = by ? domain::name_of(*by) : std::string_view();
    return reader.list<AccessRecord>("list_accesses", person_id, only, before.at, before.id, count_max);
}

Result<std::int64_t> count_accesses(Reader& reader, std::string_view person_id, domain::AccessBy by,
                                    domain::Instant since) {
    return reader.get<std::int64_t>("count_accesses", person_id, by, since);
}

Result<std::int64_t> count_accesses_of(Reader& reader, std::string_view person_id, std::string_view actor_id,
                                       domain::AccessedData data, domain::Instant since) {
    return reader.get<std::int64_t>("count_accesses_of", person_id, actor_id, data, since);
}

}  // namespace storage
