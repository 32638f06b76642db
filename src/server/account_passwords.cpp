#include "server/account_passwords.hpp"

#include "server/log_in_lock.hpp"
#include "storage/login_failure_store.hpp"

namespace server {

using protocol::ErrorCode;

std::optional<Refusal> refuse_password(const domain::LoginPasswordFindings& findings, std::string_view field) {
    if (findings.is_acceptable()) return std::nullopt;
    if (!findings.well_formed) {
        Refusal refusal = refuse_field(ErrorCode::InvalidRequest, field);
        refusal.problem = "bad_format";
        return refusal;
    }
    if (findings.too_long) return refuse_field(ErrorCode::PasswordTooLong, field);
    if (!findings.long_enough) return refuse_field(ErrorCode::PasswordTooShort, field);
    if (findings.contains_mobile) return refuse_field(ErrorCode::PasswordContainsMobile, field);
    return refuse_field(ErrorCode::PasswordTooCommon, field);
}

Answered<storage::AccountRecord> own_account(storage::Reader& reader, const Caller& caller) {
    if (!caller.session) return std::unexpected(refuse(ErrorCode::NotLoggedIn));
    auto account = storage::find_account(reader, caller.session->account_id);
    if (!account) return failed(account);
    if (!*account) return std::unexpected(refuse(ErrorCode::NotLoggedIn));
    return std::move(**account);
}

Answered<CheckedAccountPassword> check_account_password(const ApplicationParts& parts, const Caller& caller,
                                                        std::string_view typed) {
    const auto hash = [&]() -> Answered<std::string> {
        auto reader = parts.database.read();
        if (!reader) return failed(reader);
        const auto account = own_account(*reader, caller);
        if (!account) return failed(account);
        if (auto open = check_log_in_lock(*reader, account->mobile_lookup, caller.now); !open) return failed(open);
        return account->password_hash;
    }();
    if (!hash) return failed(hash);
    const auto fits = parts.hasher.verify(typed, *hash);
    if (!fits) return std::unexpected(refuse(ErrorCode::Busy));
    return CheckedAccountPassword{*hash, *fits};
}

Answered<std::optional<Refusal>> judge_account_password(storage::Transaction& transaction,
                                                        const ApplicationParts& parts, const Caller& caller,
                                                        const CheckedAccountPassword& checked) {
    const auto account = own_account(transaction, caller);
    if (!account) return failed(account);
    // Again: many tries may have been compared at the same time, and only so many count.
    if (auto open = check_log_in_lock(transaction, account->mobile_lookup, caller.now); !open) return failed(open);
    if (!checked.is_same || account->password_hash != checked.hash) {
        const auto counted = count_log_in_failure(transaction, parts, account->mobile_lookup, caller.now);
        if (!counted) return failed(counted);
        return refuse_field(ErrorCode::WrongCredentials, "password");
    }
    const auto cleared = storage::clear_login_failures(transaction, account->mobile_lookup);
    if (!cleared) return failed(cleared);
    return std::nullopt;
}

}  // namespace server
