#include "app/settings_flow.hpp"

#include <catch2/catch_test_macros.hpp>

#include "scripted_client.hpp"

using namespace app;
using namespace app_test;

namespace {

template <class Wanted>
bool has(const Effects& effects, const Wanted& wanted) {
    return std::find(effects.begin(), effects.end(), Effect{wanted}) != effects.end();
}

}  // namespace

TEST_CASE("settings: the language changes when its strings are there, and is kept") {
    ScriptedClient client = at_welcome();
    client.press(Button::SwitchLanguage);
    CHECK(has(client.effects, LoadStrings{Language::English}));
    CHECK(client.model.language == Language::Chinese);
    client.act(LanguageChosen{Language::English});
    CHECK_FALSE(has(client.effects, LoadStrings{Language::English}));
    client.act(StringsArrived{Language::English});
    CHECK(client.model.language == Language::English);
    CHECK(has(client.effects, StoreSetting{"language", "en"}));
    CHECK(client.announced("announce.language"));
    client.act(LanguageChosen{Language::English});
    CHECK(client.effects.empty());
}

TEST_CASE("settings: a language that can't be loaded changes nothing and says so") {
    ScriptedClient client = at_welcome();
    client.act(LanguageChosen{Language::English}).act(StringsFailed{Language::English});
    CHECK(client.model.language == Language::Chinese);
    CHECK_FALSE(client.model.language_loading);
    CHECK(client.announced("toast.strings_failed"));
}

TEST_CASE("settings: changing one's mind about the language") {
    ScriptedClient client = at_welcome();
    client.act(LanguageChosen{Language::English}).act(LanguageChosen{Language::Chinese});
    client.act(StringsArrived{Language::English});
    CHECK(client.model.language == Language::Chinese);
    client.act(StringsArrived{Language::Chinese});
    CHECK(client.model.language == Language::Chinese);
    CHECK_FALSE(client.model.language_loading);
}

TEST_CASE("settings: appearance and reading mode are kept under their wire words") {
    ScriptedClient client = at_home();
    client.act(AppearanceChosen{Appearance::HighContrast});
    CHECK(has(client.effects, StoreSetting{"appearance", "high_contrast"}));
    client.act(ReadingModeChosen{ReadingMode::Elder});
    CHECK(has(client.effects, StoreSetting{"reading_mode", "elder"}));
    CHECK(client.model.reading_mode == ReadingMode::Elder);
    client.act(TextSizeChosen{150});
    CHECK(has(client.effects, StoreSetting{"text_percent", "150"}));
}

TEST_CASE("settings: the language of the account is the one that is read") {
    ScriptedClient client = at_register_password();
    client.press(Button::SwitchLanguage).act(StringsArrived{Language::English});
    client.type(Field::RegisterPassword, "gui-yang-2026").press(Button::RegisterSubmit);
    CHECK(client.last_body("register_account").find(R"("language":"en")") != std::string::npos);
}

TEST_CASE("sandbox: its phone opens only where there is one") {
    ScriptedClient client;
    client.press(Button::OpenSandboxPhone);
    CHECK_FALSE(has(client.effects, OpenWindow{"/sandbox/phone"}));
    client.answer("read_service", service_body(client.now)).press(Button::OpenSandboxPhone);
    CHECK(has(client.effects, OpenWindow{"/sandbox/phone"}));
}
