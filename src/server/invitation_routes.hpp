#pragma once

#include "protocol/empty_wire.hpp"
#include "server/invitation_flow.hpp"

namespace server {

using InvitationWritten = Written<protocol::InvitationAnswer>;

/// `start_invitation`: until the relative agrees, the answer, its time and its effects are the same for a person who is
/// unknown, uninsured, insured elsewhere or in another account.
class StartInvitation {
public:
    StartInvitation(const ApplicationParts& parts, InvitationFlow& flow) : parts_(parts), flow_(flow) {}

    struct Prepared {
        domain::PersonName name;
        domain::ResidentId resident_id;
        domain::Relation relation;
        bool has_guardian_consent = false;  ///< to today's text
    };
    [[nodiscard]] Answered<Prepared> prepare(const protocol::StartInvitationRequest& request, const Caller& caller);
    [[nodiscard]] Answered<InvitationWritten> apply(storage::Transaction& transaction, const Prepared& prepared,
                                                    const Caller& caller);

private:
    [[nodiscard]] std::optional<Refusal> find_obstacle(const SharingParty& sharer, const Prepared& prepared,
                                                       std::int64_t asked_today, domain::Instant now) const;
    /// Those that the place's steps ask for.
    [[nodiscard]] Answered<void> send_codes(storage::Transaction& transaction, const SharingParty& sharer,
                                            const storage::InvitationRecord& invitation,
                                            const std::optional<domain::MobileNumber>& reached, domain::Instant now);
    [[nodiscard]] storage::InvitationRecord begun(const SharingParty& sharer, const Prepared& prepared,
                                                  const std::optional<KnownPerson>& person, domain::Instant now);

    const ApplicationParts& parts_;
    InvitationFlow& flow_;
};

/// `confirm_own_code`: authorises.
class ConfirmOwnCode {
public:
    ConfirmOwnCode(const ApplicationParts& parts, InvitationFlow& flow) : parts_(parts), flow_(flow) {}

    using Prepared = protocol::InvitationCodeRequest;
    [[nodiscard]] Answered<Prepared> prepare(const Prepared& request, const Caller&) { return request; }
    [[nodiscard]] Answered<InvitationWritten> apply(storage::Transaction& transaction, const Prepared& prepared,
                                                    const Caller& caller);

private:
    const ApplicationParts& parts_;
    InvitationFlow& flow_;
};

/// `confirm_member_code`: the relative agrees; reasons about the relative are told from here on.
class ConfirmMemberCode {
public:
    ConfirmMemberCode(const ApplicationParts& parts, InvitationFlow& flow) : parts_(parts), flow_(flow) {}

    using Prepared = protocol::InvitationCodeRequest;
    [[nodiscard]] Answered<Prepared> prepare(const Prepared& request, const Caller&) { return request; }
    [[nodiscard]] Answered<InvitationWritten> apply(storage::Transaction& transaction, const Prepared& prepared,
                                                    const Caller& caller);

private:
    const ApplicationParts& parts_;
    InvitationFlow& flow_;
};

class ResendInvitationCode {
public:
    ResendInvitationCode(const ApplicationParts& parts, InvitationFlow& flow) : parts_(parts), flow_(flow) {}

    using Prepared = protocol::ResendInvitationCodeRequest;
    [[nodiscard]] Answered<Prepared> prepare(const Prepared& request, const Caller&) { return request; }
    [[nodiscard]] Answered<InvitationWritten> apply(storage::Transaction& transaction, const Prepared& prepared,
                                                    const Caller& caller);

private:
    const ApplicationParts& parts_;
    InvitationFlow& flow_;
};

class WithdrawInvitation {
public:
    WithdrawInvitation(const ApplicationParts& parts, InvitationFlow& flow) : parts_(parts), flow_(flow) {}

    using Prepared = protocol::InvitationRequest;
    [[nodiscard]] Answered<Prepared> prepare(const Prepared& request, const Caller&) { return request; }
    [[nodiscard]] Answered<Written<protocol::Empty>> apply(storage::Transaction& transaction, const Prepared& prepared,
                                                           const Caller& caller);

private:
    const ApplicationParts& parts_;
    InvitationFlow& flow_;
};

}  // namespace server
