#include "app/diagnosis_flow.hpp"

#include "app/family_flow.hpp"
#include "app/loading.hpp"
#include "app/navigation.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/query_text.hpp"

namespace app::inline members {

void load_diagnosis_screen(Turn& turn) {
    Model& model = turn.model;
    const Route& route = model.route();
    if (route.screen != Screen::Diagnosis || model.session.state != SessionState::Active) return;
    DiagnosisState& diagnosis = model.diagnosis;
    if (diagnosis.member != route.id) {
        forget_request(model, RequestKind::Diagnose);
        diagnosis = DiagnosisState{};
        diagnosis.member = route.id;
    }
    if (model.family.state == LoadState::Idle) load_family(turn);
    if (diagnosis.state != LoadState::Idle) return;
    protocol::DiagnosisQuery query;
    if (!diagnosis.member.empty()) query.member = diagnosis.member;
    begin_loading(turn, diagnosis, RequestKind::Diagnose, protocol::write_query(query));
}

void diagnosis_arrived(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::DiagnosisAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return diagnosis_failed(turn, Message{"error.internal.line", {}, {}});
    finish_loading(turn, turn.model.diagnosis, std::move(*answer));
}

void diagnosis_failed(Turn& turn, Message failure) { fail_loading(turn.model.diagnosis, std::move(failure)); }

void open_diagnosis(Turn& turn, std::string_view member) {
    turn.model.diagnosis.state = LoadState::Idle;
    forget_request(turn.model, RequestKind::Diagnose);
    go_to(turn, {.screen = Screen::Diagnosis, .id = std::string(member)});
}

void choose_diagnosed(Turn& turn, std::string_view member) {
    rename_shown(turn, {.screen = Screen::Diagnosis, .id = std::string(member)});
}

void diagnose_again(Turn& turn) {
    forget_request(turn.model, RequestKind::Diagnose);
    turn.model.diagnosis.state = LoadState::Idle;
}

}  // namespace app::inline members
