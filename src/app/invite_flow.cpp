#include "app/invite_flow.hpp"

#include <algorithm>

#include "app/family_flow.hpp"
#include "app/guardian_flow.hpp"
#include "app/identity_flow.hpp"
#include "app/navigation.hpp"
#include "app/refusals.hpp"
#include "app/requests.hpp"
#include "domain/identity.hpp"
#include "domain/resident_id.hpp"
#include "domain/sms_code.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"

namespace app::inline members {

namespace {

using protocol::ErrorCode;
using protocol::InvitationStage;

std::size_t code_length(const Model& model, Field field) {
    const bool is_halls = field == Field::InviteMemberCode && model.invite.by_hall_code;
    return is_halls ? domain::hall_code_length : static_cast<std::size_t>(domain::sms_code_length);
}

/// Refusals that end the invitation, or tell that it has ended.
bool ends_invitation(ErrorCode code) {
    constexpr ErrorCode codes[] = {
        ErrorCode::InvitationUnknown,   ErrorCode::InvitationExpired,      ErrorCode::GroupFull,
        ErrorCode::SharerNotEligible,   ErrorCode::MemberNotInsured,       ErrorCode::MemberElsewhere,
        ErrorCode::MemberSuspended,     ErrorCode::MemberDuplicateRecords, ErrorCode::MemberAlreadyHere,
        ErrorCode::MemberAlreadyShared, ErrorCode::MemberRejoinsTooSoon,   ErrorCode::MemberNotBindable};
    return std::ranges::find(codes, code) != std::end(codes);
}

/// Refusals of the very digits that were typed.
bool is_about_digits(ErrorCode code) {
    constexpr ErrorCode codes[] = {ErrorCode::CodeWrong,     ErrorCode::CodeExpired,   ErrorCode::CodeUsed,
                                   ErrorCode::CodeExhausted, ErrorCode::HallCodeWrong, ErrorCode::HallCodeExpired,
                                   ErrorCode::HallCodeUsed};
    return std::ranges::find(codes, code) != std::end(codes);
}

std::string& refused_code(Model& model, Field field) {
    return field == Field::InviteOwnCode ? model.invite.refused_own_code : model.invite.refused_member_code;
}

RequestKind confirming(Field field) {
    return field == Field::InviteOwnCode ? RequestKind::ConfirmOwnCode : RequestKind::ConfirmMemberCode;
}

Screen screen_of(InvitationStage stage) {
    switch (stage) {
        case InvitationStage::OwnCode:
        case InvitationStage::MemberCode: return Screen::InviteCodes;
        case InvitationStage::MemberFace: return Screen::InviteFace;
        case InvitationStage::Letter: return Screen::InviteLetter;
        case InvitationStage::Bound: return Screen::InviteDone;
        case InvitationStage::Over: return Screen::Family;
    }
    return Screen::Family;
}

/// Whoever agreed on the relative's own phone and was bound by that: a member of that name who wasn't there before.
const protocol::FamilyMember* joined_meanwhile(const Model& model) {
    const InviteState& invite = model.invite;
    for (const protocol::FamilyMember& member : model.family.data->members) {
        const bool is_new = std::ranges::find(invite.members_then, member.id) == invite.members_then.end();
        if (is_new && member.name == invite.invitation->name) return &member;
    }
    return nullptr;
}

void forget_typed(Model& model) {
    forget_given_consents(model);
    for (const Field field :
         {Field::InviteName, Field::InviteResidentId, Field::InviteOwnCode, Field::InviteMemberCode}) {
        model.field(field) = FieldState{};
    }
    model.invite = InviteState{};
    model.letter = LetterState{};
}

}  // namespace

std::vector<Screen> invite_path(const Model& model) {
    std::vector<Screen> path;
    if (!model.family.data) return path;
    const auto& steps = model.family.data->steps;
    const auto has = [&](domain::BindingStep step) { return std::ranges::find(steps, step) != steps.end(); };
    const bool letter_first = model.family.data->letter_first || model.invite.signed_first;
    if (letter_first) path.push_back(Screen::InviteLetter);
    path.push_back(Screen::InviteWho);
    if (has(domain::BindingStep::SharerCode) || has(domain::BindingStep::MemberCode)) {
        path.push_back(Screen::InviteCodes);
    }
    if (has(domain::BindingStep::MemberFace)) path.push_back(Screen::InviteFace);
    if (has(domain::BindingStep::Letter) && !letter_first) path.push_back(Screen::InviteLetter);
    path.push_back(Screen::InviteDone);
    return path;
}

void open_invitation(Turn& turn) {
    InviteState& invite = turn.model.invite;
    invite.anew = false;
    if (turn.model.family.data) follow_invitation(turn);
    // What was completed is over.
    if (invite.invitation && invite.invitation->stage == InvitationStage::Bound) forget_typed(turn.model);
    if (invite.invitation) return go_on_inviting(turn);
    go_to(turn, {Screen::InviteWho});
}

void begin_anew(Turn& turn) {
    forget_typed(turn.model);
    turn.model.invite.anew = true;
    turn.model.refusal.reset();
    go_to(turn, {Screen::InviteWho});
}

void choose_relation(Turn& turn, domain::Relation relation) {
    turn.model.invite.relation = relation;
    turn.model.invite.relation_missing = false;
}

void invite_name_edited(Turn& turn, std::string_view text) {
    FieldState& field = turn.model.field(Field::InviteName);
    if (field.text == text) return;
    field.text = text;
    field.error.reset();
}

void invite_number_edited(Turn& turn, std::string_view text) {
    FieldState& field = turn.model.field(Field::InviteResidentId);
    std::string cleaned = domain::clean_resident_id(text);
    if (cleaned == field.text) return;
    field.text = std::move(cleaned);
    field.error.reset();
    forget_guardian(turn, Screen::InviteWho);
    if (field.text.size() >= domain::resident_id_length) {
        field.error = resident_id_finding(field.text, server_now(turn.model));
    }
}

void invite_field_left(Turn& turn, Field which) {
    FieldState& field = turn.model.field(which);
    if (field.text.empty() || field.error) return;
    field.error =
        which == Field::InviteName ? name_finding(field.text) : resident_id_finding(field.text, server_now(turn.model));
}

void start_invitation(Turn& turn) {
    Model& model = turn.model;
    if (is_pending(model, RequestKind::StartInvitation)) return;
    const auto name_error = name_finding(model.field(Field::InviteName).text);
    const auto number_error = resident_id_finding(model.field(Field::InviteResidentId).text, server_now(model));
    model.invite.relation_missing = !model.invite.relation;
    if (name_error) model.field(Field::InviteName).error = name_error;
    if (number_error) model.field(Field::InviteResidentId).error = number_error;
    if (model.invite.relation_missing) {
        turn.emit(Focus{"invite.relation"});
        turn.emit(Announce{Politeness::Assertive, Message{"invite.relation.missing", {}, {}}});
        return;
    }
    if (name_error) return show_field_error(turn, Field::InviteName, *name_error);
    if (number_error) return show_field_error(turn, Field::InviteResidentId, *number_error);
    protocol::StartInvitationRequest request;
    if (!add_guardian_consent(turn, request.guardian_consent)) return;
    request.name = model.field(Field::InviteName).text;
    request.resident_id = model.field(Field::InviteResidentId).text;
    request.relation = *model.invite.relation;
    model.refusal.reset();
    start_request(turn, RequestKind::StartInvitation, protocol::write_json(request));
}

void invite_code_edited(Turn& turn, Field which, std::string_view text) {
    const std::size_t length = code_length(turn.model, which);
    std::string digits;
    for (const char character : domain::clean_sms_code(text)) {
        if (character >= '0' && character <= '9' && digits.size() < length) digits += character;
    }
    FieldState& field = turn.model.field(which);
    if (digits == field.text) return;
    field.text = std::move(digits);
    field.error.reset();
    if (field.text.size() == length) confirm_invite_code(turn, which);
}

void choose_hall_code(Turn& turn) {
    Model& model = turn.model;
    model.invite.by_hall_code = !model.invite.by_hall_code;
    model.invite.refused_member_code.clear();
    model.field(Field::InviteMemberCode) = FieldState{};
    const bool has_field = model.invite.by_hall_code || model.route().screen == Screen::InviteCodes;
    if (has_field) turn.emit(Focus{std::string(field_key(Field::InviteMemberCode))});
}

void confirm_invite_code(Turn& turn, Field which) {
    Model& model = turn.model;
    const RequestKind kind = confirming(which);
    if (!model.invite.invitation || is_pending(model, kind)) return;
    const std::string& code = model.field(which).text;
    const std::size_t length = code_length(model, which);
    if (code.size() < length) {
        if (length == domain::hall_code_length) return show_field_error(turn, which, {"field.hall_code.short", {}, {}});
        const std::string missing = std::to_string(length - code.size());
        return show_field_error(turn, which, Message{"field.code.short", {{"count", missing}}, {}});
    }
    if (code == refused_code(model, which)) return;
    protocol::InvitationCodeRequest request;
    request.invitation = model.invite.invitation->invitation;
    request.code = code;
    model.field(which).error.reset();
    model.refusal.reset();
    start_request(turn, kind, protocol::write_json(request));
}

void resend_invite_code(Turn& turn, domain::Party party) {
    Model& model = turn.model;
    if (!model.invite.invitation) return;
    protocol::ResendInvitationCodeRequest request;
    request.invitation = model.invite.invitation->invitation;
    request.party = party;
    model.refusal.reset();
    start_request(turn, RequestKind::ResendInvitationCode, protocol::write_json(request));
}

void take_invitation(Turn& turn, const protocol::InvitationAnswer& invitation) {
    InviteState& invite = turn.model.invite;
    const bool is_another = !invite.invitation || invite.invitation->invitation != invitation.invitation;
    if (is_another) {
        invite.refused_own_code.clear();
        invite.refused_member_code.clear();
        turn.model.field(Field::InviteOwnCode) = FieldState{};
        turn.model.field(Field::InviteMemberCode) = FieldState{};
        invite.members_then.clear();
        if (turn.model.family.data) {
            for (const auto& member : turn.model.family.data->members) invite.members_then.push_back(member.id);
        }
    }
    invite.anew = false;
    invite.invitation = invitation;
    invite.relation = invitation.relation;
}

void follow_invitation(Turn& turn) {
    InviteState& invite = turn.model.invite;
    const std::optional<protocol::InvitationAnswer>& invitation = turn.model.family.data->invitation;
    if (invitation && invite.anew) return;
    if (invitation) {
        take_invitation(turn, *invitation);
    } else if (!invite.invitation || invite.invitation->stage == InvitationStage::Bound) {
        return;  // one that was completed stays for its last screen
    } else if (const protocol::FamilyMember* joined = joined_meanwhile(turn.model)) {
        invite.invitation->stage = InvitationStage::Bound;
        invite.invitation->member = joined->id;
        invite.invitation->agreed_at = joined->bound_at;
    } else {
        invite.invitation.reset();  // declined, or run out
        return;
    }
    const Screen shown = turn.model.route().screen;
    const Screen next = screen_of(invite.invitation->stage);
    const bool waits = shown == Screen::InviteCodes || shown == Screen::InviteFace;
    if (waits && next != shown) replace_by(turn, {next});
}

void invitation_arrived(Turn& turn, RequestKind kind, std::string_view body) {
    auto answer = protocol::read_json<protocol::InvitationAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return show_card(turn, ErrorCode::Internal, kind);
    take_invitation(turn, *answer);
    Model& model = turn.model;
    if (kind == RequestKind::ResendInvitationCode) {
        model.invite.refused_own_code.clear();
        model.invite.refused_member_code.clear();
        return;
    }
    if (kind == RequestKind::SignLetter) model.letter = LetterState{};
    if (kind == RequestKind::ConfirmOwnCode) turn.emit(Focus{std::string(field_key(Field::InviteMemberCode))});
    if (answer->stage == InvitationStage::Bound) load_family(turn);
    if (!is_family_screen(model.route().screen)) return;
    const Screen next = screen_of(answer->stage);
    if (next != model.route().screen) replace_by(turn, {next});
}

void invite_code_refused(Turn& turn, RequestKind kind, const protocol::ErrorDetail& detail) {
    Model& model = turn.model;
    const Field field = kind == RequestKind::ConfirmOwnCode ? Field::InviteOwnCode : Field::InviteMemberCode;
    if (is_about_digits(detail.code)) {
        refused_code(model, field) = model.field(field).text;
        // Used elsewhere: the invitation is further than this screen knows.
        if (detail.code == ErrorCode::CodeUsed) model.family.state = LoadState::Idle;
        return show_field_error(turn, field, error_line(detail));
    }
    if (ends_invitation(detail.code)) {
        model.invite.invitation.reset();
        // Off the step that is gone, before the card is shown: moving on takes cards away.
        if (is_family_screen(model.route().screen)) replace_by(turn, {Screen::InviteWho});
    }
    show_refusal(turn, kind, detail);
    model.family.state = LoadState::Idle;
}

void signature_refused(Turn& turn, const protocol::ErrorDetail& detail) {
    if (ends_invitation(detail.code)) {
        turn.model.invite.invitation.reset();
        turn.model.invite.anew = true;
        turn.model.letter = LetterState{};
        turn.model.family.state = LoadState::Idle;
        if (is_invite_screen(turn.model.route().screen)) replace_by(turn, {Screen::InviteWho});
    }
    show_refusal(turn, RequestKind::SignLetter, detail);
}

void go_on_inviting(Turn& turn) {
    turn.model.refusal.reset();
    if (!turn.model.invite.invitation) return go_to(turn, {Screen::InviteWho});
    go_to(turn, {screen_of(turn.model.invite.invitation->stage)});
}

void finish_inviting(Turn& turn) {
    forget_typed(turn.model);
    go_to(turn, {Screen::Family});
}

}  // namespace app::inline members
