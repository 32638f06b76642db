#include "server/voucher_routes.hpp"

#include "domain/payment_password.hpp"
#include "server/identity_holder.hpp"
#include "server/payment_code_issue.hpp"
#include "server/sessions.hpp"
#include "storage/payment_code_store.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

/// The holder, if the payment password is the step to take now.
Answered<IdentityHolder> holder_to_activate(storage::Reader& reader, const ApplicationParts& parts,
                                            const Caller& caller) {
    auto holder = find_holder(reader, parts.vault, caller);
    if (!holder) return failed(holder);
    if (!domain::may_take(state_of(*holder), domain::IdentityStep::Pin)) {
        return std::unexpected(refuse_step(*holder));
    }
    // Name and number prove nobody: what the insurance has twice is told to the person alone. In WeChat's order that is
    // when the code is asked for.
    if ((*holder)->identity.is_proven() && (*holder)->has_duplicate_records()) {
        return std::unexpected(refuse(ErrorCode::IdentityDuplicateRecords));
    }
    return std::move(**holder);
}

/// Refuses what others would guess from what they know of the holder.
Answered<void> check_strength(storage::Reader& reader, const ApplicationParts& parts, const IdentityHolder& holder,
                              std::string_view password, const Caller& caller) {
    const auto account = storage::find_account(reader, caller.session->account_id);
    if (!account) return failed(account);
    if (!*account) return std::unexpected(refuse(ErrorCode::NotLoggedIn));
    const auto mobile = open_mobile(parts.vault, (*account)->id, (*account)->mobile_ciphertext);
    if (!mobile) return failed(mobile);
    const domain::PaymentPasswordOwner owner{.birth_date = holder.resident_id.birth_date(),
                                             .mobile_digits = std::string(mobile->text())};
    const auto problem = domain::find_payment_password_problem(password, owner);
    if (!problem) return {};
    Refusal refusal = refuse_field(ErrorCode::PaymentPasswordWeak, "password");
    refusal.problem = domain::name_of(*problem);
    return std::unexpected(std::move(refusal));
}

}  // namespace

Answered<std::string> SetPaymentPassword::check(const protocol::PaymentPasswordRequest& request, const Caller& caller) {
    auto reader = parts_.database.read();
    if (!reader) return failed(reader);
    const auto holder = holder_to_activate(*reader, parts_, caller);
    if (!holder) return failed(holder);
    if (auto fit = check_strength(*reader, parts_, *holder, request.password, caller); !fit) return failed(fit);
    return holder->identity.person_id;
}

Answered<ChangePaymentPassword::Prepared> ChangePaymentPassword::prepare(
    const protocol::ChangePaymentPasswordRequest& request, const Caller& caller) {
    {
        auto reader = parts_.database.read();
        if (!reader) return failed(reader);
        const auto holder = holder_with_voucher(*reader, parts_, caller);
        if (!holder) return failed(holder);
        if (auto fit = check_strength(*reader, parts_, *holder, request.password, caller); !fit) return failed(fit);
    }
    auto old_password = check_payment_password(parts_, caller, request.old_password);
    if (!old_password) return failed(old_password);
    auto hash = parts_.hasher.hash(request.password);
    if (!hash) return std::unexpected(refuse(ErrorCode::Busy));
    return Prepared{std::move(*old_password), std::move(*hash)};
}

Answered<Written<protocol::IdentityAnswer>> ChangePaymentPassword::apply(storage::Transaction& transaction,
                                                                         const Prepared& prepared,
                                                                         const Caller& caller) {
    auto refusal = judge_payment_password(transaction, parts_, caller, prepared.old_password);
    if (!refusal) return failed(refusal);
    if (*refusal) return Written<protocol::IdentityAnswer>{.outcome = std::move(**refusal)};
    const auto holder = holder_with_voucher(transaction, parts_, caller);
    if (!holder) return failed(holder);
    storage::IdentityRecord identity = holder->identity;
    identity.payment_password_hash = prepared.hash;
    if (const auto put = storage::put_identity(transaction, identity); !put) return failed(put);
    auto answer = describe_identity(transaction, parts_, caller);
    if (!answer) return failed(answer);
    return written(std::move(*answer));
}

Answered<SetPaymentPassword::Prepared> SetPaymentPassword::prepare(const protocol::PaymentPasswordRequest& request,
                                                                   const Caller& caller) {
    auto person_id = check(request, caller);
    if (!person_id) return failed(person_id);
    auto hash = parts_.hasher.hash(request.password);
    if (!hash) return std::unexpected(refuse(ErrorCode::Busy));
    return Prepared{std::move(*person_id), std::move(*hash)};
}

Answered<Written<protocol::IdentityAnswer>> SetPaymentPassword::apply(storage::Transaction& transaction,
                                                                      const Prepared& prepared, const Caller& caller) {
    const auto holder = holder_to_activate(transaction, parts_, caller);
    if (!holder) return failed(holder);
    storage::IdentityRecord identity = holder->identity;
    if (identity.person_id != prepared.person_id) return std::unexpected(refuse(ErrorCode::IdentityStepMissing));
    if (identity.is_proven()) {
        identity.payment_password_hash = prepared.hash;
        identity.payment_password_failures = 0;
        if (!identity.voucher_activated_at) identity.voucher_activated_at = caller.now;
        // Whoever has just set the password need not give it again at once.
        const auto opened = storage::put_payment_guard(transaction, caller.session->id, caller.now);
        if (!opened) return failed(opened);
    } else {
        identity.prepared_password_hash = prepared.hash;
    }
    if (const auto put = storage::put_identity(transaction, identity); !put) return failed(put);
    auto answer = describe_identity(transaction, parts_, caller);
    if (!answer) return failed(answer);
    return written(std::move(*answer));
}

Answered<RequestPaymentCode::Prepared> RequestPaymentCode::prepare(const protocol::PaymentCodeRequest& request,
                                                                   const Caller& caller) {
    if (request.payment_password.empty()) return Prepared{std::nullopt, request.occasion};
    auto checked = check_payment_password(parts_, caller, request.payment_password);
    if (!checked) return failed(checked);
    return Prepared{std::move(*checked), request.occasion};
}

Answered<Written<protocol::PaymentCodeAnswer>> RequestPaymentCode::apply(storage::Transaction& transaction,
                                                                         const Prepared& prepared,
                                                                         const Caller& caller) {
    const auto holder = holder_with_voucher(transaction, parts_, caller);
    if (!holder) return failed(holder);
    return issue_payment_code(
        transaction, parts_,
        {.phone = *holder, .owner = *holder, .password = prepared.password, .occasion = prepared.occasion}, caller);
}

}  // namespace server
