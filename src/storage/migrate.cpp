#include "storage/migrate.hpp"

#include <string>
#include <tuple>
#include <vector>

#include "storage/connection.hpp"
#include "storage/connection_pool.hpp"
#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

namespace {

struct AppliedMigration {
    std::int64_t number = 0;
    std::string name;
    std::string checksum;

    static auto columns(auto& self) { return std::tie(self.number, self.name, self.checksum); }
};

enum class Progress { AllApplied, OneApplied };

std::string checksum_of(const Migration& migration, ChecksumFunction checksum) {
    std::string content(migration.shared_sql);
    content += "\n-- sqlite --\n";
    content += migration.sqlite_sql;
    return checksum(content);
}

std::string label(std::int64_t number, std::string_view name) {
    return "migration " + std::to_string(number) + " (" + std::string(name) + ")";
}

std::unexpected<StorageError> refusal(std::string message) {
    return std::unexpected(StorageError{StorageErrorKind::Migration, std::move(message)});
}

Result<void> check_applied(std::span<const Migration> migrations, const std::vector<AppliedMigration>& applied,
                           ChecksumFunction checksum) {
    if (applied.size() > migrations.size()) {
        return refusal("the database is newer than this program: it has " +
                       label(applied.back().number, applied.back().name) + ", the program knows up to " +
                       std::to_string(migrations.size()) +
                       ". Start the newer program, or restore a backup from before its first start.");
    }
    for (std::size_t index = 0; index < applied.size(); ++index) {
        const Migration& known = migrations[index];
        if (applied[index].number != known.number || applied[index].name != known.name) {
            return refusal("the database has " + label(applied[index].number, applied[index].name) +
                           " where the program has " + label(known.number, known.name) +
                           ". They come from different versions: start the program that made this database.");
        }
        if (applied[index].checksum != checksum_of(known, checksum)) {
            return refusal(label(known.number, known.name) +
                           " was changed after this database had applied it. Restore its files and put the change "
                           "into a new migration; a database that holds nothing of value may be deleted instead.");
        }
    }
    return {};
}

Result<void> check_numbering(std::span<const Migration> migrations) {
    std::int64_t expected = 1;
    for (const Migration& migration : migrations) {
        if (migration.number != expected++) return refusal("the program's migrations are not numbered 1, 2, 3, ...");
    }
    return {};
}

Result<void> apply(Transaction& transaction, Connection& connection, const Migration& migration,
                   ChecksumFunction checksum, domain::Instant now) {
    for (const std::string_view script : {migration.shared_sql, migration.sqlite_sql}) {
        if (auto done = connection.run_script(script); !done) {
            return refusal(label(migration.number, migration.name) + " failed: " + done.error().message);
        }
    }
    return as_done(transaction.execute("insert_applied_migration", migration.number, migration.name,
                                       checksum_of(migration, checksum), now));
}

/// One transaction: checks what is there, applies the next one. Another process may be doing the same.
Result<Progress> advance(ConnectionPool& pool, std::span<const Migration> migrations, ChecksumFunction checksum,
                         domain::Instant now) {
    auto lease = pool.lend(ConnectionUse::Writing);
    if (!lease) return std::unexpected(std::move(lease.error()));
    Connection& connection = *lease->connection();
    Transaction transaction(std::move(*lease));

    if (auto done = transaction.execute("create_schema_migrations"); !done) return std::unexpected(done.error());
    const auto applied = transaction.list<AppliedMigration>("list_applied_migrations");
    if (!applied) return std::unexpected(applied.error());
    if (auto fits = check_applied(migrations, *applied, checksum); !fits) return std::unexpected(fits.error());

    Progress progress = Progress::AllApplied;
    if (applied->size() < migrations.size()) {
        auto done = apply(transaction, connection, migrations[applied->size()], checksum, now);
        if (!done) return std::unexpected(std::move(done.error()));
        progress = Progress::OneApplied;
    }
    if (auto done = transaction.commit(); !done) return std::unexpected(std::move(done.error()));
    return progress;
}

}  // namespace

Result<void> migrate(ConnectionPool& pool, std::span<const Migration> migrations, ChecksumFunction checksum,
                     domain::Instant now) {
    if (auto numbered = check_numbering(migrations); !numbered) return numbered;
    for (;;) {
        const auto progress = advance(pool, migrations, checksum, now);
        if (!progress) return std::unexpected(progress.error());
        if (*progress == Progress::AllApplied) return {};
    }
}

}  // namespace storage
