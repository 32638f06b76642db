#include "app/identity_flow.hpp"

#include "app/joining_flow.hpp"
#include "app/navigation.hpp"
#include "app/refusals.hpp"
#include "app/requests.hpp"
#include "app/toast.hpp"
#include "domain/calendar.hpp"
#include "domain/person_name.hpp"
#include "domain/resident_id.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"

namespace app {

namespace {

Route step_route(domain::IdentityStep step) {
    switch (step) {
        case domain::IdentityStep::Name: return {Screen::IdentityName};
        case domain::IdentityStep::Person: return {Screen::IdentityPerson};
        case domain::IdentityStep::Pin: return {Screen::IdentityPin};
        case domain::IdentityStep::Active: return {Screen::Voucher};
    }
    return {Screen::IdentityName};
}

/// Whether the person check was passed once: from then on the account is this person's.
bool is_person_known(const protocol::IdentityAnswer& data) {
    if (data.payment_password_locked || data.step == domain::IdentityStep::Active) return true;
    // In WeChat the password comes before the person, unless it is a new one; and how the insurance stands is told to
    // the person alone.
    const bool is_password_last = data.channel != domain::ActivationChannel::Wechat || data.status;
    return data.step == domain::IdentityStep::Pin && is_password_last;
}

domain::ActivationChannel channel_of(protocol::HostKind host) {
    switch (host) {
        case protocol::HostKind::Wechat: return domain::ActivationChannel::Wechat;
        case protocol::HostKind::Alipay: return domain::ActivationChannel::Alipay;
        case protocol::HostKind::Browser:
        case protocol::HostKind::Frame: return domain::ActivationChannel::Browser;
    }
    return domain::ActivationChannel::Browser;
}

}  // namespace

domain::ActivationChannel activation_channel(const Model& model) {
    const auto& data = model.identity.data;
    return data && data->step != domain::IdentityStep::Name ? data->channel : channel_of(model.host);
}

bool is_identity_screen(Screen screen) {
    return screen == Screen::IdentityName || screen == Screen::IdentityPerson || screen == Screen::IdentityPin;
}

std::optional<Route> missing_identity_step(const Model& model) {
    const auto& data = model.identity.data;
    if (!data || data->step == domain::IdentityStep::Active) return std::nullopt;
    return step_route(data->step);
}

Route identity_route(const Model& model, Screen asked) {
    const auto& data = model.identity.data;
    if (!data) return {asked};
    const bool resets = model.identity.resetting && data->step == domain::IdentityStep::Active;
    if (resets && asked == Screen::IdentityPerson) return {asked};
    const bool may_name_again = asked == Screen::IdentityName && !is_person_known(*data);
    return may_name_again ? Route{asked} : step_route(data->step);
}

inline namespace members {
namespace {

/// Reads an answer about the identity; false when it can't be read.
bool take_identity(Turn& turn, RequestKind kind, std::string_view body) {
    auto answer = protocol::read_json<protocol::IdentityAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) {
        show_card(turn, protocol::ErrorCode::Internal, kind);
        return false;
    }
    IdentityState& identity = turn.model.identity;
    identity.state = LoadState::Loaded;
    identity.data = std::move(*answer);
    return true;
}

Message problem_message(std::string_view prefix, std::string_view problem) {
    return {std::string(prefix).append(problem), {}, {}};
}

std::string_view problem_name(domain::ResidentIdError error) {
    switch (error) {
        case domain::ResidentIdError::Length: return "length";
        case domain::ResidentIdError::FifteenDigits: return "fifteen_digits";
        case domain::ResidentIdError::Character: return "character";
        case domain::ResidentIdError::Region: return "region";
        case domain::ResidentIdError::BirthDate: return "birth_date";
        case domain::ResidentIdError::CheckDigit: return "check_digit";
    }
    return {};
}

std::string_view problem_name(domain::PersonNameError error) {
    switch (error) {
        case domain::PersonNameError::Empty: return "empty";
        case domain::PersonNameError::TooLong: return "too_long";
        case domain::PersonNameError::Encoding:
        case domain::PersonNameError::Character: return "character";
        case domain::PersonNameError::MiddleDot: return "middle_dot";
    }
    return {};
}

}  // namespace

void load_identity(Turn& turn) {
    IdentityState& identity = turn.model.identity;
    if (identity.state == LoadState::Loading) return;
    identity.state = LoadState::Loading;
    identity.since = turn.model.now;
    identity.failure.reset();
    start_request(turn, RequestKind::ReadIdentity, {});
}

void identity_arrived(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::IdentityAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return identity_failed(turn, Message{"error.internal.line", {}, {}});
    turn.model.identity.state = LoadState::Loaded;
    turn.model.identity.data = std::move(*answer);
    const Route shown = turn.model.route();
    const Route target = allowed_route(turn.model, shown);
    if (target == shown) return;
    if (!is_identity_screen(shown.screen)) turn.model.wanted = shown;
    replace_by(turn, target);
    if (turn.model.identity.data->payment_password_locked) {
        turn.model.notice = Message{"notice.password_locked", {}, {}};
    }
}

void identity_failed(Turn& turn, Message failure) {
    turn.model.identity.state = LoadState::Failed;
    turn.model.identity.failure = std::move(failure);
}

void go_on_with_identity(Turn& turn) {
    turn.model.refusal.reset();
    turn.model.voucher = VoucherState{};
    turn.model.identity.data.reset();
    load_identity(turn);
}

// Keys made here: strings-prefix: field.name. strings-prefix: field.resident_id.
std::optional<Message> name_finding(std::string_view text) {
    const auto name = domain::PersonName::parse(text);
    if (name) return std::nullopt;
    return problem_message("field.name.", problem_name(name.error()));
}

std::optional<Message> resident_id_finding(std::string_view text, domain::Instant now) {
    if (text.empty()) return Message{"field.resident_id.empty", {}, {}};
    const auto number = domain::ResidentId::parse(text);
    if (number) {
        if (number->is_born_by(domain::shanghai_date(now))) return std::nullopt;
        return problem_message("field.resident_id.", "birth_date");
    }
    if (number.error() == domain::ResidentIdError::Length && text.size() < domain::resident_id_length) {
        const std::string missing = std::to_string(domain::resident_id_length - text.size());
        return Message{"field.resident_id.short", {{"count", missing}}, {}};
    }
    return problem_message("field.resident_id.", problem_name(number.error()));
}

void name_edited(Turn& turn, std::string_view text) {
    FieldState& field = turn.model.field(Field::IdentityName);
    if (field.text == text) return;
    field.text = text;
    field.error.reset();
}

void name_left(Turn& turn) {
    FieldState& field = turn.model.field(Field::IdentityName);
    if (!field.text.empty() && !field.error) field.error = name_finding(field.text);
}

void resident_id_edited(Turn& turn, std::string_view text) {
    FieldState& field = turn.model.field(Field::IdentityResidentId);
    std::string cleaned = domain::clean_resident_id(text);
    if (cleaned == field.text) return;
    field.text = std::move(cleaned);
    field.error.reset();
    // A birth date that is no day is seen before the number is whole; the check digit only at the end.
    const std::string_view typed = field.text;
    const bool is_whole = typed.size() >= domain::resident_id_length;
    const bool has_bad_date = typed.size() >= 14 && !domain::parse_compact_date(typed.substr(6, 8)) && !is_whole;
    if (has_bad_date) field.error = problem_message("field.resident_id.", "birth_date");
    if (is_whole) field.error = resident_id_finding(typed, server_now(turn.model));
}

void resident_id_left(Turn& turn) {
    FieldState& field = turn.model.field(Field::IdentityResidentId);
    if (!field.text.empty() && !field.error) field.error = resident_id_finding(field.text, server_now(turn.model));
}

void check_name(Turn& turn) {
    Model& model = turn.model;
    if (is_pending(model, RequestKind::CheckName)) return;
    const auto name_error = name_finding(model.field(Field::IdentityName).text);
    const auto number_error = resident_id_finding(model.field(Field::IdentityResidentId).text, server_now(model));
    // The first wrong field gets the focus, the second its line all the same.
    if (number_error) model.field(Field::IdentityResidentId).error = number_error;
    if (name_error) return show_field_error(turn, Field::IdentityName, *name_error);
    if (number_error) return show_field_error(turn, Field::IdentityResidentId, *number_error);
    protocol::NameCheckRequest request;
    request.name = model.field(Field::IdentityName).text;
    request.resident_id = model.field(Field::IdentityResidentId).text;
    request.channel = channel_of(model.host);
    model.refusal.reset();
    start_request(turn, RequestKind::CheckName, protocol::write_json(request));
}

void name_checked(Turn& turn, std::string_view body) {
    if (!take_identity(turn, RequestKind::CheckName, body)) return;
    if (turn.model.route().screen == Screen::IdentityName) go_to(turn, step_route(turn.model.identity.data->step));
}

domain::PersonCheckWay chosen_way(const Model& model) {
    const IdentityState& identity = model.identity;
    if (identity.way_chosen || !identity.data) return identity.way;
    const bool has_face =
        !identity.data->person_ways.empty() && identity.data->person_ways.front() == domain::PersonCheckWay::Face;
    return has_face ? domain::PersonCheckWay::Face : domain::PersonCheckWay::HallCode;
}

void choose_person_way(Turn& turn, domain::PersonCheckWay way) {
    turn.model.identity.way = way;
    turn.model.identity.way_chosen = true;
    turn.model.identity.face_check.clear();
    turn.model.refusal.reset();
}

bool may_check_face(const Model& model) {
    const IdentityState& identity = model.identity;
    return (identity.data && identity.data->face_consent_given) || identity.face_agreed;
}

void hall_code_edited(Turn& turn, std::string_view text) {
    FieldState& field = turn.model.field(Field::IdentityHallCode);
    std::string cleaned = domain::clean_resident_id(text);
    if (cleaned == field.text) return;
    field.text = std::move(cleaned);
    field.error.reset();
}

bool add_face_consent(const Model& model, std::optional<protocol::ConsentDecision>& consent) {
    if (model.identity.data && model.identity.data->face_consent_given) return true;
    const ConsentText* text = find_consent_text(model, domain::ConsentKind::Face);
    if (text == nullptr) return false;
    consent = {domain::ConsentKind::Face, true, text->version, text->sha256};
    return true;
}

void check_person(Turn& turn) {
    Model& model = turn.model;
    model.refusal.reset();
    if (model.route().screen == Screen::JoinFace) return begin_joining_face(turn);
    if (chosen_way(model) == domain::PersonCheckWay::HallCode) {
        const std::string& code = model.field(Field::IdentityHallCode).text;
        if (code.size() != domain::hall_code_length || code.find_first_not_of("0123456789") != std::string::npos) {
            return show_field_error(turn, Field::IdentityHallCode, Message{"field.hall_code.short", {}, {}});
        }
        protocol::HallCodeRequest request;
        request.code = code;
        start_request(turn, RequestKind::CheckHallCode, protocol::write_json(request));
        return;
    }
    if (!may_check_face(model)) return;
    protocol::FaceCheckRequest request;
    if (!add_face_consent(model, request.consent)) return;
    start_request(turn, RequestKind::StartFaceCheck, protocol::write_json(request));
}

void face_check_started(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::FaceCheckAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return show_card(turn, protocol::ErrorCode::Internal, RequestKind::StartFaceCheck);
    IdentityState& identity = turn.model.identity;
    identity.face_check = std::move(answer->check);
    if (identity.data && identity.face_agreed) identity.data->face_consent_given = true;
    turn.emit(Focus{"identity.sandbox_face.title"});
}

void finish_sandbox_face(Turn& turn, domain::FaceOutcome outcome) {
    IdentityState& identity = turn.model.identity;
    if (identity.face_check.empty() || is_pending(turn.model, RequestKind::FinishFaceCheck)) return;
    if (turn.model.route().screen == Screen::JoinFace) return finish_joining_face(turn, outcome);
    protocol::FaceCheckResultRequest request;
    request.check = identity.face_check;
    request.evidence = domain::name_of(outcome);
    start_request(turn, RequestKind::FinishFaceCheck, protocol::write_json(request));
}

void camera_denied(Turn& turn) {
    turn.model.identity.face_check.clear();
    turn.model.refusal = Refusal{.code = protocol::ErrorCode::FaceFailed,
                                 .what = {"identity.camera_denied.what", {}, {}},
                                 .why = {"identity.camera_denied.why", {}, {}},
                                 .who = {"identity.camera_denied.who", {}, {}},
                                 .button = {"error.face_failed.button", {}, {}},
                                 .next = NextStep::UseHallCode,
                                 .request = std::nullopt,
                                 .retry_at = std::nullopt,
                                 .wait_reason = {},
                                 .reference = {}};
    turn.emit(Focus{std::string(refusal_heading_key)});
}

void person_checked(Turn& turn, std::string_view body) {
    Model& model = turn.model;
    model.identity.face_check.clear();
    if (!take_identity(turn, RequestKind::FinishFaceCheck, body)) return;
    model.identity.resetting = false;
    model.field(Field::IdentityHallCode) = FieldState{};
    model.home.state = LoadState::Idle;  // it says whether somebody is verified
    if (model.route().screen != Screen::IdentityPerson) return;
    // In WeChat the payment password was set before: nothing is left to do.
    if (model.identity.data->step == domain::IdentityStep::Active) return voucher_activated(turn);
    replace_by(turn, {Screen::IdentityPin});
}

}  // namespace members
}  // namespace app
