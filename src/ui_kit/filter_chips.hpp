#pragma once

#include "ui_kit/choice.hpp"

namespace ui_kit {

/// One of a few kinds of what stands below: a radio group of round-ended chips, wrapped into rows where they don't fit.
/// Returns the index that was tapped, else -1.
int filter_chips(Ui& ui, const SegmentedSpec& spec);

}  // namespace ui_kit
