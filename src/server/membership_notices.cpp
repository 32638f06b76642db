#include "server/membership_notices.hpp"

#include "storage/notice_store.hpp"

namespace server {

namespace {

using domain::NoticeKind;

Answered<void> tell(storage::Transaction& transaction, std::string_view person_id, NoticeKind kind,
                    const std::optional<std::string>& about, domain::Instant now) {
    const auto appended = storage::append_notice(transaction, {.person_id = std::string(person_id),
                                                               .number = 0,
                                                               .kind = kind,
                                                               .noticed_at = now,
                                                               .settlement_id = std::nullopt,
                                                               .reason = std::nullopt,
                                                               .read_at = std::nullopt,
                                                               .about_person_id = about});
    if (!appended) return failed(appended);
    return {};
}

}  // namespace

Answered<std::vector<std::string>> tell_membership(storage::Transaction& transaction, const MembershipSides& sides,
                                                   MembershipChange change, domain::Instant now) {
    const bool began = change == MembershipChange::Began;
    const auto& [sharer, member] = sides;
    const auto to_sharer = began ? NoticeKind::MemberJoined : NoticeKind::MemberLeft;
    if (auto told = tell(transaction, sharer, to_sharer, member, now); !told) return failed(told);
    const auto to_member = began ? NoticeKind::AccountJoined : NoticeKind::AccountLeft;
    if (auto told = tell(transaction, member, to_member, sharer, now); !told) return failed(told);
    return std::vector{sharer, member};
}

Answered<void> tell_about(storage::Transaction& transaction, std::string_view person_id, domain::NoticeKind kind,
                          const std::optional<std::string>& about, domain::Instant now) {
    return tell(transaction, person_id, kind, about, now);
}

Answered<void> tell_invited(storage::Transaction& transaction, std::string_view person_id, domain::Instant now) {
    return tell(transaction, person_id, NoticeKind::Invited, std::nullopt, now);
}

Answered<void> tell_declined(storage::Transaction& transaction, const MembershipSides& sides, domain::Instant now) {
    return tell(transaction, sides.sharer_person_id, NoticeKind::InvitationDeclined, sides.member_person_id, now);
}

}  // namespace server
