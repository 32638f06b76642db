#pragma once

#include <expected>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

#include "domain/instant.hpp"
#include "server/startup_error.hpp"

namespace server {

/// Where the ticket comes from with which pages are signed for WeChat's JSSDK: played, or WeChat's own.
class WechatTickets {
public:
    virtual ~WechatTickets() = default;

    /// The public account's, shown to everybody.
    [[nodiscard]] virtual std::string app_id() const = 0;
    /// The present `jsapi_ticket`; nothing while WeChat hasn't given one. Never waits for a network. Thread-safe.
    [[nodiscard]] virtual std::optional<std::string> ticket(domain::Instant now) const = 0;
    /// Asks for another one when that is due. May wait for a network; one thread calls it, again and again.
    virtual void renew(domain::Instant now) = 0;
};

/// The sandbox's: it never changes, and no WeChat in the world accepts it.
class SandboxWechatTickets final : public WechatTickets {
public:
    [[nodiscard]] std::string app_id() const override { return "wx5a6d62787869616f"; }
    [[nodiscard]] std::optional<std::string> ticket(domain::Instant) const override { return "sandbox-jsapi-ticket"; }
    void renew(domain::Instant) override {}
};

/// Asks api.weixin.qq.com; the answer's body, or why there is none. Takes path and query.
using WechatCall = std::function<std::expected<std::string, std::string>(const std::string& path)>;

/// WeChat's own, as its documentation asks for: an access token by the account's secret, with it the ticket; both are
/// kept for as long as WeChat says (7,200 s) and not asked for more often, for the day's calls are numbered.
///
/// Its configuration (`--wechat-config FILE`, a private file): `{"app_id":"wx…","secret":"…"}`.
class RealWechatTickets final : public WechatTickets {
public:
    static std::expected<std::pair<std::string, std::string>, StartupError> read_account(const std::string& file);

    RealWechatTickets(std::string app_id, std::string secret, WechatCall call);

    [[nodiscard]] std::string app_id() const override { return app_id_; }
    [[nodiscard]] std::optional<std::string> ticket(domain::Instant now) const override;
    void renew(domain::Instant now) override;

    /// Why the last asking brought nothing, without the secret; empty when it did.
    [[nodiscard]] std::string trouble() const;

private:
    struct Lent {
        std::string text;
        domain::Instant until;
    };

    [[nodiscard]] std::expected<Lent, std::string> ask(const std::string& path, domain::Instant now) const;

    std::string app_id_;
    std::string secret_;
    WechatCall call_;
    mutable std::mutex mutex_;
    std::optional<Lent> ticket_;
    std::string trouble_;
    domain::Instant again_at_{};
};

}  // namespace server
