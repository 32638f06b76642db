#include "storage/mutual_aid_store.hpp"

namespace storage {

Result<void> insert_group(Transaction& transaction, const GroupRecord& group) {
    return as_done(transaction.execute_with("insert_mutual_aid_group", group));
}

Result<std::optional<GroupRecord>> find_active_group(Reader& reader, std::string_view sharer_person_id) {
    return reader.find<GroupRecord>("find_active_group", sharer_person_id);
}

Result<std::optional<GroupRecord>> find_group(Reader& reader, std::string_view id) {
    return reader.find<GroupRecord>("find_group", id);
}

Result<Found> dissolve_group(Transaction& transaction, std::string_view id, domain::Instant now,
                             domain::MembershipEnd reason) {
    return as_found(transaction.execute("dissolve_group", id, now, reason));
}

Result<void> insert_member(Transaction& transaction, const MemberRecord& member) {
    return as_done(transaction.execute_with("insert_member", member));
}

Result<Found> end_member(Transaction& transaction, std::string_view id, domain::Instant now,
                         domain::MembershipEnd reason) {
    return as_found(transaction.execute("end_member", id, now, reason));
}

Result<std::optional<MemberRecord>> find_member(Reader& reader, std::string_view id) {
    return reader.find<MemberRecord>("find_member", id);
}

Result<std::vector<MemberRecord>> list_bound_members(Reader& reader, std::string_view group_id) {
    return reader.list<MemberRecord>("list_bound_members", group_id);
}

Result<std::vector<MembershipRecord>> list_bound_memberships_of(Reader& reader, std::string_view person_id) {
    return reader.list<MembershipRecord>("list_bound_memberships_of", person_id);
}

Result<std::optional<MembershipRecord>> find_membership(Reader& reader, std::string_view id) {
    return reader.find<MembershipRecord>("find_membership", id);
}

Result<std::optional<domain::Instant>> find_last_left_at(Reader& reader, std::string_view person_id) {
    return reader.get<std::optional<domain::Instant>>("find_last_left_at", person_id);
}

}  // namespace storage
