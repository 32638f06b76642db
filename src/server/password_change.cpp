#include "server/password_change.hpp"

#include "server/device_routes.hpp"
#include "server/family_circle.hpp"
#include "server/sessions.hpp"
#include "storage/notice_store.hpp"

namespace server {

using protocol::ErrorCode;

Answered<void> ChangeAccountPassword::judge_new(std::string_view password, const Caller& caller) {
    auto reader = parts_.database.read();
    if (!reader) return failed(reader);
    const auto account = own_account(*reader, caller);
    if (!account) return failed(account);
    const auto mobile = open_mobile(parts_.vault, account->id, account->mobile_ciphertext);
    if (!mobile) return failed(mobile);
    if (auto refusal = refuse_password(domain::check_login_password(password, *mobile), "new_password")) {
        return std::unexpected(std::move(*refusal));
    }
    return {};
}

Answered<ChangeAccountPassword::Prepared> ChangeAccountPassword::prepare(
    const protocol::ChangeAccountPasswordRequest& request, const Caller& caller) {
    // Before the slow comparison: what may be no password costs no try.
    if (auto judged = judge_new(request.new_password, caller); !judged) return failed(judged);
    if (request.new_password == request.password) {
        Refusal refusal = refuse_field(ErrorCode::InvalidRequest, "new_password");
        refusal.problem = "unchanged";
        return std::unexpected(std::move(refusal));
    }
    auto present = check_account_password(parts_, caller, request.password);
    if (!present) return failed(present);
    if (!present->is_same) return Prepared{std::move(*present), {}};
    auto hash = parts_.hasher.hash(request.new_password);
    if (!hash) return std::unexpected(refuse(ErrorCode::Busy));
    return Prepared{std::move(*present), std::move(*hash)};
}

Answered<Written<protocol::AccountPasswordChanged>> ChangeAccountPassword::apply(storage::Transaction& transaction,
                                                                                 const Prepared& prepared,
                                                                                 const Caller& caller) {
    auto wrong = judge_account_password(transaction, parts_, caller, prepared.present);
    if (!wrong) return failed(wrong);
    if (*wrong) return Written<protocol::AccountPasswordChanged>{.outcome = std::move(**wrong)};
    const std::string& account = caller.session->account_id;
    const auto kept = storage::set_password_hash(transaction, account, prepared.new_hash);
    if (!kept) return failed(kept);
    const auto ended = storage::end_other_sessions(transaction, account, caller.session->id, caller.now);
    if (!ended) return failed(ended);
    const auto person = proven_person(transaction, caller);
    if (!person) return failed(person);
    if (*person) {
        const auto noticed = storage::append_notice(transaction, {.person_id = **person,
                                                                  .kind = domain::NoticeKind::PasswordChanged,
                                                                  .noticed_at = caller.now,
                                                                  .settlement_id = std::nullopt,
                                                                  .reason = std::nullopt,
                                                                  .read_at = std::nullopt});
        if (!noticed) return failed(noticed);
    }
    auto told = news_name_of(transaction, caller);
    if (!told) return failed(told);
    return written(protocol::AccountPasswordChanged{*ended}, {std::move(*told)});
}

}  // namespace server
