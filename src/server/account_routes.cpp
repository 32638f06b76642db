#include "server/account_routes.hpp"

#include <algorithm>

#include "server/account_passwords.hpp"
#include "server/session_access.hpp"
#include "storage/account_store.hpp"
#include "storage/consent_store.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

storage::Result<void> append_consents(storage::Transaction& transaction, std::string_view account_id,
                                      const std::vector<protocol::ConsentDecision>& decisions, const Caller& caller) {
    for (const protocol::ConsentDecision& decision : decisions) {
        const auto appended = storage::append_consent(transaction, {.account_id = std::string(account_id),
                                                                    .kind = decision.kind,
                                                                    .given = decision.given,
                                                                    .version = decision.version,
                                                                    .text_sha256 = decision.sha256,
                                                                    .decided_at = caller.now,
                                                                    .channel = channel_of(caller)});
        if (!appended) return appended;
    }
    return {};
}

}  // namespace

std::optional<Refusal> check_consents(const std::vector<protocol::ConsentDecision>& decisions,
                                      const ConsentTexts& texts) {
    if (!std::ranges::all_of(decisions, domain::is_welcome_consent, &protocol::ConsentDecision::kind)) {
        return refuse_field(ErrorCode::InvalidRequest, "consents");
    }
    for (const protocol::ConsentText& text : texts.items()) {
        const std::string_view kind = domain::name_of(text.kind);
        const auto is_about_it = [&text](const protocol::ConsentDecision& decision) {
            return decision.kind == text.kind;
        };
        if (std::ranges::count_if(decisions, is_about_it) > 1) {
            Refusal refusal = refuse_field(ErrorCode::InvalidRequest, "consents");
            refusal.problem = "repeated";
            return refusal;
        }
        const auto decision = std::ranges::find_if(decisions, is_about_it);
        const bool is_decided = decision != decisions.end();
        if (is_decided && (decision->version != text.version || decision->sha256 != text.sha256)) {
            return refuse_field(ErrorCode::ConsentOutdated, kind);
        }
        if (text.required && !(is_decided && decision->given)) return refuse_field(ErrorCode::ConsentRequired, kind);
    }
    return std::nullopt;
}

Answered<ProvenNumber> RegisterAccount::check_number(std::string_view proof, const Caller& caller) {
    auto reader = parts_.database.read();
    if (!reader) return failed(reader);
    auto proven = proofs_.check(*reader, proof, caller.now);
    if (!proven) return proven;
    // Before the slow hash; decided again in the transaction.
    const auto account = storage::find_account_by_mobile(*reader, proven->proof.mobile_lookup);
    if (!account) return failed(account);
    if (*account) return std::unexpected(refuse(ErrorCode::AccountExists));
    return proven;
}

Answered<RegisterAccount::Prepared> RegisterAccount::prepare(const protocol::RegisterAccountRequest& request,
                                                             const Caller& caller) {
    auto proven = check_number(request.proof, caller);
    if (!proven) return failed(proven);
    if (auto refusal = check_consents(request.consents, parts_.consents)) return std::unexpected(std::move(*refusal));
    if (auto refusal = refuse_password(domain::check_login_password(request.password, proven->mobile), "password")) {
        return std::unexpected(std::move(*refusal));
    }
    auto hash = parts_.hasher.hash(request.password);
    if (!hash) return std::unexpected(refuse(ErrorCode::Busy));
    return Prepared{std::move(*proven), std::move(*hash), request.consents, request.language};
}

Answered<Written<protocol::SessionAnswer>> RegisterAccount::apply(storage::Transaction& transaction,
                                                                  const Prepared& prepared, const Caller& caller) {
    const std::string id = random_identifier(parts_.random);
    const storage::AccountRecord account{
        .id = id,
        .mobile_lookup = prepared.proven.proof.mobile_lookup,
        .mobile_ciphertext = parts_.vault.seal(SealedAs::Mobile, id, prepared.proven.mobile.text()),
        .password_hash = prepared.password_hash,
        .language = std::string(domain::name_of(prepared.language)),
        .created_at = caller.now,
        .last_login_at = caller.now,
        .previous_login_at = std::nullopt};
    const auto used = proofs_.use(transaction, prepared.proven, caller.now);
    if (!used) return failed(used);
    const auto inserted = storage::insert_account(transaction, account);
    if (!inserted) return failed(inserted);
    // Refusing takes the use of the proof back: it can still log in.
    if (*inserted == storage::Insertion::AlreadyThere) return std::unexpected(refuse(ErrorCode::AccountExists));
    const auto appended = append_consents(transaction, id, prepared.consents, caller);
    if (!appended) return failed(appended);
    const auto session = sessions_.start(transaction, id, caller);
    if (!session) return failed(session);
    auto answer = sessions_.describe(account, session->expires_at);
    if (!answer) return failed(answer);
    return Written<protocol::SessionAnswer>{
        .outcome = std::move(*answer), .session_change = SessionChange::Started, .session_id = session->id};
}

}  // namespace server
