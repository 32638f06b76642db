#pragma once

#include "protocol/letter_wire.hpp"
#include "server/invitation_flow.hpp"

namespace server {

[[nodiscard]] Answered<protocol::LetterAnswer> read_letter(storage::Reader& reader, const ApplicationParts& parts,
                                                           const Caller& caller);

/// `save_letter_position`: reading begins with the first one.
class SaveLetterPosition {
public:
    explicit SaveLetterPosition(const ApplicationParts& parts) : parts_(parts) {}

    using Prepared = protocol::SaveLetterPositionRequest;
    [[nodiscard]] Answered<Prepared> prepare(const Prepared& request, const Caller&) { return request; }
    [[nodiscard]] Answered<Written<protocol::LetterPositionAnswer>> apply(storage::Transaction& transaction,
                                                                          const Prepared& prepared,
                                                                          const Caller& caller);

private:
    const ApplicationParts& parts_;
};

/// `sign_letter`: only the present text, read to its end and for long enough, can be signed.
class SignLetter {
public:
    SignLetter(const ApplicationParts& parts, InvitationFlow& flow) : parts_(parts), flow_(flow) {}

    using Prepared = protocol::SignLetterRequest;
    [[nodiscard]] Answered<Prepared> prepare(const Prepared& request, const Caller&) { return request; }
    [[nodiscard]] Answered<Written<protocol::InvitationAnswer>> apply(storage::Transaction& transaction,
                                                                      const Prepared& prepared, const Caller& caller);

private:
    [[nodiscard]] Answered<void> keep_signature(storage::Transaction& transaction, const SharingParty& sharer,
                                                const Letter& letter, const storage::InvitationRecord& invitation,
                                                domain::Instant now);

    const ApplicationParts& parts_;
    InvitationFlow& flow_;
};

}  // namespace server
