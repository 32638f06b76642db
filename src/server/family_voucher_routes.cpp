#include "server/family_voucher_routes.hpp"

#include <algorithm>

#include "domain/calendar.hpp"
#include "domain/mask.hpp"
#include "server/accesses.hpp"
#include "server/daily_tries.hpp"
#include "server/encoding.hpp"
#include "server/family_circle.hpp"
#include "server/guardian_consent.hpp"
#include "server/membership_notices.hpp"
#include "server/payment_code_issue.hpp"
#include "server/session_access.hpp"
#include "server/sessions.hpp"
#include "storage/letter_store.hpp"

namespace server {

namespace {

using domain::FamilyVoucherState;
using protocol::ErrorCode;

/// Naming somebody tells nothing by itself; a child's name and number would, tried again and again.
constexpr DailyTries naming_tries{"family_voucher", 10};

/// Who asks for, or shows, the code of this person; the name in full once it was agreed to.
Answered<protocol::FamilyVoucherHolder> describe_holder(storage::Reader& reader, const Vault& vault,
                                                        const storage::FamilyVoucherRecord& record) {
    const auto holder = open_person(reader, vault, record.holder_person_id);
    if (!holder) return failed(holder);
    const auto account = storage::find_account(reader, record.account_id);
    if (!account) return failed(account);
    protocol::FamilyVoucherHolder answer{.id = record.id,
                                         .name = domain::mask_name(holder->name),
                                         .mobile_masked = {},
                                         .relation = record.relation,
                                         .state = record.state,
                                         .created_at = record.created_at.unix_ms};
    if (record.state == FamilyVoucherState::Active) answer.name = holder->name.text();
    if (!*account) return answer;
    const auto mobile = open_mobile(vault, (*account)->id, (*account)->mobile_ciphertext);
    if (!mobile) return failed(mobile);
    answer.mobile_masked = domain::mask_mobile(*mobile);
    return answer;
}

Answered<FamilyVoucherWritten> answer_of(storage::Transaction& transaction, const OpenedFamilyVoucher& voucher,
                                         const SharingParty& party, domain::Instant now,
                                         std::vector<std::string> told = {}) {
    auto answer = describe_family_voucher(transaction, voucher, party.policy->family_voucher, now);
    if (!answer) return failed(answer);
    return written(std::move(*answer), std::move(told));
}

/// One that shows the caller's own code, or asks for it.
Answered<storage::FamilyVoucherRecord> find_about_me(storage::Reader& reader, std::string_view person_id,
                                                     std::string_view id) {
    auto found = storage::find_family_voucher(reader, id);
    if (!found) return failed(found);
    const bool is_mine =
        *found && (*found)->relative_person_id == person_id &&
        ((*found)->state == FamilyVoucherState::Asked || (*found)->state == FamilyVoucherState::Active);
    if (!is_mine) return std::unexpected(refuse(ErrorCode::FamilyVoucherUnknown));
    return std::move(**found);
}

}  // namespace

Answered<protocol::FamilyVouchersAnswer> read_family_vouchers(storage::Reader& reader, const ApplicationParts& parts,
                                                              const Caller& caller) {
    const auto party = find_sharing_party(reader, parts, caller);
    if (!party) return failed(party);
    protocol::FamilyVouchersAnswer answer;
    if (!party->person || party->policy == nullptr) return answer;
    const domain::FamilyVoucherRules& rules = party->policy->family_voucher;
    answer.relatives_max = rules.relatives_max.value;
    answer.confirmation_from_age = rules.confirmation_from_age.value;
    rules.documents.value.for_each(
        [&](domain::FamilyVoucherDocument document) { answer.documents.push_back(document); });
    auto own = storage::list_family_vouchers(reader, party->account.id);
    if (!own) return failed(own);
    for (storage::FamilyVoucherRecord& record : *own) {
        const auto opened = open_family_voucher(parts.vault, std::move(record));
        if (!opened) return failed(opened);
        auto item = describe_family_voucher(reader, *opened, rules, caller.now);
        if (!item) return failed(item);
        answer.items.push_back(std::move(*item));
    }
    const auto about_me = storage::list_family_vouchers_about(reader, party->person->record.id);
    if (!about_me) return failed(about_me);
    for (const storage::FamilyVoucherRecord& record : *about_me) {
        auto holder = describe_holder(reader, parts.vault, record);
        if (!holder) return failed(holder);
        answer.holders.push_back(std::move(*holder));
    }
    return answer;
}

Answered<protocol::LetterAnswer> read_family_voucher_letter(storage::Reader& reader, const ApplicationParts& parts,
                                                            const Caller& caller) {
    const auto person = required_person(reader, caller);
    if (!person) return failed(person);
    const auto letter = find_family_voucher_letter(parts);
    if (!letter) return failed(letter);
    return protocol::LetterAnswer{.letter = (*letter)->text, .sha256 = (*letter)->sha256};
}

Answered<StartFamilyVoucher::Prepared> StartFamilyVoucher::prepare(const protocol::StartFamilyVoucherRequest& request,
                                                                   const Caller& caller) {
    auto named = read_typed_person(request.name, request.resident_id, caller.now);
    if (!named) return failed(named);
    const auto guardian =
        check_guardian_consent(parts_.consents, named->resident_id, request.guardian_consent, caller.now);
    if (!guardian) return failed(guardian);
    return Prepared{std::move(*named), request.relation, *guardian};
}

Answered<int> StartFamilyVoucher::make_room(storage::Transaction& transaction, const SharingParty& party,
                                            const Prepared& prepared, domain::Instant now) {
    auto records = storage::list_family_vouchers(transaction, party.account.id);
    if (!records) return failed(records);
    int others = 0;
    for (storage::FamilyVoucherRecord& record : *records) {
        if (record.state == FamilyVoucherState::Documents) {
            auto ended = end_family_voucher(transaction, record, domain::FamilyVoucherEnd::Replaced, now);
            if (!ended) return failed(ended);
            continue;
        }
        ++others;
        const auto opened = open_family_voucher(parts_.vault, std::move(record));
        if (!opened) return failed(opened);
        if (opened->resident_id == prepared.named.resident_id) {
            return std::unexpected(refuse_family_voucher("already_there"));
        }
    }
    return others;
}

Answered<FamilyVoucherWritten> StartFamilyVoucher::apply(storage::Transaction& transaction, const Prepared& prepared,
                                                         const Caller& caller) {
    const auto party = require_voucher_party(transaction, parts_, caller);
    if (!party) return failed(party);
    if (prepared.named.resident_id == party->person->resident_id) {
        return std::unexpected(refuse_field(ErrorCode::InvitingOneself, "resident_id"));
    }
    const auto others = make_room(transaction, *party, prepared, caller.now);
    if (!others) return failed(others);
    if (*others >= party->policy->family_voucher.relatives_max.value) {
        return std::unexpected(refuse_family_voucher("too_many_relatives"));
    }
    if (const auto left = take_daily_try(transaction, naming_tries, caller); !left) return failed(left);
    const auto person = find_named_person(transaction, parts_.vault, prepared.named.name, prepared.named.resident_id);
    if (!person) return failed(person);
    const std::string id = random_identifier(parts_.random);
    storage::FamilyVoucherRecord record{
        .id = id,
        .account_id = party->account.id,
        .holder_person_id = party->person->record.id,
        .relative_person_id = std::nullopt,
        .name_ciphertext = parts_.vault.seal(SealedAs::PersonName, id, prepared.named.name.text()),
        .resident_id_ciphertext = parts_.vault.seal(SealedAs::ResidentId, id, prepared.named.resident_id.text()),
        .relation = prepared.relation,
        .policy_id = party->policy->id,
        .policy_version = party->policy->version,
        .created_at = caller.now,
        .signed_at = {},
        .confirmed_at = {},
        .ended_at = {},
        .ended_reason = {},
        .reviewed_at = {},
        .reviewed_by = {},
        .guardian_text_version = {},
        .guardian_text_sha256 = {}};
    if (*person) record.relative_person_id = (*person)->record.id;
    if (prepared.has_guardian_consent) {
        const protocol::ConsentText& text = parts_.consents.text_of(domain::ConsentKind::Child);
        record.guardian_text_version = text.version;
        record.guardian_text_sha256 = text.sha256;
    }
    if (const auto inserted = storage::insert_family_voucher(transaction, record); !inserted) return failed(inserted);
    return answer_of(transaction, {std::move(record), prepared.named.name, prepared.named.resident_id}, *party,
                     caller.now);
}

Answered<PutFamilyVoucherDocument::Prepared> PutFamilyVoucherDocument::prepare(
    const protocol::FamilyVoucherDocumentRequest& request, const Caller&) {
    if (request.kind == domain::FamilyVoucherDocument::SignedLetter) {
        return std::unexpected(refuse_field(ErrorCode::InvalidRequest, "kind"));
    }
    auto picture = from_base64url(request.picture);
    if (!picture || !is_document_picture(*picture)) {
        return std::unexpected(refuse_family_voucher("picture_unreadable"));
    }
    return Prepared{request.voucher, request.kind, std::move(*picture)};
}

Answered<FamilyVoucherWritten> PutFamilyVoucherDocument::apply(storage::Transaction& transaction,
                                                               const Prepared& prepared, const Caller& caller) {
    const auto party = require_voucher_party(transaction, parts_, caller);
    if (!party) return failed(party);
    const auto voucher = find_own_family_voucher(transaction, parts_.vault, *party, prepared.voucher);
    if (!voucher) return failed(voucher);
    if (voucher->record.state != FamilyVoucherState::Documents) {
        return std::unexpected(refuse(ErrorCode::FamilyVoucherUnknown));
    }
    const auto kept = storage::put_family_voucher_document(
        transaction, {.id = random_identifier(parts_.random),
                      .voucher_id = voucher->record.id,
                      .kind = prepared.kind,
                      .picture_ciphertext = parts_.vault.seal(SealedAs::Document, voucher->record.id, prepared.picture),
                      .uploaded_at = caller.now});
    if (!kept) return failed(kept);
    return answer_of(transaction, *voucher, *party, caller.now);
}

Answered<std::vector<std::string>> SignFamilyVoucher::hand_in(storage::Transaction& transaction,
                                                              OpenedFamilyVoucher& voucher,
                                                              const domain::FamilyVoucherRules& rules,
                                                              const Caller& caller) {
    const domain::Instant now = caller.now;
    storage::FamilyVoucherRecord& record = voucher.record;
    record.signed_at = now;
    std::vector<std::string> concerned = {record.holder_person_id};
    if (domain::must_confirm(rules, voucher.resident_id.age_on(domain::shanghai_date(now)))) {
        record.state = FamilyVoucherState::Asked;
        if (record.relative_person_id) {
            auto told = tell_about(transaction, *record.relative_person_id, domain::NoticeKind::KinAsked, {}, now);
            if (!told) return failed(told);
            concerned.push_back(*record.relative_person_id);
        }
    } else {
        // Nobody is asked for a child, so name and number must be a person's that the insurance knows.
        if (!record.relative_person_id) return std::unexpected(refuse_family_voucher("not_addable"));
        record.state = FamilyVoucherState::Active;
        record.confirmed_at = now;
        if (auto noted = note_guardian_consent(transaction, record, caller); !noted) return failed(noted);
    }
    const auto updated = storage::update_family_voucher(transaction, record);
    if (!updated) return failed(updated);
    return concerned;
}

Answered<FamilyVoucherWritten> SignFamilyVoucher::apply(storage::Transaction& transaction, const Prepared& prepared,
                                                        const Caller& caller) {
    const auto party = require_voucher_party(transaction, parts_, caller);
    if (!party) return failed(party);
    auto voucher = find_own_family_voucher(transaction, parts_.vault, *party, prepared.voucher);
    if (!voucher) return failed(voucher);
    if (voucher->record.state != FamilyVoucherState::Documents) {
        return std::unexpected(refuse(ErrorCode::FamilyVoucherUnknown));
    }
    // Begun before a guardian was asked: it is begun anew.
    const bool needs_guardian =
        domain::needs_guardian_consent(voucher->resident_id.birth_date(), domain::shanghai_date(caller.now));
    if (needs_guardian && !voucher->record.guardian_text_version) {
        return std::unexpected(refuse(ErrorCode::GuardianConsentRequired));
    }
    const auto letter = find_family_voucher_letter(parts_);
    if (!letter) return failed(letter);
    if (prepared.version != (*letter)->text.version || prepared.sha256 != (*letter)->sha256) {
        return std::unexpected(refuse(ErrorCode::LetterChanged));
    }
    const auto pictures = storage::list_family_voucher_documents(transaction, voucher->record.id);
    if (!pictures) return failed(pictures);
    domain::FamilyVoucherDocumentSet documents = {domain::FamilyVoucherDocument::SignedLetter};
    for (const domain::FamilyVoucherDocument picture : *pictures) documents.insert(picture);
    const domain::FamilyVoucherRules& rules = party->policy->family_voucher;
    if (!rules.documents.value.without(documents).is_empty()) {
        return std::unexpected(refuse_family_voucher("document_missing"));
    }
    const auto signature = storage::insert_signed_letter(transaction, {.id = random_identifier(parts_.random),
                                                                       .account_id = party->account.id,
                                                                       .person_id = party->person->record.id,
                                                                       .letter = (*letter)->text.name,
                                                                       .version = (*letter)->text.version,
                                                                       .text_sha256 = (*letter)->sha256,
                                                                       .signed_at = caller.now,
                                                                       .channel = channel_of(caller),
                                                                       .invitation_id = voucher->record.id});
    if (!signature) return failed(signature);
    auto concerned = hand_in(transaction, *voucher, rules, caller);
    if (!concerned) return failed(concerned);
    return answer_of(transaction, *voucher, *party, caller.now, std::move(*concerned));
}

Answered<Written<protocol::Empty>> AnswerFamilyVoucher::apply(storage::Transaction& transaction,
                                                              const Prepared& prepared, const Caller& caller) {
    const auto me = required_person(transaction, caller);
    if (!me) return failed(me);
    auto voucher = find_about_me(transaction, *me, prepared.voucher);
    if (!voucher) return failed(voucher);
    if (voucher->state != FamilyVoucherState::Asked) return std::unexpected(refuse(ErrorCode::FamilyVoucherUnknown));
    if (!prepared.confirmed) {
        auto ended =
            end_family_voucher(transaction, std::move(*voucher), domain::FamilyVoucherEnd::Declined, caller.now);
        if (!ended) return failed(ended);
        return written(protocol::Empty{}, std::move(*ended));
    }
    voucher->state = FamilyVoucherState::Active;
    voucher->confirmed_at = caller.now;
    if (auto noted = note_guardian_consent(transaction, *voucher, caller); !noted) return failed(noted);
    const auto updated = storage::update_family_voucher(transaction, *voucher);
    if (!updated) return failed(updated);
    auto told = tell_about(transaction, voucher->holder_person_id, domain::NoticeKind::KinConfirmed, *me, caller.now);
    if (!told) return failed(told);
    return written(protocol::Empty{}, {voucher->holder_person_id, *me});
}

Answered<Written<protocol::Empty>> EndFamilyVoucher::apply(storage::Transaction& transaction, const Prepared& prepared,
                                                           const Caller& caller) {
    const auto me = required_person(transaction, caller);
    if (!me) return failed(me);
    auto found = storage::find_family_voucher(transaction, prepared.voucher);
    if (!found) return failed(found);
    const bool is_holders =
        *found && (*found)->holder_person_id == *me && (*found)->account_id == caller.session->account_id;
    auto reason = domain::FamilyVoucherEnd::ByHolder;
    if (!is_holders) {
        auto about_me = find_about_me(transaction, *me, prepared.voucher);
        if (!about_me) return failed(about_me);
        const bool was_asked = about_me->state == FamilyVoucherState::Asked;
        reason = was_asked ? domain::FamilyVoucherEnd::Declined : domain::FamilyVoucherEnd::ByRelative;
        *found = std::move(*about_me);
    }
    if ((*found)->state == FamilyVoucherState::Ended) {
        return std::unexpected(refuse(ErrorCode::FamilyVoucherUnknown));
    }
    auto ended = end_family_voucher(transaction, std::move(**found), reason, caller.now);
    if (!ended) return failed(ended);
    return written(protocol::Empty{}, std::move(*ended));
}

Answered<ShowFamilyCode::Prepared> ShowFamilyCode::prepare(const protocol::FamilyCodeRequest& request,
                                                           const Caller& caller) {
    if (request.payment_password.empty()) return Prepared{request.voucher, std::nullopt, request.occasion};
    auto checked = check_payment_password(parts_, caller, request.payment_password);
    if (!checked) return failed(checked);
    return Prepared{request.voucher, std::move(*checked), request.occasion};
}

Answered<Written<protocol::PaymentCodeAnswer>> ShowFamilyCode::apply(storage::Transaction& transaction,
                                                                     const Prepared& prepared, const Caller& caller) {
    const auto phone = holder_with_voucher(transaction, parts_, caller);
    if (!phone) return failed(phone);
    const auto found = storage::find_family_voucher(transaction, prepared.voucher);
    if (!found) return failed(found);
    const bool may_show = *found && (*found)->account_id == phone->identity.account_id &&
                          (*found)->state == FamilyVoucherState::Active && (*found)->relative_person_id;
    if (!may_show) return std::unexpected(refuse(ErrorCode::FamilyVoucherUnknown));
    const std::string& relative_id = *(*found)->relative_person_id;
    auto relative = open_person(transaction, parts_.vault, relative_id);
    if (!relative) return failed(relative);
    auto insurances = storage::list_insurances(transaction, relative_id);
    if (!insurances) return failed(insurances);
    IdentityHolder owner{{}, std::move(relative->name), relative->resident_id, std::move(*insurances)};
    owner.identity.person_id = relative_id;
    auto issued = issue_payment_code(
        transaction, parts_,
        {.phone = *phone, .owner = owner, .password = prepared.password, .occasion = prepared.occasion}, caller);
    if (!issued || std::holds_alternative<Refusal>(issued->outcome)) return issued;
    if (prepared.occasion != protocol::PaymentCodeOccasion::Asked) return issued;
    const auto noted = note_access(transaction, parts_.random,
                                   {.person_id = relative_id,
                                    .by = domain::AccessBy::Relative,
                                    .actor_id = phone->identity.person_id,
                                    .data = domain::AccessedData::PaymentCode,
                                    .reason = domain::AccessReason::FamilyVoucher},
                                   caller.now);
    if (!noted) return failed(noted);
    return issued;
}

}  // namespace server
