#pragma once

#include "app/turn.hpp"

namespace app {

/// A short word that something is done: stays 4 s (elder 8 s) and is said politely. Never the only record.
void show_toast(Turn& turn, Message message, ToastAbout about = ToastAbout::OwnAct);

}  // namespace app
