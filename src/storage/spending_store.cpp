#include "storage/spending_store.hpp"

namespace storage {

namespace {

std::string_view visit_of(const SpendingFilter& filter) {
    return filter.visit ? domain::name_of(*filter.visit) : std::string_view();
}

}  // namespace

std::string like_pattern(std::string_view text) {
    std::string pattern = "%";
    for (const char letter : text) {
        if (letter == '%' || letter == '_' || letter == '\\') pattern.push_back('\\');
        pattern.push_back(letter);
    }
    return pattern + "%";
}

Result<std::vector<MemberEverRecord>> list_members_ever(Reader& reader, std::string_view sharer_person_id) {
    return reader.list<MemberEverRecord>("list_members_ever", sharer_person_id);
}

Result<std::vector<SpendingSumRecord>> sum_spending(Reader& reader, std::string_view person_id, const Period& period) {
    return reader.list<SpendingSumRecord>("sum_spending", person_id, period.begin, period.end);
}

Result<std::vector<SpendingRowRecord>> list_spending(Reader& reader, const SpendingFilter& filter,
                                                     const SpendingPlace& after, std::int64_t count_max) {
    return reader.list<SpendingRowRecord>("list_spending", filter.person_id, filter.period.begin, filter.period.end,
                                          filter.beneficiary_id, after.settled_at, after.id, count_max,
                                          visit_of(filter), filter.institution_like);
}

Result<std::int64_t> count_spending(Reader& reader, const SpendingFilter& filter) {
    return reader.get<std::int64_t>("count_spending", filter.person_id, filter.period.begin, filter.period.end,
                                    filter.beneficiary_id, visit_of(filter), filter.institution_like);
}

}  // namespace storage
