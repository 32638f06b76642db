#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/family_voucher.hpp"
#include "domain/relation.hpp"
#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

/// Family vouchers, with the pictures handed in for them.
namespace storage {

struct FamilyVoucherRecord {
    std::string id;
    std::string account_id;
    std::string holder_person_id;
    std::optional<std::string> relative_person_id;  ///< empty: nobody is known by that name and number
    Bytes name_ciphertext;
    Bytes resident_id_ciphertext;
    domain::Relation relation{};
    domain::FamilyVoucherState state = domain::FamilyVoucherState::Documents;
    std::string policy_id;
    std::string policy_version;
    domain::Instant created_at;
    std::optional<domain::Instant> signed_at;
    std::optional<domain::Instant> confirmed_at;
    std::optional<domain::Instant> ended_at;
    std::optional<domain::FamilyVoucherEnd> ended_reason;
    std::optional<domain::Instant> reviewed_at;
    std::optional<std::string> reviewed_by;
    std::optional<std::string> guardian_text_version;  ///< what the guardian of a child under 14 agreed to
    std::optional<std::string> guardian_text_sha256;

    static auto columns(auto& self) {
        return std::tie(self.id, self.account_id, self.holder_person_id, self.relative_person_id, self.name_ciphertext,
                        self.resident_id_ciphertext, self.relation, self.state, self.policy_id, self.policy_version,
                        self.created_at, self.signed_at, self.confirmed_at, self.ended_at, self.ended_reason,
                        self.reviewed_at, self.reviewed_by, self.guardian_text_version, self.guardian_text_sha256);
    }
};

/// A picture as it was handed in, sealed.
struct FamilyVoucherDocumentRecord {
    std::string id;
    std::string voucher_id;
    domain::FamilyVoucherDocument kind{};
    Bytes picture_ciphertext;
    domain::Instant uploaded_at;

    static auto columns(auto& self) {
        return std::tie(self.id, self.voucher_id, self.kind, self.picture_ciphertext, self.uploaded_at);
    }
};

Result<void> insert_family_voucher(Transaction& transaction, const FamilyVoucherRecord& voucher);
/// Everything that changes in its life. Found::No when it has ended before.
Result<Found> update_family_voucher(Transaction& transaction, const FamilyVoucherRecord& voucher);
Result<std::optional<FamilyVoucherRecord>> find_family_voucher(Reader& reader, std::string_view id);
/// Those of an account that haven't ended, oldest first.
Result<std::vector<FamilyVoucherRecord>> list_family_vouchers(Reader& reader, std::string_view account_id);
/// Those that show a person's code, or ask for it.
Result<std::vector<FamilyVoucherRecord>> list_family_vouchers_about(Reader& reader, std::string_view person_id);
/// How many phones may show a person's code.
Result<std::int64_t> count_family_vouchers_about(Reader& reader, std::string_view person_id);
/// Handed in and not looked at yet, oldest first.
Result<std::vector<FamilyVoucherRecord>> list_family_vouchers_to_review(Reader& reader, std::int64_t count_max);

/// Takes the place of an earlier picture of the same kind.
Result<void> put_family_voucher_document(Transaction& transaction, const FamilyVoucherDocumentRecord& document);
Result<std::optional<FamilyVoucherDocumentRecord>> find_family_voucher_document(Reader& reader,
                                                                                std::string_view voucher_id,
                                                                                domain::FamilyVoucherDocument kind);
Result<std::vector<domain::FamilyVoucherDocument>> list_family_voucher_documents(Reader& reader,
                                                                                 std::string_view voucher_id);
Result<void> drop_family_voucher_documents(Transaction& transaction, std::string_view voucher_id);

}  // namespace storage
