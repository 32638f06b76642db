#include "app/help_flow.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "app/navigation.hpp"
#include "app/requests.hpp"
#include "domain/utf8.hpp"
#include "protocol/json_reader.hpp"

namespace app::inline members {

namespace {

/// Letters in lower case, characters apart: what is typed and what is written are compared in these.
std::vector<std::u32string> pieces_of(std::string_view text) {
    std::vector<std::u32string> pieces;
    std::u32string word;
    char32_t before = 0;
    const auto end_word = [&] {
        if (word.size() > 1) pieces.push_back(word);
        word.clear();
    };
    for (const char32_t character : domain::decode_utf8_leniently(text)) {
        const bool is_letter = (character >= U'a' && character <= U'z') || (character >= U'A' && character <= U'Z');
        const bool is_word = is_letter || (character >= U'0' && character <= U'9');
        if (is_word) {
            word.push_back(character >= U'A' && character <= U'Z' ? character + 32 : character);
            before = 0;
            continue;
        }
        end_word();
        const bool is_ideograph = character >= 0x3400 && character != U'？' && character < 0xFF00;
        if (is_ideograph && before != 0) pieces.push_back({before, character});
        before = is_ideograph ? character : 0;
    }
    end_word();
    return pieces;
}

/// How many of the typed pieces stand in a text.
int fit_of(const std::vector<std::u32string>& typed, const std::string& text) {
    const auto written = pieces_of(text);
    return static_cast<int>(std::ranges::count_if(
        typed, [&](const std::u32string& piece) { return std::ranges::find(written, piece) != written.end(); }));
}

}  // namespace

void load_help(Turn& turn) {
    HelpState& help = turn.model.help;
    if (help.state == LoadState::Loading) return;
    help.state = LoadState::Loading;
    help.since = turn.model.now;
    help.failure.reset();
    start_request(turn, RequestKind::ReadHelp, {});
}

void help_arrived(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::HelpAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return help_failed(turn, Message{"error.internal.line", {}, {}});
    HelpState& help = turn.model.help;
    help.state = LoadState::Loaded;
    help.loaded_at = turn.model.now;
    help.data = std::move(*answer);
}

void help_failed(Turn& turn, Message failure) {
    turn.model.help.state = LoadState::Failed;
    turn.model.help.failure = std::move(failure);
}

void choose_help_topic(Turn& turn, std::string_view topic) {
    Route route = turn.model.route();
    if (route.screen != Screen::Help) return;
    turn.model.help.open.clear();
    turn.model.field(Field::HelpSearch).text.clear();
    route.id = topic;
    rename_shown(turn, route);
}

void toggle_help_item(Turn& turn, std::string_view id) {
    std::string& open = turn.model.help.open;
    open = open == id ? std::string() : std::string(id);
}

void call_hotline(Turn& turn) {
    const auto& help = turn.model.help.data;
    turn.emit(OpenWindow{"tel:" + (help && !help->hotline.empty() ? help->hotline : std::string("12393"))});
}

void take_help_lead(Turn& turn, protocol::HelpLead lead) {
    switch (lead) {
        case protocol::HelpLead::Try: return go_to(turn, {Screen::Try});
        case protocol::HelpLead::Places: return go_to(turn, {Screen::Places});
        case protocol::HelpLead::Invite:
        case protocol::HelpLead::Kin: return go_to(turn, {Screen::Family});
        case protocol::HelpLead::Difference: {
            Route route{Screen::Family};
            go_to(turn, route);
            return open_sheet(turn, Sheet::AccountDifference);
        }
        case protocol::HelpLead::Password: return go_to(turn, {Screen::ChangePassword});
        case protocol::HelpLead::Card: return choose_help_topic(turn, "card");
        case protocol::HelpLead::Hall: return choose_help_topic(turn, "hall");
        case protocol::HelpLead::Call: return call_hotline(turn);
    }
}

const protocol::HelpTopic* shown_topic(const Model& model) {
    if (!model.help.data || model.help.data->topics.empty()) return nullptr;
    const auto& topics = model.help.data->topics;
    const auto found = std::ranges::find(topics, model.route().id, &protocol::HelpTopic::id);
    return found == topics.end() ? &topics.front() : &*found;
}

std::vector<const protocol::HelpItem*> shown_help_items(const Model& model) {
    std::vector<const protocol::HelpItem*> items;
    const auto typed = pieces_of(model.field(Field::HelpSearch).text);
    const protocol::HelpTopic* topic = shown_topic(model);
    if (topic == nullptr) return items;
    if (typed.empty()) {
        for (const protocol::HelpItem& item : topic->items) items.push_back(&item);
        return items;
    }
    struct Fit {
        const protocol::HelpItem* item;
        int fit;
        std::size_t place;  ///< of equals the first in the list comes first
    };
    std::vector<Fit> fits;
    for (const protocol::HelpTopic& each : model.help.data->topics) {
        for (const protocol::HelpItem& item : each.items) {
            // The question's own words count twice.
            const int fit = 2 * fit_of(typed, item.question_zh + " " + item.question_en) +
                            fit_of(typed, item.answer_zh + " " + item.answer_en);
            if (fit > 0) fits.push_back({&item, fit, fits.size()});
        }
    }
    std::ranges::sort(fits, {}, [](const Fit& fit) { return std::pair(-fit.fit, fit.place); });
    for (const Fit& fit : fits) items.push_back(fit.item);
    return items;
}

}  // namespace app::inline members
