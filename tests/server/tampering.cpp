#include "server/tampering.hpp"

#include <sqlite3.h>

#include <catch2/catch_test_macros.hpp>

namespace server_tests {

namespace {

/// Carries out SQL on a connection that knows none of our rules.
void raw_sql(const std::string& path, const std::string& sql) {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK);
    char* message = nullptr;
    const int code = sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, &message);
    INFO(sql);
    INFO((message == nullptr ? "" : message));
    CHECK(code == SQLITE_OK);
    sqlite3_free(message);
    sqlite3_close(handle);
}

}  // namespace

std::string raw_text(const std::string& path, const std::string& sql) {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK);
    sqlite3_stmt* statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(handle, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_step(statement) == SQLITE_ROW);
    std::string text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return text;
}

void tamper(TestServer& server, const std::string& sql) {
    const std::string guards = raw_text(server.database_path(),
                                        "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_master "
                                        "WHERE type = 'trigger'");
    raw_sql(server.database_path(),
            "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;" + guards + ";" + sql);
}

}  // namespace server_tests
