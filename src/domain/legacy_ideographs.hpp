#pragma once

namespace domain {

/// The character's own code for a private-use code of GBK and GB 18030-2000 (U+E815–U+E864), any other code
/// unchanged. Police and bank software of the 2000s stored 䶮 as U+E863; such text still comes by paste.
[[nodiscard]] char32_t modern_ideograph(char32_t code_point);

}  // namespace domain
