#include "server/family_vouchers.hpp"

#include "domain/calendar.hpp"
#include "server/membership_notices.hpp"
#include "server/session_access.hpp"
#include "storage/guardian_consent_store.hpp"

namespace server {

using protocol::ErrorCode;

namespace {

Refusal unreadable() {
    Refusal refusal = refuse(ErrorCode::Internal);
    refusal.log_reason = "a family voucher can't be opened with these keys";
    return refusal;
}

}  // namespace

Answered<OpenedFamilyVoucher> open_family_voucher(const Vault& vault, storage::FamilyVoucherRecord record) {
    const auto name_text = vault.open(SealedAs::PersonName, record.id, record.name_ciphertext);
    const auto number_text = vault.open(SealedAs::ResidentId, record.id, record.resident_id_ciphertext);
    auto name = domain::PersonName::parse(name_text.value_or(""));
    const auto number = domain::ResidentId::parse(number_text.value_or(""));
    if (!name || !number) return std::unexpected(unreadable());
    return OpenedFamilyVoucher{std::move(record), std::move(*name), *number};
}

Answered<SharingParty> require_voucher_party(storage::Reader& reader, const ApplicationParts& parts,
                                             const Caller& caller) {
    auto party = find_sharing_party(reader, parts, caller);
    if (!party) return party;
    if (!party->person) return std::unexpected(refuse(ErrorCode::IdentityStepMissing));
    if (party->policy == nullptr) return std::unexpected(refuse_family_voucher("no_rules"));
    return party;
}

Answered<OpenedFamilyVoucher> find_own_family_voucher(storage::Reader& reader, const Vault& vault,
                                                      const SharingParty& party, std::string_view id) {
    auto found = storage::find_family_voucher(reader, id);
    if (!found) return failed(found);
    const bool is_own =
        *found && (*found)->account_id == party.account.id && (*found)->state != domain::FamilyVoucherState::Ended;
    if (!is_own) return std::unexpected(refuse(ErrorCode::FamilyVoucherUnknown));
    return open_family_voucher(vault, std::move(**found));
}

Answered<protocol::FamilyVoucher> describe_family_voucher(storage::Reader& reader, const OpenedFamilyVoucher& voucher,
                                                          const domain::FamilyVoucherRules& rules,
                                                          domain::Instant now) {
    auto documents = storage::list_family_voucher_documents(reader, voucher.record.id);
    if (!documents) return failed(documents);
    const int age = voucher.resident_id.age_on(domain::shanghai_date(now));
    const auto& confirmed_at = voucher.record.confirmed_at;
    return protocol::FamilyVoucher{.id = voucher.record.id,
                                   .name = std::string(voucher.name.text()),
                                   .relation = voucher.record.relation,
                                   .sex = voucher.resident_id.sex(),
                                   .age = age,
                                   .state = voucher.record.state,
                                   .must_confirm = domain::must_confirm(rules, age),
                                   .created_at = voucher.record.created_at.unix_ms,
                                   .confirmed_at = confirmed_at ? confirmed_at->unix_ms : 0,
                                   .documents = std::move(*documents)};
}

namespace {

/// What the holder reads; the relative reads only that it is over.
domain::NoticeKind notice_of(domain::FamilyVoucherEnd reason) {
    switch (reason) {
        case domain::FamilyVoucherEnd::Declined: return domain::NoticeKind::KinDeclined;
        case domain::FamilyVoucherEnd::PagesUnreadable: return domain::NoticeKind::KinPagesUnreadable;
        case domain::FamilyVoucherEnd::WrongPages: return domain::NoticeKind::KinWrongPages;
        case domain::FamilyVoucherEnd::NamesDiffer: return domain::NoticeKind::KinNamesDiffer;
        case domain::FamilyVoucherEnd::NoRelation: return domain::NoticeKind::KinNoRelation;
        case domain::FamilyVoucherEnd::ByHolder:
        case domain::FamilyVoucherEnd::ByRelative:
        case domain::FamilyVoucherEnd::Replaced: return domain::NoticeKind::KinEnded;
    }
    return domain::NoticeKind::KinEnded;
}

}  // namespace

Answered<std::vector<std::string>> end_family_voucher(storage::Transaction& transaction,
                                                      storage::FamilyVoucherRecord voucher,
                                                      domain::FamilyVoucherEnd reason, domain::Instant now) {
    using domain::FamilyVoucherEnd;
    const bool was_known = voucher.state != domain::FamilyVoucherState::Documents;
    voucher.state = domain::FamilyVoucherState::Ended;
    voucher.ended_at = now;
    voucher.ended_reason = reason;
    const auto ended = storage::update_family_voucher(transaction, voucher);
    if (!ended) return failed(ended);
    if (*ended == storage::Found::No) return std::unexpected(refuse(ErrorCode::FamilyVoucherUnknown));
    if (auto dropped = storage::drop_family_voucher_documents(transaction, voucher.id); !dropped)
        return failed(dropped);
    std::vector<std::string> concerned = {voucher.holder_person_id};
    const bool by_reviewer = notice_of(reason) != domain::NoticeKind::KinEnded && reason != FamilyVoucherEnd::Declined;
    if (by_reviewer && !voucher.relative_person_id) {
        auto told = tell_about(transaction, voucher.holder_person_id, notice_of(reason), std::nullopt, now);
        if (!told) return failed(told);
    }
    if (!was_known || !voucher.relative_person_id) return concerned;
    concerned.push_back(*voucher.relative_person_id);
    const bool by_relative = reason == FamilyVoucherEnd::ByRelative || reason == FamilyVoucherEnd::Declined;
    const bool tells_relative = !by_relative && reason != FamilyVoucherEnd::Replaced;
    if (tells_relative) {
        auto told = tell_about(transaction, *voucher.relative_person_id, domain::NoticeKind::KinEnded,
                               voucher.holder_person_id, now);
        if (!told) return failed(told);
    }
    if (reason != FamilyVoucherEnd::ByHolder) {
        auto told =
            tell_about(transaction, voucher.holder_person_id, notice_of(reason), voucher.relative_person_id, now);
        if (!told) return failed(told);
    }
    return concerned;
}

Answered<void> note_guardian_consent(storage::Transaction& transaction, const storage::FamilyVoucherRecord& voucher,
                                     const Caller& caller) {
    if (!voucher.guardian_text_version || !voucher.relative_person_id) return {};
    const auto agreed =
        storage::append_guardian_consent(transaction, {.account_id = voucher.account_id,
                                                       .child_person_id = *voucher.relative_person_id,
                                                       .given = true,
                                                       .version = *voucher.guardian_text_version,
                                                       .text_sha256 = voucher.guardian_text_sha256.value_or(""),
                                                       .decided_at = caller.now,
                                                       .channel = channel_of(caller)});
    if (!agreed) return failed(agreed);
    return {};
}

Answered<const Letter*> find_family_voucher_letter(const ApplicationParts& parts) {
    const Letter* letter = parts.letters.find(family_voucher_letter);
    if (letter == nullptr) {
        Refusal refusal = refuse(ErrorCode::Internal);
        refusal.log_reason = "the family voucher's letter isn't there";
        return std::unexpected(std::move(refusal));
    }
    return letter;
}

bool is_document_picture(std::string_view bytes) {
    constexpr std::string_view jpeg = "\xFF\xD8\xFF";
    constexpr std::string_view png = "\x89PNG\r\n\x1A\n";
    constexpr std::size_t smallest = 64;
    if (bytes.size() < smallest || bytes.size() > protocol::document_bytes_max) return false;
    // A JPEG that was cut off lacks its end mark.
    if (bytes.starts_with(jpeg)) return bytes.ends_with("\xFF\xD9");
    return bytes.starts_with(png) && bytes.substr(bytes.size() - 8, 4) == "IEND";
}

}  // namespace server
