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

    /// The same where the letter comes before the relative is named: without an invitation.
    [[nodiscard]] Answered<Written<protocol::LetterPositionAnswer>> sign_first(
        storage::Transaction& transaction, const protocol::SignLetterFirstRequest& request, const Caller& caller);

private:
    [[nodiscard]] Answered<void> keep_signature(storage::Transaction& transaction, const SharingParty& sharer,
                                                const Letter& letter, std::string_view invitation_id,
                                                const Caller& caller);

    const ApplicationParts& parts_;
    InvitationFlow& flow_;
};

/// `sign_letter_first`
class SignLetterFirst {
public:
    explicit SignLetterFirst(SignLetter& signing) : signing_(signing) {}

    using Prepared = protocol::SignLetterFirstRequest;
    [[nodiscard]] Answered<Prepared> prepare(const Prepared& request, const Caller&) { return request; }
    [[nodiscard]] Answered<Written<protocol::LetterPositionAnswer>> apply(storage::Transaction& transaction,
                                                                          const Prepared& prepared,
                                                                          const Caller& caller) {
        return signing_.sign_first(transaction, prepared, caller);
    }

private:
    SignLetter& signing_;
};

}  // namespace server
