#include "server/payment_passwords.hpp"

#include "domain/payment_password.hpp"
#include "domain/typed_text.hpp"
#include "server/identity_holder.hpp"
#include "storage/payment_code_store.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

/// The holder, if there is a payment password that may be tried.
Answered<IdentityHolder> holder_with_password(storage::Reader& reader, const ApplicationParts& parts,
                                              const Caller& caller) {
    auto holder = find_holder(reader, parts.vault, caller);
    if (!holder) return failed(holder);
    if (*holder && (*holder)->identity.payment_password_locked_at) {
        return std::unexpected(refuse(ErrorCode::PaymentPasswordLocked));
    }
    if (domain::next_step(state_of(*holder)) != domain::IdentityStep::Active) {
        return std::unexpected(refuse(ErrorCode::VoucherNotActive));
    }
    return std::move(**holder);
}

std::optional<Refusal> refusal_of(const domain::PaymentPasswordVerdict& verdict) {
    switch (verdict.outcome) {
        case domain::PaymentPasswordOutcome::Accepted: return std::nullopt;
        case domain::PaymentPasswordOutcome::Wrong: {
            Refusal refusal = refuse_field(ErrorCode::PaymentPasswordWrong, "payment_password");
            refusal.tries_left = verdict.tries_left;
            return refusal;
        }
        case domain::PaymentPasswordOutcome::Locked: return refuse(ErrorCode::PaymentPasswordLocked);
    }
    return refuse(ErrorCode::Internal);
}

}  // namespace

Answered<CheckedPaymentPassword> check_payment_password(const ApplicationParts& parts, const Caller& caller,
                                                        std::string_view typed) {
    if (typed.size() != domain::payment_password_length || !domain::is_all_digits(typed)) {
        Refusal refusal = refuse_field(ErrorCode::InvalidRequest, "payment_password");
        refusal.problem = "bad_format";
        return std::unexpected(std::move(refusal));
    }
    const auto hash = [&]() -> Answered<std::string> {
        auto reader = parts.database.read();
        if (!reader) return failed(reader);
        const auto holder = holder_with_password(*reader, parts, caller);
        if (!holder) return failed(holder);
        return holder->identity.payment_password_hash.value_or("");
    }();
    if (!hash) return failed(hash);
    const auto fits = parts.hasher.verify(typed, *hash);
    if (!fits) return std::unexpected(refuse(ErrorCode::Busy));
    return CheckedPaymentPassword{*hash, *fits};
}

Answered<std::optional<Refusal>> judge_payment_password(storage::Transaction& transaction,
                                                        const ApplicationParts& parts, const Caller& caller,
                                                        const CheckedPaymentPassword& checked) {
    // Again: many tries may have been compared at the same time, and only five count.
    const auto holder = holder_with_password(transaction, parts, caller);
    if (!holder) return failed(holder);
    storage::IdentityRecord identity = holder->identity;
    if (identity.payment_password_hash != checked.hash) {
        return std::unexpected(refuse(ErrorCode::PaymentPasswordRequired));
    }
    const domain::PaymentPasswordVerdict verdict = domain::judge_payment_password(
        {.failures = static_cast<int>(identity.payment_password_failures)},
        checked.is_same ? domain::PaymentPasswordMatch::Same : domain::PaymentPasswordMatch::Different,
        guard_rules_for(parts.policies, *holder, caller.now), caller.now);
    identity.payment_password_failures = verdict.next.failures;
    identity.payment_password_locked_at = verdict.next.locked_at;
    if (const auto put = storage::put_identity(transaction, identity); !put) return failed(put);
    auto refusal = refusal_of(verdict);
    if (refusal) return refusal;
    const auto opened = storage::put_payment_guard(transaction, caller.session->id, caller.now);
    if (!opened) return failed(opened);
    return std::nullopt;
}

}  // namespace server
