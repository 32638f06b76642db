#include "server/person_check_routes.hpp"

#include <algorithm>
#include <utility>

#include "domain/typed_text.hpp"
#include "server/daily_tries.hpp"
#include "server/hall_codes.hpp"
#include "server/identity_holder.hpp"
#include "server/session_access.hpp"
#include "storage/consent_store.hpp"
#include "storage/payment_code_store.hpp"
#include "storage/person_check_store.hpp"

namespace server {

namespace {

using protocol::ErrorCode;
using WrittenIdentity = Written<protocol::IdentityAnswer>;

constexpr DailyTries face_tries{"face", domain::face_checks_a_day_max};

/// The holder, if the person check is the step to take now.
Answered<IdentityHolder> holder_to_check(storage::Reader& reader, const ApplicationParts& parts, const Caller& caller) {
    auto holder = find_holder(reader, parts.vault, caller);
    if (!holder) return failed(holder);
    if (!domain::may_take(state_of(*holder), domain::IdentityStep::Person)) {
        return std::unexpected(refuse_step(*holder));
    }
    return std::move(**holder);
}

/// The person check is passed: the account is this person's, and a locked payment password goes.
Answered<WrittenIdentity> pass(storage::Transaction& transaction, const ApplicationParts& parts,
                               const IdentityHolder& holder, domain::PersonCheckWay way, const Caller& caller) {
    storage::IdentityRecord identity = holder.identity;
    const auto others = storage::find_identity_of_person(transaction, identity.person_id);
    if (!others) return failed(others);
    if (*others && (*others)->account_id != identity.account_id) {
        return WrittenIdentity{.outcome = refuse(ErrorCode::IdentityTaken)};
    }
    const domain::IdentityState next = domain::after_step(state_of(identity), domain::IdentityStep::Person, caller.now);
    identity.person_checked_at = next.person_checked_at;
    identity.person_check_way = way;
    identity.payment_password_locked_at = next.password_locked_at;
    if (!next.password_set_at) identity.payment_password_hash.reset();
    identity.payment_password_failures = 0;
    if (auto& prepared = identity.prepared_password_hash) {
        identity.payment_password_hash = std::exchange(prepared, std::nullopt);
        identity.voucher_activated_at = caller.now;
        const auto opened = storage::put_payment_guard(transaction, caller.session->id, caller.now);
        if (!opened) return failed(opened);
    }
    if (const auto put = storage::put_identity(transaction, identity); !put) return failed(put);
    auto answer = describe_identity(transaction, parts, caller);
    if (!answer) return failed(answer);
    return written(std::move(*answer));
}

}  // namespace

Answered<void> take_face_consent(storage::Transaction& transaction, const ApplicationParts& parts,
                                 const std::optional<protocol::ConsentDecision>& decision, const Caller& caller) {
    constexpr auto kind = domain::ConsentKind::Face;
    const std::string& account = caller.session->account_id;
    if (decision && decision->kind == kind && decision->given) {
        const protocol::ConsentText& text = parts.consents.text_of(kind);
        if (decision->version != text.version || decision->sha256 != text.sha256) {
            return std::unexpected(refuse_field(ErrorCode::ConsentOutdated, domain::name_of(kind)));
        }
        const auto appended = storage::append_consent(transaction, {.account_id = account,
                                                                    .kind = kind,
                                                                    .given = true,
                                                                    .version = text.version,
                                                                    .text_sha256 = text.sha256,
                                                                    .decided_at = caller.now,
                                                                    .channel = channel_of(caller)});
        if (!appended) return failed(appended);
        return {};
    }
    const auto consents = storage::list_current_consents(transaction, account);
    if (!consents) return failed(consents);
    const bool is_given = std::ranges::any_of(
        *consents, [](const storage::ConsentRecord& consent) { return consent.kind == kind && consent.given; });
    if (is_given) return {};
    return std::unexpected(refuse_field(ErrorCode::ConsentRequired, domain::name_of(kind)));
}

std::optional<ErrorCode> face_refusal(domain::FaceOutcome outcome) {
    switch (outcome) {
        case domain::FaceOutcome::Passed: return std::nullopt;
        case domain::FaceOutcome::NotRecognised: return ErrorCode::FaceFailed;
        case domain::FaceOutcome::TimedOut: return ErrorCode::FaceTimeout;
        case domain::FaceOutcome::WrongPerson: return ErrorCode::FaceWrongPerson;
    }
    return ErrorCode::FaceFailed;
}

Answered<StartFaceCheck::Prepared> StartFaceCheck::prepare(const protocol::FaceCheckRequest& request, const Caller&) {
    if (parts_.face == nullptr) return std::unexpected(refuse(ErrorCode::NotFound));
    return request;
}

Answered<Written<protocol::FaceCheckAnswer>> StartFaceCheck::apply(storage::Transaction& transaction,
                                                                   const Prepared& prepared, const Caller& caller) {
    const auto holder = holder_to_check(transaction, parts_, caller);
    if (!holder) return failed(holder);
    if (const auto taken = take_face_consent(transaction, parts_, prepared.consent, caller); !taken) {
        return failed(taken);
    }
    if (const auto tries_left = take_daily_try(transaction, face_tries, caller); !tries_left) return failed(tries_left);
    const storage::FaceCheckRecord check{.id = random_identifier(parts_.random),
                                         .account_id = caller.session->account_id,
                                         .started_at = caller.now,
                                         .expires_at = caller.now + domain::face_check_lifetime,
                                         .finished_at = std::nullopt,
                                         .outcome = std::nullopt};
    if (const auto inserted = storage::insert_face_check(transaction, check); !inserted) return failed(inserted);
    return written(protocol::FaceCheckAnswer{.check = check.id,
                                             .expires_at = check.expires_at.unix_ms,
                                             .sandbox_outcomes = parts_.face->sandbox_outcomes()});
}

Answered<FinishFaceCheck::Prepared> FinishFaceCheck::prepare(const protocol::FaceCheckResultRequest& request,
                                                             const Caller&) {
    if (parts_.face == nullptr) return std::unexpected(refuse(ErrorCode::NotFound));
    const auto outcome = parts_.face->verify(request.check, request.evidence);
    if (!outcome) return std::unexpected(refuse_field(ErrorCode::InvalidRequest, "evidence"));
    return Prepared{request.check, *outcome};
}

Answered<WrittenIdentity> FinishFaceCheck::apply(storage::Transaction& transaction, const Prepared& prepared,
                                                 const Caller& caller) {
    const auto holder = holder_to_check(transaction, parts_, caller);
    if (!holder) return failed(holder);
    const auto check = storage::find_face_check(transaction, prepared.check);
    if (!check) return failed(check);
    const bool is_open = *check && (*check)->account_id == caller.session->account_id && !(*check)->finished_at &&
                         caller.now < (*check)->expires_at && !(*check)->invitation_id;
    if (!is_open) return std::unexpected(refuse(ErrorCode::FaceCheckExpired));
    const auto finished = storage::finish_face_check(transaction, prepared.check, caller.now, prepared.outcome);
    if (!finished) return failed(finished);
    if (const auto code = face_refusal(prepared.outcome)) return WrittenIdentity{.outcome = refuse(*code)};
    return pass(transaction, parts_, *holder, domain::PersonCheckWay::Face, caller);
}

Answered<CheckHallCode::Prepared> CheckHallCode::prepare(const protocol::HallCodeRequest& request, const Caller&) {
    std::string digits = domain::without_separators(request.code);
    if (digits.size() != domain::hall_code_length || !domain::is_all_digits(digits)) {
        // No try is lost for what can't be a code at all.
        Refusal refusal = refuse_field(ErrorCode::InvalidRequest, "code");
        refusal.problem = "bad_format";
        return std::unexpected(std::move(refusal));
    }
    return Prepared{std::move(digits)};
}

Answered<WrittenIdentity> CheckHallCode::apply(storage::Transaction& transaction, const Prepared& prepared,
                                               const Caller& caller) {
    const auto holder = holder_to_check(transaction, parts_, caller);
    if (!holder) return failed(holder);
    auto wrong = judge_hall_code(
        transaction, parts_,
        {.person_id = holder->identity.person_id, .use = identity_hall_code, .digits = prepared.digits}, caller);
    if (!wrong) return failed(wrong);
    if (*wrong) return WrittenIdentity{.outcome = std::move(**wrong)};
    return pass(transaction, parts_, *holder, domain::PersonCheckWay::HallCode, caller);
}

}  // namespace server
