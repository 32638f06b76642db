#include "server/key_check.hpp"

#include "server/encoding.hpp"
#include "storage/server_fact_store.hpp"

namespace server {

namespace {

constexpr std::string_view fact_name = "key_check";

/// Changes with the look-up key; the key that seals it is checked by opening it.
std::string mark_of(const Vault& vault) { return to_hex(vault.digest(DigestOf::ResidentId, "key check").value); }

std::unexpected<StartupError> stopped(const storage::StorageError& error) {
    return std::unexpected(StartupError{"the keys can't be checked: " + error.message});
}

}  // namespace

std::expected<void, StartupError> check_keys(storage::Database& database, Vault& vault) {
    auto transaction = database.begin();
    if (!transaction) return stopped(transaction.error());
    const auto found = storage::find_server_fact(*transaction, fact_name);
    if (!found) return stopped(found.error());
    if (*found) {
        if (vault.open(SealedAs::KeyCheck, fact_name, (*found)->value) == mark_of(vault)) return {};
        return std::unexpected(StartupError{
            "the key file is not this database's: its names and numbers can't be read with it; start with the key "
            "file that belongs to the database (--keys FILE)"});
    }
    const auto inserted = storage::insert_server_fact(
        *transaction,
        {.name = std::string(fact_name), .value = vault.seal(SealedAs::KeyCheck, fact_name, mark_of(vault))});
    if (!inserted) return stopped(inserted.error());
    const auto committed = transaction->commit();
    if (!committed) return stopped(committed.error());
    return {};
}

}  // namespace server
