#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "protocol/wechat_wire.hpp"
#include "server/application_parts.hpp"
#include "server/refusal.hpp"

namespace server {

/// SHA-1 over the sorted `jsapi_ticket`, `noncestr`, `timestamp` and `url`, as WeChat's JSSDK wants it.
[[nodiscard]] std::string wechat_signature(std::string_view ticket, std::string_view nonce,
                                           std::int64_t timestamp_seconds, std::string_view url);

/// `read_wechat_signature`: for a page of this server and for no other, or WeChat would trust a stranger's page as
/// ours.
[[nodiscard]] Answered<protocol::WechatSignature> sign_for_wechat(const ApplicationParts& parts,
                                                                  const protocol::WechatQuery& query,
                                                                  domain::Instant now);

}  // namespace server
