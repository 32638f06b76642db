#include "server/identity_holder.hpp"

#include <algorithm>

#include "domain/calendar.hpp"
#include "domain/mask.hpp"
#include "domain/personal_account.hpp"
#include "server/sandbox_people.hpp"
#include "server/wallet_money.hpp"
#include "storage/consent_store.hpp"
#include "storage/ledger_store.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

/// What DOMAIN.md §1 says of all places; for people whose place has no policy here.
domain::GuardRules national_guard_rules() {
    constexpr auto source = domain::PolicySource::Assumption;
    domain::GuardRules rules;
    rules.password_tries_max = {5, source};
    rules.password_idle_minutes = {5, source};
    rules.code_lifetime_seconds = {60, source};
    rules.visit_minutes = {10, source};
    return rules;
}

Refusal unreadable_person() {
    Refusal refusal = refuse(ErrorCode::Internal);
    refusal.log_reason = "a person's name or resident ID can't be opened with these keys";
    return refusal;
}

Answered<std::int64_t> balance_of(storage::Reader& reader, domain::AccountKind kind, std::string_view owner) {
    const auto account = storage::find_ledger_account_of(reader, kind, owner);
    if (!account) return failed(account);
    return *account ? (*account)->balance.value : 0;
}

const domain::Policy* policy_of(const Policies& policies, const storage::InsuranceRecord& insurance,
                                domain::Instant now) {
    const auto area = domain::AreaCode::parse(insurance.area);
    return area ? policies.find(*area, domain::shanghai_date(now)) : nullptr;
}

bool is_balance_shown(const Policies& policies, const storage::InsuranceRecord& insurance, domain::Instant now) {
    const domain::Policy* policy = policy_of(policies, insurance, now);
    const auto of_place = policy == nullptr ? domain::BalanceQuery::Offered : policy->money.balance_query.value;
    return domain::is_balance_offered(insurance.scheme, of_place, insurance.balance_query);
}

Answered<void> describe_balance(storage::Reader& reader, const ApplicationParts& parts, const IdentityHolder& holder,
                                domain::Instant now, protocol::IdentityAnswer& answer) {
    const storage::InsuranceRecord& insurance = *holder.main_insurance();
    if (!is_balance_shown(parts.policies, insurance, now)) return {};
    const std::string owner = personal_account_owner(holder.identity.person_id, insurance.area);
    const auto current = balance_of(reader, domain::AccountKind::PersonalCurrent, owner);
    if (!current) return failed(current);
    const auto earlier = balance_of(reader, domain::AccountKind::PersonalEarlier, owner);
    if (!earlier) return failed(earlier);
    const auto due = due_wallet_money(reader, holder.identity.person_id, insurance.area, now);
    if (!due) return failed(due);
    answer.balance_offered = true;
    answer.balance_fen = *current + *earlier + domain::total_of(*due).value;
    const domain::Policy* policy = policy_of(parts.policies, insurance, now);
    const bool only_earlier =
        policy != nullptr && policy->money.shareable_balance.value == domain::ShareableBalance::EarlierYears;
    answer.shareable_fen = only_earlier ? *earlier + due->earlier.value : answer.balance_fen;
    return {};
}

Answered<bool> has_consented(storage::Reader& reader, std::string_view account_id, domain::ConsentKind kind) {
    const auto consents = storage::list_current_consents(reader, account_id);
    if (!consents) return failed(consents);
    return std::ranges::any_of(
        *consents, [kind](const storage::ConsentRecord& consent) { return consent.kind == kind && consent.given; });
}

}  // namespace

const storage::InsuranceRecord* IdentityHolder::main_insurance() const {
    // Of equals the chosen one is the first.
    const auto best = std::ranges::min_element(insurances, {}, &storage::InsuranceRecord::status);
    return best == insurances.end() ? nullptr : &*best;
}

bool IdentityHolder::has_duplicate_records() const {
    return std::ranges::any_of(insurances, [](const storage::InsuranceRecord& record) {
        return record.status == domain::InsuranceStatus::DuplicateRecords;
    });
}

