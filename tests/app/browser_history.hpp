#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "app/effect.hpp"
#include "app/route.hpp"

namespace app_test {

/// What the browser holds: entries and the one that is shown. As shell/history.js does it: never further back than
/// the app's own first entry, and what is found there becomes what the app asked for.
class BrowserHistory {
public:
    void carry_out(const app::Effects& effects) {
        for (const app::Effect& effect : effects) {
            if (const auto* navigation = std::get_if<app::Navigate>(&effect)) navigate(*navigation);
        }
    }
    bool can_go(int by) const {
        const int there = index_ + by;
        return there >= 0 && there < static_cast<int>(entries_.size());
    }
    std::string go(int by) {
        index_ += by;
        return shown();
    }
    const std::string& shown() const { return entries_.at(static_cast<std::size_t>(index_)); }

private:
    void navigate(const app::Navigate& navigation) {
        const std::string text = app::route_text(navigation.route);
        switch (navigation.kind) {
            case app::NavigateKind::Push:
                entries_.resize(static_cast<std::size_t>(index_) + 1);
                entries_.push_back(text);
                ++index_;
                return;
            case app::NavigateKind::Replace: break;
            case app::NavigateKind::Back: index_ = std::max(0, index_ - 1); break;
            case app::NavigateKind::Rewind: index_ = std::max(0, index_ - navigation.steps); break;
        }
        entries_.at(static_cast<std::size_t>(index_)) = text;
    }

    std::vector<std::string> entries_{""};
    int index_ = 0;
};

}  // namespace app_test
