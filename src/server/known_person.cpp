#include "server/known_person.hpp"

#include "server/sessions.hpp"

namespace server {

namespace {

Refusal unreadable(std::string_view reason) {
    Refusal refusal = refuse(protocol::ErrorCode::Internal);
    refusal.log_reason = reason;
    return refusal;
}

Answered<KnownPerson> opened(storage::Reader& reader, const Vault& vault, storage::PersonRecord record) {
    const auto name_text = vault.open(SealedAs::PersonName, record.id, record.name_ciphertext);
    const auto id_text = vault.open(SealedAs::ResidentId, record.id, record.resident_id_ciphertext);
    if (!name_text || !id_text) return std::unexpected(unreadable("a person can't be opened with these keys"));
    auto name = domain::PersonName::parse(*name_text);
    const auto resident_id = domain::ResidentId::parse(*id_text);
    if (!name || !resident_id) return std::unexpected(unreadable("a person's name or number is malformed"));
    const auto insurances = storage::list_insurances(reader, record.id);
    if (!insurances) return failed(insurances);
    KnownPerson person{std::move(record), std::move(*name), *resident_id, {}};
    for (const storage::InsuranceRecord& insurance : *insurances) {
        const auto area = domain::AreaCode::parse(insurance.area);
        if (!area) return std::unexpected(unreadable("an insurance's area is malformed"));
        person.insurances.push_back({*area, insurance.scheme, insurance.status});
    }
    return person;
}

}  // namespace

Answered<KnownPerson> open_person(storage::Reader& reader, const Vault& vault, std::string_view id) {
    auto record = storage::find_person(reader, id);
    if (!record) return failed(record);
    if (!*record) return std::unexpected(unreadable("a person who is referred to isn't there"));
    return opened(reader, vault, std::move(**record));
}

Answered<std::optional<KnownPerson>> find_named_person(storage::Reader& reader, const Vault& vault,
                                                       const domain::PersonName& name,
                                                       const domain::ResidentId& resident_id) {
    auto record = storage::find_person_by_resident_id(reader, vault.digest(DigestOf::ResidentId, resident_id.text()));
    if (!record) return failed(record);
    if (!*record) return std::nullopt;
    auto person = opened(reader, vault, std::move(**record));
    if (!person) return failed(person);
    if (person->name != name) return std::nullopt;
    return std::move(*person);
}

Answered<std::optional<domain::MobileNumber>> reachable_number(storage::Reader& reader, const Vault& vault,
                                                               const storage::PersonRecord& person) {
    storage::PersonRecord reached = person;
    if (!reached.mobile_ciphertext && reached.guardian_id) {
        auto guardian = storage::find_person(reader, *reached.guardian_id);
        if (!guardian) return failed(guardian);
        if (*guardian) reached = std::move(**guardian);
    }
    if (!reached.mobile_ciphertext) return std::nullopt;
    const auto mobile = open_mobile(vault, reached.id, *reached.mobile_ciphertext);
    if (!mobile) return failed(mobile);
    return *mobile;
}

}  // namespace server
