#include "platform/strings_shelf.hpp"

#include <utility>

namespace platform {

bool StringsShelf::put(app::Language language, std::string_view json) {
    auto strings = app::Strings::parse(json);
    if (!strings) return false;
    slots_[static_cast<std::size_t>(language)] = std::move(*strings);
    return true;
}

const app::Strings& StringsShelf::get(app::Language language) const {
    const Slot& found = slot(language);
    return found ? *found : none_;
}

}  // namespace platform
