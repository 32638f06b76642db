#include "server/name_check_routes.hpp"

#include <algorithm>

#include "server/daily_tries.hpp"
#include "server/identity_holder.hpp"
#include "storage/consent_store.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

Answered<void> check_identity_consent(storage::Reader& reader, const Caller& caller) {
    const auto consents = storage::list_current_consents(reader, caller.session->account_id);
    if (!consents) return failed(consents);
    const bool is_given = std::ranges::any_of(*consents, [](const storage::ConsentRecord& consent) {
        return consent.kind == domain::ConsentKind::Identity && consent.given;
    });
    if (is_given) return {};
    return std::unexpected(refuse_field(ErrorCode::ConsentRequired, domain::name_of(domain::ConsentKind::Identity)));
}

constexpr DailyTries name_tries{"name", domain::name_checks_a_day_max};

}  // namespace

Answered<CheckName::Prepared> CheckName::prepare(const protocol::NameCheckRequest& request, const Caller& caller) {
    auto typed = read_typed_person(request.name, request.resident_id, caller.now);
    if (!typed) return failed(typed);
    const storage::Bytes lookup = parts_.vault.digest(DigestOf::ResidentId, typed->resident_id.text());
    if (const auto retry_at = tries_of_number_.refused_until(lookup.value, caller.now)) {
        return std::unexpected(refuse_until(ErrorCode::TooManyRequests, *retry_at));
    }
    return Prepared{std::move(*typed), request.channel.value_or(domain::ActivationChannel::Browser)};
}

Answered<Written<protocol::IdentityAnswer>> CheckName::apply(storage::Transaction& transaction,
                                                             const Prepared& prepared, const Caller& caller) {
    const TypedPerson& typed = prepared.person;
    const auto holder = find_holder(transaction, parts_.vault, caller);
    if (!holder) return failed(holder);
    if (!domain::may_take(state_of(*holder), domain::IdentityStep::Name)) {
        return std::unexpected(refuse_step(*holder));
    }
    if (const auto consented = check_identity_consent(transaction, caller); !consented) return failed(consented);
    const auto tries_left = take_daily_try(transaction, name_tries, caller);
    if (!tries_left) return failed(tries_left);
    const auto person = parts_.identity.match(transaction, typed.name, typed.resident_id);
    if (!person) return failed(person);
    if (!*person) {
        Refusal refusal = refuse(ErrorCode::IdentityMismatch);
        refusal.tries_left = *tries_left;
        return Written<protocol::IdentityAnswer>{.outcome = std::move(refusal)};
    }
    const auto put = storage::put_identity(transaction, {.account_id = caller.session->account_id,
                                                         .person_id = (*person)->id,
                                                         .name_checked_at = caller.now,
                                                         .activation_channel = prepared.channel});
    if (!put) return failed(put);
    auto answer = describe_identity(transaction, parts_, caller);
    if (!answer) return failed(answer);
    return written(std::move(*answer));
}

}  // namespace server
