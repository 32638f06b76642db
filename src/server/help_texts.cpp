#include "server/help_texts.hpp"

#include <algorithm>

#include "protocol/json_reader.hpp"
#include "server/application_parts.hpp"
#include "server/private_file.hpp"
#include "server/sharing_party.hpp"

namespace server {

namespace {

constexpr std::string_view national_hotline = "12393";

template <class File>
std::expected<File, StartupError> read_asset(const std::string& path, const std::string& what) {
    const auto json = read_file(path, what);
    if (!json) return std::unexpected(json.error());
    auto file = protocol::read_json<File>(*json);
    if (!file) return std::unexpected(StartupError{path + ": " + protocol::to_text(file.error())});
    return std::move(*file);
}

const protocol::HelpAnswerText* answer_for(const protocol::HelpItemText& item, std::string_view policy_id) {
    for (const protocol::HelpAnswerText& answer : item.answers) {
        const bool is_of_all = answer.policies.empty();
        if (is_of_all || std::ranges::find(answer.policies, policy_id) != answer.policies.end()) return &answer;
    }
    return nullptr;
}

protocol::HelpItem told(const protocol::HelpItemText& item, const protocol::HelpAnswerText& answer) {
    return {.id = item.id,
            .question_zh = item.question_zh,
            .question_en = item.question_en,
            .answer_zh = answer.text_zh,
            .answer_en = answer.text_en,
            .is_places_own = !answer.policies.empty(),
            .lead = item.lead};
}

}  // namespace

std::expected<HelpTexts, StartupError> HelpTexts::load(const std::string& help_file, const std::string& halls_file) {
    auto help = read_asset<protocol::HelpFile>(help_file, "the questions and answers");
    if (!help) return std::unexpected(std::move(help.error()));
    auto halls = read_asset<protocol::ServiceHalls>(halls_file, "the service halls");
    if (!halls) return std::unexpected(std::move(halls.error()));
    for (const protocol::HelpTopicText& topic : help->topics) {
        for (const protocol::HelpItemText& item : topic.items) {
            if (answer_for(item, "") != nullptr) continue;
            return std::unexpected(
                StartupError{help_file + ": " + topic.id + "/" + item.id + " has no answer for all"});
        }
    }
    HelpTexts texts;
    texts.help_ = std::move(*help);
    texts.halls_ = std::move(*halls);
    return texts;
}

protocol::HelpAnswer HelpTexts::told_for(std::string_view policy_id, std::string_view area) const {
    protocol::HelpAnswer answer;
    for (const protocol::HelpTopicText& topic : help_.topics) {
        protocol::HelpTopic shown{.id = topic.id, .title_zh = topic.title_zh, .title_en = topic.title_en, .items = {}};
        for (const protocol::HelpItemText& item : topic.items) {
            shown.items.push_back(told(item, *answer_for(item, policy_id)));
        }
        answer.topics.push_back(std::move(shown));
    }
    const auto add_halls = [&](auto belongs) {
        std::ranges::copy_if(halls_.halls, std::back_inserter(answer.halls), belongs, &protocol::ServiceHall::area);
    };
    const std::string_view province = area.substr(0, std::min<std::size_t>(2, area.size()));
    const std::string_view city = area.substr(0, std::min<std::size_t>(4, area.size()));
    add_halls([&](const std::string& code) { return code.starts_with(city); });
    add_halls([&](const std::string& code) { return code.starts_with(province) && !code.starts_with(city); });
    return answer;
}

Answered<protocol::HelpAnswer> read_help(storage::Reader& reader, const ApplicationParts& parts, const Caller& caller) {
    if (parts.help == nullptr) return std::unexpected(refuse(protocol::ErrorCode::NotFound));
    const auto party = find_sharing_party(reader, parts, caller);
    if (!party) return failed(party);
    const bool is_placed = party->policy != nullptr && party->person && !party->person->insurances.empty();
    const std::string area = is_placed ? std::string(party->person->insurances.front().area.text()) : std::string();
    protocol::HelpAnswer answer = parts.help->told_for(is_placed ? party->policy->id : "", area);
    answer.hotline = national_hotline;
    if (!is_placed) return answer;
    answer.place_zh = party->policy->name_zh;
    answer.place_en = party->policy->name_en;
    answer.policy_version = party->policy->version;
    answer.hotline = party->policy->hotline.value;
    return answer;
}

}  // namespace server
