#include "server/policies.hpp"

#include <algorithm>
#include <filesystem>

#include "protocol/policy_wire.hpp"
#include "server/private_file.hpp"

namespace server {

namespace {

std::expected<std::vector<std::string>, StartupError> policy_files(const std::string& folder) {
    std::error_code error;
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".json") files.push_back(entry.path().string());
    }
    if (error) return std::unexpected(StartupError{folder + ": the policies can't be listed: " + error.message()});
    if (files.empty()) return std::unexpected(StartupError{folder + ": there is no policy"});
    std::ranges::sort(files);
    return files;
}

bool rules_in(const domain::Policy& policy, const domain::AreaCode& area) {
    return std::ranges::any_of(policy.provinces.value, [&area](const domain::AreaCode& province) {
        return domain::is_same_province(province, area);
    });
}

}  // namespace

std::expected<Policies, StartupError> Policies::load(const std::string& folder) {
    const auto files = policy_files(folder);
    if (!files) return std::unexpected(files.error());
    Policies policies;
    for (const std::string& file : *files) {
        const auto text = read_file(file, "a place's policy");
        if (!text) return std::unexpected(text.error());
        auto policy = protocol::read_policy(*text);
        if (!policy) return std::unexpected(StartupError{file + ": " + protocol::to_text(policy.error())});
        const auto is_rival = [&policy](const domain::Policy& other) {
            return other.id == policy->id && other.effective_from.value == policy->effective_from.value;
        };
        if (std::ranges::any_of(policies.items_, is_rival)) {
            return std::unexpected(StartupError{file + ": another version of this place begins on the same day"});
        }
        policies.items_.push_back(std::move(*policy));
    }
    return policies;
}

const domain::Policy* Policies::find(const domain::AreaCode& area, domain::CivilDate date) const {
    const domain::Policy* best = nullptr;
    for (const domain::Policy& policy : items_) {
        const bool rules_elsewhere = !policy.provinces.value.empty() && !rules_in(policy, area);
        if (rules_elsewhere || policy.effective_from.value > date) continue;
        if (best == nullptr) {
            best = &policy;
            continue;
        }
        // A place's own rules come before those for wherever no other rules.
        const bool is_own = !policy.provinces.value.empty();
        const bool is_best_own = !best->provinces.value.empty();
        const bool is_later = policy.effective_from.value > best->effective_from.value;
        if (is_own != is_best_own ? is_own : is_later) best = &policy;
    }
    return best;
}

}  // namespace server
