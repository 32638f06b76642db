#pragma once

/// The program comes in two parts: what the way in needs, and the members' area, which is fetched while somebody reads
/// and types. `inline namespace members` says what the second part is made of; all that only it uses goes along
/// (shell/build/split_program.mjs). The first part may call in there only by functions declared between these two
/// marks, and only once `members_part_is_here(model)`: before that, such a call stops the program.
#define DOORS_TO_MEMBERS_PART _Pragma("clang attribute push(__attribute__((noinline)), apply_to = function)")
#define DOORS_END _Pragma("clang attribute pop")
