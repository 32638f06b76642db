#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/action.hpp"
#include "app/effect.hpp"
#include "domain/instant.hpp"
#include "platform/host.hpp"
#include "platform/request_runner.hpp"
#include "platform/strings_shelf.hpp"

namespace platform {

/// Carries out the effects that `app::update` returned. Most act at once; focus and speech wait until the
/// mirror shows what they are about.
class EffectRunner {
public:
    EffectRunner(Host& host, RequestRunner& requests, const StringsShelf& strings)
        : host_(host), requests_(requests), strings_(strings) {}

    void run(const app::Effects& effects, domain::Instant now);

    /// Actions that came of effects at once, without the host.
    [[nodiscard]] std::vector<app::Action> take_actions();

    /// The node to be focused; empty when none waits. It stays wanted until it exists or the person acts.
    [[nodiscard]] const std::string& focus_wanted() const { return focus_wanted_; }
    void forget_focus() { focus_wanted_.clear(); }

    /// What is to be said, in order.
    [[nodiscard]] std::vector<app::Announce> take_announcements();

    /// When the model wants `TimePassed`.
    [[nodiscard]] std::optional<domain::Instant> wake_wanted() const { return wake_wanted_; }
    void forget_wake() { wake_wanted_.reset(); }

private:
    void perform(const app::SendRequest& effect, domain::Instant now) { requests_.start(effect, now); }
    void perform(const app::Navigate& effect, domain::Instant now);
    void perform(const app::Focus& effect, domain::Instant now);
    void perform(const app::Announce& effect, domain::Instant now);
    void perform(const app::StoreSetting& effect, domain::Instant now);
    void perform(const app::SaveDraft& effect, domain::Instant now);
    void perform(const app::ReloadPage& effect, domain::Instant now);
    void perform(const app::WakeAt& effect, domain::Instant now);
    void perform(const app::OpenWindow& effect, domain::Instant now);
    void perform(const app::LoadStrings& effect, domain::Instant now);
    void perform(const app::FetchMembersPart& effect, domain::Instant now);
    void perform(const app::ChoosePicture& effect, domain::Instant now);
    void perform(const app::AskHost& effect, domain::Instant now);
    void perform(const app::UnpackPicture& effect, domain::Instant now);

    Host& host_;
    RequestRunner& requests_;
    const StringsShelf& strings_;
    std::vector<app::Action> actions_;
    std::string focus_wanted_;
    std::vector<app::Announce> announcements_;
    std::optional<domain::Instant> wake_wanted_;
};

}  // namespace platform
