#include "app/toast.hpp"

namespace app {

void show_toast(Turn& turn, Message message, ToastAbout about) {
    const bool elder = turn.model.reading_mode == ReadingMode::Elder;
    const domain::Instant until = turn.model.now + domain::seconds(elder ? 8 : 4);
    turn.model.toast = Toast{message, until, about, turn.model.now};
    turn.emit(Announce{Politeness::Polite, std::move(message)});
}

}  // namespace app
