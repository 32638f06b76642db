#pragma once

#include <cstdint>

#include "storage/reader.hpp"

namespace storage {

/// The one write transaction. Nothing is kept unless `commit()` succeeds: the destructor rolls back. Begin and end it
/// on the same thread; no slow work (hashing passwords, HTTP) in between.
///
/// It sees what others wrote who wait to be made durable with it (GroupCommit). So whoever answers out of what was read
/// here ends it by `commit()` or `roll_back()`: both return when that is durable too.
///
/// After a failed statement the transaction is spent, as in PostgreSQL: further statements and `commit()`
/// return the first failure, unless a Savepoint made before it is rolled back.
class Transaction : public Reader {
public:
    using Reader::Reader;

    /// Carries out a statement without rows; returns how many rows it changed.
    template <class... Arguments>
    Result<std::int64_t> execute(std::string_view statement, const Arguments&... arguments) {
        const std::array<Value, sizeof...(Arguments)> values{to_value(arguments)...};
        return run(statement, values);
    }

    /// As execute(), with the columns of `record` as `$1…$n`.
    template <HasColumns Record>
    Result<std::int64_t> execute_with(std::string_view statement, const Record& record) {
        return std::apply([&](const auto&... column) { return execute(statement, column...); },
                          Record::columns(record));
    }

    /// Makes all of it durable, or nothing. The transaction is over either way.
    Result<void> commit();

    /// Takes all of it back. An error means that what was read here has gone as well: don't answer out of it.
    Result<void> roll_back();

private:
    friend class Savepoint;

    Result<std::int64_t> run(std::string_view statement, std::span<const Value> values);
};

/// A part of a transaction that may be taken back alone: undone by the destructor unless `keep()` was called.
/// Savepoints nest like scopes.
class Savepoint {
public:
    static Result<Savepoint> begin(Transaction& transaction);

    Savepoint(Savepoint&& other) noexcept : transaction_(other.transaction_) { other.transaction_ = nullptr; }
    Savepoint& operator=(Savepoint&&) = delete;
    ~Savepoint();

    Result<void> keep();

private:
    explicit Savepoint(Transaction& transaction) : transaction_(&transaction) {}

    Transaction* transaction_;
};

}  // namespace storage
