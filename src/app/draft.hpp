#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/model.hpp"

/// What a reload must not lose, kept by the shell for this tab only. Never a password and never a code.
namespace app {

/// The draft of this moment.
std::string draft_text(const Model& model);

/// Takes a draft back into a fresh model, all or nothing: what can't be read is dropped. Returns the history that the
/// tab had, empty if none.
std::vector<Route> restore_draft(Model& model, std::string_view text);

}  // namespace app
