#include "server/staff_routes.hpp"

#include "protocol/json_writer.hpp"
#include "server/accesses.hpp"
#include "server/staff_people.hpp"
#include "server/staff_request_words.hpp"

namespace server {

namespace {

using domain::StaffRequestState;
using protocol::ErrorCode;

constexpr std::int64_t requests_shown = 100;

Answered<Written<protocol::StaffRequestAnswer>> answer_of(storage::Transaction& transaction,
                                                          const ApplicationParts& parts, std::string_view id,
                                                          const Caller& caller, std::vector<std::string> told) {
    const auto record = storage::find_staff_request(transaction, id);
    if (!record) return failed(record);
    if (!*record) return std::unexpected(refuse(ErrorCode::StaffRequestUnknown));
    auto answer = describe_staff_request(transaction, parts, **record, caller);
    if (!answer) return failed(answer);
    return written(std::move(*answer), std::move(told));
}

}  // namespace

Answered<StaffLogIn::Prepared> StaffLogIn::prepare(const protocol::StaffLoginRequest& request, const Caller& caller) {
    if (const auto retry_at = tries_.refused_until(request.login, caller.now)) {
        return std::unexpected(refuse_until(ErrorCode::TooManyRequests, *retry_at));
    }
    const auto hash = [&]() -> Answered<std::string> {
        auto reader = parts_.database.read();
        if (!reader) return failed(reader);
        const auto staff = storage::find_staff_by_login(*reader, request.login);
        if (!staff) return failed(staff);
        return *staff && !(*staff)->disabled_at ? (*staff)->password_hash : std::string();
    }();
    if (!hash) return failed(hash);
    // An unknown login takes as long as a wrong password.
    const auto fits = parts_.hasher.verify(request.password, *hash);
    if (!fits) return std::unexpected(refuse(ErrorCode::Busy));
    return Prepared{request.login, *fits};
}

Answered<Written<protocol::StaffSessionAnswer>> StaffLogIn::apply(storage::Transaction& transaction,
                                                                  const Prepared& prepared, const Caller& caller) {
    const auto staff = storage::find_staff_by_login(transaction, prepared.login);
    if (!staff) return failed(staff);
    if (!prepared.fits || !*staff) return std::unexpected(refuse(ErrorCode::StaffLoginWrong));
    const std::string id = random_identifier(parts_.random);
    protocol::StaffSessionAnswer answer{.token = staff_session_token(parts_.vault, id),
                                        .name = (*staff)->name,
                                        .hall = (*staff)->hall,
                                        .expires_at = (caller.now + staff_session_length).unix_ms,
                                        .role = (*staff)->role};
    const auto inserted = storage::insert_staff_session(transaction, {.id = id,
                                                                      .staff_id = (*staff)->id,
                                                                      .token_hash = staff_token_hash(answer.token),
                                                                      .created_at = caller.now,
                                                                      .expires_at = caller.now + staff_session_length,
                                                                      .ended_at = {}});
    if (!inserted) return failed(inserted);
    return Written<protocol::StaffSessionAnswer>{
        .outcome = std::move(answer), .session_change = SessionChange::ShiftStarted, .session_id = id};
}

Answered<Written<protocol::StaffRequestAnswer>> StaffRequestAct::apply(storage::Transaction& transaction,
                                                                       const Prepared& prepared, const Caller& caller) {
    const auto staff = require_staff(caller, domain::StaffRole::Clerk);
    if (!staff) return failed(staff);
    const auto act = open_staff_act(transaction, parts_, prepared);
    if (!act) return failed(act);
    storage::StaffRequestRecord record{.id = random_identifier(parts_.random),
                                       .kind = prepared.kind,
                                       .person_id = act->person.record.id,
                                       .other_person_id = std::nullopt,
                                       .details_ciphertext = {},
                                       .requested_by = staff->staff_id,
                                       .requested_at = parts_.clock.now(),
                                       .decided_by = {},
                                       .decided_at = {}};
    if (act->other) record.other_person_id = act->other->record.id;
    record.details_ciphertext = parts_.vault.seal(SealedAs::Answer, record.id, protocol::write_json(prepared));
    if (auto inserted = storage::insert_staff_request(transaction, record); !inserted) return failed(inserted);
    for (const KnownPerson* seen : {&act->person, act->other ? &*act->other : nullptr}) {
        if (seen == nullptr) continue;
        const auto noted =
            note_access(transaction, parts_.random,
                        {.person_id = seen->record.id,
                         .by = domain::AccessBy::Staff,
                         .actor_id = staff->staff_id,
                         .data = domain::AccessedData::StaffAct,
                         .reason = reason_of(prepared.purpose.value_or(domain::StaffPurpose::PersonCame))},
                        caller.now);
        if (!noted) return failed(noted);
    }
    return answer_of(transaction, parts_, record.id, caller, {});
}

Answered<Written<protocol::StaffRequestAnswer>> StaffDecide::apply(storage::Transaction& transaction,
                                                                   const Prepared& prepared, const Caller& caller) {
    const auto staff = require_staff(caller, domain::StaffRole::Clerk);
    if (!staff) return failed(staff);
    const auto record = storage::find_staff_request(transaction, prepared.request);
    if (!record) return failed(record);
    if (!*record || (*record)->state != StaffRequestState::Requested) {
        return std::unexpected(refuse(ErrorCode::StaffRequestUnknown));
    }
    if (prepared.carry_out && (*record)->requested_by == staff->staff_id) {
        return std::unexpected(refuse(ErrorCode::StaffRequestOwn));
    }
    const domain::Instant now = parts_.clock.now();
    std::vector<std::string> told;
    if (prepared.carry_out) {
        const auto asked = open_staff_details(parts_.vault, **record);
        if (!asked) return failed(asked);
        auto act = open_staff_act(transaction, parts_, *asked);
        if (!act) return failed(act);
        act->request_id = (*record)->id;
        auto done = carry_out_staff_act(transaction, parts_, *act, now);
        if (!done) return failed(done);
        told = std::move(*done);
    }
    const auto state = prepared.carry_out ? StaffRequestState::CarriedOut : StaffRequestState::Rejected;
    const auto decided =
        storage::decide_staff_request(transaction, (*record)->id,
                                      {.state = state,
                                       .decided_by = staff->staff_id,
                                       .rejection = prepared.carry_out ? std::nullopt : prepared.rejection},
                                      now);
    if (!decided) return failed(decided);
    return answer_of(transaction, parts_, (*record)->id, caller, std::move(told));
}

Answered<protocol::StaffRequestsAnswer> read_staff_requests(storage::Reader& reader, const ApplicationParts& parts,
                                                            const Caller& caller) {
    const auto staff = require_staff(caller, domain::StaffRole::Clerk);
    if (!staff) return failed(staff);
    const auto records = storage::list_staff_requests(reader, requests_shown);
    if (!records) return failed(records);
    protocol::StaffRequestsAnswer answer;
    for (const storage::StaffRequestRecord& record : *records) {
        auto item = describe_staff_request(reader, parts, record, caller);
        if (!item) return failed(item);
        answer.items.push_back(std::move(*item));
    }
    return answer;
}

}  // namespace server
