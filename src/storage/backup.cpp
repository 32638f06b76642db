#include "storage/backup.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <memory>
#include <utility>

#include "storage/sqlite_error.hpp"

namespace storage {

namespace {

constexpr int busy_timeout_ms = 5000;

struct Closer {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};
using Handle = std::unique_ptr<sqlite3, Closer>;

std::unexpected<StorageError> io_error(std::string message) {
    return std::unexpected(StorageError{StorageErrorKind::Io, std::move(message)});
}

Result<Handle> open_file(const std::string& path) {
    sqlite3* opened = nullptr;
    // Also the original is opened for writing: reading a log takes its index, which may have to be made.
    const int code = sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, nullptr);
    Handle handle(opened);
    if (code != SQLITE_OK) return std::unexpected(sqlite_error(opened, code, "opening " + path));
    sqlite3_busy_timeout(opened, busy_timeout_ms);
    return handle;
}

Result<void> copy_pages(sqlite3* from, sqlite3* to) {
    sqlite3_backup* backup = sqlite3_backup_init(to, "main", from, "main");
    if (backup == nullptr) return std::unexpected(sqlite_error(to, sqlite3_extended_errcode(to), "beginning a backup"));
    // All in one step is one read transaction: one moment, however long it takes.
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE) return std::unexpected(sqlite_error(to, stepped, "copying"));
    if (finished != SQLITE_OK) return std::unexpected(sqlite_error(to, finished, "copying"));
    return {};
}

Result<void> check_copy(sqlite3* copy) {
    std::string verdict;
    const auto take = [](void* target, int, char** values, char**) {
        static_cast<std::string*>(target)->append(values[0] == nullptr ? "" : values[0]);
        return 0;
    };
    const int code = sqlite3_exec(copy, "PRAGMA integrity_check(1)", take, &verdict, nullptr);
    if (code != SQLITE_OK) return std::unexpected(sqlite_error(copy, code, "checking the copy"));
    if (verdict == "ok") return {};
    return std::unexpected(StorageError{StorageErrorKind::Corrupt, "the copy is damaged: " + verdict});
}

/// One file without a log beside it, so that moving it moves everything.
Result<void> make_one_file(sqlite3* copy) {
    const int code = sqlite3_exec(copy, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return std::unexpected(sqlite_error(copy, code, "closing the copy's log"));
    return {};
}

Result<void> make_copy(const std::string& path, const std::string& part) {
    auto from = open_file(path);
    if (!from) return std::unexpected(std::move(from.error()));
    auto to = open_file(part);
    if (!to) return std::unexpected(std::move(to.error()));
    if (auto copied = copy_pages(from->get(), to->get()); !copied) return copied;
    if (auto alone = make_one_file(to->get()); !alone) return alone;
    return check_copy(to->get());
}

/// The name of a file is durable when its folder is.
void sync_folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

}  // namespace

Result<void> back_up(const std::string& path, const std::string& copy) {
    if (::access(copy.c_str(), F_OK) == 0) return io_error(copy + " is there already; name a new file");
    // Under its name it is whole, or it isn't there.
    const std::string part = copy + ".part";
    ::unlink(part.c_str());
    const int file = ::open(part.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) return io_error(part + " can't be made");
    auto made = make_copy(path, part);
    const bool is_durable = ::fsync(file) == 0;
    ::close(file);
    if (made && !is_durable) made = io_error(part + " can't be made durable");
    if (made && std::rename(part.c_str(), copy.c_str()) != 0) made = io_error(copy + " can't be made");
    if (!made) {
        ::unlink(part.c_str());
        return made;
    }
    sync_folder_of(copy);
    return {};
}

}  // namespace storage
