#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <vector>

#include "domain/instant.hpp"
#include "domain/insurance.hpp"
#include "protocol/wire_description.hpp"
#include "server/random_source.hpp"
#include "server/startup_error.hpp"
#include "server/vault.hpp"
#include "storage/database.hpp"

namespace server {

/// Takes the sandbox's people (assets/sandbox/people.json) into an empty database: persons, insurances, relatives, and
/// balances as transfers from an account of opening balances. Returns how many; 0 when they were there.
[[nodiscard]] std::expected<std::int64_t, StartupError> load_sandbox_people(storage::Database& database, Vault& vault,
                                                                            RandomSource& random,
                                                                            const std::string& file,
                                                                            domain::Instant now);

/// Whose ledger accounts the money of a person's insurance is in: a person has one personal account a place.
[[nodiscard]] std::string personal_account_owner(std::string_view person_id, std::string_view area);

/// An insurance as /sandbox/people shows it.
struct SandboxInsurance {
    std::string place;
    domain::Scheme scheme{};
    domain::InsuranceStatus status{};
    std::int64_t balance_fen = 0;
};

void describe(auto& visit, protocol::Like<SandboxInsurance> auto& value) {
    visit("place", value.place, protocol::text_up_to(6), "Pooling area, GB/T 2260.");
    visit("scheme", value.scheme, "Scheme.");
    visit("status", value.status, "Status.");
    visit("balance_fen", value.balance_fen, protocol::amount_fen(), "The personal account's balance.");
}

/// A person as /sandbox/people shows it: the first insurance's members stand beside the list for those who look only
/// at one.
struct SandboxPerson {
    std::string id;
    std::string name;
    std::string resident_id;
    std::string mobile;
    std::string family;
    std::string place;
    domain::Scheme scheme{};
    domain::InsuranceStatus status{};
    std::int64_t balance_fen = 0;
    std::vector<SandboxInsurance> insurances;
};

void describe(auto& visit, protocol::Like<SandboxPerson> auto& value) {
    visit("id", value.id, protocol::text_up_to(64), "Opaque.");
    visit("name", value.name, protocol::text_up_to(60), "Registered name.");
    visit("resident_id", value.resident_id, protocol::text_up_to(18), "Resident ID number.");
    visit("mobile", value.mobile, protocol::text_up_to(11), "Mobile number; empty for people without a phone.");
    visit("family", value.family, protocol::text_up_to(64), "The same for everybody of one family.");
    visit("place", value.place, protocol::text_up_to(6), "Of the first insurance.");
    visit("scheme", value.scheme, "Of the first insurance.");
    visit("status", value.status, "Of the first insurance.");
    visit("balance_fen", value.balance_fen, protocol::amount_fen(), "Of the first insurance.");
    visit("insurances", value.insurances, protocol::list_up_to(8), "All insurances.");
}

/// Everybody, as the database knows them now.
[[nodiscard]] storage::Result<std::vector<SandboxPerson>> list_sandbox_people(storage::Reader& reader,
                                                                              const Vault& vault);

}  // namespace server
