#pragma once

namespace server {

/// Puts the calling thread behind the others for good: 1 gives way a little, 19 runs when nobody else wants to. Each
/// step leaves it a fifth less of a busy processor, and who wakes up next to it goes first.
void be_nice(int niceness);

}  // namespace server
