#include "server/wechat_call.hpp"

#include <drogon/HttpClient.h>
#include <trantor/net/EventLoopThread.h>

#include <memory>

namespace server {

namespace {

constexpr double patience_seconds = 10;

}  // namespace

WechatCall call_of_wechat() {
    // A loop of its own: the caller waits for the answer and must not be the one who fetches it.
    auto thread = std::make_shared<trantor::EventLoopThread>("wechat");
    thread->run();
    return [thread](const std::string& path) -> std::expected<std::string, std::string> {
        const auto client = drogon::HttpClient::newHttpClient("https://api.weixin.qq.com", thread->getLoop());
        const auto request = drogon::HttpRequest::newHttpRequest();
        // The secret is in the query, as WeChat wants it; it must not be encoded a second time.
        request->setPathEncode(false);
        request->setPath(path);
        const auto [result, response] = client->sendRequest(request, patience_seconds);
        if (result != drogon::ReqResult::Ok || !response) return std::unexpected("no answer");
        if (response->getStatusCode() != drogon::k200OK) {
            return std::unexpected("status " + std::to_string(response->getStatusCode()));
        }
        return std::string(response->body());
    };
}

}  // namespace server
