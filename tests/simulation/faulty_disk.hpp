#pragma once

#include <cstdint>

struct sqlite3_file;

namespace simulation {

enum class DiskFault {
    WriteError,
    Full,
    SyncError,
    Death,  ///< from the chosen moment on nothing reaches the disk any more: the process, or the machine, has died
};

/// SQLite's file system with faults to order. One a process: SQLite's default once it is installed. What is
/// "synced" is not: that would only wait for the real disk.
class FaultyDisk {
public:
    static FaultyDisk& installed();

    /// Lets a fault come at the `countdown`-th write (or sync, for SyncError) from now, counted from 0.
    void order(DiskFault fault, std::int64_t countdown);
    /// Whether the ordered fault came.
    [[nodiscard]] bool has_struck() const { return has_struck_; }
    /// Takes the order back; a dead disk lives again, with what had reached it.
    void heal();

    enum class Act { Write, Sync };
    /// The result code of one act, SQLITE_OK as a rule.
    [[nodiscard]] int judge(Act act);

private:
    FaultyDisk() = default;

    bool is_ordered_ = false;
    DiskFault fault_ = DiskFault::WriteError;
    std::int64_t countdown_ = 0;
    bool has_struck_ = false;
};

}  // namespace simulation
