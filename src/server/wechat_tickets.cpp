#include "server/wechat_tickets.hpp"

#include <utility>

#include "protocol/json_reader.hpp"
#include "server/private_file.hpp"

namespace server {

namespace {

/// Before a ticket ends, so that no page is signed with one that dies on the way.
constexpr domain::Duration renewed_before = domain::minutes(5);
constexpr domain::Duration retry_delay = domain::minutes(1);

struct WechatAccount {
    std::string app_id;
    std::string secret;
};

void describe(auto& visit, protocol::Like<WechatAccount> auto& value) {
    visit("app_id", value.app_id, protocol::text_between(4, 64), "The public account's AppID.");
    visit("secret", value.secret, protocol::text_between(8, 128), "Its AppSecret.");
}

/// An answer of WeChat's: one of the two texts, or why not.
struct WechatAnswer {
    std::optional<std::string> access_token;
    std::optional<std::string> ticket;
    std::optional<std::int64_t> expires_in;
    std::optional<std::int64_t> errcode;
};

void describe(auto& visit, protocol::Like<WechatAnswer> auto& value) {
    visit("access_token", value.access_token, protocol::text_between(1, 600), "For further calls.");
    visit("ticket", value.ticket, protocol::text_between(1, 600), "For signing pages.");
    visit("expires_in", value.expires_in, protocol::integer_between(1, 100'000), "Seconds.");
    visit("errcode", value.errcode, protocol::integer_between(-1'000'000'000, 1'000'000'000), "0: none.");
}

}  // namespace

std::expected<std::pair<std::string, std::string>, StartupError> RealWechatTickets::read_account(
    const std::string& file) {
    const auto text = read_file(file, "the WeChat configuration (--wechat-config)");
    if (!text) return std::unexpected(text.error());
    auto account = protocol::read_json<WechatAccount>(*text);
    if (!account) return std::unexpected(StartupError{file + ": " + protocol::to_text(account.error())});
    return std::pair{std::move(account->app_id), std::move(account->secret)};
}

RealWechatTickets::RealWechatTickets(std::string app_id, std::string secret, WechatCall call)
    : app_id_(std::move(app_id)), secret_(std::move(secret)), call_(std::move(call)) {}

std::optional<std::string> RealWechatTickets::ticket(domain::Instant now) const {
    const std::scoped_lock lock(mutex_);
    return ticket_ && now < ticket_->until ? std::optional(ticket_->text) : std::nullopt;
}

std::string RealWechatTickets::trouble() const {
    const std::scoped_lock lock(mutex_);
    return trouble_;
}

std::expected<RealWechatTickets::Lent, std::string> RealWechatTickets::ask(const std::string& path,
                                                                           domain::Instant now) const {
    const auto body = call_(path);
    if (!body) return std::unexpected(body.error());
    auto answer = protocol::read_json<WechatAnswer>(*body, protocol::UnknownFields::Ignore);
    if (!answer) return std::unexpected("an answer that can't be read");
    if (answer->errcode.value_or(0) != 0) return std::unexpected("errcode " + std::to_string(*answer->errcode));
    auto& text = answer->ticket ? answer->ticket : answer->access_token;
    if (!text || !answer->expires_in) return std::unexpected("an answer without what was asked for");
    return Lent{std::move(*text), now + domain::seconds(*answer->expires_in)};
}

void RealWechatTickets::renew(domain::Instant now) {
    {
        const std::scoped_lock lock(mutex_);
        if (now < again_at_) return;
    }
    auto lent = ask("/cgi-bin/token?grant_type=client_credential&appid=" + app_id_ + "&secret=" + secret_, now);
    if (lent) lent = ask("/cgi-bin/ticket/getticket?type=jsapi&access_token=" + lent->text, now);
    const std::scoped_lock lock(mutex_);
    trouble_ = lent ? "" : lent.error();
    again_at_ = lent ? domain::Instant{lent->until.unix_ms - renewed_before.ms} : now + retry_delay;
    // What still counts stays while WeChat can't be reached.
    if (lent) ticket_ = std::move(*lent);
}

}  // namespace server
