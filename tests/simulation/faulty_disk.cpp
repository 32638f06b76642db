#include "simulation/faulty_disk.hpp"

#include <sqlite3.h>

#include <cstdlib>
#include <new>

namespace simulation {

namespace {

sqlite3_vfs* real_vfs = nullptr;

/// One of SQLite's files, with the real one right behind it in memory.
struct File {
    sqlite3_file base;

    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* real_of(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real(); }

int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset) {
    const int code = FaultyDisk::installed().judge(FaultyDisk::Act::Write);
    return code == SQLITE_OK ? real_of(file)->pMethods->xWrite(real_of(file), data, size, offset) : code;
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
    const int code = FaultyDisk::installed().judge(FaultyDisk::Act::Write);
    return code == SQLITE_OK ? real_of(file)->pMethods->xTruncate(real_of(file), size) : code;
}
int sync(sqlite3_file*, int) { return FaultyDisk::installed().judge(FaultyDisk::Act::Sync); }

// What follows is passed on as it is.
int close(sqlite3_file* file) { return real_of(file)->pMethods->xClose(real_of(file)); }
int read(sqlite3_file* file, void* data, int size, sqlite3_int64 offset) {
    return real_of(file)->pMethods->xRead(real_of(file), data, size, offset);
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
    return real_of(file)->pMethods->xFileSize(real_of(file), size);
}
int lock(sqlite3_file* file, int level) { return real_of(file)->pMethods->xLock(real_of(file), level); }
int unlock(sqlite3_file* file, int level) { return real_of(file)->pMethods->xUnlock(real_of(file), level); }
int check_reserved_lock(sqlite3_file* file, int* is_reserved) {
    return real_of(file)->pMethods->xCheckReservedLock(real_of(file), is_reserved);
}
int file_control(sqlite3_file* file, int operation, void* argument) {
    return real_of(file)->pMethods->xFileControl(real_of(file), operation, argument);
}
int sector_size(sqlite3_file* file) { return real_of(file)->pMethods->xSectorSize(real_of(file)); }
int device_characteristics(sqlite3_file* file) {
    return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
}
int shm_map(sqlite3_file* file, int page, int size, int is_extending, void volatile** mapped) {
    return real_of(file)->pMethods->xShmMap(real_of(file), page, size, is_extending, mapped);
}
int shm_lock(sqlite3_file* file, int offset, int count, int flags) {
    return real_of(file)->pMethods->xShmLock(real_of(file), offset, count, flags);
}
void shm_barrier(sqlite3_file* file) { real_of(file)->pMethods->xShmBarrier(real_of(file)); }
int shm_unmap(sqlite3_file* file, int is_deleting) {
    return real_of(file)->pMethods->xShmUnmap(real_of(file), is_deleting);
}

constexpr sqlite3_io_methods methods{
    .iVersion = 2,
    .xClose = close,
    .xRead = read,
    .xWrite = write,
    .xTruncate = truncate,
    .xSync = sync,
    .xFileSize = file_size,
    .xLock = lock,
    .xUnlock = unlock,
    .xCheckReservedLock = check_reserved_lock,
    .xFileControl = file_control,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = device_characteristics,
    .xShmMap = shm_map,
    .xShmLock = shm_lock,
    .xShmBarrier = shm_barrier,
    .xShmUnmap = shm_unmap,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out) {
    auto* ours = new (file) File{};
    const int code = real_vfs->xOpen(real_vfs, name, ours->real(), flags, flags_out);
    if (ours->real()->pMethods != nullptr) ours->base.pMethods = &methods;
    return code;
}

int remove(sqlite3_vfs*, const char* name, int is_directory_synced) {
    const int code = FaultyDisk::installed().judge(FaultyDisk::Act::Write);
    return code == SQLITE_OK ? real_vfs->xDelete(real_vfs, name, is_directory_synced) : code;
}

}  // namespace

FaultyDisk& FaultyDisk::installed() {
    static FaultyDisk disk;
    static sqlite3_vfs vfs;
    if (real_vfs == nullptr) {
        real_vfs = sqlite3_vfs_find(nullptr);
        vfs = *real_vfs;
        vfs.zName = "faulty";
        vfs.szOsFile = static_cast<int>(sizeof(File)) + real_vfs->szOsFile;
        vfs.xOpen = open;
        vfs.xDelete = remove;
        if (sqlite3_vfs_register(&vfs, 1) != SQLITE_OK) std::abort();
    }
    return disk;
}

void FaultyDisk::order(DiskFault fault, std::int64_t countdown) {
    is_ordered_ = true;
    fault_ = fault;
    countdown_ = countdown;
    has_struck_ = false;
}

void FaultyDisk::heal() {
    is_ordered_ = false;
    has_struck_ = false;
}

int FaultyDisk::judge(Act act) {
    if (!is_ordered_) return SQLITE_OK;
    const bool is_dead = has_struck_ && fault_ == DiskFault::Death;
    if (is_dead) return act == Act::Sync ? SQLITE_IOERR_FSYNC : SQLITE_IOERR_WRITE;
    if (has_struck_) return SQLITE_OK;
    const bool is_meant =
        fault_ == DiskFault::SyncError ? act == Act::Sync : fault_ == DiskFault::Death || act == Act::Write;
    if (!is_meant || countdown_-- > 0) return SQLITE_OK;
    has_struck_ = true;
    switch (fault_) {
        case DiskFault::WriteError: return SQLITE_IOERR_WRITE;
        case DiskFault::Full: return SQLITE_FULL;
        case DiskFault::SyncError: return SQLITE_IOERR_FSYNC;
        case DiskFault::Death: return act == Act::Sync ? SQLITE_IOERR_FSYNC : SQLITE_IOERR_WRITE;
    }
    return SQLITE_OK;
}

}  // namespace simulation
