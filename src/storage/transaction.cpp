#include "storage/transaction.hpp"

#include <string>

#include "storage/connection.hpp"

namespace storage {

namespace {

std::unexpected<StorageError> ended(std::string_view what) {
    return std::unexpected(StorageError{StorageErrorKind::Closed, std::string(what) + ": the transaction has ended"});
}

}  // namespace

Result<std::int64_t> Transaction::run(std::string_view statement, std::span<const Value> values) {
    if (lease().connection() == nullptr) return ended(statement);
    return lease().connection()->run(statement, values);
}

Result<void> Transaction::commit() {
    if (lease().connection() == nullptr) return ended("commit");
    return lease().commit();
}

Result<void> Transaction::roll_back() {
    if (lease().connection() == nullptr) return ended("rollback");
    return lease().roll_back();
}

Result<Savepoint> Savepoint::begin(Transaction& transaction) {
    if (transaction.lease().connection() == nullptr) return ended("savepoint");
    auto begun = transaction.lease().connection()->begin_savepoint();
    if (!begun) return std::unexpected(std::move(begun.error()));
    return Savepoint(transaction);
}

Savepoint::~Savepoint() {
    if (transaction_ == nullptr || transaction_->lease().connection() == nullptr) return;
    transaction_->lease().connection()->roll_back_savepoint();
}

Result<void> Savepoint::keep() {
    if (transaction_ == nullptr || transaction_->lease().connection() == nullptr) return ended("savepoint");
    auto kept = transaction_->lease().connection()->keep_savepoint();
    if (kept) transaction_ = nullptr;
    return kept;
}

}  // namespace storage
