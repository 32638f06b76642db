#include "server/voucher_routes.hpp"

#include "domain/payment_code.hpp"
#include "domain/payment_password.hpp"
#include "server/encoding.hpp"
#include "server/identity_holder.hpp"
#include "server/sessions.hpp"
#include "storage/payment_code_store.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

/// Why the e-voucher can't be used, though its holder has done every step.
std::optional<Refusal> insurance_refusal(const IdentityHolder& holder) {
    if (holder.has_duplicate_records()) return refuse(ErrorCode::IdentityDuplicateRecords);
    const storage::InsuranceRecord* insurance = holder.main_insurance();
    const auto status = insurance == nullptr ? domain::InsuranceStatus::NotInsured : insurance->status;
    if (status == domain::InsuranceStatus::Normal) return std::nullopt;
    Refusal refusal = refuse(ErrorCode::InsuranceNotUsable);
    refusal.problem = domain::name_of(status);
    return refusal;
}

/// The holder, if the payment password is the step to take now.
Answered<IdentityHolder> holder_to_activate(storage::Reader& reader, const ApplicationParts& parts,
                                            const Caller& caller) {
    auto holder = find_holder(reader, parts.vault, caller);
    if (!holder) return failed(holder);
    if (!domain::may_take(state_of(*holder), domain::IdentityStep::Pin)) {
        return std::unexpected(refuse(ErrorCode::IdentityStepMissing));
    }
    if ((*holder)->has_duplicate_records()) {
        return std::unexpected(refuse(ErrorCode::IdentityDuplicateRecords));
    }
    return std::move(**holder);
}

/// 21 random bytes are 28 characters of base64url.
std::string new_payment_token(RandomSource& random) {
    constexpr std::size_t secret_bytes = domain::payment_code_secret_length / 4 * 3;
    return std::string(domain::payment_code_prefix) + to_base64url(random_bytes(random, secret_bytes));
}

}  // namespace

Answered<std::string> SetPaymentPassword::check(const protocol::PaymentPasswordRequest& request, const Caller& caller) {
    auto reader = parts_.database.read();
    if (!reader) return failed(reader);
    const auto holder = holder_to_activate(*reader, parts_, caller);
    if (!holder) return failed(holder);
    const auto account = storage::find_account(*reader, caller.session->account_id);
    if (!account) return failed(account);
    if (!*account) return std::unexpected(refuse(ErrorCode::NotLoggedIn));
    const auto mobile = open_mobile(parts_.vault, (*account)->id, (*account)->mobile_ciphertext);
    if (!mobile) return failed(mobile);
    const domain::PaymentPasswordOwner owner{.birth_date = holder->resident_id.birth_date(),
                                             .mobile_digits = std::string(mobile->text())};
    if (const auto problem = domain::find_payment_password_problem(request.password, owner)) {
        Refusal refusal = refuse_field(ErrorCode::PaymentPasswordWeak, "password");
        refusal.problem = domain::name_of(*problem);
        return std::unexpected(std::move(refusal));
    }
    return holder->identity.person_id;
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
    identity.payment_password_hash = prepared.hash;
    identity.payment_password_failures = 0;
    if (!identity.voucher_activated_at) identity.voucher_activated_at = caller.now;
    if (const auto put = storage::put_identity(transaction, identity); !put) return failed(put);
    // Whoever has just set the password need not give it again at once.
    const auto opened = storage::put_payment_guard(transaction, caller.session->id, caller.now);
    if (!opened) return failed(opened);
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
    const auto found = find_holder(transaction, parts_.vault, caller);
    if (!found) return failed(found);
    if (*found && (*found)->identity.payment_password_locked_at) {
        return std::unexpected(refuse(ErrorCode::PaymentPasswordLocked));
    }
    if (domain::next_step(state_of(*found)) != domain::IdentityStep::Active) {
        return std::unexpected(refuse(ErrorCode::VoucherNotActive));
    }
    const IdentityHolder& holder = **found;
    if (auto refusal = insurance_refusal(holder)) return std::unexpected(std::move(*refusal));

    const domain::GuardRules rules = guard_rules_for(parts_.policies, holder, caller.now);
    auto last_use = storage::find_payment_guard(transaction, caller.session->id);
    if (!last_use) return failed(last_use);
    if (prepared.password) {
        auto refusal = judge_payment_password(transaction, parts_, caller, *prepared.password);
        if (!refusal) return failed(refusal);
        if (*refusal) return Written<protocol::PaymentCodeAnswer>{.outcome = std::move(**refusal)};
        *last_use = caller.now;
    } else if (!domain::is_guard_open(*last_use, rules, caller.now)) {
        return std::unexpected(refuse(ErrorCode::PaymentPasswordRequired));
    } else if (prepared.occasion == protocol::PaymentCodeOccasion::Asked) {
        const auto touched = storage::put_payment_guard(transaction, caller.session->id, caller.now);
        if (!touched) return failed(touched);
        *last_use = caller.now;
    }

    if (const auto replaced = storage::replace_payment_codes(transaction, holder.identity.account_id, caller.now);
        !replaced) {
        return failed(replaced);
    }
    const std::string token = new_payment_token(parts_.random);
    const domain::Instant expires_at = domain::payment_code_expires_at(caller.now, rules);
    const auto inserted =
        storage::insert_payment_code(transaction, {.token_hash = parts_.vault.digest(DigestOf::PaymentCode, token),
                                                   .person_id = holder.identity.person_id,
                                                   .account_id = holder.identity.account_id,
                                                   .created_at = caller.now,
                                                   .expires_at = expires_at});
    if (!inserted) return failed(inserted);
    return written(
        protocol::PaymentCodeAnswer{.token = token,
                                    .qr_text = token,
                                    .shown_for_ms = (expires_at - caller.now).ms,
                                    .expires_at = expires_at.unix_ms,
                                    .guard_open_until = domain::guard_open_until(**last_use, rules).unix_ms});
}

}  // namespace server
