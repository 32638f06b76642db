#include "app/speech_flow.hpp"

#include <catch2/catch_test_macros.hpp>

#include "family_bodies.hpp"
#include "scripted_client.hpp"

using namespace app;
using namespace app_test;

namespace {

/// The text of the wish among the last effects, or nothing.
std::optional<std::string> wished(const ScriptedClient& client, HostWish wish) {
    for (const Effect& effect : client.effects) {
        const auto* ask = std::get_if<AskHost>(&effect);
        if (ask != nullptr && ask->wish == wish) return ask->text;
    }
    return std::nullopt;
}

/// At the commitment letter, which has arrived.
ScriptedClient at_letter() {
    BootState state;
    state.route = "#/family/invite/who";
    state.signed_in_hint = true;
    ScriptedClient client{state};
    client.answer("read_session", session_body(client.now));
    client.answer("read_family", family_body(client.now, false, std::nullopt, 0, true));
    client.answer("read_letter", letter_body(client.now));
    return client;
}

}  // namespace

TEST_CASE("speech: a voice is looked for in the letter's language, and nothing is offered without one") {
    ScriptedClient client = at_letter();
    REQUIRE(client.shown() == "#/family/invite/letter");
    CHECK(wished(client, HostWish::LookForVoice) == "zh-CN");
    CHECK_FALSE(client.model.speech.has_voice);
    client.press(Button::SpeechToggle);
    CHECK_FALSE(wished(client, HostWish::Speak));
    client.act(HostTold{HostNews::NoVoice, "zh-CN"});
    CHECK_FALSE(client.model.speech.has_voice);
    // Voices may come later, and for another language they are none.
    client.act(HostTold{HostNews::VoiceThere, "en"});
    CHECK_FALSE(client.model.speech.has_voice);
    client.act(HostTold{HostNews::VoiceThere, "zh-CN"});
    CHECK(client.model.speech.has_voice);
}

TEST_CASE("speech: read, pause, go on, stop") {
    ScriptedClient client = at_letter();
    client.act(HostTold{HostNews::VoiceThere, "zh-CN"});
    client.press(Button::SpeechToggle);
    const std::optional<std::string> said = wished(client, HostWish::Speak);
    REQUIRE(said);
    CHECK(said->starts_with("zh-CN\n承诺书\n一\n正文"));
    CHECK(said->ends_with("问\n答"));
    client.press(Button::SpeechToggle);
    CHECK(wished(client, HostWish::PauseSpeech));
    CHECK(client.model.speech.now == Speaking::Paused);
    client.press(Button::SpeechToggle);
    CHECK(wished(client, HostWish::ResumeSpeech));
    client.press(Button::SpeechStop);
    CHECK(wished(client, HostWish::StopSpeech));
    CHECK(client.model.speech.now == Speaking::Silent);
}

TEST_CASE("speech: it ends by itself, and a failure is said") {
    ScriptedClient client = at_letter();
    client.act(HostTold{HostNews::VoiceThere, "zh-CN"});
    client.press(Button::SpeechToggle);
    client.act(HostTold{HostNews::SpeechEnded, ""});
    CHECK(client.model.speech.now == Speaking::Silent);
    CHECK_FALSE(client.model.toast);
    client.press(Button::SpeechToggle);
    client.act(HostTold{HostNews::SpeechFailed, ""});
    CHECK(client.model.speech.now == Speaking::Silent);
    REQUIRE(client.model.toast);
    CHECK(client.model.toast->message.key == "toast.speech_failed");
}

TEST_CASE("speech: leaving the letter or changing its language ends it") {
    ScriptedClient client = at_letter();
    client.act(HostTold{HostNews::VoiceThere, "zh-CN"});
    client.press(Button::SpeechToggle);
    client.act(LanguageChosen{Language::English});
    client.act(StringsArrived{Language::English});
    CHECK(wished(client, HostWish::StopSpeech));
    CHECK(wished(client, HostWish::LookForVoice) == "en");
    CHECK_FALSE(client.model.speech.has_voice);
    client.act(HostTold{HostNews::VoiceThere, "en"});
    client.press(Button::SpeechToggle);
    CHECK(client.model.speech.now == Speaking::Aloud);
    client.press(Button::Back);
    CHECK(wished(client, HostWish::StopSpeech));
    CHECK_FALSE(client.model.speech.language);
}
