#pragma once

#include <span>
#include <string_view>

#include "ui_kit/choice.hpp"

namespace ui_kit {

/// One of a few, none chosen beforehand: tiles of one width side by side, in rows when their words don't fit. A radio
/// group. Returns the index that was tapped, else -1.
int choice_tiles(Ui& ui, const SegmentedSpec& spec);

}  // namespace ui_kit
