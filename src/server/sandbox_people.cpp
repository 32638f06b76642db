#include "server/sandbox_people.hpp"

#include <limits>

#include "storage/ledger_store.hpp"
#include "storage/person_store.hpp"

namespace server {

namespace {

storage::StorageError unreadable() {
    return {storage::StorageErrorKind::Corrupt, "a person's data can't be opened with these keys"};
}

storage::Result<domain::Fen> balance_of_kind(storage::Reader& reader, domain::AccountKind kind,
                                             std::string_view owner) {
    const auto account = storage::find_ledger_account_of(reader, kind, owner);
    if (!account) return std::unexpected(account.error());
    return *account ? (*account)->balance : domain::Fen{0};
}

storage::Result<SandboxInsurance> shown_insurance(storage::Reader& reader, const storage::InsuranceRecord& record) {
    const std::string owner = personal_account_owner(record.person_id, record.area);
    const auto current = balance_of_kind(reader, domain::AccountKind::PersonalCurrent, owner);
    if (!current) return std::unexpected(current.error());
    const auto earlier = balance_of_kind(reader, domain::AccountKind::PersonalEarlier, owner);
    if (!earlier) return std::unexpected(earlier.error());
    return SandboxInsurance{.place = record.area,
                            .scheme = record.scheme,
                            .status = record.status,
                            .balance_fen = current->value + earlier->value};
}

storage::Result<SandboxPerson> shown_person(storage::Reader& reader, const Vault& vault,
                                            const storage::PersonRecord& record) {
    const auto name = vault.open(SealedAs::PersonName, record.id, record.name_ciphertext);
    const auto resident_id = vault.open(SealedAs::ResidentId, record.id, record.resident_id_ciphertext);
    if (!name || !resident_id) return std::unexpected(unreadable());
    SandboxPerson person{.id = record.id,
                         .name = *name,
                         .resident_id = *resident_id,
                         .mobile = {},
                         .family = record.family,
                         .place = {},
                         .insurances = {}};
    if (record.mobile_ciphertext) {
        const auto mobile = vault.open(SealedAs::Mobile, record.id, *record.mobile_ciphertext);
        if (!mobile) return std::unexpected(unreadable());
        person.mobile = *mobile;
    }
    const auto insurances = storage::list_insurances(reader, record.id);
    if (!insurances) return std::unexpected(insurances.error());
    for (const storage::InsuranceRecord& insurance : *insurances) {
        auto shown = shown_insurance(reader, insurance);
        if (!shown) return std::unexpected(std::move(shown.error()));
        // A place that the person has left stands behind the one that counts.
        const bool is_first = person.insurances.empty() || person.status == domain::InsuranceStatus::MovedAway;
        if (is_first) {
            person.place = shown->place;
            person.scheme = shown->scheme;
            person.status = shown->status;
            person.balance_fen = shown->balance_fen;
        }
        person.insurances.push_back(std::move(*shown));
    }
    return person;
}

}  // namespace

std::string personal_account_owner(std::string_view person_id, std::string_view area) {
    return std::string(person_id) + "/" + std::string(area);
}

storage::Result<std::vector<SandboxPerson>> list_sandbox_people(storage::Reader& reader, const Vault& vault) {
    const auto records = storage::list_persons(reader, "", std::numeric_limits<std::int32_t>::max());
    if (!records) return std::unexpected(records.error());
    std::vector<SandboxPerson> people;
    for (const storage::PersonRecord& record : *records) {
        auto person = shown_person(reader, vault, record);
        if (!person) return std::unexpected(std::move(person.error()));
        people.push_back(std::move(*person));
    }
    return people;
}

}  // namespace server
