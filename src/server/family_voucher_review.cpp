#include "server/family_voucher_review.hpp"

#include "domain/mask.hpp"
#include "server/accesses.hpp"
#include "server/encoding.hpp"
#include "server/staff_desk.hpp"

namespace server {

namespace {

using domain::FamilyVoucherState;
using protocol::ErrorCode;

constexpr std::int64_t reviews_shown = 100;

/// One that was handed in and not looked at yet.
Answered<storage::FamilyVoucherRecord> find_to_review(storage::Reader& reader, std::string_view id) {
    auto found = storage::find_family_voucher(reader, id);
    if (!found) return failed(found);
    const bool waits = *found && !(*found)->reviewed_at &&
                       ((*found)->state == FamilyVoucherState::Asked || (*found)->state == FamilyVoucherState::Active);
    if (!waits) return std::unexpected(refuse(ErrorCode::FamilyVoucherUnknown));
    return std::move(**found);
}

domain::FamilyVoucherEnd end_by(domain::ReviewFinding finding) {
    switch (finding) {
        case domain::ReviewFinding::PagesUnreadable: return domain::FamilyVoucherEnd::PagesUnreadable;
        case domain::ReviewFinding::WrongPages: return domain::FamilyVoucherEnd::WrongPages;
        case domain::ReviewFinding::NamesDiffer: return domain::FamilyVoucherEnd::NamesDiffer;
        case domain::ReviewFinding::NoRelation: return domain::FamilyVoucherEnd::NoRelation;
    }
    return domain::FamilyVoucherEnd::WrongPages;
}

Answered<protocol::FamilyVoucherReview> describe(storage::Reader& reader, const Vault& vault,
                                                 storage::FamilyVoucherRecord record) {
    const auto holder = open_person(reader, vault, record.holder_person_id);
    if (!holder) return failed(holder);
    const auto voucher = open_family_voucher(vault, std::move(record));
    if (!voucher) return failed(voucher);
    auto documents = storage::list_family_voucher_documents(reader, voucher->record.id);
    if (!documents) return failed(documents);
    return protocol::FamilyVoucherReview{.voucher = voucher->record.id,
                                         .holder_name = std::string(holder->name.text()),
                                         .holder_resident_id_masked = domain::mask_resident_id(holder->resident_id),
                                         .relative_name = std::string(voucher->name.text()),
                                         .relative_resident_id_masked = domain::mask_resident_id(voucher->resident_id),
                                         .relation = voucher->record.relation,
                                         .state = voucher->record.state,
                                         .signed_at = voucher->record.signed_at.value_or(domain::Instant{}).unix_ms,
                                         .documents = std::move(*documents)};
}

}  // namespace

Answered<protocol::FamilyVoucherReviewsAnswer> read_family_voucher_reviews(storage::Reader& reader,
                                                                           const ApplicationParts& parts,
                                                                           const Caller& caller) {
    const auto staff = require_staff(caller, domain::StaffRole::Reviewer);
    if (!staff) return failed(staff);
    auto records = storage::list_family_vouchers_to_review(reader, reviews_shown);
    if (!records) return failed(records);
    protocol::FamilyVoucherReviewsAnswer answer;
    for (storage::FamilyVoucherRecord& record : *records) {
        auto item = describe(reader, parts.vault, std::move(record));
        if (!item) return failed(item);
        answer.items.push_back(std::move(*item));
    }
    return answer;
}

Answered<Written<protocol::DocumentAnswer>> OpenDocument::apply(storage::Transaction& transaction,
                                                                const Prepared& prepared, const Caller& caller) {
    const auto staff = require_staff(caller, domain::StaffRole::Reviewer);
    if (!staff) return failed(staff);
    const auto voucher = find_to_review(transaction, prepared.voucher);
    if (!voucher) return failed(voucher);
    const auto document = storage::find_family_voucher_document(transaction, voucher->id, prepared.kind);
    if (!document) return failed(document);
    if (!*document) return std::unexpected(refuse(ErrorCode::FamilyVoucherUnknown));
    const auto picture = parts_.vault.open(SealedAs::Document, voucher->id, (*document)->picture_ciphertext);
    if (!picture) {
        Refusal refusal = refuse(ErrorCode::Internal);
        refusal.log_reason = "a document can't be opened with these keys";
        return std::unexpected(std::move(refusal));
    }
    std::vector<std::string> concerned = {voucher->holder_person_id};
    if (voucher->relative_person_id) concerned.push_back(*voucher->relative_person_id);
    for (const std::string& person : concerned) {
        const auto noted = note_access(transaction, parts_.random,
                                       {.person_id = person,
                                        .by = domain::AccessBy::Staff,
                                        .actor_id = staff->staff_id,
                                        .data = domain::AccessedData::Documents,
                                        .reason = domain::AccessReason::DocumentReview},
                                       caller.now);
        if (!noted) return failed(noted);
    }
    return written(protocol::DocumentAnswer{to_base64url(*picture)});
}

Answered<Written<protocol::Empty>> ReviewFamilyVoucher::apply(storage::Transaction& transaction,
                                                              const Prepared& prepared, const Caller& caller) {
    const auto staff = require_staff(caller, domain::StaffRole::Reviewer);
    if (!staff) return failed(staff);
    if (!prepared.accepted && !prepared.finding) {
        return std::unexpected(refuse_field(ErrorCode::InvalidRequest, "finding"));
    }
    auto voucher = find_to_review(transaction, prepared.voucher);
    if (!voucher) return failed(voucher);
    voucher->reviewed_at = caller.now;
    voucher->reviewed_by = staff->staff_id;
    if (!prepared.accepted) {
        auto ended = end_family_voucher(transaction, std::move(*voucher), end_by(*prepared.finding), caller.now);
        if (!ended) return failed(ended);
        return written(protocol::Empty{}, std::move(*ended));
    }
    const auto updated = storage::update_family_voucher(transaction, *voucher);
    if (!updated) return failed(updated);
    const auto dropped = storage::drop_family_voucher_documents(transaction, voucher->id);
    if (!dropped) return failed(dropped);
    return written(protocol::Empty{});
}

}  // namespace server
