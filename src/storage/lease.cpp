#include "storage/lease.hpp"

#include <utility>

#include "storage/connection_pool.hpp"

namespace storage {

void Lease::end() {
    if (connection_ == nullptr) return;
    pool_->take_back(*std::exchange(connection_, nullptr), use_);
}

Result<void> Lease::commit() {
    connection_ = nullptr;
    return pool_->group_commit().commit();
}

Result<void> Lease::roll_back() {
    connection_ = nullptr;
    return pool_->group_commit().roll_back();
}

}  // namespace storage
