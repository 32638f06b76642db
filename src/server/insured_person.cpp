#include "server/insured_person.hpp"

#include <algorithm>

#include "server/sandbox_people.hpp"

namespace server {

namespace {

/// Lower is better: a record that is normal, then one that may become so, then what is gone.
int rank_of(domain::InsuranceStatus status) {
    switch (status) {
        case domain::InsuranceStatus::Normal: return 0;
        case domain::InsuranceStatus::DuplicateRecords: return 1;
        case domain::InsuranceStatus::Suspended: return 2;
        case domain::InsuranceStatus::Stopped:
        case domain::InsuranceStatus::NotInsured:
        case domain::InsuranceStatus::MovedAway:
        case domain::InsuranceStatus::Deceased: return 3;
    }
    return 3;
}

}  // namespace

storage::Result<InsuredPerson> load_account(storage::Reader& reader, const storage::InsuranceRecord& record) {
    InsuredPerson person{.person_id = record.person_id, .insurance = {}, .current_account = {}, .earlier_account = {}};
    const auto area = domain::AreaCode::parse(record.area);
    if (!area) {
        return std::unexpected(storage::StorageError{storage::StorageErrorKind::Corrupt, "an insurance's area"});
    }
    person.insurance = domain::InsuranceState{*area, record.scheme, record.status};
    if (record.scheme != domain::Scheme::Employee) return person;
    const std::string owner = personal_account_owner(record.person_id, record.area);
    const auto current = storage::find_ledger_account_of(reader, domain::AccountKind::PersonalCurrent, owner);
    if (!current) return std::unexpected(current.error());
    const auto earlier = storage::find_ledger_account_of(reader, domain::AccountKind::PersonalEarlier, owner);
    if (!earlier) return std::unexpected(earlier.error());
    if (*current) {
        person.current_account = (*current)->id;
        person.balance.current = (*current)->balance;
        person.current_postings_count = (*current)->postings_count;
    }
    if (*earlier) {
        person.earlier_account = (*earlier)->id;
        person.balance.earlier = (*earlier)->balance;
        person.earlier_postings_count = (*earlier)->postings_count;
    }
    return person;
}

storage::Result<InsuredPerson> load_insured_person(storage::Reader& reader, std::string_view person_id,
                                                   std::optional<domain::Scheme> scheme) {
    auto records = storage::list_insurances(reader, person_id);
    if (!records) return std::unexpected(records.error());
    std::erase_if(*records, [scheme](const auto& record) { return scheme && record.scheme != *scheme; });
    const auto best = std::ranges::min_element(
        *records, {}, [](const storage::InsuranceRecord& record) { return rank_of(record.status); });
    if (best == records->end()) {
        return InsuredPerson{
            .person_id = std::string(person_id), .insurance = {}, .current_account = {}, .earlier_account = {}};
    }
    return load_account(reader, *best);
}

}  // namespace server
