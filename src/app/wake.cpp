#include "app/wake.hpp"

#include <algorithm>

#include "app/banner.hpp"
#include "app/identity_flow.hpp"
#include "app/letter_flow.hpp"
#include "app/news_flow.hpp"
#include "domain/payment_code.hpp"

namespace app {

namespace {

/// The earliest of the moments that lie ahead.
class Earliest {
public:
    explicit Earliest(const Model& model) : model_(model) {}

    void add(domain::Instant device_time) {
        if (device_time <= model_.now) return;
        earliest_ = earliest_ ? std::min(*earliest_, device_time) : device_time;
    }
    void add_server_time(domain::Instant server_time) {
        add(server_time - domain::milliseconds(model_.server_offset_ms));
    }
    /// The moment at which a countdown to `server_time`, in whole seconds rounded up, shows another number.
    void add_countdown(domain::Instant server_time) {
        const std::int64_t left = (server_time - server_now(model_)).ms;
        if (left <= 0) return;
        const std::int64_t step = left % 1000 == 0 ? 1000 : left % 1000;
        add(model_.now + domain::milliseconds(step));
    }

    std::optional<domain::Instant> get() const { return earliest_; }

private:
    const Model& model_;
    std::optional<domain::Instant> earliest_;
};

void add_waiting(Earliest& earliest, LoadState state, domain::Instant since) {
    constexpr domain::Duration skeleton_after = domain::milliseconds(300);
    if (state == LoadState::Loading) earliest.add(since + skeleton_after);
}

void add_sms(Earliest& earliest, const Model& model) {
    const Screen screen = model.route().screen;
    const SmsStep& sms = current_sms(model);
    const bool on_code = screen == Screen::RegisterCode || screen == Screen::LoginCode;
    if (on_code && sms.proof.empty()) {
        earliest.add_countdown(sms.resend_at);
        if (!sms.dead) earliest.add_server_time(sms.expires_at);
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
    if (screen == Screen::ConsentText) add_waiting(earliest, model.consent_texts.state, model.consent_texts.since);
    if (screen == Screen::Home) add_waiting(earliest, model.home.state, model.home.since);
    if (screen == Screen::Spending) add_waiting(earliest, model.spending.state, model.spending.since);
    if (screen == Screen::Record || screen == Screen::Why) {
        add_waiting(earliest, model.record.state, model.record.since);
    }
    if (screen == Screen::Notices) add_waiting(earliest, model.notices.state, model.notices.since);
    if (const auto listening = next_listening(model)) earliest.add(*listening);
    add_sms(earliest, model);
    if (screen == Screen::Voucher && model.voucher.code) {
        earliest.add_countdown(model.voucher.code->expires_at);
        earliest.add_server_time(domain::payment_code_rotates_at(model.voucher.code->expires_at));
        earliest.add_server_time(model.voucher.code->guard_open_until);
    }
    if (screen == Screen::Family) add_waiting(earliest, model.family.state, model.family.since);
    if (screen == Screen::InviteCodes && model.invite.invitation) {
        earliest.add_countdown({model.invite.invitation->own_resend_at});
        earliest.add_countdown({model.invite.invitation->member_resend_at});
    }
    if (screen == Screen::InviteLetter) {
        if (const auto from = agreeable_at(model)) {
            earliest.add(*from);
            earliest.add_countdown(*from + domain::milliseconds(model.server_offset_ms));
        }
    }
    const bool on_identity = is_identity_screen(screen) || screen == Screen::Voucher;
    if (on_identity) add_waiting(earliest, model.identity.state, model.identity.since);
    if (model.refusal && model.refusal->retry_at) earliest.add_countdown(*model.refusal->retry_at);
    for (const FieldState& field : model.fields) {
        if (field.error && field.error->until) earliest.add_countdown(*field.error->until);
    }
    return earliest.get();
}

}  // namespace app
