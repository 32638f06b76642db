#include "server/payment_code_issue.hpp"

#include "domain/payment_code.hpp"
#include "domain/payment_password.hpp"
#include "server/encoding.hpp"
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

/// 21 random bytes are 28 characters of base64url.
std::string new_payment_token(RandomSource& random) {
    constexpr std::size_t secret_bytes = domain::payment_code_secret_length / 4 * 3;
    return std::string(domain::payment_code_prefix) + to_base64url(random_bytes(random, secret_bytes));
}

/// Whether the guard lets a code be shown now; gives when it was used last. An inner refusal has used up a try.
using GuardUse = std::variant<domain::Instant, Refusal>;
Answered<GuardUse> pass_guard(storage::Transaction& transaction, const ApplicationParts& parts, const CodeOrder& order,
                              const domain::GuardRules& rules, const Caller& caller) {
    const auto last_use = storage::find_payment_guard(transaction, caller.session->id);
    if (!last_use) return failed(last_use);
    if (order.password) {
        auto refusal = judge_payment_password(transaction, parts, caller, *order.password);
        if (!refusal) return failed(refusal);
        if (*refusal) return GuardUse(std::move(**refusal));
        return GuardUse(caller.now);
    }
    if (!domain::is_guard_open(*last_use, rules, caller.now)) {
        return std::unexpected(refuse(ErrorCode::PaymentPasswordRequired));
    }
    if (order.occasion != protocol::PaymentCodeOccasion::Asked) return GuardUse(**last_use);
    const auto touched = storage::put_payment_guard(transaction, caller.session->id, caller.now);
    if (!touched) return failed(touched);
    return GuardUse(caller.now);
}

}  // namespace

Answered<IdentityHolder> holder_with_voucher(storage::Reader& reader, const ApplicationParts& parts,
                                             const Caller& caller) {
    auto found = find_holder(reader, parts.vault, caller);
    if (!found) return failed(found);
    if (*found && (*found)->identity.payment_password_locked_at) {
        return std::unexpected(refuse(ErrorCode::PaymentPasswordLocked));
    }
    if (domain::next_step(state_of(*found)) != domain::IdentityStep::Active) {
        return std::unexpected(refuse(ErrorCode::VoucherNotActive));
    }
    return std::move(**found);
}

Answered<Written<protocol::PaymentCodeAnswer>> issue_payment_code(storage::Transaction& transaction,
                                                                  const ApplicationParts& parts, const CodeOrder& order,
                                                                  const Caller& caller) {
    if (auto refusal = insurance_refusal(order.owner)) return std::unexpected(std::move(*refusal));
    const domain::GuardRules rules = guard_rules_for(parts.policies, order.phone, caller.now);
    auto passed = pass_guard(transaction, parts, order, rules, caller);
    if (!passed) return failed(passed);
    if (auto* refusal = std::get_if<Refusal>(&*passed)) {
        return Written<protocol::PaymentCodeAnswer>{.outcome = std::move(*refusal)};
    }
    const std::string& account = order.phone.identity.account_id;
    const auto replaced = storage::replace_payment_codes(transaction, account, caller.now);
    if (!replaced) return failed(replaced);
    const std::string token = new_payment_token(parts.random);
    const domain::Instant expires_at = domain::payment_code_expires_at(caller.now, rules);
    const auto inserted =
        storage::insert_payment_code(transaction, {.token_hash = parts.vault.digest(DigestOf::PaymentCode, token),
                                                   .person_id = order.owner.identity.person_id,
                                                   .account_id = account,
                                                   .created_at = caller.now,
                                                   .expires_at = expires_at});
    if (!inserted) return failed(inserted);
    const domain::Instant used_at = std::get<domain::Instant>(*passed);
    return written(protocol::PaymentCodeAnswer{.token = token,
                                               .qr_text = token,
                                               .shown_for_ms = (expires_at - caller.now).ms,
                                               .expires_at = expires_at.unix_ms,
                                               .guard_open_until = domain::guard_open_until(used_at, rules).unix_ms});
}

}  // namespace server
