#include "server/staff_people.hpp"

#include "domain/calendar.hpp"
#include "domain/mask.hpp"
#include "server/accesses.hpp"
#include "server/hall_codes.hpp"
#include "server/staff_acts.hpp"
#include "server/staff_desk.hpp"
#include "server/staff_request_words.hpp"
#include "storage/identity_store.hpp"
#include "storage/mutual_aid_store.hpp"

namespace server {

namespace {

using domain::StaffRole;

constexpr std::int64_t requests_shown = 100;

Answered<std::vector<protocol::StaffRequestAnswer>> describe_all(
    storage::Reader& reader, const ApplicationParts& parts, const std::vector<storage::StaffRequestRecord>& records,
    const Caller& caller) {
    std::vector<protocol::StaffRequestAnswer> items;
    for (const storage::StaffRequestRecord& record : records) {
        auto item = describe_staff_request(reader, parts, record, caller);
        if (!item) return failed(item);
        items.push_back(std::move(*item));
    }
    return items;
}

Answered<std::vector<protocol::StaffInsurance>> insurances_of(storage::Reader& reader, const ApplicationParts& parts,
                                                              std::string_view person) {
    const auto records = storage::list_insurances(reader, person);
    if (!records) return failed(records);
    std::vector<protocol::StaffInsurance> insurances;
    for (const storage::InsuranceRecord& record : *records) {
        AreaName name = parts.areas.find(record.area);
        insurances.push_back({.area = record.area,
                              .place_zh = std::move(name.zh),
                              .place_en = std::move(name.en),
                              .scheme = record.scheme,
                              .status = record.status});
    }
    return insurances;
}

/// The shared accounts of a person, the own one first.
Answered<std::vector<protocol::StaffMembership>> memberships_of(storage::Reader& reader, const Vault& vault,
                                                                std::string_view person) {
    std::vector<protocol::StaffMembership> memberships;
    const auto add = [&](std::string_view other_id, bool is_sharer, domain::Relation relation) -> Answered<void> {
        const auto other = open_person(reader, vault, other_id);
        if (!other) return failed(other);
        memberships.push_back(
            {.other_name_masked = domain::mask_name(other->name), .is_sharer = is_sharer, .relation = relation});
        return {};
    };
    const auto group = storage::find_active_group(reader, person);
    if (!group) return failed(group);
    if (*group) {
        const auto members = storage::list_bound_members(reader, (*group)->id);
        if (!members) return failed(members);
        for (const storage::MemberRecord& member : *members) {
            if (auto added = add(member.person_id, true, member.relation); !added) return failed(added);
        }
    }
    const auto joined = storage::list_bound_memberships_of(reader, person);
    if (!joined) return failed(joined);
    for (const storage::MembershipRecord& membership : *joined) {
        if (auto added = add(membership.sharer_person_id, false, membership.relation); !added) return failed(added);
    }
    return memberships;
}

Answered<protocol::StaffPersonAnswer> describe_person(storage::Reader& reader, const ApplicationParts& parts,
                                                      const KnownPerson& person, const Caller& caller) {
    protocol::StaffPersonAnswer answer;
    answer.name = std::string(person.name.text());
    answer.resident_id_masked = domain::mask_resident_id(person.resident_id);
    answer.age = person.resident_id.age_on(domain::shanghai_date(caller.now));
    const auto mobile = reachable_number(reader, parts.vault, person.record);
    if (!mobile) return failed(mobile);
    if (*mobile) answer.mobile_masked = domain::mask_mobile(**mobile);
    const auto identity = storage::find_identity_of_person(reader, person.record.id);
    if (!identity) return failed(identity);
    answer.has_login = identity->has_value();
    auto insurances = insurances_of(reader, parts, person.record.id);
    if (!insurances) return failed(insurances);
    answer.insurances = std::move(*insurances);
    auto memberships = memberships_of(reader, parts.vault, person.record.id);
    if (!memberships) return failed(memberships);
    answer.memberships = std::move(*memberships);
    const auto records = storage::list_staff_requests_of_person(reader, person.record.id);
    if (!records) return failed(records);
    auto waiting = describe_all(reader, parts, *records, caller);
    if (!waiting) return failed(waiting);
    answer.waiting = std::move(*waiting);
    return answer;
}

}  // namespace

domain::AccessReason reason_of(domain::StaffPurpose purpose) {
    switch (purpose) {
        case domain::StaffPurpose::PersonCame: return domain::AccessReason::HallRequest;
        case domain::StaffPurpose::RelativeCame: return domain::AccessReason::HallRelative;
        case domain::StaffPurpose::AgencyNotice: return domain::AccessReason::HallNotice;
    }
    return domain::AccessReason::HallRequest;
}

Answered<protocol::StaffDeskAnswer> read_staff_desk(storage::Reader& reader, const ApplicationParts& parts,
                                                    const Caller& caller) {
    if (!caller.staff) return std::unexpected(refuse(protocol::ErrorCode::StaffOnly));
    protocol::StaffDeskAnswer answer{.name = caller.staff->name,
                                     .hall = caller.staff->hall,
                                     .role = caller.staff->role,
                                     .expires_at = caller.staff->expires_at.unix_ms,
                                     .items = {}};
    if (caller.staff->role != StaffRole::Clerk) return answer;
    const auto records = storage::list_staff_requests(reader, requests_shown);
    if (!records) return failed(records);
    auto items = describe_all(reader, parts, *records, caller);
    if (!items) return failed(items);
    answer.items = std::move(*items);
    return answer;
}

Answered<Written<protocol::Empty>> StaffLogOut::apply(storage::Transaction& transaction, const Prepared&,
                                                      const Caller& caller) {
    if (!caller.staff) return std::unexpected(refuse(protocol::ErrorCode::StaffOnly));
    const auto ended = storage::end_staff_session(transaction, caller.staff->session_id, caller.now);
    if (!ended) return failed(ended);
    return Written<protocol::Empty>{.outcome = protocol::Empty{}, .session_change = SessionChange::ShiftEnded};
}

Answered<Written<protocol::StaffPersonAnswer>> StaffFindPerson::apply(storage::Transaction& transaction,
                                                                      const Prepared& prepared, const Caller& caller) {
    const auto staff = require_staff(caller, StaffRole::Clerk);
    if (!staff) return failed(staff);
    const auto person = find_person_by_number(transaction, parts_.vault, prepared.resident_id, "resident_id");
    if (!person) return failed(person);
    auto answer = describe_person(transaction, parts_, *person, caller);
    if (!answer) return failed(answer);
    const auto noted = note_access(transaction, parts_.random,
                                   {.person_id = person->record.id,
                                    .by = domain::AccessBy::Staff,
                                    .actor_id = staff->staff_id,
                                    .data = domain::AccessedData::InsuranceRecord,
                                    .reason = reason_of(prepared.purpose)},
                                   caller.now);
    if (!noted) return failed(noted);
    return written(std::move(*answer));
}

Answered<Written<protocol::StaffHallCodeAnswer>> StaffIssueHallCode::apply(storage::Transaction& transaction,
                                                                           const Prepared& prepared,
                                                                           const Caller& caller) {
    const auto staff = require_staff(caller, StaffRole::Clerk);
    if (!staff) return failed(staff);
    const auto person = find_person_by_number(transaction, parts_.vault, prepared.resident_id, "resident_id");
    if (!person) return failed(person);
    auto code = issue_hall_code(transaction, parts_, person->record.id, domain::name_of(prepared.use), caller.now);
    if (!code) return failed(code);
    const auto noted = note_access(transaction, parts_.random,
                                   {.person_id = person->record.id,
                                    .by = domain::AccessBy::Staff,
                                    .actor_id = staff->staff_id,
                                    .data = domain::AccessedData::StaffAct,
                                    .reason = domain::AccessReason::HallCode},
                                   caller.now);
    if (!noted) return failed(noted);
    return written(
        protocol::StaffHallCodeAnswer{.code = std::move(code->digits), .expires_at = code->expires_at.unix_ms});
}

}  // namespace server
