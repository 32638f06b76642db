#include "storage/invitation_store.hpp"

namespace storage {

Result<void> insert_invitation(Transaction& transaction, const InvitationRecord& invitation) {
    return as_done(transaction.execute_with("insert_invitation", invitation));
}

Result<std::optional<InvitationRecord>> find_invitation(Reader& reader, std::string_view id) {
    return reader.find<InvitationRecord>("find_invitation", id);
}

Result<std::optional<InvitationRecord>> find_open_invitation(Reader& reader, std::string_view account_id,
                                                             domain::Instant now) {
    return reader.find<InvitationRecord>("find_open_invitation", account_id, now);
}

Result<std::vector<InvitationRecord>> list_incoming_invitations(Reader& reader, std::string_view person_id,
                                                                domain::Instant now) {
    return reader.list<InvitationRecord>("list_incoming_invitations", person_id, now);
}

Result<Found> update_invitation(Transaction& transaction, const InvitationRecord& invitation) {
    return as_found(transaction.execute("update_invitation", invitation.id, invitation.status, invitation.authorized_at,
                                        invitation.agreed_at, invitation.agreed_way, invitation.signed_at,
                                        invitation.face_checked_at, invitation.face_way));
}

Result<void> withdraw_open_invitations(Transaction& transaction, std::string_view account_id) {
    return as_done(transaction.execute("withdraw_open_invitations", account_id));
}

Result<std::int64_t> count_invitations(Reader& reader, std::string_view account_id, domain::Instant since) {
    return reader.get<std::int64_t>("count_invitations", account_id, since);
}

Result<void> insert_invitation_code(Transaction& transaction, const InvitationCodeRecord& code) {
    return as_done(transaction.execute_with("insert_invitation_code", code));
}

Result<std::optional<InvitationCodeRecord>> find_latest_invitation_code(Reader& reader, std::string_view invitation_id,
                                                                        domain::Party party) {
    return reader.find<InvitationCodeRecord>("find_latest_invitation_code", invitation_id, party);
}

Result<std::int64_t> count_invitation_codes_to(Reader& reader, const Bytes& mobile_lookup, domain::Party party,
                                               domain::Instant since) {
    return reader.get<std::int64_t>("count_invitation_codes_to", mobile_lookup, party, since);
}

Result<Found> count_wrong_invitation_code(Transaction& transaction, std::string_view id) {
    return as_found(transaction.execute("count_wrong_invitation_code", id));
}

Result<Found> use_invitation_code(Transaction& transaction, std::string_view id, domain::Instant now) {
    return as_found(transaction.execute("use_invitation_code", id, now));
}

Result<std::int64_t> purge_invitation_codes(Transaction& transaction, domain::Instant before) {
    return transaction.execute("purge_invitation_codes", before);
}

Result<std::int64_t> purge_invitations(Transaction& transaction, domain::Instant before) {
    return transaction.execute("purge_invitations", before);
}

}  // namespace storage
