#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/identity.hpp"
#include "domain/invitation.hpp"
#include "domain/policy_binding.hpp"
#include "domain/policy_membership.hpp"
#include "domain/relation.hpp"
#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// One invitation of a relative.
struct InvitationRecord {
    std::string id;
    std::string account_id;  ///< the sharer's
    std::string sharer_person_id;
    std::optional<std::string> person_id;  ///< none when nobody is known by the typed name and number
    Bytes name_ciphertext;                 ///< as typed
    Bytes resident_id_ciphertext;          ///< as typed
    domain::Relation relation{};
    std::string policy_id;
    std::string policy_version;
    domain::InvitationStatus status = domain::InvitationStatus::Open;
    domain::Instant created_at;
    domain::Instant expires_at;
    std::optional<domain::Instant> authorized_at;
    std::optional<domain::Instant> agreed_at;
    std::optional<domain::AcceptanceWay> agreed_way;
    std::optional<domain::Instant> signed_at;
    std::optional<domain::Instant> face_checked_at{};
    std::optional<domain::PersonCheckWay> face_way{};  ///< how it was made sure that it is the invited person
    // The text that whoever invites a child agreed to as its guardian.
    std::optional<std::string> guardian_text_version{};
    std::optional<std::string> guardian_text_sha256{};

    static auto columns(auto& self) {
        return std::tie(self.id, self.account_id, self.sharer_person_id, self.person_id, self.name_ciphertext,
                        self.resident_id_ciphertext, self.relation, self.policy_id, self.policy_version, self.status,
                        self.created_at, self.expires_at, self.authorized_at, self.agreed_at, self.agreed_way,
                        self.signed_at, self.face_checked_at, self.face_way, self.guardian_text_version,
                        self.guardian_text_sha256);
    }
};

/// A code of one side of an invitation. The member's exists for nobody, too.
struct InvitationCodeRecord {
    std::string id;
    std::string invitation_id;
    domain::Party party{};
    Bytes mobile_lookup;
    Bytes code_hash;
    domain::Instant created_at;
    std::int64_t wrong_tries = 0;
    std::optional<domain::Instant> used_at;

    static auto columns(auto& self) {
        return std::tie(self.id, self.invitation_id, self.party, self.mobile_lookup, self.code_hash, self.created_at,
                        self.wrong_tries, self.used_at);
    }
};

Result<void> insert_invitation(Transaction& transaction, const InvitationRecord& invitation);
Result<std::optional<InvitationRecord>> find_invitation(Reader& reader, std::string_view id);
/// The account's latest that is open and hasn't expired.
Result<std::optional<InvitationRecord>> find_open_invitation(Reader& reader, std::string_view account_id,
                                                             domain::Instant now);
/// Open ones to a person who hasn't agreed. Whether it is that person's turn, the place's steps say.
Result<std::vector<InvitationRecord>> list_incoming_invitations(Reader& reader, std::string_view person_id,
                                                                domain::Instant now);
/// Writes status and the moments of the steps.
Result<Found> update_invitation(Transaction& transaction, const InvitationRecord& invitation);
/// An account has one open invitation: a new one takes the place of the others.
Result<void> withdraw_open_invitations(Transaction& transaction, std::string_view account_id);
Result<std::int64_t> count_invitations(Reader& reader, std::string_view account_id, domain::Instant since);

Result<void> insert_invitation_code(Transaction& transaction, const InvitationCodeRecord& code);
Result<std::optional<InvitationCodeRecord>> find_latest_invitation_code(Reader& reader, std::string_view invitation_id,
                                                                        domain::Party party);
/// Codes of one side sent to a number at `since` or later: for the daily cap.
Result<std::int64_t> count_invitation_codes_to(Reader& reader, const Bytes& mobile_lookup, domain::Party party,
                                               domain::Instant since);
Result<Found> count_wrong_invitation_code(Transaction& transaction, std::string_view id);
/// Found::No when it was used before: a code works once.
Result<Found> use_invitation_code(Transaction& transaction, std::string_view id, domain::Instant now);

Result<std::int64_t> purge_invitation_codes(Transaction& transaction, domain::Instant before);
/// Those that came to nothing, with the names and numbers that were typed.
Result<std::int64_t> purge_invitations(Transaction& transaction, domain::Instant before);

}  // namespace storage
