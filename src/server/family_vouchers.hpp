#pragma once

#include <optional>
#include <string_view>

#include "protocol/empty_wire.hpp"
#include "protocol/family_voucher_wire.hpp"
#include "server/letters.hpp"
#include "server/sharing_party.hpp"
#include "storage/family_voucher_store.hpp"

/// What the routes of family vouchers share.
namespace server {

/// The letter that every family voucher asks for, whatever the place.
inline constexpr std::string_view family_voucher_letter = "family_voucher";

/// A family voucher with what its row keeps sealed.
struct OpenedFamilyVoucher {
    storage::FamilyVoucherRecord record;
    domain::PersonName name;
    domain::ResidentId resident_id;
};

[[nodiscard]] Answered<OpenedFamilyVoucher> open_family_voucher(const Vault& vault,
                                                                storage::FamilyVoucherRecord record);

/// The caller with the rules of the own place. Refuses before the person check, and where no place rules.
[[nodiscard]] Answered<SharingParty> require_voucher_party(storage::Reader& reader, const ApplicationParts& parts,
                                                           const Caller& caller);

/// The caller's own one, not ended.
[[nodiscard]] Answered<OpenedFamilyVoucher> find_own_family_voucher(storage::Reader& reader, const Vault& vault,
                                                                    const SharingParty& party, std::string_view id);

[[nodiscard]] Answered<protocol::FamilyVoucher> describe_family_voucher(storage::Reader& reader,
                                                                        const OpenedFamilyVoucher& voucher,
                                                                        const domain::FamilyVoucherRules& rules,
                                                                        domain::Instant now);

/// A guardian's consent that came with it counts from when the code can be shown: before, nothing may tell whether
/// there is such a child.
[[nodiscard]] Answered<void> note_guardian_consent(storage::Transaction& transaction,
                                                   const storage::FamilyVoucherRecord& voucher, const Caller& caller);

/// Ends it, drops its pictures and tells those who knew of it. Gives whom to wake.
[[nodiscard]] Answered<std::vector<std::string>> end_family_voucher(storage::Transaction& transaction,
                                                                    storage::FamilyVoucherRecord voucher,
                                                                    domain::FamilyVoucherEnd reason,
                                                                    domain::Instant now);

[[nodiscard]] Answered<const Letter*> find_family_voucher_letter(const ApplicationParts& parts);

[[nodiscard]] inline Refusal refuse_family_voucher(std::string_view problem) {
    Refusal refusal = refuse(protocol::ErrorCode::FamilyVoucherRefused);
    refusal.problem = problem;
    return refusal;
}

/// Whether bytes begin as a JPEG's or PNG's do, and are no larger than a picture may be.
[[nodiscard]] bool is_document_picture(std::string_view bytes);

}  // namespace server
