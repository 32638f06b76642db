#pragma once

#include <string_view>

#include "app/members_part.hpp"
#include "app/refusals.hpp"
#include "app/requests.hpp"
#include "app/turn.hpp"
#include "protocol/json_reader.hpp"

/// What is kept about me, the file of it, and deleting the account.
namespace app {

enum class ExportFile { Page, Data };

/// Whether a request only reads what the pages of privacy show.
bool is_privacy_reading(RequestKind kind);

DOORS_TO_MEMBERS_PART
inline namespace members {

void load_own_data_screens(Turn& turn);
void load_collected_data(Turn& turn);
void collected_data_arrived(Turn& turn, std::string_view body);
void load_deletion(Turn& turn);
void deletion_arrived(Turn& turn, std::string_view body);
/// Where an obstacle can be mended.
void take_deletion_way(Turn& turn, domain::DeletionObstacle obstacle);

/// With the typed log-in password.
void prepare_export(Turn& turn);
void export_ready(Turn& turn, std::string_view body);
void open_export(Turn& turn, ExportFile file);

/// To the dialog, once a password is typed.
void ask_to_delete_account(Turn& turn);
void delete_account(Turn& turn);
void account_deleted(Turn& turn);

void privacy_failed(Turn& turn, RequestKind kind, Message failure);
/// A wrong password is said at its field.
void privacy_refused(Turn& turn, RequestKind kind, const protocol::ErrorDetail& detail);

}  // namespace members
DOORS_END

/// Asks for something that a screen shows.
template <class State>
void start_loading(Turn& turn, State& state, RequestKind kind) {
    if (state.state == LoadState::Loading) return;
    state.state = LoadState::Loading;
    state.since = turn.model.now;
    state.failure.reset();
    start_request(turn, kind, {});
}

/// Takes the answer; false, and the reason told, when it can't be read.
template <class Answer>
bool take_loaded(Turn& turn, Loaded<Answer>& state, RequestKind kind, std::string_view body) {
    auto answer = protocol::read_json<Answer>(body, protocol::UnknownFields::Ignore);
    if (!answer) {
        state.state = LoadState::Failed;
        show_card(turn, protocol::ErrorCode::Internal, kind);
        return false;
    }
    state.data = std::move(*answer);
    state.state = LoadState::Loaded;
    state.loaded_at = turn.model.now;
    return true;
}

}  // namespace app
