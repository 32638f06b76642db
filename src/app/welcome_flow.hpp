#pragma once

#include <string_view>

#include "app/turn.hpp"
#include "domain/consent.hpp"

/// The welcome: four separate consents, none pre-ticked, each with its full text.
namespace app {

void toggle_consent(Turn& turn, domain::ConsentKind kind);
void open_consent_text(Turn& turn, domain::ConsentKind kind);

/// "同意必需项并继续".
void agree_and_continue(Turn& turn);

/// Reads the texts unless they are there or on the way.
void load_consent_texts(Turn& turn);
void consent_texts_arrived(Turn& turn, std::string_view body);
void consent_texts_failed(Turn& turn);

/// The texts have changed since they were agreed to: all is to be decided anew.
void ask_for_consents_again(Turn& turn);

}  // namespace app
