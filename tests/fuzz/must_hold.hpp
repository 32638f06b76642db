#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// What a fuzz target's file has: `LLVMFuzzerTestOneInput` of clang's libFuzzer and a rule that must hold for any
/// input.
namespace fuzz {

[[nodiscard]] inline std::string_view text_of(const std::uint8_t* bytes, std::size_t size) {
    return {reinterpret_cast<const char*>(bytes), size};
}

/// Ends the program, which libFuzzer reports with the input that did it.
inline void must_hold(bool holds, const char* rule) {
    if (holds) return;
    std::fprintf(stderr, "broken rule: %s\n", rule);
    std::abort();
}

}  // namespace fuzz
