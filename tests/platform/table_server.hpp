#pragma once

#include <map>
#include <string>

#include "platform/headless_app.hpp"

namespace platform_tests {

/// A server that is a table: path → answer. Enough for tests that aren't about the server.
class TableServer {
public:
    TableServer() {
        answers["/api/v1/service"] = {
            200,
            R"({"mode":"sandbox","server_time":1770000000000,"version":"test","sandbox_phone":"/sandbox/phone","frame_origins":[]})"};
        answers["/api/v1/consents"] = {200, consents()};
        answers["/api/v1/sms-codes"] = {200, R"({"challenge":"challenge-0123456789","expires_at":1770000300000,)"
                                             R"("resend_at":1770000060000,"tries_left":5})"};
    }

    HttpAnswer operator()(const platform::HttpCall& call) const {
        const auto found = answers.find(call.path);
        return found == answers.end() ? HttpAnswer{404, R"({"error":{"code":"not_found"}})"} : found->second;
    }

    std::map<std::string, HttpAnswer> answers;

private:
    static std::string consents() {
        std::string items;
        for (const char* kind : {"service", "identity", "face", "notices"}) {
            const bool required = std::string(kind) == "service" || std::string(kind) == "identity";
            if (!items.empty()) items += ',';
            items += std::string(R"({"kind":")") + kind + R"(","required":)" + (required ? "true" : "false") +
                     R"(,"version":"1","sha256":")" + std::string(64, 'a') +
                     R"(","title_zh":"标题","title_en":"Title","paragraphs_zh":["一","二"],"paragraphs_en":["One"]})";
        }
        return R"({"items":[)" + items + "]}";
    }
};

}  // namespace platform_tests
