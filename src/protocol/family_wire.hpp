#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/enum_names.hpp"
#include "domain/policy_binding.hpp"
#include "domain/policy_membership.hpp"
#include "domain/relation.hpp"
#include "domain/resident_id.hpp"
#include "domain/sharing_eligibility.hpp"
#include "protocol/consent_wire.hpp"
#include "protocol/identity_wire.hpp"
#include "protocol/money_wire.hpp"
#include "protocol/sms_code_wire.hpp"
#include "protocol/voucher_wire.hpp"
#include "protocol/wire_description.hpp"

template <>
inline constexpr auto domain::enum_names<domain::Sex> = std::to_array<std::string_view>({"male", "female"});

namespace protocol {

inline constexpr TextRule person_name_rule = text_between(1, 240);
inline constexpr TextRule typed_code_rule = {.length_min = 6, .length_max = 12, .format = TextFormat::Digits};
inline constexpr std::size_t family_members_max = 200;

/// How far an invitation is, for the screen that comes next.
enum class InvitationStage {
    OwnCode,     ///< the sharer's code is awaited
    MemberCode,  ///< the relative's code, or acceptance on the relative's own phone
    Letter,      ///< the commitment letter is to be read and signed
    Bound,
    Over,        ///< declined, withdrawn or expired
    MemberFace,  ///< the relative's own face is awaited, on the relative's own phone, or a hall code in its place
};

}  // namespace protocol

template <>
inline constexpr auto domain::enum_names<protocol::InvitationStage> =
    std::to_array<std::string_view>({"own_code", "member_code", "letter", "bound", "over", "member_face"});

