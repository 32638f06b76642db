#include "app/wake.hpp"

#include "app/banner.hpp"
#include "app/earliest.hpp"
#include "app/members_turn.hpp"

namespace app {

namespace {

void add_sms(Earliest& earliest, const Model& model) {
    const Screen screen = model.route().screen;
    const SmsStep& sms = current_sms(model);
    const bool on_code = screen == Screen::RegisterCode || screen == Screen::LoginCode;
    if (on_code && sms.proof.empty()) {
        earliest.add_countdown(sms.resend_at);
        if (!sms.dead) {
            earliest.add_server_time(sms.expires_at);
            earliest.add_server_time(sms.expires_at - domain::seconds(code_end_warning_s));
        }
    }
    if ((on_code || screen == Screen::RegisterPassword) && !sms.proof.empty()) {
        earliest.add_server_time(sms.proof_expires_at);
    }
}

}  // namespace

std::optional<domain::Instant> next_wake(const Model& model) {
    Earliest earliest(model);
    if (model.toast) earliest.add(model.toast->until);
    for (const PendingRequest& request : model.pending) {
        if (is_waited_for(model, request.kind)) earliest.add(request.since + slow_after);
    }
    const Screen screen = model.route().screen;
    if (screen == Screen::ConsentText) earliest.add_waiting(model.consent_texts.state, model.consent_texts.since);
    add_sms(earliest, model);
    if (members_part_is_here(model)) add_members_moments(earliest, model);
    if (model.refusal && model.refusal->retry_at) earliest.add_countdown(*model.refusal->retry_at);
    for (const FieldState& field : model.fields) {
        if (field.error && field.error->until) earliest.add_countdown(*field.error->until);
    }
    return earliest.get();
}

}  // namespace app
