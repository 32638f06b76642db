#include "server/policies.hpp"

#include <algorithm>
#include <filesystem>

#include "domain/policy_choice.hpp"
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
    return domain::choose_policy(items_, area, date);
}

const domain::Policy* Policies::find_version(std::string_view id, std::string_view version) const {
    const auto found = std::ranges::find_if(
        items_, [&](const domain::Policy& policy) { return policy.id == id && policy.version == version; });
    return found == items_.end() ? nullptr : &*found;
}

}  // namespace server
