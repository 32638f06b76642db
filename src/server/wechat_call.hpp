#pragma once

#include "server/wechat_tickets.hpp"

namespace server {

/// Over HTTPS to api.weixin.qq.com, whose certificate is checked; gives up after ten seconds.
[[nodiscard]] WechatCall call_of_wechat();

}  // namespace server
