#include "app/speech_flow.hpp"

#include <string>

#include "app/toast.hpp"
#include "protocol/letter_wire.hpp"

namespace app::inline members {
namespace {

const LetterState* letter_of(const Model& model) {
    const Screen screen = model.route().screen;
    if (screen == Screen::InviteLetter) return &model.letter;
    return screen == Screen::KinLetter ? &model.kin.letter : nullptr;
}

/// A paragraph a line, as the letter is shown: each is a pause.
std::string spoken_text(const protocol::LetterText& letter, bool has_questions, Language language) {
    const bool chinese = language == Language::Chinese;
    std::string text = chinese ? letter.title_zh : letter.title_en;
    const auto add = [&text](const std::string& paragraph) { text += "\n" + paragraph; };
    for (const protocol::LetterSection& section : letter.sections) {
        add(chinese ? section.heading_zh : section.heading_en);
        add(chinese ? section.text_zh : section.text_en);
    }
    if (!has_questions) return text;
    for (const protocol::LetterQuestion& question : letter.questions) {
        add(chinese ? question.question_zh : question.question_en);
        add(chinese ? question.answer_zh : question.answer_en);
    }
    return text;
}

void begin(Turn& turn) {
    const LetterState* letter = letter_of(turn.model);
    if (letter == nullptr || !letter->data || !turn.model.speech.has_voice) return;
    const Language language = turn.model.language;
    const bool has_questions = turn.model.route().screen == Screen::InviteLetter;
    turn.model.speech.now = Speaking::Aloud;
    turn.emit(AskHost{HostWish::Speak, std::string(domain::name_of(language)) + "\n" +
                                           spoken_text(letter->data->letter, has_questions, language)});
}

}  // namespace

void load_speech_screen(Turn& turn) {
    const Model& model = turn.model;
    SpeechState& speech = turn.model.speech;
    const LetterState* letter = letter_of(model);
    const bool is_shown = letter != nullptr && letter->data;
    if (is_shown ? speech.language == model.language : !speech.language) return;
    stop_speech(turn);
    speech = SpeechState{};
    if (!is_shown) return;
    speech.language = model.language;
    turn.emit(AskHost{HostWish::LookForVoice, std::string(domain::name_of(model.language))});
}

void toggle_speech(Turn& turn) {
    Speaking& now = turn.model.speech.now;
    switch (now) {
        case Speaking::Silent: return begin(turn);
        case Speaking::Aloud:
            now = Speaking::Paused;
            turn.emit(AskHost{HostWish::PauseSpeech});
            return;
        case Speaking::Paused:
            now = Speaking::Aloud;
            turn.emit(AskHost{HostWish::ResumeSpeech});
            return;
    }
}

void stop_speech(Turn& turn) {
    if (turn.model.speech.now == Speaking::Silent) return;
    turn.model.speech.now = Speaking::Silent;
    turn.emit(AskHost{HostWish::StopSpeech});
}

void speech_told(Turn& turn, HostNews news, std::string_view text) {
    SpeechState& speech = turn.model.speech;
    const bool is_about_shown = speech.language && domain::name_of(*speech.language) == text;
    if (news == HostNews::VoiceThere && is_about_shown) speech.has_voice = true;
    if (news == HostNews::NoVoice && is_about_shown) speech.has_voice = false;
    const bool has_ended = news == HostNews::SpeechEnded || news == HostNews::SpeechFailed;
    if (!has_ended || speech.now == Speaking::Silent) return;
    speech.now = Speaking::Silent;
    if (news == HostNews::SpeechFailed) show_toast(turn, Message{"toast.speech_failed", {}, {}});
}

}  // namespace app::inline members
