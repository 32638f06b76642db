#include "server/letter_routes.hpp"

#include <algorithm>

#include "domain/letter_reading.hpp"
#include "server/session_access.hpp"
#include "storage/letter_store.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

Answered<const Letter*> letter_of(const ApplicationParts& parts, const SharingParty& sharer) {
    const Letter* letter = parts.letters.find(sharer.policy->letter);
    if (letter == nullptr) {
        Refusal refusal = refuse(ErrorCode::Internal);
        refusal.log_reason = "the policy's letter isn't there";
        return std::unexpected(std::move(refusal));
    }
    return letter;
}

/// The reading of the present text; none when another edition was read.
Answered<std::optional<domain::LetterReading>> reading_of(storage::Reader& reader, std::string_view account_id,
                                                          const Letter& letter) {
    const auto record = storage::find_letter_reading(reader, account_id, letter.text.name);
    if (!record) return failed(record);
    if (!*record || (*record)->version != letter.text.version || (*record)->text_sha256 != letter.sha256) {
        return std::nullopt;
    }
    return domain::LetterReading{static_cast<int>((*record)->position), (*record)->started_at};
}

domain::Duration reading_time_min(const Letter& letter) { return domain::seconds(letter.text.reading_seconds_min); }

domain::LetterEdition edition_of(const Letter& letter) { return {letter.text.version, letter.sha256}; }

Refusal refusal_of(domain::SigningObstacle obstacle, const std::optional<domain::LetterReading>& reading,
                   const Letter& letter, domain::Instant now) {
    switch (obstacle) {
        case domain::SigningObstacle::TextChanged: return refuse(ErrorCode::LetterChanged);
        case domain::SigningObstacle::NotToTheEnd: return refuse(ErrorCode::LetterNotRead);
        case domain::SigningObstacle::TooQuick:
            return refuse_until(ErrorCode::LetterTooQuick,
                                reading ? domain::signable_at(*reading, reading_time_min(letter)) : now);
    }
    return refuse(ErrorCode::LetterNotRead);
}

}  // namespace

Answered<protocol::LetterAnswer> read_letter(storage::Reader& reader, const ApplicationParts& parts,
                                             const Caller& caller) {
    const auto sharer = require_sharer(reader, parts, caller);
    if (!sharer) return failed(sharer);
    const auto letter = letter_of(parts, *sharer);
    if (!letter) return failed(letter);
    const auto reading = reading_of(reader, sharer->account.id, **letter);
    if (!reading) return failed(reading);
    const auto signatures = storage::count_signed_letters(reader, sharer->person->record.id, (*letter)->text.name);
    if (!signatures) return failed(signatures);
    protocol::LetterAnswer answer{.letter = (*letter)->text,
                                  .sha256 = (*letter)->sha256,
                                  .position = 0,
                                  .signable_at = 0,
                                  .first_time = *signatures == 0};
    if (*reading) {
        answer.position = (*reading)->position;
        answer.signable_at = domain::signable_at(**reading, reading_time_min(**letter)).unix_ms;
    }
    return answer;
}

Answered<Written<protocol::LetterPositionAnswer>> SaveLetterPosition::apply(storage::Transaction& transaction,
                                                                            const Prepared& prepared,
                                                                            const Caller& caller) {
    const auto sharer = require_sharer(transaction, parts_, caller);
    if (!sharer) return failed(sharer);
    const auto letter = letter_of(parts_, *sharer);
    if (!letter) return failed(letter);
    if (domain::LetterEdition{prepared.version, prepared.sha256} != edition_of(**letter)) {
        return std::unexpected(refuse(ErrorCode::LetterChanged));
    }
    const auto reading = reading_of(transaction, sharer->account.id, **letter);
    if (!reading) return failed(reading);
    const domain::LetterReading next =
        domain::read_on(*reading, static_cast<int>(prepared.position), (*letter)->parts(), caller.now);
    const auto kept = storage::put_letter_reading(transaction, {.account_id = sharer->account.id,
                                                                .letter = (*letter)->text.name,
                                                                .version = (*letter)->text.version,
                                                                .text_sha256 = (*letter)->sha256,
                                                                .position = next.position,
                                                                .started_at = next.started_at});
    if (!kept) return failed(kept);
    return written(protocol::LetterPositionAnswer{
        .position = next.position, .signable_at = domain::signable_at(next, reading_time_min(**letter)).unix_ms});
}