namespace protocol {

/// An invitation as its sharer sees it. Until the relative has agreed it is the same for anybody's name and number.
struct InvitationAnswer {
    std::string invitation;
    InvitationStage stage = InvitationStage::OwnCode;
    domain::Relation relation = domain::Relation::OtherRelative;
    std::string name;
    std::string own_mobile_masked;
    std::int64_t own_resend_at = 0;
    std::int64_t own_expires_at = 0;
    std::int64_t own_tries_left = 0;
    std::int64_t member_resend_at = 0;
    std::int64_t member_expires_at = 0;
    std::int64_t member_tries_left = 0;
    std::vector<domain::AcceptanceWay> member_ways;
    std::int64_t expires_at = 0;
    std::int64_t authorized_at = 0;
    std::int64_t agreed_at = 0;
    std::int64_t signed_at = 0;
    std::string member;
};

void describe(auto& visit, Like<InvitationAnswer> auto& value) {
    visit("invitation", value.invitation, identifier_rule, "Names the invitation.");
    visit("stage", value.stage, "What is awaited.");
    visit("relation", value.relation, "What the relative is to the sharer.");
    visit("name", value.name, person_name_rule, "The relative's name as the sharer typed it.");
    visit("own_mobile_masked", value.own_mobile_masked, text_up_to(32), "Where the sharer's code went.");
    visit("own_resend_at", value.own_resend_at, moment(), "When the sharer's code may be sent again (Unix ms).");
    visit("own_expires_at", value.own_expires_at, moment(), "When the sharer's code dies (Unix ms).");
    visit("own_tries_left", value.own_tries_left, count_up_to(100), "How often the sharer's code may be tried.");
    visit("member_resend_at", value.member_resend_at, moment(), "When the relative's code may be sent again.");
    visit("member_expires_at", value.member_expires_at, moment(), "When the relative's code dies (Unix ms).");
    visit("member_tries_left", value.member_tries_left, count_up_to(100), "How often the relative's may be tried.");
    visit("member_ways", value.member_ways, list_up_to(8), "In what ways the relative can agree in this place.");
    visit("expires_at", value.expires_at, moment(), "When the invitation is over (Unix ms).");
    visit("authorized_at", value.authorized_at, moment(), "When the sharer's code was right; 0 = not yet.");
    visit("agreed_at", value.agreed_at, moment(), "When the relative agreed; 0 = not yet.");
    visit("signed_at", value.signed_at, moment(), "When the letter was signed; 0 = not yet.");
    visit("member", value.member, text_up_to(64), "The member's handle once bound, else empty.");
}

/// Somebody who may spend the sharer's account.
struct FamilyMember {
    std::string id;
    std::string name;
    domain::Relation relation = domain::Relation::OtherRelative;
    domain::Sex sex = domain::Sex::Male;
    std::int64_t bound_at = 0;
    MemberCapsAnswer caps{};
};

void describe(auto& visit, Like<FamilyMember> auto& value) {
    visit("id", value.id, identifier_rule, "The member's handle.");
    visit("name", value.name, person_name_rule, "The member's name in full.");
    visit("relation", value.relation, "What the member is to the sharer.");
    visit("sex", value.sex, "For the word: mother or father.");
    visit("bound_at", value.bound_at, moment(), "Since when the member may spend (Unix ms).");
    visit("caps", value.caps, "What I let the member spend, and what was used this month.");
}

/// An account of somebody else that I may spend.
struct FamilyMembership {
    std::string id;
    std::string sharer_name;
    domain::Sex sharer_sex = domain::Sex::Male;
    domain::Relation relation = domain::Relation::OtherRelative;
    std::int64_t bound_at = 0;
    MemberCapsAnswer caps{};
    std::optional<std::int64_t> shared_fen{};
};

void describe(auto& visit, Like<FamilyMembership> auto& value) {
    visit("id", value.id, identifier_rule, "The membership's handle.");
    visit("sharer_name", value.sharer_name, person_name_rule, "The sharer's name in full.");
    visit("sharer_sex", value.sharer_sex, "For the words about the sharer.");
    visit("relation", value.relation, "What I am to the sharer.");
    visit("bound_at", value.bound_at, moment(), "Since when (Unix ms).");
    visit("caps", value.caps, "What the sharer lets me spend, and what I used this month.");
    visit("shared_fen", value.shared_fen, amount_fen(),
          "What the family's pot or quota holds; absent where there is none.");
}

/// The answer of `read_family`.
struct FamilyAnswer {
    std::string place_zh;
    std::string place_en;
    std::string policy_id;
    std::string policy_version;
    std::string hotline;
    std::optional<domain::SharerObstacle> sharer_obstacle;
    std::int64_t people = 0;
    std::int64_t people_max = 0;
    bool counts_sharer = false;
    bool may_unbind = false;
    bool may_leave = false;
    bool password_guards_unbinding = false;
    std::vector<domain::Relation> relations;
    std::vector<domain::BindingStep> steps;
    std::vector<FamilyMember> members;
    std::vector<FamilyMembership> memberships;
    std::optional<InvitationAnswer> invitation;
    std::int64_t incoming = 0;
    bool letter_first = false;
    bool may_dissolve = false;
    std::optional<FamilyMoney> money{};
};

void describe(auto& visit, Like<FamilyAnswer> auto& value) {
    visit("place_zh", value.place_zh, text_up_to(60), "Whose rules apply.");
    visit("place_en", value.place_en, text_up_to(60), "The same in English.");
    visit("policy_id", value.policy_id, text_up_to(60), "Names the rules.");
    visit("policy_version", value.policy_version, text_up_to(60), "Their version.");
    visit("hotline", value.hotline, text_up_to(32), "The office to call.");
    visit("sharer_obstacle", value.sharer_obstacle, "Why I can't share; absent when I can.");
    visit("people", value.people, count_up_to(1000), "How many people the account counts.");
    visit("people_max", value.people_max, count_up_to(1000), "How many it may count; 0 = no limit given.");
    visit("counts_sharer", value.counts_sharer, "Whether both numbers include me.");
    visit("may_unbind", value.may_unbind, "Whether the sharer may end a membership.");
    visit("may_leave", value.may_leave, "Whether the member may.");
    visit("password_guards_unbinding", value.password_guards_unbinding, "Whether it asks for the payment password.");
    visit("relations", value.relations, list_up_to(16), "Relations that may be invited.");
    visit("steps", value.steps, list_up_to(16), "The steps of the next binding, in order.");
    visit("members", value.members, list_up_to(family_members_max), "Who may spend my account, oldest first.");
    visit("memberships", value.memberships, list_up_to(family_members_max), "Whose accounts I may spend.");
    visit("invitation", value.invitation, "My open invitation, if there is one.");
    visit("incoming", value.incoming, count_up_to(1000), "How many invitations wait for my answer.");
    visit("letter_first", value.letter_first, "Whether the letter must be signed (sign_letter_first) before inviting.");
    visit("may_dissolve", value.may_dissolve, "Whether there is an account that I may give up as a whole.");
    visit("money", value.money, "How shared money is held and how much there is; absent before the person check.");
}

struct StartInvitationRequest {
    std::string name;
    std::string resident_id;
    domain::Relation relation = domain::Relation::OtherRelative;
    std::optional<ConsentDecision> guardian_consent{};
};

void describe(auto& visit, Like<StartInvitationRequest> auto& value) {
    visit("name", value.name, typed_name_rule, "The relative's name as typed.");
    visit("resident_id", value.resident_id, typed_resident_id_rule, "The resident ID number as typed.");
    visit("relation", value.relation, "What the relative is to me.");
    visit("guardian_consent", value.guardian_consent, "For a child under 14: my decision as its guardian.");
}

struct InvitationCodeRequest {
    std::string invitation;
    std::string code;
};

void describe(auto& visit, Like<InvitationCodeRequest> auto& value) {
    visit("invitation", value.invitation, identifier_rule, "Which invitation.");
    visit("code", value.code, typed_code_rule, "The digits of the message.");
}

struct ResendInvitationCodeRequest {
    std::string invitation;
    domain::Party party = domain::Party::Sharer;
};

void describe(auto& visit, Like<ResendInvitationCodeRequest> auto& value) {
    visit("invitation", value.invitation, identifier_rule, "Which invitation.");
    visit("party", value.party, "Whose code: mine (sharer) or the relative's (member).");
}

struct InvitationRequest {
    std::string invitation;
};

void describe(auto& visit, Like<InvitationRequest> auto& value) {
    visit("invitation", value.invitation, identifier_rule, "Which invitation.");
}

/// An invitation to me.
struct IncomingInvitation {
    std::string invitation;
    std::string sharer_name;
    std::string sharer_mobile_masked;
    domain::Relation relation = domain::Relation::OtherRelative;
    std::int64_t created_at = 0;
    std::int64_t expires_at = 0;
    bool needs_face = false;
};

void describe(auto& visit, Like<IncomingInvitation> auto& value) {
    visit("invitation", value.invitation, identifier_rule, "Names the invitation.");
    visit("sharer_name", value.sharer_name, person_name_rule, "Who invites, masked until I agree.");
    visit("sharer_mobile_masked", value.sharer_mobile_masked, text_up_to(32), "The inviting account's number, masked.");
    visit("relation", value.relation, "What I am to whoever invites, as typed there.");
    visit("created_at", value.created_at, moment(), "When it was begun (Unix ms).");
    visit("expires_at", value.expires_at, moment(), "When it is over (Unix ms).");
    visit("needs_face", value.needs_face, "Accepted by my face (start_joining_face), not by accept_incoming.");
}

struct IncomingAnswer {
    std::vector<IncomingInvitation> items;
};

void describe(auto& visit, Like<IncomingAnswer> auto& value) {
    visit("items", value.items, list_up_to(100), "Invitations that wait for my answer.");
}

/// `start_joining_face`: begins the face check of an invitation to me.
struct JoiningFaceRequest {
    std::string invitation;
    std::optional<ConsentDecision> consent;
};

void describe(auto& visit, Like<JoiningFaceRequest> auto& value) {
    visit("invitation", value.invitation, identifier_rule, "Which invitation.");
    visit("consent", value.consent, "My consent to face checks, if I haven't given it before.");
}

struct JoiningFaceResultRequest {
    std::string invitation;
    std::string check;
    std::string evidence;
};

void describe(auto& visit, Like<JoiningFaceResultRequest> auto& value) {
    visit("invitation", value.invitation, identifier_rule, "Which invitation.");
    visit("check", value.check, identifier_rule, "The check that was begun.");
    visit("evidence", value.evidence, text_between(1, 8192), "What the face provider gave.");
}

struct EndMembershipRequest {
    std::string member;
    std::string payment_password;
};

void describe(auto& visit, Like<EndMembershipRequest> auto& value) {
    visit("member", value.member, identifier_rule, "The member's handle.");
    visit("payment_password", value.payment_password, payment_password_rule, "Six digits.");
}

struct LeaveGroupRequest {
    std::string membership;
    std::string payment_password;
};

void describe(auto& visit, Like<LeaveGroupRequest> auto& value) {
    visit("membership", value.membership, identifier_rule, "The membership's handle.");
    visit("payment_password", value.payment_password, payment_password_rule, "Six digits.");
}

}  // namespace protocol
