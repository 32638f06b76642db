#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace server {

/// Hashes ("sha256-…") of the inline scripts and styles that the page may hold, from the web root's manifest.
struct InlineHashes {
    std::vector<std::string> script;
    std::vector<std::string> style;
};

/// How a browser must be told that WebAssembly may be compiled.
enum class WasmPermission {
    WasmUnsafeEval,  ///< browsers that know 'wasm-unsafe-eval'
    UnsafeEval,      ///< Chrome before 97 and Safari before 16 know only 'unsafe-eval'
};

[[nodiscard]] WasmPermission wasm_permission(std::string_view user_agent);

/// Whom the policy lets in beside ourselves; usually nobody.
struct PolicyGuests {
    std::vector<std::string> frame_origins = {};  ///< whose pages may show ours in a frame
    bool wechat_sdk = false;                      ///< WeChat's own script, for its own web view
};

/// Whether the browser is WeChat's web view.
[[nodiscard]] bool is_wechat(std::string_view user_agent);

/// The value of Content-Security-Policy: nothing but our own origin, no script but our own files and the hashes, and
/// nobody's frame; `guests` aside.
[[nodiscard]] std::string content_security_policy(const InlineHashes& hashes, WasmPermission permission,
                                                  const PolicyGuests& guests = {});

}  // namespace server
