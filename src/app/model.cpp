#include "app/model.hpp"

#include <algorithm>

#include "app/confirmation_flow.hpp"
#include "app/money_flow.hpp"
#include "app/money_limits.hpp"

namespace app {

bool is_pending(const Model& model, RequestKind kind) {
    return std::any_of(model.pending.begin(), model.pending.end(),
                       [&](const PendingRequest& request) { return request.kind == kind; });
}

const SmsStep& current_sms(const Model& model) {
    return model.route().screen == Screen::LoginCode ? model.login_sms : model.register_sms;
}

Field current_code_field(const Model& model) {
    return model.route().screen == Screen::LoginCode ? Field::LoginCode : Field::RegisterCode;
}

domain::Instant server_now(const Model& model) { return model.now + domain::milliseconds(model.server_offset_ms); }

int seconds_until(const Model& model, domain::Instant instant) {
    constexpr std::int64_t seconds_max = 10'000'000;
    return static_cast<int>(std::min(domain::seconds_left(instant, server_now(model)), seconds_max));
}

bool is_ticked(const Model& model, domain::ConsentKind kind) {
    return model.welcome.ticked[static_cast<std::size_t>(kind)];
}

const ConsentText* find_consent_text(const Model& model, domain::ConsentKind kind) {
    for (const ConsentText& text : model.consent_texts.items) {
        if (text.kind == kind) return &text;
    }
    if (!model.privacy.consents.data) return nullptr;
    const ConsentText& guardians = model.privacy.consents.data->guardian_text;
    if (guardians.kind == kind) return &guardians;
    for (const protocol::OwnConsent& consent : model.privacy.consents.data->items) {
        if (consent.text.kind == kind) return &consent.text;
    }
    return nullptr;
}

bool shows_pin_pad(const Model& model) {
    if (model.route().sheet != Sheet::None) return false;
    const Screen screen = model.route().screen;
    if (screen == Screen::IdentityPin) return !is_pending(model, RequestKind::SetPaymentPassword);
    if (screen == Screen::FamilyUnbind) {
        return !is_pending(model, RequestKind::EndMembership) && !is_pending(model, RequestKind::LeaveGroup);
    }
    if (screen == Screen::Confirm) return model.confirmation && !is_confirming(model);
    if (act_of_amount_screen(screen)) return true;
    if (screen == Screen::ChangePassword) return !is_pending(model, RequestKind::ChangePaymentPassword);
    if (screen == Screen::Kept) return model.kept.kept_at && !model.kept.opened && !model.kept.is_opening;
    if (screen != Screen::Voucher) return false;
    return model.voucher.asks_password && !is_pending(model, RequestKind::RequestPaymentCode) &&
           !is_pending(model, RequestKind::ShowKinCode);
}

PinEntry* shown_pin(Model& model) {
    if (!shows_pin_pad(model) || act_of_amount_screen(model.route().screen)) return nullptr;
    if (model.route().screen == Screen::FamilyUnbind) return &model.family.pin;
    if (model.route().screen == Screen::Confirm) return &model.confirmation->pin;
    if (model.route().screen == Screen::ChangePassword) return &model.password_change.pin;
    if (model.route().screen == Screen::Kept) return &model.kept.pin;
    return model.route().screen == Screen::IdentityPin ? &model.identity.pin : &model.voucher.pin;
}

int text_percent(const Model& model) {
    const int wanted = model.chosen_text_percent > 0 ? model.chosen_text_percent : model.system_text_percent;
    return std::clamp(wanted, 100, text_percent_max);
}

bool members_part_is_here(const Model& model) { return model.members_part == MembersPart::Here; }

bool refusal_waits(const Model& model) {
    if (!model.refusal || !model.refusal->retry_at) return false;
    const NextStep next = model.refusal->next;
    const bool same_again = next == NextStep::TryAgain || next == NextStep::SendCodeAgain;
    return same_again && seconds_until(model, *model.refusal->retry_at) > 0;
}

}  // namespace app
