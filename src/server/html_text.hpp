#pragma once

#include <string>
#include <string_view>

namespace server {

/// Text as it stands in a page: what means something in HTML is written out.
[[nodiscard]] std::string html_text(std::string_view text);

}  // namespace server
