#pragma once

#include <string>

#include "domain/invitation.hpp"
#include "protocol/family_wire.hpp"
#include "server/invitation_codes.hpp"
#include "server/sharing_party.hpp"
#include "storage/invitation_store.hpp"

namespace server {

/// What all steps of an invitation share: finding it, judging an act, writing it down, binding at the end.
class InvitationFlow {
public:
    explicit InvitationFlow(const ApplicationParts& parts) : parts_(parts), codes_(parts) {}

    [[nodiscard]] InvitationCodes& codes() { return codes_; }

    /// The sharer's own invitation; `invitation_unknown` for everybody else's.
    [[nodiscard]] Answered<storage::InvitationRecord> find_own(storage::Reader& reader, const SharingParty& sharer,
                                                               std::string_view id);

    /// Whether an act may be carried out now; gives the invitation's next state.
    [[nodiscard]] Answered<domain::InvitationState> judge(storage::Reader& reader, const SharingParty& sharer,
                                                          const storage::InvitationRecord& invitation,
                                                          domain::InvitationAct act, domain::Instant now);

    /// Why the invited person can't be bound now; only for somebody who agreed. The invitation then ends.
    [[nodiscard]] Answered<std::optional<Refusal>> find_obstacle(storage::Transaction& transaction,
                                                                 const SharingParty& sharer,
                                                                 storage::InvitationRecord& invitation,
                                                                 domain::Instant now);

    /// Writes the invitation down, and the membership when it is bound; then both sides are told. Gives whom to wake
    /// after the commit: both sides, whatever the step was.
    [[nodiscard]] Answered<std::vector<std::string>> keep(storage::Transaction& transaction, const SharingParty& sharer,
                                                          const storage::InvitationRecord& invitation,
                                                          const Caller& caller);

    [[nodiscard]] Answered<protocol::InvitationAnswer> describe(storage::Reader& reader, const SharingParty& sharer,
                                                                const storage::InvitationRecord& invitation,
                                                                domain::Instant now);

    [[nodiscard]] Answered<domain::BindingOccasion> occasion(storage::Reader& reader, const SharingParty& sharer) const;

    /// In completed years when the invitation was begun, by the number that was typed.
    [[nodiscard]] Answered<int> member_age(const storage::InvitationRecord& invitation) const;

    /// What is awaited of an open invitation; nothing when all is done.
    [[nodiscard]] Answered<std::optional<domain::BindingStep>> next_step(
        storage::Reader& reader, const SharingParty& sharer, const storage::InvitationRecord& invitation) const;

    /// Whether the sharer's place asks for a step at all.
    [[nodiscard]] static bool has_step(const SharingParty& sharer, domain::BindingStep step);

    [[nodiscard]] Answered<std::string> typed_name(const storage::InvitationRecord& invitation) const;

private:
    [[nodiscard]] Answered<void> bind(storage::Transaction& transaction, const SharingParty& sharer,
                                      const storage::InvitationRecord& invitation, const Caller& caller);

    const ApplicationParts& parts_;
    InvitationCodes codes_;
};

}  // namespace server
