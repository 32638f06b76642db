#include "faults/power_cut.hpp"

#include <sqlite3.h>

#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <random>
#include <vector>

namespace faults {

namespace {

constexpr std::size_t sector_size = 512;

/// A write, or (without bytes) a truncation to `place`, that no sync has followed yet.
struct Pending {
    std::size_t place = 0;
    std::string bytes;
    bool is_truncation = false;
};

struct Disk {
    std::string synced;
    std::vector<Pending> pending;
};

std::mutex disk_mutex;
std::string watched_folder;
std::map<std::string, Disk> disks;  // by path
bool has_power = true;

void apply(std::string& content, const Pending& change) {
    if (change.is_truncation) return content.resize(change.place);
    if (content.size() < change.place + change.bytes.size()) content.resize(change.place + change.bytes.size());
    content.replace(change.place, change.bytes.size(), change.bytes);
}

/// Applies what of a write the dying disk still took, sector by sector.
void apply_partly(std::string& content, const Pending& change, double survives, std::mt19937_64& chance) {
    std::bernoulli_distribution is_lucky(survives);
    if (change.is_truncation) {
        if (is_lucky(chance)) apply(content, change);
        return;
    }
    for (std::size_t begin = 0; begin < change.bytes.size();) {
        const std::size_t to_border = sector_size - (change.place + begin) % sector_size;
        const std::string piece = change.bytes.substr(begin, to_border);
        if (is_lucky(chance)) apply(content, {.place = change.place + begin, .bytes = piece});
        begin += piece.size();
    }
}

struct File {
    sqlite3_file base;
    Disk* disk;  ///< null: not watched
    sqlite3_file* real;
};

File* of(sqlite3_file* file) { return reinterpret_cast<File*>(file); }
sqlite3_file* real_of(sqlite3_file* file) { return of(file)->real; }
const sqlite3_io_methods* methods_of(sqlite3_file* file) { return real_of(file)->pMethods; }

int close_file(sqlite3_file* file) {
    const int code = methods_of(file)->xClose(real_of(file));
    sqlite3_free(real_of(file));
    return code;
}

int read_file(sqlite3_file* file, void* bytes, int count, sqlite3_int64 place) {
    return methods_of(file)->xRead(real_of(file), bytes, count, place);
}

int write_file(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 place) {
    if (Disk* disk = of(file)->disk) {
        const std::scoped_lock lock(disk_mutex);
        if (!has_power) return SQLITE_IOERR_WRITE;
        disk->pending.push_back(
            {.place = static_cast<std::size_t>(place),
             .bytes = std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(count))});
    }
    return methods_of(file)->xWrite(real_of(file), bytes, count, place);
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
    if (Disk* disk = of(file)->disk) {
        const std::scoped_lock lock(disk_mutex);
        if (!has_power) return SQLITE_IOERR_TRUNCATE;
        disk->pending.push_back({.place = static_cast<std::size_t>(size), .bytes = {}, .is_truncation = true});
    }
    return methods_of(file)->xTruncate(real_of(file), size);
}

int sync_file(sqlite3_file* file, int) {
    Disk* disk = of(file)->disk;
    if (disk == nullptr) return SQLITE_OK;
    const std::scoped_lock lock(disk_mutex);
    if (!has_power) return SQLITE_IOERR_FSYNC;
    for (const Pending& change : disk->pending) apply(disk->synced, change);
    disk->pending.clear();
    return SQLITE_OK;
}

const sqlite3_io_methods io_methods = {
    .iVersion = 2,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = [](sqlite3_file* file,
                    sqlite3_int64* size) { return methods_of(file)->xFileSize(real_of(file), size); },
    .xLock = [](sqlite3_file* file, int level) { return methods_of(file)->xLock(real_of(file), level); },
    .xUnlock = [](sqlite3_file* file, int level) { return methods_of(file)->xUnlock(real_of(file), level); },
    .xCheckReservedLock = [](sqlite3_file* file,
                             int* result) { return methods_of(file)->xCheckReservedLock(real_of(file), result); },
    .xFileControl = [](sqlite3_file* file, int what,
                       void* value) { return methods_of(file)->xFileControl(real_of(file), what, value); },
    .xSectorSize = [](sqlite3_file*) { return static_cast<int>(sector_size); },
    // Nothing is promised: no atomic writes, no order, no safe overwriting of neighbours.
    .xDeviceCharacteristics = [](sqlite3_file*) { return 0; },
    .xShmMap =
        [](sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
            return methods_of(file)->xShmMap(real_of(file), page, size, extend, memory);
        },
    .xShmLock = [](sqlite3_file* file, int offset, int count,
                   int flags) { return methods_of(file)->xShmLock(real_of(file), offset, count, flags); },
    .xShmBarrier = [](sqlite3_file* file) { methods_of(file)->xShmBarrier(real_of(file)); },
    .xShmUnmap = [](sqlite3_file* file, int remove) { return methods_of(file)->xShmUnmap(real_of(file), remove); },
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

sqlite3_vfs* system_vfs = nullptr;

int open_file(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* flags_given) {
    File* opened = of(file);
    opened->base.pMethods = nullptr;
    opened->disk = nullptr;
    opened->real = static_cast<sqlite3_file*>(sqlite3_malloc(system_vfs->szOsFile));
    std::memset(opened->real, 0, static_cast<std::size_t>(system_vfs->szOsFile));
    const int code = system_vfs->xOpen(system_vfs, name, opened->real, flags, flags_given);
    if (code != SQLITE_OK) {
        sqlite3_free(opened->real);
        return code;
    }
    opened->base.pMethods = &io_methods;
    const std::scoped_lock lock(disk_mutex);
    if (name != nullptr && !watched_folder.empty() && std::string(name).starts_with(watched_folder)) {
        opened->disk = &disks[name];
    }
    return SQLITE_OK;
}

/// Only while a database is made does SQLite delete a file (its journal): taken as done at once.
int delete_file(sqlite3_vfs*, const char* name, int sync_folder) {
    {
        const std::scoped_lock lock(disk_mutex);
        disks.erase(name);
    }
    return system_vfs->xDelete(system_vfs, name, sync_folder);
}

}  // namespace

PowerCut& PowerCut::instance() {
    static PowerCut one;
    return one;
}

PowerCut::PowerCut() {
    system_vfs = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs ours = *system_vfs;
    ours.zName = vfs_name;
    ours.szOsFile = sizeof(File);
    ours.pNext = nullptr;
    ours.xOpen = open_file;
    ours.xDelete = delete_file;
    sqlite3_vfs_register(&ours, 0);
}

void PowerCut::watch(const std::string& folder) {
    const std::scoped_lock lock(disk_mutex);
    watched_folder = folder;
    disks.clear();
    has_power = true;
}

void PowerCut::sync_all() {
    const std::scoped_lock lock(disk_mutex);
    for (auto& [path, disk] : disks) {
        for (const Pending& change : disk.pending) apply(disk.synced, change);
        disk.pending.clear();
    }
}

void PowerCut::cut(std::uint64_t seed, const std::string& folder) {
    const std::scoped_lock lock(disk_mutex);
    has_power = false;
    std::mt19937_64 chance(seed);
    // Nothing, some, or nearly all of what was under way reaches the disk.
    const double survives = std::array{0.0, 0.3, 0.7, 0.95}[seed % 4];
    for (auto& [path, disk] : disks) {
        // SQLite makes the index of the log anew from the log.
        if (path.ends_with("-shm")) continue;
        std::string content = disk.synced;
        for (const Pending& change : disk.pending) apply_partly(content, change, survives, chance);
        std::ofstream(folder + "/" + std::filesystem::path(path).filename().string(), std::ios::binary) << content;
    }
}

}  // namespace faults
