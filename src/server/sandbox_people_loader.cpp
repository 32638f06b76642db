#include <optional>

#include "domain/mobile_number.hpp"
#include "domain/person_name.hpp"
#include "domain/resident_id.hpp"
#include "server/sandbox_people.hpp"
#include "storage/ledger_store.hpp"
#include "storage/person_store.hpp"
#include "storage/server_fact_store.hpp"

namespace server {

namespace {

constexpr std::string_view loaded_fact = "sandbox_people_loaded";
/// Puts people into one transaction; the first failure ends it.
class PeopleLoading {
public:
    PeopleLoading(storage::Transaction& transaction, Vault& vault, RandomSource& random, domain::Instant now)
        : transaction_(transaction), vault_(vault), random_(random), now_(now) {}

    std::expected<void, StartupError> add_person(const protocol::SandboxPerson& person) {
        const auto name = domain::PersonName::parse(person.name);
        const auto resident_id = domain::ResidentId::parse(person.resident_id);
        if (!name || !resident_id) return refused(person, "name or resident ID");
        storage::PersonRecord record{
            .id = person.id,
            .resident_id_lookup = vault_.digest(DigestOf::ResidentId, resident_id->text()),
            .resident_id_ciphertext = vault_.seal(SealedAs::ResidentId, person.id, resident_id->text()),
            .name_ciphertext = vault_.seal(SealedAs::PersonName, person.id, name->text()),
            .mobile_lookup = std::nullopt,
            .mobile_ciphertext = std::nullopt,
            .guardian_id = person.guardian,
            .family = person.family};
        if (person.mobile) {
            const auto mobile = domain::MobileNumber::parse(*person.mobile);
            if (!mobile) return refused(person, "mobile number");
            record.mobile_lookup = vault_.digest(DigestOf::Mobile, mobile->text());
            record.mobile_ciphertext = vault_.seal(SealedAs::Mobile, person.id, mobile->text());
        }
        const auto inserted = storage::insert_person(transaction_, record);
        if (!inserted || *inserted == storage::Insertion::AlreadyThere) return refused(person, "resident ID (twice?)");
        for (const protocol::SandboxInsurance& insurance : person.insurances) {
            if (auto added = add_insurance(person, insurance); !added) return added;
        }
        return {};
    }

    /// After all persons: a relative must be there.
    std::expected<void, StartupError> add_relatives(const protocol::SandboxPerson& person) {
        for (const protocol::SandboxRelative& relative : person.relatives) {
            const auto inserted = storage::insert_relative(
                transaction_, {.person_id = person.id, .relative_id = relative.person, .relation = relative.relation});
            if (!inserted) return refused(person, "relative");
        }
        return {};
    }

private:
    static std::unexpected<StartupError> refused(const protocol::SandboxPerson& person, std::string_view what) {
        return std::unexpected(StartupError{"the sandbox's person " + person.id + ": " + std::string(what)});
    }

    std::expected<void, StartupError> add_insurance(const protocol::SandboxPerson& person,
                                                    const protocol::SandboxInsurance& insurance) {
        if (!domain::AreaCode::parse(insurance.area)) return refused(person, "area");
        const auto put = storage::put_insurance(transaction_, {.person_id = person.id,
                                                               .area = insurance.area,
                                                               .scheme = insurance.scheme,
                                                               .status = insurance.status,
                                                               .balance_query = insurance.balance_query});
        if (!put) return refused(person, "insurance");
        if (insurance.scheme != domain::Scheme::Employee) return {};
        const std::string owner = personal_account_owner(person.id, insurance.area);
        const bool is_open =
            open_balance(domain::AccountKind::PersonalCurrent, owner, insurance.area, {insurance.current_fen}) &&
            open_balance(domain::AccountKind::PersonalEarlier, owner, insurance.area, {insurance.earlier_fen});
        if (!is_open) return refused(person, "balance");
        return {};
    }

    /// The ledger account of this kind and owner, opened if need be; nothing when that fails.
    std::optional<domain::AccountId> account_of(domain::AccountKind kind, const std::string& owner) {
        const auto found = storage::find_ledger_account_of(transaction_, kind, owner);
        if (!found) return std::nullopt;
        if (*found) return (*found)->id;
        domain::AccountId id{random_identifier(random_)};
        const auto opened = storage::open_ledger_account(transaction_, id, kind, owner, now_);
        if (!opened || *opened == storage::Insertion::AlreadyThere) return std::nullopt;
        return id;
    }

    bool open_balance(domain::AccountKind kind, const std::string& owner, const std::string& area,
                      domain::Fen balance) {
        const auto account = account_of(kind, owner);
        const auto opening = account_of(domain::AccountKind::OpeningBalances, area);
        if (!account || !opening) return false;
        if (balance.value == 0) return true;
        const auto posted = storage::post_transfer(transaction_,
                                                   {.id = {random_identifier(random_)},
                                                    .kind = domain::TransferKind::OpeningBalance,
                                                    .reverses = {},
                                                    .posted_at = now_,
                                                    .postings = {{*opening, {-balance.value}}, {*account, balance}}},
                                                   "sandbox");
        return posted && posted->status == storage::PostStatus::Posted;
    }

    storage::Transaction& transaction_;
    Vault& vault_;
    RandomSource& random_;
    domain::Instant now_;
};

}  // namespace

std::expected<std::int64_t, StartupError> load_sandbox_people(storage::Database& database, Vault& vault,
                                                              RandomSource& random,
                                                              const protocol::SandboxPeople& people,
                                                              domain::Instant now) {
    const auto stopped = [](const storage::StorageError& error) {
        return std::unexpected(StartupError{"the sandbox's people can't be stored: " + error.message});
    };
    auto transaction = database.begin();
    if (!transaction) return stopped(transaction.error());
    const auto fact = storage::find_server_fact(*transaction, loaded_fact);
    if (!fact) return stopped(fact.error());
    if (*fact) return 0;

    PeopleLoading loading(*transaction, vault, random, now);
    for (const protocol::SandboxPerson& person : people.people) {
        if (auto added = loading.add_person(person); !added) return std::unexpected(std::move(added.error()));
    }
    for (const protocol::SandboxPerson& person : people.people) {
        if (auto added = loading.add_relatives(person); !added) return std::unexpected(std::move(added.error()));
    }
    const auto noted = storage::insert_server_fact(
        *transaction, {.name = std::string(loaded_fact), .value = {std::to_string(people.people.size())}});
    if (!noted) return stopped(noted.error());
    const auto committed = transaction->commit();
    if (!committed) return stopped(committed.error());
    return static_cast<std::int64_t>(people.people.size());
}

}  // namespace server
