#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/access_log.hpp"
#include "storage/transaction.hpp"

/// Who looked at a person's data.
namespace storage {

struct AccessRecord {
    std::string id;
    std::string person_id;  ///< whose data
    domain::Instant accessed_at;
    domain::AccessBy by{};
    std::string actor_id;  ///< an institution's code, a clerk's id, or a person's id
    domain::AccessedData data{};
    domain::AccessReason reason{};
    std::optional<std::string> about_person_id;  ///< the relative whose visit it was

    static auto columns(auto& self) {
        return std::tie(self.id, self.person_id, self.accessed_at, self.by, self.actor_id, self.data, self.reason,
                        self.about_person_id);
    }
};

/// Where a page of the list begins: behind this row.
struct AccessPlace {
    domain::Instant at;
    std::string id;
};

Result<void> insert_access(Transaction& transaction, const AccessRecord& access);
/// The latest first; `by` empty = of everybody.
Result<std::vector<AccessRecord>> list_accesses(Reader& reader, std::string_view person_id,
                                                std::optional<domain::AccessBy> by, const AccessPlace& before,
                                                std::int64_t count_max);
Result<std::int64_t> count_accesses(Reader& reader, std::string_view person_id, domain::AccessBy by,
                                    domain::Instant since);
/// How often the same actor looked at the same data of this person since then.
Result<std::int64_t> count_accesses_of(Reader& reader, std::string_view person_id, std::string_view actor_id,
                                       domain::AccessedData data, domain::Instant since);

}  // namespace storage
