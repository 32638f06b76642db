#include "app/settings_flow.hpp"

#include "app/requests.hpp"
#include "app/toast.hpp"
#include "protocol/empty_wire.hpp"
#include "protocol/json_writer.hpp"

namespace app {

void choose_language(Turn& turn, Language language) {
    Model& model = turn.model;
    const bool wanted_already =
        model.language_loading ? *model.language_loading == language : model.language == language;
    if (wanted_already) return;
    model.language_loading = language;
    turn.emit(LoadStrings{language});
}

void switch_language(Turn& turn) {
    const Language other = turn.model.language == Language::Chinese ? Language::English : Language::Chinese;
    choose_language(turn, other);
}

void language_arrived(Turn& turn, Language language) {
    Model& model = turn.model;
    if (model.language_loading != language) return;
    model.language_loading.reset();
    if (model.language == language) return;
    model.language = language;
    turn.emit(StoreSetting{setting_language, std::string(domain::name_of(language))});
    turn.emit(Announce{Politeness::Polite, Message{"announce.language", {}, {}}});
}

void language_failed(Turn& turn, Language language) {
    if (turn.model.language_loading != language) return;
    turn.model.language_loading.reset();
    show_toast(turn, Message{"toast.strings_failed", {}, {}});
}

void choose_appearance(Turn& turn, Appearance appearance) {
    turn.model.appearance = appearance;
    turn.emit(StoreSetting{setting_appearance, std::string(domain::name_of(appearance))});
}

void choose_reading_mode(Turn& turn, ReadingMode mode) {
    turn.model.reading_mode = mode;
    turn.emit(StoreSetting{setting_reading_mode, std::string(domain::name_of(mode))});
}

void choose_text_size(Turn& turn, int percent) {
    turn.model.chosen_text_percent = percent;
    turn.emit(StoreSetting{setting_text_percent, std::to_string(percent)});
}

void confirm_log_out(Turn& turn) {
    start_request(turn, RequestKind::EndSession, protocol::write_json(protocol::Empty{}));
}

}  // namespace app
