#pragma once

#include "domain/access_log.hpp"
#include "protocol/empty_wire.hpp"
#include "protocol/staff_wire.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"

/// The service hall's counter: whose shift it is, a person's record for a stated purpose, and hall codes.
namespace server {

/// The access log's word for what a clerk stated.
[[nodiscard]] domain::AccessReason reason_of(domain::StaffPurpose purpose);

/// `staff_read_desk`
[[nodiscard]] Answered<protocol::StaffDeskAnswer> read_staff_desk(storage::Reader& reader,
                                                                  const ApplicationParts& parts, const Caller& caller);

/// `staff_log_out`
class StaffLogOut {
public:
    using Prepared = protocol::Empty;
    [[nodiscard]] Answered<Prepared> prepare(const Prepared& request, const Caller&) { return request; }
    [[nodiscard]] Answered<Written<protocol::Empty>> apply(storage::Transaction& transaction, const Prepared&,
                                                           const Caller& caller);
};

/// `staff_find_person`: what is seen is noted in the same write.
class StaffFindPerson {
public:
    explicit StaffFindPerson(const ApplicationParts& parts) : parts_(parts) {}

    using Prepared = protocol::StaffFindRequest;
    [[nodiscard]] Answered<Prepared> prepare(const Prepared& request, const Caller&) { return request; }
    [[nodiscard]] Answered<Written<protocol::StaffPersonAnswer>> apply(storage::Transaction& transaction,
                                                                       const Prepared& prepared, const Caller& caller);

private:
    const ApplicationParts& parts_;
};

/// `staff_issue_hall_code`
class StaffIssueHallCode {
public:
    explicit StaffIssueHallCode(const ApplicationParts& parts) : parts_(parts) {}

    using Prepared = protocol::StaffHallCodeRequest;
    [[nodiscard]] Answered<Prepared> prepare(const Prepared& request, const Caller&) { return request; }
    [[nodiscard]] Answered<Written<protocol::StaffHallCodeAnswer>> apply(storage::Transaction& transaction,
                                                                         const Prepared& prepared,
                                                                         const Caller& caller);

private:
    const ApplicationParts& parts_;
};

}  // namespace server
