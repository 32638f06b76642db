// A backup while tills settle is one moment; put back, it is a working server.
#include <sqlite3.h>

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <mutex>
#include <thread>

#include "faults/server_process.hpp"
#include "faults/table.hpp"
#include "faults/till_load.hpp"
#include "storage/test_database.hpp"

using namespace faults;

namespace {

/// Rows in which the copy and the original's rows up to the copy's last one differ. Rows are never changed and come in
/// the order of their commits, so none means: the copy is the original at that moment.
std::int64_t rows_unlike(const std::string& original, const std::string& copy, const std::string& table) {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open_v2(original.c_str(), &handle, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK);
    const std::string attach = "ATTACH '" + copy + "' AS copy";
    REQUIRE(sqlite3_exec(handle, attach.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    const std::string begun =
        "(SELECT rowid, * FROM main." + table + " WHERE rowid <= (SELECT max(rowid) FROM copy." + table + "))";
    const std::string copied = "(SELECT rowid, * FROM copy." + table + ")";
    const std::string sql = "SELECT (SELECT count(*) FROM (SELECT * FROM " + begun + " EXCEPT SELECT * FROM " + copied +
                            ")) + (SELECT count(*) FROM (SELECT * FROM " + copied + " EXCEPT SELECT * FROM " + begun +
                            "))";
    sqlite3_stmt* statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(handle, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_step(statement) == SQLITE_ROW);
    const std::int64_t count = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return count;
}

std::int64_t count_message(const std::string& database, const std::string& msgid) {
    return storage_tests::raw_number(database, "SELECT count(*) FROM settlements WHERE msgid = '" + msgid + "'");
}

}  // namespace

TEST_CASE("a backup under load is one moment, and a server goes on from it") {
    const storage_tests::TestFolder folder;
    const std::string data = (folder.path() / "data").string();
    const std::string restored = (folder.path() / "restored").string();
    const std::string copy = (folder.path() / "copy.db").string();
    ServerProcess server(data);
    REQUIRE(server.port() != 0);
    TillMessages messages;
    messages.sign_in(server.port());
    LoadWorld world(data);
    const auto codes = world.show_codes(world.add_people(4, 1'000'000'000), 4000);

    std::mutex mutex;
    std::vector<Order> acknowledged;
    std::vector<std::string> refused;
    std::atomic<std::size_t> next = 0;
    std::vector<std::string> before;
    std::string after;
    {
        std::atomic<bool> is_over = false;
        std::vector<std::jthread> tills;
        for (int till = 0; till < 4; ++till) {
            tills.emplace_back([&] {
                HttpClient client(server.port());
                for (std::size_t code = next++; code < codes.size() && !is_over; code = next++) {
                    const Order order = messages.purchase(codes[code], "1.23");
                    const HttpAnswer answer = client.ask(order.request);
                    const std::scoped_lock lock(mutex);
                    if (is_acknowledged(answer)) {
                        acknowledged.push_back(order);
                    } else {
                        refused.push_back("HTTP " + std::to_string(answer.status) + " " + answer.body);
                    }
                }
            });
        }
        const auto wait_for_more = [&](std::size_t count) {
            for (std::size_t seen = 0; seen < count;) {
                std::this_thread::yield();
                const std::scoped_lock lock(mutex);
                seen = acknowledged.size();
            }
        };
        wait_for_more(50);
        {
            const std::scoped_lock lock(mutex);
            for (const Order& order : acknowledged) before.push_back(order.key);
        }
        CHECK(run_server_program("--data " + data + " --backup " + copy + " > /dev/null") == 0);
        // The next one is sent after the backup's end.
        HttpClient late(server.port());
        const Order order = messages.purchase(codes[next++], "1.23");
        CHECK(is_acknowledged(late.ask(order.request)));
        after = order.key;
        const std::scoped_lock lock(mutex);
        acknowledged.push_back(order);
        is_over = true;
    }
    CHECK(run_server_program("--data " + data + " --backup " + copy + " 2> /dev/null") == 1);  // is there already

    for (const std::string& body : refused) FAIL_CHECK(body);
    const std::string original = data + "/family.db";
    for (const std::string& msgid : before) CHECK(count_message(copy, msgid) == 1);
    CHECK(count_message(copy, after) == 0);
    for (const char* table : {"ledger_transfers", "ledger_postings", "settlements", "institution_messages"}) {
        CAPTURE(table);
        CHECK(rows_unlike(original, copy, table) == 0);
    }
    const std::int64_t in_copy = storage_tests::raw_number(copy, "SELECT count(*) FROM settlements");
    const std::int64_t in_original = storage_tests::raw_number(original, "SELECT count(*) FROM settlements");
    CHECK(in_copy < in_original);

    std::filesystem::create_directory(restored);
    std::filesystem::permissions(restored, std::filesystem::perms::owner_all);
    std::filesystem::copy(data + "/keys", restored + "/keys", std::filesystem::copy_options::recursive);
    std::filesystem::copy(copy, restored + "/family.db");
    ServerProcess second(restored);
    REQUIRE(second.port() != 0);
    // What came after the backup is sent again, as tills do after a time-out: the replay ends where the original is.
    HttpClient client(second.port());
    for (const Order& order : acknowledged) CHECK(is_acknowledged(client.ask(order.request)));
    LoadWorld restored_world(restored);
    CHECK(restored_world.defects().empty());
    CHECK(storage_tests::raw_number(restored + "/family.db", "SELECT count(*) FROM settlements") ==
          static_cast<std::int64_t>(acknowledged.size()));
    Table table(
        {"settled before the backup", "in the backup", "in the original", "after sending again", "rows unlike"});
    table.row({std::to_string(before.size()), std::to_string(in_copy), std::to_string(in_original),
               std::to_string(acknowledged.size()), "0"});
    table.print();
}
