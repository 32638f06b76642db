#pragma once

#include "protocol/account_wire.hpp"
#include "protocol/session_wire.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"
#include "server/proofs.hpp"
#include "server/sessions.hpp"

namespace server {

/// `register_account`: account, consents, session and the use of the proof, all or nothing.
class RegisterAccount {
public:
    RegisterAccount(const ApplicationParts& parts, Proofs& proofs, Sessions& sessions)
        : parts_(parts), proofs_(proofs), sessions_(sessions) {}

    struct Prepared {
        ProvenNumber proven;
        std::string password_hash;
        std::vector<protocol::ConsentDecision> consents;
        protocol::Language language = protocol::Language::Chinese;
    };
    [[nodiscard]] Answered<Prepared> prepare(const protocol::RegisterAccountRequest& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::SessionAnswer>> apply(storage::Transaction& transaction,
                                                                   const Prepared& prepared, const Caller& caller);

private:
    [[nodiscard]] Answered<ProvenNumber> check_number(std::string_view proof, const Caller& caller);

    const ApplicationParts& parts_;
    Proofs& proofs_;
    Sessions& sessions_;
};

/// Refuses decisions that miss a required consent, name a kind twice, or are about another text than today's.
[[nodiscard]] std::optional<Refusal> check_consents(const std::vector<protocol::ConsentDecision>& decisions,
                                                    const ConsentTexts& texts);

}  // namespace server
