// Stands in for the C library's sine and cosine in the client. Only corners and arcs of a few pixels are drawn with
// them; the library's own reduce angles of any size to the last bit and take 2 kB (compressed) for it.

#include <cmath>

namespace {

constexpr float half_turn = 3.14159265F;

/// Sine by its series after folding the angle into a quarter turn; off by less than 0.00001.
float sine(float angle) {
    const float turns = angle / (2 * half_turn);
    float folded = angle - 2 * half_turn * std::floor(turns + 0.5F);
    if (folded > half_turn / 2) folded = half_turn - folded;
    if (folded < -half_turn / 2) folded = -half_turn - folded;
    const float square = folded * folded;
    return folded * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))));
}

}  // namespace

extern "C" {

float sinf(float angle) { return sine(angle); }
float cosf(float angle) { return sine(angle + half_turn / 2); }
}
