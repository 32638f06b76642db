#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <vector>

#include "storage/cursor.hpp"
#include "storage/lease.hpp"
#include "storage/row.hpp"
#include "storage/storage_error.hpp"
#include "storage/value.hpp"

namespace storage {

/// One consistent view of the database: all that is read through one Reader is as of its first query.
/// Movable; used by one thread at a time; give it back soon (the pool is small).
///
/// Statements are named as in `sql/*.sql`; arguments become `$1…$n` in order.
class Reader {
public:
    explicit Reader(Lease lease) : lease_(std::move(lease)) {}

    /// The only row, or nothing. More than one row is a `Misuse`.
    template <class Record, class... Arguments>
    Result<std::optional<Record>> find(std::string_view statement, const Arguments&... arguments) {
        auto rows = list<Record>(statement, arguments...);
        if (!rows) return std::unexpected(std::move(rows.error()));
        if (rows->empty()) return std::nullopt;
        if (rows->size() > 1) return std::unexpected(more_than_one_row(statement));
        return std::move(rows->front());
    }

    /// The only row of a query that always has one (a count, a sum).
    template <class Record, class... Arguments>
    Result<Record> get(std::string_view statement, const Arguments&... arguments) {
        auto row = find<Record>(statement, arguments...);
        if (!row) return std::unexpected(std::move(row.error()));
        if (!*row) return std::unexpected(no_row(statement));
        return std::move(**row);
    }

    template <class Record, class... Arguments>
    Result<std::vector<Record>> list(std::string_view statement, const Arguments&... arguments) {
        const std::array<Value, sizeof...(Arguments)> values{to_value(arguments)...};
        auto cursor = start(statement, values);
        if (!cursor) return std::unexpected(std::move(cursor.error()));
        std::vector<Record> records;
        for (;;) {
            const auto has_row = cursor->next();
            if (!has_row) return std::unexpected(has_row.error());
            if (!*has_row) return records;
            Row row = cursor->row();
            row.read(records.emplace_back());
            if (!row.was_read_whole()) return std::unexpected(malformed_row(statement));
        }
    }

protected:
    Result<Cursor> start(std::string_view statement, std::span<const Value> values);
    Lease& lease() { return lease_; }

private:
    static StorageError more_than_one_row(std::string_view statement);
    static StorageError no_row(std::string_view statement);
    static StorageError malformed_row(std::string_view statement);

    Lease lease_;
};

}  // namespace storage
