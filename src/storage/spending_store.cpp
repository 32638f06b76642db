#include "storage/spending_store.hpp"

namespace storage {

Result<std::vector<MemberEverRecord>> list_members_ever(Reader& reader, std::string_view sharer_person_id) {
    return reader.list<MemberEverRecord>("list_members_ever", sharer_person_id);
}

Result<std::vector<SpendingSumRecord>> sum_spending(Reader& reader, std::string_view person_id, const Period& period) {
    return reader.list<SpendingSumRecord>("sum_spending", person_id, period.begin, period.end);
}

Result<std::vector<SpendingRowRecord>> list_spending(Reader& reader, const SpendingFilter& filter,
                                                     const SpendingPlace& after, std::int64_t count_max) {
    return reader.list<SpendingRowRecord>("list_spending", filter.person_id, filter.period.begin, filter.period.end,
                                          filter.beneficiary_id, after.settled_at, after.id, count_max);
}

Result<std::int64_t> count_spending(Reader& reader, const SpendingFilter& filter) {
    return reader.get<std::int64_t>("count_spending", filter.person_id, filter.period.begin, filter.period.end,
                                    filter.beneficiary_id);
}

}  // namespace storage