Answered<void> SignLetter::keep_signature(storage::Transaction& transaction, const SharingParty& sharer,
                                          const Letter& letter, std::string_view invitation_id, const Caller& caller) {
    const auto inserted = storage::insert_signed_letter(transaction, {.id = random_identifier(parts_.random),
                                                                      .account_id = sharer.account.id,
                                                                      .person_id = sharer.person->record.id,
                                                                      .letter = letter.text.name,
                                                                      .version = letter.text.version,
                                                                      .text_sha256 = letter.sha256,
                                                                      .signed_at = caller.now,
                                                                      .channel = channel_of(caller),
                                                                      .invitation_id = std::string(invitation_id)});
    if (!inserted) return failed(inserted);
    const auto dropped = storage::drop_letter_reading(transaction, sharer.account.id, letter.text.name);
    if (!dropped) return failed(dropped);
    return {};
}

Answered<Written<protocol::InvitationAnswer>> SignLetter::apply(storage::Transaction& transaction,
                                                                const Prepared& prepared, const Caller& caller) {
    const auto sharer = require_sharer(transaction, parts_, caller);
    if (!sharer) return failed(sharer);
    auto invitation = flow_.find_own(transaction, *sharer, prepared.invitation);
    if (!invitation) return failed(invitation);
    const auto letter = letter_of(parts_, *sharer);
    if (!letter) return failed(letter);
    const auto next = flow_.judge(transaction, *sharer, *invitation, domain::InvitationAct::SignLetter, caller.now);
    if (!next) return failed(next);
    const auto reading = reading_of(transaction, sharer->account.id, **letter);
    if (!reading) return failed(reading);
    const auto obstacle =
        domain::find_signing_obstacle({prepared.version, prepared.sha256}, edition_of(**letter), *reading,
                                      (*letter)->parts(), reading_time_min(**letter), caller.now);
    if (obstacle) return std::unexpected(refusal_of(*obstacle, *reading, **letter, caller.now));
    // What was true when the relative agreed may have changed since.
    auto in_the_way = flow_.find_obstacle(transaction, *sharer, *invitation, caller.now);
    if (!in_the_way) return failed(in_the_way);
    if (*in_the_way) return Written<protocol::InvitationAnswer>{.outcome = std::move(**in_the_way)};
    if (auto kept = keep_signature(transaction, *sharer, **letter, invitation->id, caller); !kept) return failed(kept);
    invitation->signed_at = caller.now;
    invitation->status = next->status;
    auto concerned = flow_.keep(transaction, *sharer, *invitation, caller);
    if (!concerned) return failed(concerned);
    auto answer = flow_.describe(transaction, *sharer, *invitation, caller.now);
    if (!answer) return failed(answer);
    return written(std::move(*answer), std::move(*concerned));
}

Answered<Written<protocol::LetterPositionAnswer>> SignLetter::sign_first(
    storage::Transaction& transaction, const protocol::SignLetterFirstRequest& request, const Caller& caller) {
    const auto sharer = require_sharer(transaction, parts_, caller);
    if (!sharer) return failed(sharer);
    const auto letter = letter_of(parts_, *sharer);
    if (!letter) return failed(letter);
    const auto occasion = flow_.occasion(transaction, *sharer);
    if (!occasion) return failed(occasion);
    const auto before = domain::steps_before_naming(sharer->policy->binding, *occasion);
    if (std::ranges::find(before, domain::BindingStep::Letter) == before.end()) {
        return std::unexpected(refuse(ErrorCode::InvitationStepEarlier));
    }
    const auto reading = reading_of(transaction, sharer->account.id, **letter);
    if (!reading) return failed(reading);
    const auto obstacle =
        domain::find_signing_obstacle({request.version, request.sha256}, edition_of(**letter), *reading,
                                      (*letter)->parts(), reading_time_min(**letter), caller.now);
    if (obstacle) return std::unexpected(refusal_of(*obstacle, *reading, **letter, caller.now));
    // It belongs to no invitation: those that follow find it signed.
    auto kept = keep_signature(transaction, *sharer, **letter, random_identifier(parts_.random), caller);
    if (!kept) return failed(kept);
    return written(protocol::LetterPositionAnswer{.position = (*letter)->parts(), .signable_at = caller.now.unix_ms});
}

}  // namespace server
