#include "app/kin_flow.hpp"

#include <algorithm>

#include "app/guardian_flow.hpp"
#include "app/identity_flow.hpp"
#include "app/navigation.hpp"
#include "app/refusals.hpp"
#include "app/requests.hpp"
#include "app/toast.hpp"
#include "domain/resident_id.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"

namespace app {

bool is_kin_screen(Screen screen) {
    constexpr Screen screens[] = {Screen::KinWho, Screen::KinDocuments, Screen::KinLetter, Screen::Kin};
    return std::ranges::find(screens, screen) != std::end(screens);
}

const protocol::FamilyVoucher* find_kin(const Model& model, std::string_view id) {
    if (!model.kin.data) return nullptr;
    const auto& items = model.kin.data->items;
    const auto found = std::ranges::find(items, id, &protocol::FamilyVoucher::id);
    return found == items.end() ? nullptr : &*found;
}

const protocol::FamilyVoucherHolder* find_kin_holder(const Model& model, std::string_view id) {
    if (!model.kin.data) return nullptr;
    const auto& holders = model.kin.data->holders;
    const auto found = std::ranges::find(holders, id, &protocol::FamilyVoucherHolder::id);
    return found == holders.end() ? nullptr : &*found;
}

Route kin_route(const Model& model, const Route& asked) {
    if (const auto missing = missing_identity_step(model)) return *missing;
    if (!model.kin.data) return asked;
    const bool has_draft = find_kin(model, model.kin.draft) != nullptr;
    if (asked.screen == Screen::KinDocuments && !has_draft) return {Screen::KinWho};
    if (asked.screen == Screen::KinLetter && !has_draft) return {Screen::KinWho};
    const bool is_known = find_kin(model, asked.id) != nullptr || find_kin_holder(model, asked.id) != nullptr;
    if (asked.screen == Screen::Kin && !is_known) return {Screen::Family};
    return asked;
}

inline namespace members {

namespace {

using domain::FamilyVoucherDocument;
using domain::FamilyVoucherState;
using protocol::ErrorCode;

void forget_typed(Model& model) {
    forget_given_consents(model);
    model.field(Field::KinName) = FieldState{};
    model.field(Field::KinResidentId) = FieldState{};
    model.kin.relation.reset();
    model.kin.relation_missing = false;
    model.kin.guardian = GuardianState{};
    model.kin.draft.clear();
    model.kin.picture_error.reset();
    model.kin.letter = LetterState{};
}

/// Kept among the others, so that each screen finds it.
void take_voucher(Model& model, protocol::FamilyVoucher voucher) {
    if (!model.kin.data) model.kin.data.emplace();
    auto& items = model.kin.data->items;
    std::erase_if(items, [&](const protocol::FamilyVoucher& item) { return item.id == voucher.id; });
    items.push_back(std::move(voucher));
}

/// What is on the screen when the list has come may no longer be allowed.
void follow_list(Turn& turn) {
    const Route shown = turn.model.route();
    const Route target = allowed_route(turn.model, shown);
    if (target != shown) replace_by(turn, target);
}

void list_arrived(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::FamilyVouchersAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return kin_failed(turn, Message{"error.internal.line", {}, {}});
    KinState& kin = turn.model.kin;
    kin.state = LoadState::Loaded;
    kin.loaded_at = turn.model.now;
    kin.data = std::move(*answer);
    // One that was begun, perhaps on another phone, is gone on with.
    const auto& items = kin.data->items;
    const auto draft = std::ranges::find(items, FamilyVoucherState::Documents, &protocol::FamilyVoucher::state);
    kin.draft = draft == items.end() ? std::string() : draft->id;
    follow_list(turn);
}

void letter_arrived(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::LetterAnswer>(body, protocol::UnknownFields::Ignore);
    LetterState& letter = turn.model.kin.letter;
    letter.state = answer ? LoadState::Loaded : LoadState::Failed;
    if (!answer) return show_card(turn, ErrorCode::Internal, RequestKind::ReadKinLetter);
    letter.data = std::move(*answer);
}

void voucher_arrived(Turn& turn, RequestKind kind, std::string_view body) {
    auto answer = protocol::read_json<protocol::FamilyVoucher>(body, protocol::UnknownFields::Ignore);
    if (!answer) return show_card(turn, ErrorCode::Internal, kind);
    Model& model = turn.model;
    const FamilyVoucherState state = answer->state;
    const Message name{"", {{"name", answer->name}}, {}};
    model.kin.draft = state == FamilyVoucherState::Documents ? answer->id : std::string();
    take_voucher(model, std::move(*answer));
    if (kind == RequestKind::StartKin) {
        if (model.route().screen == Screen::KinWho) go_to(turn, {Screen::KinDocuments});
        return;
    }
    if (kind == RequestKind::PutKinDocument) {
        turn.emit(Announce{Politeness::Polite, Message{"kin.page.received", {}, {}}});
        return;
    }
    forget_typed(model);
    go_to(turn, {Screen::Family});
    const bool is_active = state == FamilyVoucherState::Active;
    show_toast(turn, Message{is_active ? "toast.kin_added" : "toast.kin_asked", name.parameters, {}});
}

/// Which page the picture is of that was chosen or sent last.
FamilyVoucherDocument other_page(FamilyVoucherDocument page) {
    return page == FamilyVoucherDocument::OwnHouseholdRegister ? FamilyVoucherDocument::RelativesHouseholdRegister
                                                               : FamilyVoucherDocument::OwnHouseholdRegister;
}

}  // namespace

void load_kin(Turn& turn) {
    KinState& kin = turn.model.kin;
    if (kin.state == LoadState::Loading) return;
    kin.state = LoadState::Loading;
    kin.since = turn.model.now;
    kin.failure.reset();
    start_request(turn, RequestKind::ReadKin, {});
}

void load_kin_screens(Turn& turn) {
    Model& model = turn.model;
    const Screen screen = model.route().screen;
    const bool shows_relative = screen == Screen::Voucher && !model.route().id.empty();
    const bool needs_list = is_kin_screen(screen) || screen == Screen::Family || shows_relative;
    if (!needs_list || model.session.state != SessionState::Active) return;
    if (model.kin.state == LoadState::Idle) load_kin(turn);
    LetterState& letter = model.kin.letter;
    if (screen != Screen::KinLetter || letter.state != LoadState::Idle) return;
    letter.state = LoadState::Loading;
    letter.since = model.now;
    start_request(turn, RequestKind::ReadKinLetter, {});
}

void kin_answered(Turn& turn, RequestKind kind, std::string_view body) {
    KinState& kin = turn.model.kin;
    if (kind == RequestKind::ReadKin) return list_arrived(turn, body);
    if (kind == RequestKind::ReadKinLetter) return letter_arrived(turn, body);
    if (kind == RequestKind::AnswerKin) {
        show_toast(turn, Message{"toast.kin_answered", {}, {}});
        kin.answering.clear();
        return load_kin(turn);
    }
    if (kind == RequestKind::EndKin) {
        if (kin.data) {
            std::erase_if(kin.data->items, [&](const auto& item) { return item.id == kin.ending; });
            std::erase_if(kin.data->holders, [&](const auto& holder) { return holder.id == kin.ending; });
        }
        kin.ending.clear();
        go_to(turn, {Screen::Family});
        return show_toast(turn, Message{"toast.kin_ended", {}, {}});
    }
    voucher_arrived(turn, kind, body);
}

void kin_refused(Turn& turn, RequestKind kind, const protocol::ErrorDetail& detail) {
    KinState& kin = turn.model.kin;
    if (kind == RequestKind::ReadKin) return kin_failed(turn, error_line(detail));
    if (kind == RequestKind::ReadKinLetter) kin.letter.state = LoadState::Failed;
    if (kind == RequestKind::PutKinDocument && detail.problem == "picture_unreadable") {
        kin.picture_error = Message{"kin.page.unreadable", {}, {}};
        turn.emit(Announce{Politeness::Assertive, *kin.picture_error});
        return;
    }
    // The text changed under the reader: the present one is read anew.
    if (detail.code == ErrorCode::LetterChanged) kin.letter = LetterState{};
    if (kind == RequestKind::EndKin) close_sheet(turn);
    show_refusal(turn, kind, detail);
}

void kin_failed(Turn& turn, Message failure) {
    turn.model.kin.state = LoadState::Failed;
    turn.model.kin.failure = std::move(failure);
}

void repeat_kin(Turn& turn, RequestKind kind) {
    KinState& kin = turn.model.kin;
    if (kind == RequestKind::ReadKin) return load_kin(turn);
    if (kind == RequestKind::StartKin) return start_kin(turn);
    if (kind == RequestKind::SignKin) return sign_kin(turn);
    if (kind == RequestKind::EndKin) return end_kin(turn);
    if (kind == RequestKind::AnswerKin) return answer_kin(turn, kin.answering, true);
    // A picture isn't kept: it is chosen again.
}

void add_kin(Turn& turn) {
    if (kin_draft(turn.model) != nullptr) return go_to(turn, {Screen::KinDocuments});
    forget_typed(turn.model);
    go_to(turn, {Screen::KinWho});
}

void choose_kin_relation(Turn& turn, domain::Relation relation) {
    turn.model.kin.relation = relation;
    turn.model.kin.relation_missing = false;
}

void kin_field_edited(Turn& turn, Field which, std::string_view text) {
    FieldState& field = turn.model.field(which);
    std::string cleaned = which == Field::KinName ? std::string(text) : domain::clean_resident_id(text);
    if (cleaned == field.text) return;
    field.text = std::move(cleaned);
    field.error.reset();
    if (which == Field::KinResidentId) forget_guardian(turn, Screen::KinWho);
    if (which == Field::KinResidentId && field.text.size() >= domain::resident_id_length) {
        field.error = resident_id_finding(field.text, server_now(turn.model));
    }
}

void kin_field_left(Turn& turn, Field which) {
    FieldState& field = turn.model.field(which);
    if (field.text.empty() || field.error) return;
    const bool is_name = which == Field::KinName;
    field.error = is_name ? name_finding(field.text) : resident_id_finding(field.text, server_now(turn.model));
}

void start_kin(Turn& turn) {
    Model& model = turn.model;
    if (is_pending(model, RequestKind::StartKin)) return;
    const auto name_error = name_finding(model.field(Field::KinName).text);
    const auto number_error = resident_id_finding(model.field(Field::KinResidentId).text, server_now(model));
    model.kin.relation_missing = !model.kin.relation;
    if (name_error) model.field(Field::KinName).error = name_error;
    if (number_error) model.field(Field::KinResidentId).error = number_error;
    if (model.kin.relation_missing) {
        turn.emit(Focus{"kin.relation"});
        turn.emit(Announce{Politeness::Assertive, Message{"invite.relation.missing", {}, {}}});
        return;
    }
    if (name_error) return show_field_error(turn, Field::KinName, *name_error);
    if (number_error) return show_field_error(turn, Field::KinResidentId, *number_error);
    protocol::StartFamilyVoucherRequest request;
    if (!add_guardian_consent(turn, request.guardian_consent)) return;
    request.name = model.field(Field::KinName).text;
    request.resident_id = model.field(Field::KinResidentId).text;
    request.relation = *model.kin.relation;
    model.refusal.reset();
    start_request(turn, RequestKind::StartKin, protocol::write_json(request));
}

const protocol::FamilyVoucher* kin_draft(const Model& model) { return find_kin(model, model.kin.draft); }

bool has_page(const protocol::FamilyVoucher& voucher, FamilyVoucherDocument page) {
    return std::ranges::find(voucher.documents, page) != voucher.documents.end();
}

void ask_for_picture(Turn& turn, FamilyVoucherDocument page, bool from_camera) {
    KinState& kin = turn.model.kin;
    if (is_pending(turn.model, RequestKind::PutKinDocument)) return;
    kin.page = page;
    kin.picture_error.reset();
    turn.emit(ChoosePicture{from_camera});
}

void send_picture(Turn& turn, std::string_view picture) {
    KinState& kin = turn.model.kin;
    if (turn.model.route().screen != Screen::KinDocuments || kin.draft.empty()) return;
    if (picture.empty() || picture.size() > protocol::document_text_max) {
        kin.picture_error = Message{"kin.page.unreadable", {}, {}};
        turn.emit(Announce{Politeness::Assertive, *kin.picture_error});
        return;
    }
    protocol::FamilyVoucherDocumentRequest request;
    request.voucher = kin.draft;
    request.kind = kin.page;
    request.picture = picture;
    turn.model.refusal.reset();
    start_request(turn, RequestKind::PutKinDocument, protocol::write_json(request));
    const protocol::FamilyVoucher* draft = kin_draft(turn.model);
    if (draft != nullptr && !has_page(*draft, other_page(kin.page))) kin.picture_error.reset();
}

void kin_letter_read_to(Turn& turn, int position) {
    LetterState& letter = turn.model.kin.letter;
    if (!letter.data) return;
    const auto parts = static_cast<int>(letter.data->letter.sections.size());
    letter.position = std::clamp(position, letter.position, parts);
    if (letter.position >= parts && !letter.end_seen_at) letter.end_seen_at = turn.model.now;
}

std::optional<domain::Instant> kin_signable_at(const Model& model) {
    // UI.md §4: the agreeing button appears a moment after the end, so that no tap meant for reading on agrees.
    constexpr domain::Duration agree_delay = domain::milliseconds(600);
    if (!model.kin.letter.end_seen_at) return std::nullopt;
    return *model.kin.letter.end_seen_at + agree_delay;
}

void sign_kin(Turn& turn) {
    Model& model = turn.model;
    const std::optional<domain::Instant> from = kin_signable_at(model);
    if (!model.kin.letter.data || model.kin.draft.empty() || !from || model.now < *from) return;
    protocol::SignFamilyVoucherRequest request;
    request.voucher = model.kin.draft;
    request.version = model.kin.letter.data->letter.version;
    request.sha256 = model.kin.letter.data->sha256;
    model.refusal.reset();
    start_request(turn, RequestKind::SignKin, protocol::write_json(request));
}

void answer_kin(Turn& turn, std::string_view id, bool confirmed) {
    if (id.empty() || is_pending(turn.model, RequestKind::AnswerKin)) return;
    turn.model.refusal.reset();
    turn.model.kin.answering = id;
    protocol::AnswerFamilyVoucherRequest request;
    request.voucher = turn.model.kin.answering;
    request.confirmed = confirmed;
    start_request(turn, RequestKind::AnswerKin, protocol::write_json(request));
}

void open_kin(Turn& turn, std::string_view id, bool shows_code) {
    Route route{shows_code ? Screen::Voucher : Screen::Kin};
    route.id = id;
    go_to(turn, route);
}

void end_kin(Turn& turn) {
    KinState& kin = turn.model.kin;
    if (is_pending(turn.model, RequestKind::EndKin)) return;
    if (turn.model.route().screen == Screen::Kin) kin.ending = turn.model.route().id;
    turn.model.refusal.reset();
    protocol::EndFamilyVoucherRequest request;
    request.voucher = kin.ending;
    start_request(turn, RequestKind::EndKin, protocol::write_json(request));
}

}  // namespace members
}  // namespace app
