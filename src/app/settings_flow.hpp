#pragma once

#include "app/turn.hpp"

/// Language, appearance, reading mode, and the way out.
namespace app {

/// The language changes once its strings are there (`language_arrived`).
void choose_language(Turn& turn, Language language);
void switch_language(Turn& turn);
void language_arrived(Turn& turn, Language language);
void language_failed(Turn& turn, Language language);

void choose_appearance(Turn& turn, Appearance appearance);
void choose_reading_mode(Turn& turn, ReadingMode mode);
/// From then on the browser's own setting counts no more.
void choose_text_size(Turn& turn, int percent);

/// The dialog's "退出": ends the session on the server first, so that "logged out" is never a mere claim.
void confirm_log_out(Turn& turn);

}  // namespace app
