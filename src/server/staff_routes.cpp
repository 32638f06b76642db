#include "server/staff_routes.hpp"

#include "domain/mask.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"
#include "server/accesses.hpp"

namespace server {

namespace {

using domain::StaffRequestState;
using protocol::ErrorCode;

constexpr std::int64_t requests_shown = 100;

Answered<std::string> name_of_staff(storage::Reader& reader, std::string_view id) {
    auto staff = storage::find_staff(reader, id);
    if (!staff) return failed(staff);
    return *staff ? std::move((*staff)->name) : std::string();
}

Answered<protocol::StaffRequestAnswer> describe(storage::Reader& reader, const Vault& vault,
                                                const storage::StaffRequestRecord& record, const Caller& caller) {
    const auto person = open_person(reader, vault, record.person_id);
    if (!person) return failed(person);
    auto asked_by = name_of_staff(reader, record.requested_by);
    if (!asked_by) return failed(asked_by);
    protocol::StaffRequestAnswer answer{.request = record.id,
                                        .kind = record.kind,
                                        .name_masked = domain::mask_name(person->name),
                                        .resident_id_masked = domain::mask_resident_id(person->resident_id),
                                        .other_name_masked = {},
                                        .requested_by = std::move(*asked_by),
                                        .requested_at = record.requested_at.unix_ms,
                                        .state = record.state,
                                        .decided_by = {},
                                        .decided_at = record.decided_at ? record.decided_at->unix_ms : 0,
                                        .is_mine = caller.staff && caller.staff->staff_id == record.requested_by};
    if (record.other_person_id) {
        const auto other = open_person(reader, vault, *record.other_person_id);
        if (!other) return failed(other);
        answer.other_name_masked = domain::mask_name(other->name);
    }
    if (record.decided_by) {
        auto decided_by = name_of_staff(reader, *record.decided_by);
        if (!decided_by) return failed(decided_by);
        answer.decided_by = std::move(*decided_by);
    }
    return answer;
}

Answered<Written<protocol::StaffRequestAnswer>> answer_of(storage::Transaction& transaction, const Vault& vault,
                                                          std::string_view id, const Caller& caller,
                                                          std::vector<std::string> told) {
    const auto record = storage::find_staff_request(transaction, id);
    if (!record) return failed(record);
    if (!*record) return std::unexpected(refuse(ErrorCode::StaffRequestUnknown));
    auto answer = describe(transaction, vault, **record, caller);
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
    protocol::StaffSessionAnswer answer{.token = parts_.vault.session_token("staff " + id),
                                        .name = (*staff)->name,
                                        .hall = (*staff)->hall,
                                        .expires_at = (caller.now + staff_session_length).unix_ms};
    const auto inserted = storage::insert_staff_session(transaction, {.id = id,
                                                                      .staff_id = (*staff)->id,
                                                                      .token_hash = staff_token_hash(answer.token),
                                                                      .created_at = caller.now,
                                                                      .expires_at = caller.now + staff_session_length,
                                                                      .ended_at = {}});
    if (!inserted) return failed(inserted);
    return written(std::move(answer));
}

Answered<Written<protocol::StaffRequestAnswer>> StaffRequestAct::apply(storage::Transaction& transaction,
                                                                       const Prepared& prepared, const Caller& caller) {
    if (!caller.staff) return std::unexpected(refuse(ErrorCode::StaffOnly));
    const auto act = open_staff_act(transaction, parts_, prepared);
    if (!act) return failed(act);
    storage::StaffRequestRecord record{.id = random_identifier(parts_.random),
                                       .kind = prepared.kind,
                                       .person_id = act->person.record.id,
                                       .other_person_id = std::nullopt,
                                       .details_ciphertext = {},
                                       .requested_by = caller.staff->staff_id,
                                       .requested_at = parts_.clock.now(),
                                       .decided_by = {},
                                       .decided_at = {}};
    if (act->other) record.other_person_id = act->other->record.id;
    record.details_ciphertext = parts_.vault.seal(SealedAs::Answer, record.id, protocol::write_json(prepared));
    if (auto inserted = storage::insert_staff_request(transaction, record); !inserted) return failed(inserted);
    for (const KnownPerson* seen : {&act->person, act->other ? &*act->other : nullptr}) {
        if (seen == nullptr) continue;
        const auto noted = note_access(transaction, parts_.random,
                                       {.person_id = seen->record.id,
                                        .by = domain::AccessBy::Staff,
                                        .actor_id = caller.staff->staff_id,
                                        .data = domain::AccessedData::StaffAct,
                                        .reason = domain::AccessReason::HallRequest},
                                       caller.now);
        if (!noted) return failed(noted);
    }
    return answer_of(transaction, parts_.vault, record.id, caller, {});
}

Answered<Written<protocol::StaffRequestAnswer>> StaffDecide::apply(storage::Transaction& transaction,
                                                                   const Prepared& prepared, const Caller& caller) {
    if (!caller.staff) return std::unexpected(refuse(ErrorCode::StaffOnly));
    const auto record = storage::find_staff_request(transaction, prepared.request);
    if (!record) return failed(record);
    if (!*record || (*record)->state != StaffRequestState::Requested) {
        return std::unexpected(refuse(ErrorCode::StaffRequestUnknown));
    }
    if (prepared.carry_out && (*record)->requested_by == caller.staff->staff_id) {
        return std::unexpected(refuse(ErrorCode::StaffRequestOwn));
    }
    const domain::Instant now = parts_.clock.now();
    std::vector<std::string> told;
    if (prepared.carry_out) {
        const auto details = parts_.vault.open(SealedAs::Answer, (*record)->id, (*record)->details_ciphertext);
        const auto asked = protocol::read_json<protocol::StaffActRequest>(details.value_or(""));
        if (!asked) {
            Refusal refusal = refuse(ErrorCode::Internal);
            refusal.log_reason = "a request of the staff can't be opened";
            return std::unexpected(std::move(refusal));
        }
        auto act = open_staff_act(transaction, parts_, *asked);
        if (!act) return failed(act);
        act->request_id = (*record)->id;
        auto done = carry_out_staff_act(transaction, parts_, *act, now);
        if (!done) return failed(done);
        told = std::move(*done);
    }
    const auto state = prepared.carry_out ? StaffRequestState::CarriedOut : StaffRequestState::Rejected;
    const auto decided = storage::decide_staff_request(transaction, (*record)->id, state, caller.staff->staff_id, now);
    if (!decided) return failed(decided);
    return answer_of(transaction, parts_.vault, (*record)->id, caller, std::move(told));
}

Answered<protocol::StaffRequestsAnswer> read_staff_requests(storage::Reader& reader, const Vault& vault,
                                                            const Caller& caller) {
    const auto records = storage::list_staff_requests(reader, requests_shown);
    if (!records) return failed(records);
    protocol::StaffRequestsAnswer answer;
    for (const storage::StaffRequestRecord& record : *records) {
        auto item = describe(reader, vault, record, caller);
        if (!item) return failed(item);
        answer.items.push_back(std::move(*item));
    }
    return answer;
}

}  // namespace server
