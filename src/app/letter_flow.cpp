#include "app/letter_flow.hpp"

#include <algorithm>

#include "app/family_flow.hpp"
#include "app/navigation.hpp"
#include "app/refusals.hpp"
#include "app/requests.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"
#include "protocol/letter_wire.hpp"

namespace app::inline members {

namespace {

/// UI.md §4: the agreeing button appears a moment after the end, so that no tap meant for reading on agrees.
constexpr domain::Duration agree_delay = domain::milliseconds(600);

void save_position(Turn& turn) {
    LetterState& letter = turn.model.letter;
    if (!letter.data || letter.position <= letter.saved_position) return;
    if (is_pending(turn.model, RequestKind::SaveLetterPosition)) return;
    protocol::SaveLetterPositionRequest request;
    request.version = letter.data->letter.version;
    request.sha256 = letter.data->sha256;
    request.position = letter.position;
    start_request(turn, RequestKind::SaveLetterPosition, protocol::write_json(request));
}

void note_end(Model& model) {
    const bool at_end = letter_parts(model) > 0 && model.letter.position >= letter_parts(model);
    if (at_end && !model.letter.end_seen_at) model.letter.end_seen_at = model.now;
}

/// Before anybody is named, where the place wants it so.
void sign_first(Turn& turn) {
    Model& model = turn.model;
    if (!model.family.data || !model.family.data->letter_first) return;
    protocol::SignLetterFirstRequest request;
    request.version = model.letter.data->letter.version;
    request.sha256 = model.letter.data->sha256;
    model.refusal.reset();
    start_request(turn, RequestKind::SignLetterFirst, protocol::write_json(request));
}

}  // namespace

int letter_parts(const Model& model) {
    if (!model.letter.data) return 0;
    const protocol::LetterText& text = model.letter.data->letter;
    return static_cast<int>(text.sections.size() + text.questions.size());
}

std::optional<domain::Instant> agreeable_at(const Model& model) {
    const LetterState& letter = model.letter;
    if (!letter.end_seen_at || letter.signable_at.unix_ms == 0) return std::nullopt;
    const domain::Instant signable = letter.signable_at - domain::milliseconds(model.server_offset_ms);
    return std::max(*letter.end_seen_at + agree_delay, signable);
}

void load_letter(Turn& turn) {
    LetterState& letter = turn.model.letter;
    if (letter.state != LoadState::Idle) return;
    letter.state = LoadState::Loading;
    letter.since = turn.model.now;
    start_request(turn, RequestKind::ReadLetter, {});
}

void letter_arrived(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::LetterAnswer>(body, protocol::UnknownFields::Ignore);
    LetterState& letter = turn.model.letter;
    if (!answer) {
        letter.state = LoadState::Failed;
        return show_card(turn, protocol::ErrorCode::Internal, RequestKind::ReadLetter);
    }
    letter.state = LoadState::Loaded;
    letter.position = static_cast<int>(answer->position);
    letter.saved_position = answer->signable_at == 0 ? -1 : letter.position;
    letter.signable_at = {answer->signable_at};
    letter.data = std::move(*answer);
    note_end(turn.model);
    save_position(turn);
}

void letter_read_to(Turn& turn, int position) {
    LetterState& letter = turn.model.letter;
    letter.position = std::clamp(position, letter.position, letter_parts(turn.model));
    note_end(turn.model);
    save_position(turn);
}

void letter_position_saved(Turn& turn, std::string_view body) {
    const auto answer = protocol::read_json<protocol::LetterPositionAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return;
    turn.model.letter.saved_position = static_cast<int>(answer->position);
    turn.model.letter.signable_at = {answer->signable_at};
    save_position(turn);
}

void read_letter_again(Turn& turn) {
    turn.model.refusal.reset();
    turn.model.letter = LetterState{};
    load_letter(turn);
}

void sign_letter(Turn& turn) {
    Model& model = turn.model;
    const std::optional<domain::Instant> from = agreeable_at(model);
    if (!model.letter.data || !from || model.now < *from) return;
    if (!model.invite.invitation) return sign_first(turn);
    protocol::SignLetterRequest request;
    request.invitation = model.invite.invitation->invitation;
    request.version = model.letter.data->letter.version;
    request.sha256 = model.letter.data->sha256;
    model.refusal.reset();
    start_request(turn, RequestKind::SignLetter, protocol::write_json(request));
}

void letter_signed_first(Turn& turn) {
    Model& model = turn.model;
    model.letter = LetterState{};
    model.invite.signed_first = true;
    if (model.family.data) model.family.data->letter_first = false;
    if (model.route().screen == Screen::InviteLetter) replace_by(turn, {Screen::InviteWho});
    load_family(turn);
}

}  // namespace app::inline members
