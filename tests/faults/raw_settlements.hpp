#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "storage/database.hpp"

namespace faults {

/// The rows that one settlement leaves, written in a loop by one thread: no HTTP, no JSON, no secrets, no decisions.
class RawSettlements {
public:
    explicit RawSettlements(const std::string& path);

    /// How many a second, `batch` of them in each commit.
    double a_second(int batch, double seconds);

private:
    void settle(storage::Transaction& transaction);

    std::optional<storage::Database> database_;
    std::int64_t number_ = 0;
};

}  // namespace faults
