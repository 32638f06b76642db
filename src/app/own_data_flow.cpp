#include "app/own_data_flow.hpp"

#include "app/navigation.hpp"
#include "app/session_flow.hpp"
#include "app/toast.hpp"
#include "protocol/json_writer.hpp"

namespace app {

bool is_privacy_reading(RequestKind kind) {
    return kind == RequestKind::ReadOwnConsents || kind == RequestKind::ReadCollectedData ||
           kind == RequestKind::ReadDevices || kind == RequestKind::ReadDeletion;
}

inline namespace members {

namespace {

bool asks_for_password(Screen screen) {
    return screen == Screen::ExportData || screen == Screen::DeleteAccount || screen == Screen::AccountPassword;
}

/// The typed password; nothing, and said at the field, when there is none.
std::optional<std::string> typed_password(Turn& turn) {
    FieldState& field = turn.model.field(Field::AccountPassword);
    turn.model.refusal.reset();
    if (field.text.empty()) {
        show_field_error(turn, Field::AccountPassword, Message{"field.password.empty", {}, {}});
        return std::nullopt;
    }
    field.error.reset();
    return field.text;
}

void send_with_password(Turn& turn, RequestKind kind) {
    const auto password = typed_password(turn);
    if (!password) return;
    protocol::AccountPasswordRequest request;
    request.password = *password;
    start_request(turn, kind, protocol::write_json(request));
}

void fail(auto& state, Message failure) {
    state.state = LoadState::Failed;
    state.failure = std::move(failure);
}

}  // namespace

void load_own_data_screens(Turn& turn) {
    Model& model = turn.model;
    const Screen screen = model.route().screen;
    PrivacyState& privacy = model.privacy;
    if (!asks_for_password(screen)) {
        // A password waits on no screen that doesn't ask for it; the deletion is judged anew at each visit.
        model.field(Field::AccountPassword) = FieldState{};
        model.field(Field::NewAccountPassword) = FieldState{};
        privacy.new_password = {};
        privacy.password_shown = false;
        if (privacy.deletion.state != LoadState::Loading) privacy.deletion = {};
    }
    if (model.session.state != SessionState::Active) return;
    const bool shows_list = screen == Screen::CollectedData || screen == Screen::DeleteAccount;
    if (shows_list && privacy.data.state == LoadState::Idle) load_collected_data(turn);
    if (screen == Screen::DeleteAccount && privacy.deletion.state == LoadState::Idle) load_deletion(turn);
}

void load_collected_data(Turn& turn) { start_loading(turn, turn.model.privacy.data, RequestKind::ReadCollectedData); }

void collected_data_arrived(Turn& turn, std::string_view body) {
    take_loaded(turn, turn.model.privacy.data, RequestKind::ReadCollectedData, body);
}

void load_deletion(Turn& turn) { start_loading(turn, turn.model.privacy.deletion, RequestKind::ReadDeletion); }

void deletion_arrived(Turn& turn, std::string_view body) {
    take_loaded(turn, turn.model.privacy.deletion, RequestKind::ReadDeletion, body);
}

void take_deletion_way(Turn& turn, domain::DeletionObstacle obstacle) {
    using enum domain::DeletionObstacle;
    switch (obstacle) {
        case OwnFamily:
        case Membership:
        case InvitationOpen:
        case FamilyVoucher: return go_to(turn, {Screen::Family});
        case SharedMoney:
        case WalletMoney:
        case WalletPending: return go_to(turn, {Screen::FamilyMoney});
        case StaffRequest: return go_to(turn, {Screen::Help});
        case VisitUnderWay: return load_deletion(turn);
    }
}

void prepare_export(Turn& turn) { send_with_password(turn, RequestKind::PrepareExport); }

void export_ready(Turn& turn, std::string_view body) {
    Model& model = turn.model;
    auto answer = protocol::read_json<protocol::ExportAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return show_card(turn, protocol::ErrorCode::Internal, RequestKind::PrepareExport);
    model.privacy.ready = std::move(*answer);
    model.field(Field::AccountPassword) = FieldState{};
    turn.emit(Focus{"export.ready.title"});
}

void open_export(Turn& turn, ExportFile file) {
    const auto& ready = turn.model.privacy.ready;
    if (!ready || server_now(turn.model).unix_ms >= ready->until) return turn.model.privacy.ready.reset();
    turn.emit(OpenWindow{file == ExportFile::Page ? ready->page_path : ready->data_path});
}

void ask_to_delete_account(Turn& turn) {
    if (!turn.model.privacy.deletion.data || !turn.model.privacy.deletion.data->hindrances.empty()) return;
    if (typed_password(turn)) open_sheet(turn, Sheet::DeletionConfirmation);
}

void delete_account(Turn& turn) { send_with_password(turn, RequestKind::DeleteAccount); }

void account_deleted(Turn& turn) {
    leave(turn);
    turn.model.signed_in_before = false;
    show_toast(turn, Message{"toast.account_deleted", {}, {}});
}

void privacy_failed(Turn& turn, RequestKind kind, Message failure) {
    PrivacyState& privacy = turn.model.privacy;
    if (kind == RequestKind::ReadOwnConsents) return fail(privacy.consents, std::move(failure));
    if (kind == RequestKind::ReadCollectedData) return fail(privacy.data, std::move(failure));
    if (kind == RequestKind::ReadDevices) return fail(privacy.devices, std::move(failure));
    if (kind == RequestKind::ReadDeletion) return fail(privacy.deletion, std::move(failure));
}

void privacy_refused(Turn& turn, RequestKind kind, const protocol::ErrorDetail& detail) {
    if (detail.code == protocol::ErrorCode::WrongCredentials) {
        return show_field_error(turn, Field::AccountPassword, Message{"account.password.wrong", {}, {}});
    }
    // Meanwhile something came between: it is named below, where it can be mended.
    if (detail.code == protocol::ErrorCode::DeletionHindered) load_deletion(turn);
    show_refusal(turn, kind, detail);
}

}  // namespace members
}  // namespace app
