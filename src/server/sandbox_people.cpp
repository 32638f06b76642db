#include "server/sandbox_people.hpp"

#include <algorithm>

#include "server/private_file.hpp"
#include "storage/ledger_store.hpp"
#include "storage/person_store.hpp"

namespace server {

namespace {

storage::Result<std::int64_t> balance_of_kind(storage::Reader& reader, domain::AccountKind kind,
                                              std::string_view owner) {
    const auto account = storage::find_ledger_account_of(reader, kind, owner);
    if (!account) return std::unexpected(account.error());
    return *account ? (*account)->balance.value : 0;
}

storage::Result<void> update_insurance(storage::Reader& reader, std::string_view person_id,
                                       protocol::SandboxInsurance& insurance) {
    const std::string owner = personal_account_owner(person_id, insurance.area);
    const auto current = balance_of_kind(reader, domain::AccountKind::PersonalCurrent, owner);
    if (!current) return std::unexpected(current.error());
    const auto earlier = balance_of_kind(reader, domain::AccountKind::PersonalEarlier, owner);
    if (!earlier) return std::unexpected(earlier.error());
    insurance.current_fen = *current;
    insurance.earlier_fen = *earlier;
    return {};
}

}  // namespace

std::expected<protocol::SandboxPeople, StartupError> read_people_file(const std::string& path) {
    const auto text = read_file(path, "the sandbox's people");
    if (!text) return std::unexpected(text.error());
    auto people = protocol::read_sandbox_people(*text);
    if (!people) return std::unexpected(StartupError{path + ": " + protocol::to_text(people.error())});
    return std::move(*people);
}

std::string personal_account_owner(std::string_view person_id, std::string_view area) {
    return std::string(person_id) + "/" + std::string(area);
}

storage::Result<protocol::SandboxPeople> sandbox_people_now(storage::Reader& reader, protocol::SandboxPeople people) {
    for (protocol::SandboxPerson& person : people.people) {
        const auto records = storage::list_insurances(reader, person.id);
        if (!records) return std::unexpected(records.error());
        for (protocol::SandboxInsurance& insurance : person.insurances) {
            const auto record = std::ranges::find_if(*records, [&insurance](const storage::InsuranceRecord& stored) {
                return stored.area == insurance.area && stored.scheme == insurance.scheme;
            });
            if (record != records->end()) insurance.status = record->status;
            if (insurance.scheme != domain::Scheme::Employee) continue;
            if (auto updated = update_insurance(reader, person.id, insurance); !updated) {
                return std::unexpected(std::move(updated.error()));
            }
        }
    }
    return people;
}

}  // namespace server
