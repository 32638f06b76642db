#include "server/guardian_consent.hpp"

#include "domain/calendar.hpp"

namespace server {

using protocol::ErrorCode;

Answered<bool> check_guardian_consent(const ConsentTexts& texts, const domain::ResidentId& child,
                                      const std::optional<protocol::ConsentDecision>& consent, domain::Instant now) {
    if (!domain::needs_guardian_consent(child.birth_date(), domain::shanghai_date(now))) return false;
    const bool is_given = consent && consent->kind == domain::ConsentKind::Child && consent->given;
    if (!is_given) return std::unexpected(refuse(ErrorCode::GuardianConsentRequired));
    const protocol::ConsentText& text = texts.text_of(domain::ConsentKind::Child);
    if (consent->version != text.version || consent->sha256 != text.sha256) {
        return std::unexpected(refuse_field(ErrorCode::ConsentOutdated, domain::name_of(text.kind)));
    }
    return true;
}

}  // namespace server
