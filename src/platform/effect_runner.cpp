#include "platform/effect_runner.hpp"

#include <utility>
#include <variant>

namespace platform {
namespace {

NavigateKind navigate_kind(app::NavigateKind kind) {
    switch (kind) {
        case app::NavigateKind::Push: return NavigateKind::Push;
        case app::NavigateKind::Replace: return NavigateKind::Replace;
        case app::NavigateKind::Back: return NavigateKind::Back;
        case app::NavigateKind::Rewind: return NavigateKind::Rewind;
    }
    return NavigateKind::Push;
}

}  // namespace

void EffectRunner::run(const app::Effects& effects, domain::Instant now) {
    for (const app::Effect& effect : effects) {
        std::visit([&](const auto& value) { perform(value, now); }, effect);
    }
}

std::vector<app::Action> EffectRunner::take_actions() { return std::exchange(actions_, {}); }

std::vector<app::Announce> EffectRunner::take_announcements() { return std::exchange(announcements_, {}); }

void EffectRunner::perform(const app::Navigate& effect, domain::Instant) {
    host_.navigate(app::route_text(effect.route), navigate_kind(effect.kind), effect.steps);
}

void EffectRunner::perform(const app::Focus& effect, domain::Instant) { focus_wanted_ = effect.key; }

void EffectRunner::perform(const app::Announce& effect, domain::Instant) { announcements_.push_back(effect); }

void EffectRunner::perform(const app::StoreSetting& effect, domain::Instant) {
    host_.store_setting(effect.name, effect.value);
}

void EffectRunner::perform(const app::SaveDraft& effect, domain::Instant) { host_.save_draft(effect.text); }

void EffectRunner::perform(const app::ReloadPage&, domain::Instant) { host_.reload_page(); }

void EffectRunner::perform(const app::WakeAt& effect, domain::Instant) { wake_wanted_ = effect.at; }

void EffectRunner::perform(const app::OpenWindow& effect, domain::Instant) { host_.open_window(effect.address); }

void EffectRunner::perform(const app::FetchMembersPart&, domain::Instant) { host_.fetch_members_part(); }

void EffectRunner::perform(const app::UnpackPicture& effect, domain::Instant) { host_.unpack_picture(effect.picture); }

void EffectRunner::perform(const app::ChoosePicture& effect, domain::Instant) {
    host_.choose_picture(effect.from_camera);
}

void EffectRunner::perform(const app::AskHost& effect, domain::Instant) {
    host_.ask_host(domain::name_of(effect.wish), effect.text);
}

void EffectRunner::perform(const app::LoadStrings& effect, domain::Instant) {
    if (strings_.has(effect.language)) {
        actions_.push_back(app::StringsArrived{effect.language});
        return;
    }
    host_.load_strings(domain::name_of(effect.language));
}

}  // namespace platform
