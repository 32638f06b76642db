// What is left when the process dies in the middle. (Power loss needs a file system of its own: issue 6.)
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <string>

#include "storage/ledger_samples.hpp"

using namespace storage;
using namespace storage_tests;

namespace {

/// In a process of its own: one committed transfer, one that isn't, then death. Never returns.
[[noreturn]] void commit_one_and_die(const std::string& path) {
    auto database = Database::open(options_for(path));
    if (!database) ::_exit(1);
    {
        auto transaction = database->begin();
        if (!transaction || !post_transfer(*transaction, transfer("kept", {{man, {-1}}, {pharmacy, {1}}}), "") ||
            !transaction->commit()) {
            ::_exit(2);
        }
    }
    auto transaction = database->begin();
    if (!transaction || !post_transfer(*transaction, transfer("lost", {{man, {-10}}, {pharmacy, {10}}}), "")) {
        ::_exit(3);
    }
    ::raise(SIGKILL);
    ::_exit(4);
}

void check_left(const std::string& path) {
    auto database = must(Database::open(options_for(path)));
    auto reader = must(database.read());
    CHECK(must(find_transfer(reader, {"kept"})));
    CHECK_FALSE(must(find_transfer(reader, {"lost"})));
    CHECK(balance_fen(reader, man) == 9999);
    CHECK(must(check_ledger(reader)).empty());
}

void make_ledger(const std::string& path) {
    auto database = must(Database::open(options_for(path)));
    auto transaction = must(database.begin());
    open_sample_ledger(transaction);
    must(transaction.commit());
}

}  // namespace

TEST_CASE("a killed process leaves what it committed and nothing else") {
    const TestFolder folder;
    make_ledger(folder.database_path());
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) commit_one_and_die(folder.database_path());
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == SIGKILL);
    check_left(folder.database_path());
}

TEST_CASE("files copied in the middle of a transaction hold what was committed") {
    const TestFolder folder;
    const TestFolder copy;
    make_ledger(folder.database_path());
    auto database = must(Database::open(options_for(folder.database_path())));
    {
        auto transaction = must(database.begin());
        must(post_transfer(transaction, transfer("kept", {{man, {-1}}, {pharmacy, {1}}}), ""));
        must(transaction.commit());
    }
    auto transaction = must(database.begin());
    must(post_transfer(transaction, transfer("lost", {{man, {-10}}, {pharmacy, {10}}}), ""));
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        if (entry.path().extension() == ".sqlite-shm") continue;  // rebuilt from the log
        std::filesystem::copy_file(entry.path(), copy.path() / entry.path().filename());
    }
    check_left(copy.database_path());
}
