#include "server/typed_person.hpp"

#include "domain/calendar.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

std::string_view problem_of(domain::PersonNameError error) {
    switch (error) {
        case domain::PersonNameError::Empty: return "empty";
        case domain::PersonNameError::TooLong: return "too_long";
        case domain::PersonNameError::Encoding: return "encoding";
        case domain::PersonNameError::Character: return "character";
        case domain::PersonNameError::MiddleDot: return "middle_dot";
    }
    return "";
}

std::string_view problem_of(domain::ResidentIdError error) {
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

Refusal malformed(ErrorCode code, std::string_view field, std::string_view problem) {
    Refusal refusal = refuse_field(code, field);
    refusal.problem = problem;
    return refusal;
}

}  // namespace

Answered<TypedPerson> read_typed_person(std::string_view name, std::string_view resident_id, domain::Instant now) {
    auto parsed = domain::PersonName::parse(name);
    if (!parsed) return std::unexpected(malformed(ErrorCode::NameMalformed, "name", problem_of(parsed.error())));
    const auto id = domain::ResidentId::parse(resident_id);
    if (!id) return std::unexpected(malformed(ErrorCode::ResidentIdMalformed, "resident_id", problem_of(id.error())));
    if (!id->is_born_by(domain::shanghai_date(now))) {
        const std::string_view problem = problem_of(domain::ResidentIdError::BirthDate);
        return std::unexpected(malformed(ErrorCode::ResidentIdMalformed, "resident_id", problem));
    }
    return TypedPerson{std::move(*parsed), *id};
}

}  // namespace server
