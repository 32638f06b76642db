#include "storage/member_cap_store.hpp"

namespace storage {

Result<void> set_member_cap(Transaction& transaction, const MemberCapRecord& cap) {
    return as_done(transaction.execute_with("set_member_cap", cap));
}

Result<MemberCaps> find_member_caps(Reader& reader, std::string_view membership_id) {
    const auto records = reader.list<MemberCapRecord>("list_member_caps", membership_id);
    if (!records) return std::unexpected(records.error());
    MemberCaps caps;
    for (const MemberCapRecord& record : *records) {
        switch (record.span) {
            case domain::CapSpan::Payment: caps.payment = record.amount; break;
            case domain::CapSpan::Month: caps.month = record.amount; break;
        }
    }
    return caps;
}

}  // namespace storage
