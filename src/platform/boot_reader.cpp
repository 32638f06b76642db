#include "platform/boot_reader.hpp"

namespace platform {
app::BootState boot_state(const protocol::Boot& boot) {
    app::BootState state;
    state.route = boot.route;
    state.language = boot.language;
    state.appearance = boot.appearance;
    state.reading_mode = boot.reading_mode;
    state.signed_in_hint = boot.signed_in_hint;
    state.members_part_awaited = boot.members_part_awaited;
    state.texts_awaited = boot.texts_awaited;
    state.online = boot.environment.online;
    state.hidden = boot.environment.hidden;
    for (const protocol::BootField& field : boot.fields) state.fields.emplace_back(field.key, field.value);
    for (const protocol::BootCheck& check : boot.checks) state.checks.emplace_back(check.key, check.checked);
    state.held = boot.held;
    state.draft = boot.draft;
    state.host = boot.host;
    state.origin = boot.origin;
    state.system_text_percent = static_cast<int>(boot.environment.text_scale * 100 + 0.5);
    state.text_percent = static_cast<int>(boot.text_percent);
    state.storage_refused = boot.storage_refused;
    state.keeps_records = boot.keeps_records;
    if (boot.records_kept_at != 0) state.records_kept_at = domain::Instant{boot.records_kept_at};
    return state;
}

}  // namespace platform
