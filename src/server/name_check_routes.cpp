#include "server/name_check_routes.hpp"

#include <algorithm>

#include "domain/calendar.hpp"
#include "server/daily_tries.hpp"
#include "server/identity_holder.hpp"
#include "storage/consent_store.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

std::string_view problem_name(domain::PersonNameError error) {
    switch (error) {
        case domain::PersonNameError::Empty: return "empty";
        case domain::PersonNameError::TooLong: return "too_long";
        case domain::PersonNameError::Encoding: return "encoding";
        case domain::PersonNameError::Character: return "character";
        case domain::PersonNameError::MiddleDot: return "middle_dot";
    }
    return "";
}

std::string_view problem_name(domain::ResidentIdError error) {
    switch (error) {
        case domain::ResidentIdError::Length: return "length";
        case domain::ResidentIdError::FifteenDigits: return "fifteen_digits";
        case domain::ResidentIdError::Character: return "character";
        case domain::ResidentIdError::Region: return "region";
        case domain::ResidentIdError::BirthDate: return "birth_date";
        case domain::ResidentIdError::CheckDigit: return "check_digit";
    }
    return "";
}

Refusal refuse_problem(ErrorCode code, std::string_view field, std::string_view problem) {
    Refusal refusal = refuse_field(code, field);
    refusal.problem = problem;
    return refusal;
}

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

Answered<domain::PersonName> read_person_name(std::string_view typed, std::string_view field) {
    auto name = domain::PersonName::parse(typed);
    if (name) return std::move(*name);
    return std::unexpected(refuse_problem(ErrorCode::NameMalformed, field, problem_name(name.error())));
}

Answered<domain::ResidentId> read_resident_id(std::string_view typed, std::string_view field, domain::Instant now) {
    const auto number = domain::ResidentId::parse(typed);
    if (!number) {
        return std::unexpected(refuse_problem(ErrorCode::ResidentIdMalformed, field, problem_name(number.error())));
    }
    if (!number->is_born_by(domain::shanghai_date(now))) {
        return std::unexpected(refuse_problem(ErrorCode::ResidentIdMalformed, field, "birth_date"));
    }
    return *number;
}

Answered<CheckName::Prepared> CheckName::prepare(const protocol::NameCheckRequest& request, const Caller& caller) {
    auto name = read_person_name(request.name, "name");
    if (!name) return failed(name);
    const auto resident_id = read_resident_id(request.resident_id, "resident_id", caller.now);
    if (!resident_id) return failed(resident_id);
    const storage::Bytes lookup = parts_.vault.digest(DigestOf::ResidentId, resident_id->text());
    if (const auto retry_at = tries_of_number_.refused_until(lookup.value, caller.now)) {
        return std::unexpected(refuse_until(ErrorCode::TooManyRequests, *retry_at));
    }
    return Prepared{std::move(*name), *resident_id};
}

Answered<Written<protocol::IdentityAnswer>> CheckName::apply(storage::Transaction& transaction,
                                                             const Prepared& prepared, const Caller& caller) {
    const auto holder = find_holder(transaction, parts_.vault, caller);
    if (!holder) return failed(holder);
    if (!domain::may_take(state_of(*holder), domain::IdentityStep::Name)) {
        return std::unexpected(refuse(ErrorCode::IdentityStepMissing));
    }
    if (const auto consented = check_identity_consent(transaction, caller); !consented) return failed(consented);
    const auto tries_left = take_daily_try(transaction, name_tries, caller);
    if (!tries_left) return failed(tries_left);
    const auto person = parts_.identity.match(transaction, prepared.name, prepared.resident_id);
    if (!person) return failed(person);
    if (!*person) {
        Refusal refusal = refuse(ErrorCode::IdentityMismatch);
        refusal.tries_left = *tries_left;
        return Written<protocol::IdentityAnswer>{.outcome = std::move(refusal)};
    }
    const auto put = storage::put_identity(
        transaction,
        {.account_id = caller.session->account_id, .person_id = (*person)->id, .name_checked_at = caller.now});
    if (!put) return failed(put);
    auto answer = describe_identity(transaction, parts_, caller);
    if (!answer) return failed(answer);
    return written(std::move(*answer));
}

}  // namespace server
