#pragma once

#include <cstdint>

struct ImDrawData;

namespace platform {

/// A number that differs when the drawn picture differs, so that a frame which changed nothing need not reach
/// the screen. Never 0.
[[nodiscard]] std::uint64_t picture_fingerprint(const ImDrawData& data);

/// Whether glyphs have been drawn that the renderer hasn't taken over yet.
[[nodiscard]] bool has_new_glyphs(const ImDrawData& data);

}  // namespace platform
