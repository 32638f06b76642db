#include "storage/migration.hpp"

#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "storage/account_store.hpp"
#include "storage/samples.hpp"
#include "storage/test_database.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

std::vector<Migration> built_in() {
    const auto migrations = built_in_migrations();
    return {migrations.begin(), migrations.end()};
}

std::int64_t next_number() { return static_cast<std::int64_t>(built_in_migrations().size()) + 1; }

Result<Database> open_with(const std::string& path, const std::vector<Migration>& migrations) {
    auto options = options_for(path);
    options.migrations = migrations;
    return Database::open(options);
}

void check_refused(const Result<Database>& opened, std::string_view what, std::string_view remedy) {
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == StorageErrorKind::Migration);
    CHECK(opened.error().message.find(what) != std::string::npos);
    CHECK(opened.error().message.find(remedy) != std::string::npos);
}

}  // namespace

TEST_CASE("a fresh database gets every migration, a known one none again") {
    const TestFolder folder;
    {
        auto database = must(Database::open(options_for(folder.database_path())));
        auto transaction = must(database.begin());
        must(insert_account(transaction, sample_account("a")));
        must(transaction.commit());
    }
    auto database = must(Database::open(options_for(folder.database_path())));
    auto reader = must(database.read());
    CHECK(must(find_account(reader, "a")));
    CHECK(
        raw_number(folder.database_path(), "SELECT COUNT(*) FROM schema_migrations WHERE applied_at = 1700000000000") ==
        static_cast<std::int64_t>(built_in_migrations().size()));
}

TEST_CASE("a later program adds its migrations") {
    const TestFolder folder;
    must(Database::open(options_for(folder.database_path())));
    auto migrations = built_in();
    migrations.push_back({next_number(), "notes", "CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY);",
                          "CREATE TRIGGER notes_stay BEFORE DELETE ON notes BEGIN SELECT RAISE(ABORT, 'no'); END;"});
    must(open_with(folder.database_path(), migrations));
    CHECK(raw_sql(folder.database_path(), "INSERT INTO notes VALUES ('n')") == "");
    CHECK(raw_sql(folder.database_path(), "DELETE FROM notes") == "no");
}

TEST_CASE("a program that is older than the database refuses to start") {
    const TestFolder folder;
    auto migrations = built_in();
    migrations.push_back({next_number(), "notes", "CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY);", ""});
    must(open_with(folder.database_path(), migrations));
    check_refused(open_with(folder.database_path(), built_in()), "newer than this program", "Start the newer program");
}

TEST_CASE("an applied migration that was changed refuses to start") {
    const TestFolder folder;
    must(Database::open(options_for(folder.database_path())));
    auto migrations = built_in();
    SECTION("in its shared part") { migrations[1].shared_sql = "SELECT 1;"; }
    SECTION("in its triggers") { migrations[1].sqlite_sql = "SELECT 1;"; }
    check_refused(open_with(folder.database_path(), migrations), "migration 2 (people) was changed", "new migration");
}

TEST_CASE("an applied migration of another name refuses to start") {
    const TestFolder folder;
    must(Database::open(options_for(folder.database_path())));
    auto migrations = built_in();
    migrations[2].name = "somebody_else's";
    check_refused(open_with(folder.database_path(), migrations), "different versions", "start the program");
}

TEST_CASE("a migration that fails leaves nothing of itself") {
    const TestFolder folder;
    auto migrations = built_in();
    migrations.push_back({next_number(), "notes", "CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY);", "nonsense;"});
    const auto opened = open_with(folder.database_path(), migrations);
    check_refused(opened, "(notes) failed", "syntax error");
    CHECK(raw_sql(folder.database_path(), "SELECT * FROM notes") == "no such table: notes");
    must(open_with(folder.database_path(), built_in()));
}

TEST_CASE("migrations are numbered without a gap") {
    const TestFolder folder;
    auto migrations = built_in();
    migrations[2].number = 9;
    check_refused(open_with(folder.database_path(), migrations), "not numbered", "1, 2, 3");
}

TEST_CASE("a statement that doesn't fit the schema is found at the start") {
    const TestFolder folder;
    auto migrations = built_in();
    migrations.push_back({next_number(), "mistake", "ALTER TABLE proofs RENAME COLUMN purpose TO aim;", ""});
    const auto opened = open_with(folder.database_path(), migrations);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().message.find("preparing find_proof") != std::string::npos);
}
