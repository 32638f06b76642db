#include "server/write_pipeline.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

constexpr std::chrono::milliseconds twin_wait_max{15'000};

std::string key_context(const WriteOrder& order) {
    return std::string(order.scope) + '\n' + std::string(order.idempotency_key);
}

/// One letter before a kept body says what becomes of the cookie.
char letter_of(SessionChange change) {
    switch (change) {
        case SessionChange::None: return 'N';
        case SessionChange::Started: return 'S';
        case SessionChange::Ended: return 'E';
        case SessionChange::ShiftStarted: return 's';
        case SessionChange::ShiftEnded: return 'e';
    }
    return 'N';
}

SessionChange change_of(char letter) {
    if (letter == 'S') return SessionChange::Started;
    if (letter == 's') return SessionChange::ShiftStarted;
    if (letter == 'e') return SessionChange::ShiftEnded;
    return letter == 'E' ? SessionChange::Ended : SessionChange::None;
}

WriteAnswer answer_of(Written<std::string> written, std::string_view reference) {
    WriteAnswer answer{.session_change = written.session_change, .session_id = std::move(written.session_id)};
    if (const auto* refusal = std::get_if<Refusal>(&written.outcome)) {
        answer.status = protocol::http_status(refusal->code);
        answer.body = refusal_body(*refusal, reference);
    } else {
        answer.body = std::move(std::get<std::string>(written.outcome));
    }
    return answer;
}

}  // namespace

Answered<WriteAnswer> WritePipeline::run(const WriteOrder& order, const Caller& caller) {
    const auto turn = turns_.take(key_context(order), twin_wait_max);
    if (!turn) return std::unexpected(refuse(ErrorCode::Busy));
    {
        auto reader = parts_.database.read();
        if (!reader) return failed(reader);
        auto kept = find_kept(*reader, order);
        if (!kept) return failed(kept);
        if (*kept) return std::move(**kept);
    }
    if (order.access_refusal) return std::unexpected(*order.access_refusal);
    const auto apply = order.route.prepare(order.body, caller);
    if (!apply) return failed(apply);
    return apply_once(order, *apply, caller);
}

Answered<WriteAnswer> WritePipeline::apply_once(const WriteOrder& order, const ApplyWrite& apply,
                                                const Caller& caller) {
    auto transaction = parts_.database.begin();
    if (!transaction) return failed(transaction);
    // Again, within the lock: another process may write to this database too.
    auto kept = find_kept(*transaction, order);
    if (!kept) return failed(kept);
    // Both of these may rest on what another request has written and isn't durable yet.
    if (*kept) {
        if (auto rolled_back = transaction->roll_back(); !rolled_back) return failed(rolled_back);
        return std::move(**kept);
    }
    auto written = apply(*transaction, caller);
    if (!written) {
        if (auto rolled_back = transaction->roll_back(); !rolled_back) return failed(rolled_back);
        return failed(written);
    }
    const std::vector<std::string> told = std::move(written->tells);
    WriteAnswer answer = answer_of(std::move(*written), order.reference);
    const auto inserted = storage::insert_idempotent_request(*transaction, record_of(order, answer, caller.now));
    if (!inserted) return failed(inserted);
    const auto committed = transaction->commit();
    if (!committed) return failed(committed);
    if (parts_.on_notices && !told.empty()) parts_.on_notices(told);
    return answer;
}

Answered<std::optional<WriteAnswer>> WritePipeline::find_kept(storage::Reader& reader, const WriteOrder& order) {
    auto found = storage::find_idempotent_request(reader, order.scope, order.idempotency_key);
    if (!found) return failed(found);
    if (!*found) return std::nullopt;
    const storage::IdempotentRequestRecord& record = **found;
    if (record.route != order.route.info.name || record.body_hash != body_digest(order)) {
        return std::unexpected(refuse(ErrorCode::IdempotencyKeyReused));
    }
    auto text = parts_.vault.open(SealedAs::Answer, key_context(order), record.answer_ciphertext);
    if (!text || text->empty()) {
        Refusal refusal = refuse(ErrorCode::Internal);
        refusal.log_reason = "a kept answer can't be opened";
        return std::unexpected(std::move(refusal));
    }
    return WriteAnswer{.status = static_cast<int>(record.status),
                       .body = text->substr(1),
                       .session_change = change_of(text->front()),
                       .session_id = record.session_id.value_or("")};
}

storage::IdempotentRequestRecord WritePipeline::record_of(const WriteOrder& order, const WriteAnswer& answer,
                                                          domain::Instant now) {
    storage::IdempotentRequestRecord record{
        .scope = std::string(order.scope),
        .key = std::string(order.idempotency_key),
        .route = std::string(order.route.info.name),
        .body_hash = body_digest(order),
        .status = answer.status,
        .answer_ciphertext =
            parts_.vault.seal(SealedAs::Answer, key_context(order), letter_of(answer.session_change) + answer.body),
        .session_id = std::nullopt,
        .created_at = now};
    if (!answer.session_id.empty()) record.session_id = answer.session_id;
    return record;
}

storage::Bytes WritePipeline::body_digest(const WriteOrder& order) const {
    // Keyed: a body holds codes and passwords, which a bare hash would let anyone guess.
    return parts_.vault.digest(DigestOf::RequestBody, order.body);
}

}  // namespace server
