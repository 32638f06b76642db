#include "server/number_gate.hpp"

namespace server {

namespace {

std::string_view problem_name(domain::MobileNumberError error) {
    switch (error) {
        case domain::MobileNumberError::Length: return "length";
        case domain::MobileNumberError::Character: return "character";
        case domain::MobileNumberError::Prefix: return "prefix";
    }
    return "";
}

}  // namespace

Answered<NamedNumber> NumberGate::enter(std::string_view typed, domain::Instant now) {
    const auto mobile = domain::MobileNumber::parse(typed);
    if (!mobile) {
        Refusal refusal = refuse_field(protocol::ErrorCode::MobileMalformed, "mobile");
        refusal.problem = problem_name(mobile.error());
        return std::unexpected(std::move(refusal));
    }
    NamedNumber named{*mobile, vault_.digest(DigestOf::Mobile, mobile->text())};
    if (const auto retry_at = limiter_.refused_until(named.lookup.value, now)) {
        return std::unexpected(refuse_until(protocol::ErrorCode::TooManyRequests, *retry_at));
    }
    return named;
}

}  // namespace server
