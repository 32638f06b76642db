#include "server/content_security_policy.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using server::WasmPermission;

TEST_CASE("old browsers are told in their own word that WebAssembly may be compiled") {
    struct Row {
        std::string_view what;
        std::string_view user_agent;
        WasmPermission permission;
    };
    // clang-format off
    const Row row = GENERATE(values<Row>({
        {"Chrome 96", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/96.0.4664.110 Safari/537.36", WasmPermission::UnsafeEval},
        {"Chrome 97", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/97.0.4692.71 Safari/537.36", WasmPermission::WasmUnsafeEval},
        {"WeChat on Android, Chrome 86", "Mozilla/5.0 (Linux; Android 10; V1) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/86.0.4240.99 XWEB/3185 MMWEBSDK/20220204 Mobile Safari/537.36 MicroMessenger/8.0.20", WasmPermission::UnsafeEval},
        {"Safari 15 on iPhone", "Mozilla/5.0 (iPhone; CPU iPhone OS 15_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.6 Mobile/15E148 Safari/604.1", WasmPermission::UnsafeEval},
        {"WeChat on iOS 15", "Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.20", WasmPermission::UnsafeEval},
        {"WeChat on iOS 17", "Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.44", WasmPermission::WasmUnsafeEval},
        {"iPad on iOS 15", "Mozilla/5.0 (iPad; CPU OS 15_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", WasmPermission::UnsafeEval},
        {"Safari 15 on a Mac", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.6.1 Safari/605.1.15", WasmPermission::UnsafeEval},
        {"Safari 16 on a Mac", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.0 Safari/605.1.15", WasmPermission::WasmUnsafeEval},
        {"Firefox", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", WasmPermission::WasmUnsafeEval},
        {"nothing", "", WasmPermission::WasmUnsafeEval},
        {"nonsense", "Chrome/", WasmPermission::WasmUnsafeEval},
    }));
    // clang-format on
    INFO(row.what);
    CHECK(server::wasm_permission(row.user_agent) == row.permission);
}

TEST_CASE("the policy permits our own files and the inline pieces by their hashes, nothing else") {
    const server::InlineHashes hashes{.script = {"sha256-AAA="}, .style = {"sha256-BBB="}};
    CHECK(server::content_security_policy(hashes, WasmPermission::WasmUnsafeEval) ==
          "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-AAA='; style-src 'self' 'sha256-BBB='; "
          "img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; "
          "base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    const std::string framed = server::content_security_policy(
        {}, WasmPermission::WasmUnsafeEval, {.frame_origins = {"https://a.example", "https://b.example:8443"}});
    CHECK(framed.ends_with("frame-ancestors https://a.example https://b.example:8443"));
    const std::string in_wechat =
        server::content_security_policy({}, WasmPermission::WasmUnsafeEval, {.wechat_sdk = true});
    CHECK(in_wechat.find("script-src 'self' 'wasm-unsafe-eval' https://res.wx.qq.com https://res2.wx.qq.com;") !=
          std::string::npos);
    CHECK(server::content_security_policy({}, WasmPermission::UnsafeEval).find("script-src 'self' 'unsafe-eval';") !=
          std::string::npos);
    CHECK(server::content_security_policy(hashes, WasmPermission::UnsafeEval).find("unsafe-inline") ==
          std::string::npos);
}
