#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/identity_state.hpp"
#include "app/load_state.hpp"
#include "app/message.hpp"
#include "domain/instant.hpp"
#include "protocol/family_wire.hpp"
#include "protocol/letter_wire.hpp"

namespace app {

/// Who may spend my account, and whose accounts I may spend.
struct FamilyState {
    LoadState state = LoadState::Idle;
    domain::Instant since;  ///< loading since: a skeleton only after 300 ms
    std::optional<protocol::FamilyAnswer> data;
    std::optional<Message> failure;  ///< with LoadState::Failed
    LoadState incoming_state = LoadState::Idle;
    std::vector<protocol::IncomingInvitation> incoming;
    std::string answering;  ///< the incoming invitation that is being answered; empty: none
    PinEntry pin;           ///< for unbinding
    std::string ending;     ///< the membership that is being ended; empty: none
};

/// A guardian's consent for the child whose number is typed.
struct GuardianState {
    bool agreed = false;
    bool missing = false;  ///< "next" was pressed without it
};

/// The invitation that I am making.
struct InviteState {
    std::optional<domain::Relation> relation;
    bool relation_missing = false;  ///< "next" was pressed without one
    bool by_hall_code = false;      ///< the relative has no phone: a service hall's code is typed instead
    bool anew = false;              ///< somebody else is being named: the one who is awaited isn't taken up again
    bool signed_first = false;      ///< the letter was signed before the relative was named, just now
    GuardianState guardian;
    std::optional<protocol::InvitationAnswer> invitation;
    std::vector<std::string> members_then;  ///< who was bound when the invitation began
    /// Typed again unchanged they aren't sent again: that would cost a try.
    std::string refused_own_code;
    std::string refused_member_code;
};

/// The commitment letter while it is read.
struct LetterState {
    LoadState state = LoadState::Idle;
    domain::Instant since;
    std::optional<protocol::LetterAnswer> data;
    int position = 0;                            ///< parts that have been in sight to their end
    int saved_position = -1;                     ///< what the server knows; -1: reading hasn't begun there
    domain::Instant signable_at;                 ///< server clock; 0: not known yet
    std::optional<domain::Instant> end_seen_at;  ///< device clock
};

}  // namespace app
