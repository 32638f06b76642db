#include "platform/boot_reader.hpp"

namespace platform {
namespace {

app::Language language(protocol::Language value) {
    switch (value) {
        case protocol::Language::Chinese: return app::Language::Chinese;
        case protocol::Language::English: return app::Language::English;
    }
    return app::Language::Chinese;
}

app::Appearance appearance(protocol::Appearance value) {
    switch (value) {
        case protocol::Appearance::System: return app::Appearance::System;
        case protocol::Appearance::Light: return app::Appearance::Light;
        case protocol::Appearance::Dark: return app::Appearance::Dark;
        case protocol::Appearance::HighContrast: return app::Appearance::HighContrast;
    }
    return app::Appearance::System;
}

app::ReadingMode reading_mode(protocol::ReadingMode value) {
    switch (value) {
        case protocol::ReadingMode::Standard: return app::ReadingMode::Standard;
        case protocol::ReadingMode::Elder: return app::ReadingMode::Elder;
    }
    return app::ReadingMode::Standard;
}

}  // namespace

app::BootState boot_state(const protocol::Boot& boot) {
    app::BootState state;
    state.route = boot.route;
    state.language = language(boot.language);
    state.appearance = appearance(boot.appearance);
    state.reading_mode = reading_mode(boot.reading_mode);
    state.signed_in_hint = boot.signed_in_hint;
    state.online = boot.environment.online;
    for (const protocol::BootField& field : boot.fields) state.fields.emplace_back(field.key, field.value);
    for (const protocol::BootCheck& check : boot.checks) state.checks.emplace_back(check.key, check.checked);
    state.held = boot.held;
    state.draft = boot.draft;
    return state;
}

}  // namespace platform
