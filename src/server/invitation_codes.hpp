#pragma once

#include <optional>
#include <string_view>

#include "domain/mobile_number.hpp"
#include "domain/sms_code.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"
#include "storage/invitation_store.hpp"

namespace server {

/// The two codes of an invitation: made, sent and judged. A code for nobody is made and counted like any other.
class InvitationCodes {
public:
    explicit InvitationCodes(const ApplicationParts& parts) : parts_(parts) {}

    /// To the sharer's own number. Refuses when the number had too many codes.
    [[nodiscard]] Answered<void> send_own(storage::Transaction& transaction, std::string_view invitation_id,
                                          const domain::MobileNumber& mobile, domain::Instant now);

    /// To the relative's number; with none, or one that had too many codes, nobody gets it and nothing tells.
    [[nodiscard]] Answered<void> send_member(storage::Transaction& transaction, std::string_view invitation_id,
                                             const std::optional<domain::MobileNumber>& mobile,
                                             const domain::MobileNumber& sharer_mobile, std::string_view sharer_masked,
                                             domain::Instant now);

    /// The latest code of one side; missing is an internal error, as each invitation begins with both.
    [[nodiscard]] Answered<storage::InvitationCodeRecord> latest(storage::Reader& reader,
                                                                 std::string_view invitation_id, domain::Party party);

    /// Judges a typed code: nothing when it is right (and now used), else a refusal. A wrong try is counted in the
    /// transaction, so that such a refusal must be kept.
    [[nodiscard]] Answered<std::optional<Refusal>> judge(storage::Transaction& transaction,
                                                         std::string_view invitation_id, domain::Party party,
                                                         std::string_view typed, domain::Instant now);

    /// When that side's code may be sent again; a refusal when that is later than now.
    [[nodiscard]] Answered<void> check_resend(storage::Reader& reader, std::string_view invitation_id,
                                              domain::Party party, domain::Instant now);

private:
    [[nodiscard]] Answered<std::string> keep_code(storage::Transaction& transaction, std::string_view invitation_id,
                                                  domain::Party party, storage::Bytes mobile_lookup,
                                                  domain::Instant now);

    const ApplicationParts& parts_;
};

[[nodiscard]] domain::SmsChallengeState state_of(const storage::InvitationCodeRecord& code);

}  // namespace server
