#pragma once

#include "protocol/staff_wire.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"
#include "storage/staff_store.hpp"

namespace server {

/// A request of the staff as the second clerk needs to see it: about whom, what will be, who asked. Names and numbers
/// are masked: the paper is at the counter.
[[nodiscard]] Answered<protocol::StaffRequestAnswer> describe_staff_request(storage::Reader& reader,
                                                                            const ApplicationParts& parts,
                                                                            const storage::StaffRequestRecord& record,
                                                                            const Caller& caller);

/// What was asked for, opened; an internal error when these keys don't fit.
[[nodiscard]] Answered<protocol::StaffActRequest> open_staff_details(const Vault& vault,
                                                                     const storage::StaffRequestRecord& record);

}  // namespace server
