#pragma once

#include <string>

#include "storage/storage_error.hpp"

namespace storage {

/// Copies the database at `path` as of one moment into the new file `copy`, whether somebody writes to it or not:
/// nobody waits. The copy is readable by its owner only, was checked, and is a whole database by itself: put in
/// `path`'s place (without -wal and -shm files) it is what was there. Refuses when `copy` is there already.
Result<void> back_up(const std::string& path, const std::string& copy);

}  // namespace storage
