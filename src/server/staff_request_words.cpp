#include "server/staff_request_words.hpp"

#include "domain/mask.hpp"
#include "protocol/json_reader.hpp"
#include "server/known_person.hpp"

namespace server {

namespace {

Answered<std::string> name_of_staff(storage::Reader& reader, std::string_view id) {
    auto staff = storage::find_staff(reader, id);
    if (!staff) return failed(staff);
    return *staff ? std::move((*staff)->name) : std::string();
}

/// What will be different afterwards.
void describe_change(const ApplicationParts& parts, const protocol::StaffActRequest& asked,
                     protocol::StaffRequestAnswer& answer) {
    if (asked.mobile) {
        const auto mobile = domain::MobileNumber::parse(*asked.mobile);
        if (mobile) answer.mobile_masked = domain::mask_mobile(*mobile);
    }
    if (asked.area) {
        AreaName name = parts.areas.find(*asked.area);
        answer.place_zh = std::move(name.zh);
        answer.place_en = std::move(name.en);
    }
    answer.scheme = asked.scheme;
    answer.status = asked.status;
}

}  // namespace

Answered<protocol::StaffActRequest> open_staff_details(const Vault& vault, const storage::StaffRequestRecord& record) {
    const auto details = vault.open(SealedAs::Answer, record.id, record.details_ciphertext);
    auto asked = protocol::read_json<protocol::StaffActRequest>(details.value_or(""));
    if (asked) return std::move(*asked);
    Refusal refusal = refuse(protocol::ErrorCode::Internal);
    refusal.log_reason = "a request of the staff can't be opened";
    return std::unexpected(std::move(refusal));
}

Answered<protocol::StaffRequestAnswer> describe_staff_request(storage::Reader& reader, const ApplicationParts& parts,
                                                              const storage::StaffRequestRecord& record,
                                                              const Caller& caller) {
    const auto person = open_person(reader, parts.vault, record.person_id);
    if (!person) return failed(person);
    auto asked_by = name_of_staff(reader, record.requested_by);
    if (!asked_by) return failed(asked_by);
    const auto details = open_staff_details(parts.vault, record);
    if (!details) return failed(details);
    protocol::StaffRequestAnswer answer;
    answer.request = record.id;
    answer.kind = record.kind;
    answer.name_masked = domain::mask_name(person->name);
    answer.resident_id_masked = domain::mask_resident_id(person->resident_id);
    answer.requested_by = std::move(*asked_by);
    answer.requested_at = record.requested_at.unix_ms;
    answer.state = record.state;
    answer.decided_at = record.decided_at ? record.decided_at->unix_ms : 0;
    answer.is_mine = caller.staff && caller.staff->staff_id == record.requested_by;
    answer.rejection = record.rejection;
    describe_change(parts, *details, answer);
    if (record.other_person_id) {
        const auto other = open_person(reader, parts.vault, *record.other_person_id);
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

}  // namespace server