domain::IdentityState state_of(const storage::IdentityRecord& identity) {
    domain::IdentityState state{.name_checked_at = identity.name_checked_at,
                                .person_checked_at = identity.person_checked_at,
                                .password_locked_at = identity.payment_password_locked_at,
                                .channel = identity.activation_channel};
    if (identity.payment_password_hash) state.password_set_at = identity.voucher_activated_at;
    if (identity.prepared_password_hash) state.password_set_at = identity.name_checked_at;
    return state;
}

domain::IdentityState state_of(const std::optional<IdentityHolder>& holder) {
    return holder ? state_of(holder->identity) : domain::IdentityState{};
}

Refusal refuse_step(const std::optional<IdentityHolder>& holder) {
    Refusal refusal = refuse(ErrorCode::IdentityStepMissing);
    refusal.problem = domain::name_of(domain::next_step(state_of(holder)));
    return refusal;
}

Answered<std::optional<IdentityHolder>> find_holder(storage::Reader& reader, const Vault& vault, const Caller& caller) {
    if (!caller.session) return std::unexpected(refuse(ErrorCode::NotLoggedIn));
    const auto identity = storage::find_identity(reader, caller.session->account_id);
    if (!identity) return failed(identity);
    if (!*identity) return std::nullopt;
    const auto person = storage::find_person(reader, (*identity)->person_id);
    if (!person) return failed(person);
    if (!*person) return std::unexpected(unreadable_person());
    const auto name = vault.open(SealedAs::PersonName, (*person)->id, (*person)->name_ciphertext);
    const auto number = vault.open(SealedAs::ResidentId, (*person)->id, (*person)->resident_id_ciphertext);
    auto parsed_name = domain::PersonName::parse(name.value_or(""));
    auto parsed_number = domain::ResidentId::parse(number.value_or(""));
    if (!parsed_name || !parsed_number) return std::unexpected(unreadable_person());
    auto insurances = storage::list_insurances(reader, (*person)->id);
    if (!insurances) return failed(insurances);
    return IdentityHolder{**identity, std::move(*parsed_name), *parsed_number, std::move(*insurances)};
}

domain::GuardRules guard_rules_for(const Policies& policies, const IdentityHolder& holder, domain::Instant now) {
    const storage::InsuranceRecord* insurance = holder.main_insurance();
    const domain::Policy* policy = insurance == nullptr ? nullptr : policy_of(policies, *insurance, now);
    return policy == nullptr ? national_guard_rules() : policy->guard;
}

Answered<protocol::IdentityAnswer> describe_identity(storage::Reader& reader, const ApplicationParts& parts,
                                                     const Caller& caller) {
    const auto holder = find_holder(reader, parts.vault, caller);
    if (!holder) return failed(holder);
    protocol::IdentityAnswer answer{.step = domain::next_step(state_of(*holder))};
    if (parts.face != nullptr) {
        answer.person_ways.push_back(domain::PersonCheckWay::Face);
        answer.sandbox_face_outcomes = parts.face->sandbox_outcomes();
    }
    answer.person_ways.push_back(domain::PersonCheckWay::HallCode);
    const auto consented = has_consented(reader, caller.session->account_id, domain::ConsentKind::Face);
    if (!consented) return failed(consented);
    answer.face_consent_given = *consented;
    if (!*holder) return answer;

    answer.name = (*holder)->name.text();
    answer.name_masked = domain::mask_name((*holder)->name);
    answer.resident_id_masked = domain::mask_resident_id((*holder)->resident_id);
    answer.channel = (*holder)->identity.activation_channel;
    answer.payment_password_locked = (*holder)->identity.payment_password_locked_at.has_value();
    const storage::InsuranceRecord* insurance = (*holder)->main_insurance();
    // Name and number are on every copy of a card: what the insurance knows waits for the person.
    if (!(*holder)->identity.is_proven() || insurance == nullptr) return answer;
    const AreaName area = parts.areas.find(insurance->area);
    answer.area = insurance->area;
    answer.place_zh = area.zh;
    answer.place_en = area.en;
    answer.scheme = insurance->scheme;
    answer.status = (*holder)->has_duplicate_records() ? domain::InsuranceStatus::DuplicateRecords : insurance->status;
    if (const auto described = describe_balance(reader, parts, **holder, caller.now, answer); !described) {
        return failed(described);
    }
    return answer;
}

}  // namespace server
