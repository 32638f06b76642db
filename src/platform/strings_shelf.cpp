#include "platform/strings_shelf.hpp"

#include <utility>

namespace platform {

bool StringsShelf::put(app::Language language, std::string_view json) {
    auto strings = app::Strings::parse(json);
    if (!strings) return false;
    slots_[static_cast<std::size_t>(language)] = std::move(*strings);
    if (partial_ == language) partial_.reset();
    return true;
}

bool StringsShelf::put_first(app::Language language, std::string_view json) {
    const bool was_read = put(language, json);
    if (was_read) partial_ = language;
    return was_read;
}

const app::Strings& StringsShelf::get(app::Language language) const {
    const Slot& found = slot(language);
    return found ? *found : none_;
}

}  // namespace platform
