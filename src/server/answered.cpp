#include "server/answered.hpp"

namespace server {

Refusal storage_refusal(const storage::StorageError& error) {
    Refusal refusal;
    switch (error.kind) {
        case storage::StorageErrorKind::Busy: refusal.code = protocol::ErrorCode::Busy; break;
        case storage::StorageErrorKind::Closed: refusal.code = protocol::ErrorCode::Stopping; break;
        case storage::StorageErrorKind::Full: refusal.code = protocol::ErrorCode::StorageFull; break;
        case storage::StorageErrorKind::Constraint:
        case storage::StorageErrorKind::Corrupt:
        case storage::StorageErrorKind::Io:
        case storage::StorageErrorKind::Migration:
        case storage::StorageErrorKind::Misuse: refusal.code = protocol::ErrorCode::Internal; break;
    }
    refusal.log_reason = error.message;
    return refusal;
}

}  // namespace server
