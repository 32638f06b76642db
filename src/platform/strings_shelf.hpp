#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "app/settings.hpp"
#include "app/strings.hpp"

namespace platform {

/// The strings of the languages that were fetched so far.
class StringsShelf {
public:
    /// Reads a strings file; false if it can't be read.
    bool put(app::Language language, std::string_view json);
    /// The same of a file with the first screens' texts only.
    bool put_first(app::Language language, std::string_view json);
    /// Whether all texts of the language are here.
    [[nodiscard]] bool has(app::Language language) const { return slot(language).has_value() && partial_ != language; }

    /// The strings of a language; before they are there, empty ones, which show keys in brackets.
    [[nodiscard]] const app::Strings& get(app::Language language) const;

private:
    using Slot = std::optional<app::Strings>;
    [[nodiscard]] const Slot& slot(app::Language language) const { return slots_[static_cast<std::size_t>(language)]; }

    std::array<Slot, 2> slots_;
    std::optional<app::Language> partial_;  ///< of this one the first screens' texts only
    app::Strings none_;
};

}  // namespace platform
