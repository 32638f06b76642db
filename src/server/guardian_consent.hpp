#pragma once

#include <optional>

#include "domain/guardian_consent.hpp"
#include "domain/resident_id.hpp"
#include "protocol/consent_wire.hpp"
#include "server/answered.hpp"
#include "server/consent_texts.hpp"

/// A guardian's own consent for a child under 14, sent along when the child is named.
namespace server {

/// True: the child's age asks for one, and today's text was agreed to. By the typed number alone: it says nothing
/// about whether there is such a child.
[[nodiscard]] Answered<bool> check_guardian_consent(const ConsentTexts& texts, const domain::ResidentId& child,
                                                    const std::optional<protocol::ConsentDecision>& consent,
                                                    domain::Instant now);

}  // namespace server
