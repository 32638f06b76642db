#include "app/account_password_flow.hpp"

#include <string>

#include "app/navigation.hpp"
#include "app/refusals.hpp"
#include "app/register_flow.hpp"
#include "app/requests.hpp"
#include "app/spending_flow.hpp"
#include "app/toast.hpp"
#include "protocol/account_wire.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"

namespace app::inline members {

namespace {

using protocol::ErrorCode;

/// The own number isn't known here in full: whether the password holds it, the server says.
void refresh_findings(Model& model) {
    model.privacy.new_password =
        domain::check_login_password(model.field(Field::NewAccountPassword).text, std::nullopt);
}

std::optional<Message> new_password_finding(const Model& model) {
    if (const std::optional<ErrorCode> finding = password_finding(model.privacy.new_password)) {
        protocol::ErrorDetail detail;
        detail.code = *finding;
        return error_line(detail);
    }
    if (model.field(Field::NewAccountPassword).text != model.field(Field::AccountPassword).text) return std::nullopt;
    return Message{"account_password.unchanged", {}, {}};
}

}  // namespace

void new_password_edited(Turn& turn, std::string_view text) {
    FieldState& field = turn.model.field(Field::NewAccountPassword);
    if (field.text == text) return;
    field.text = text;
    field.error.reset();
    refresh_findings(turn.model);
}

void change_account_password(Turn& turn) {
    Model& model = turn.model;
    if (is_pending(model, RequestKind::ChangeAccountPassword)) return;
    model.refusal.reset();
    if (model.field(Field::AccountPassword).text.empty()) {
        return show_field_error(turn, Field::AccountPassword, Message{"field.password.empty", {}, {}});
    }
    refresh_findings(model);
    if (auto finding = new_password_finding(model)) {
        return show_field_error(turn, Field::NewAccountPassword, std::move(*finding));
    }
    protocol::ChangeAccountPasswordRequest request;
    request.password = model.field(Field::AccountPassword).text;
    request.new_password = model.field(Field::NewAccountPassword).text;
    start_request(turn, RequestKind::ChangeAccountPassword, protocol::write_json(request));
}

void account_password_changed(Turn& turn, std::string_view body) {
    const auto answer = protocol::read_json<protocol::AccountPasswordChanged>(body, protocol::UnknownFields::Ignore);
    // It is another one by now, whatever was told about it: the fields are emptied as the screen is left.
    const std::int64_t ended = answer ? answer->sessions_ended : 0;
    forget_freshness(turn.model);
    turn.model.privacy.devices.state = LoadState::Idle;
    if (turn.model.route().screen == Screen::AccountPassword) go_back(turn);
    const bool others = ended > 0;
    show_toast(turn, Message{others ? "toast.account_password.others" : "toast.account_password",
                             {{"count", std::to_string(ended)}},
                             {}});
}

void account_password_refused(Turn& turn, const protocol::ErrorDetail& detail) {
    if (detail.code == ErrorCode::WrongCredentials) {
        return show_field_error(turn, Field::AccountPassword, Message{"account.password.wrong", {}, {}});
    }
    show_refusal(turn, RequestKind::ChangeAccountPassword, detail);
}

}  // namespace app::inline members
