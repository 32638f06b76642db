#include "storage/test_database.hpp"

#include <sqlite3.h>

#include <cstdint>
#include <cstdlib>
#include <exception>

#include "storage/ledger_check.hpp"

namespace storage_tests {

std::string test_checksum(std::string_view text) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char character : text) {
        hash = (hash ^ static_cast<unsigned char>(character)) * 1099511628211ULL;
    }
    return std::to_string(hash);
}

TestFolder::TestFolder() {
    // In memory where there is such a place: thousands of commits would wait for the disk for nothing.
    const std::filesystem::path in_memory = "/dev/shm";
    const auto parent = std::filesystem::is_directory(in_memory) ? in_memory : std::filesystem::temp_directory_path();
    std::string pattern = (parent / "storage_test_XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
}

TestFolder::~TestFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

TestDatabase::~TestDatabase() {
    if (!is_checked_ || std::uncaught_exceptions() > 0) return;
    auto reader = database_.read();
    if (!reader) return;  // the test closed it
    const auto violations = storage::check_ledger(*reader);
    if (!violations) {
        FAIL_CHECK(violations.error().message);
        return;
    }
    for (const auto& violation : *violations) FAIL_CHECK(storage::to_text(violation));
}

storage::DatabaseOptions options_for(const std::string& path) {
    storage::DatabaseOptions options;
    options.path = path;
    options.checksum = test_checksum;
    options.now = {1'700'000'000'000};
    return options;
}

std::string raw_sql(const std::string& path, std::string_view sql) {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK);
    char* message = nullptr;
    const int code = sqlite3_exec(handle, std::string(sql).c_str(), nullptr, nullptr, &message);
    std::string answer = code == SQLITE_OK ? "" : message;
    sqlite3_free(message);
    sqlite3_close(handle);
    return answer;
}

std::int64_t raw_number(const std::string& path, std::string_view sql) {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK);
    sqlite3_stmt* statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(handle, sql.data(), static_cast<int>(sql.size()), &statement, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_step(statement) == SQLITE_ROW);
    const std::int64_t number = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return number;
}

}  // namespace storage_tests
