#pragma once

#include <cstdint>
#include <string>

namespace faults {

/// An SQLite VFS that passes everything on to the system's and notes beside it which writes were synced. At a power cut
/// the disk holds what was synced, and of what wasn't any part: whole writes, torn ones, or nothing.
///
/// One instance a process; it knows the files of one folder at a time.
class PowerCut {
public:
    static PowerCut& instance();
    /// Its name as a VFS, for DatabaseOptions::vfs.
    static constexpr const char* vfs_name = "power_cut";

    /// Begins to watch a folder without files.
    void watch(const std::string& folder);
    /// What was written by now counts as synced.
    void sync_all();
    /// Cuts the power now. From here on nothing can be written or synced. What the disk is left with goes into
    /// `folder`; `seed` says which unsynced sectors survived.
    void cut(std::uint64_t seed, const std::string& folder);

private:
    PowerCut();
};

}  // namespace faults
