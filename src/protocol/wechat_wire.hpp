#pragma once

#include <cstdint>
#include <string>

#include "protocol/wire_description.hpp"

/// What a page needs to be trusted by WeChat's JSSDK.
namespace protocol {

struct WechatQuery {
    std::string url;
};

void describe(auto& visit, Like<WechatQuery> auto& value) {
    visit("url", value.url, text_between(8, 2000), "The page's address up to `#`, as the web view opened it.");
}

struct WechatSignature {
    std::string app_id;
    std::int64_t timestamp = 0;
    std::string nonce;
    std::string signature;
};

void describe(auto& visit, Like<WechatSignature> auto& value) {
    visit("app_id", value.app_id, text_between(1, 64), "`appId` of wx.config.");
    visit("timestamp", value.timestamp, count_up_to(100'000'000'000), "Unix seconds.");
    visit("nonce", value.nonce, text_between(1, 64), "`nonceStr`.");
    visit("signature", value.signature, text_between(40, 40), "SHA-1, hexadecimal.");
}

}  // namespace protocol
