#include "server/institution_identify.hpp"

#include <algorithm>

#include "domain/calendar.hpp"
#include "domain/person_name.hpp"
#include "domain/resident_id.hpp"
#include "protocol/institution_answer.hpp"
#include "protocol/institution_person_wire.hpp"
#include "server/insured_person.hpp"

namespace server {

namespace {

/// For places whose rules aren't known: DOMAIN.md §1.
constexpr domain::Duration usual_visit_length = domain::minutes(10);

domain::PaymentVisit visit_of(const storage::PaymentCodeRecord& code) {
    return {.code_expires_at = std::min(code.expires_at, code.replaced_at.value_or(code.expires_at)),
            .institution = code.visit_institution.value_or(""),
            .opened_at = code.visit_opened_at,
            .closes_at = code.visit_closes_at,
            .settled_at = code.settled_at};
}

Institutional<storage::PersonRecord> person_of(InstitutionCall& call, std::string_view id) {
    auto person = storage::find_person(call.transaction, id);
    if (!person) return broken(person);
    if (!*person) return broken_inside("a payment code's person");
    return std::move(**person);
}

Institutional<domain::Duration> visit_length(InstitutionCall& call, std::string_view person_id) {
    const auto person = load_insured_person(call.transaction, person_id, std::nullopt);
    if (!person) return broken(person);
    if (!person->insurance) return usual_visit_length;
    const auto* policy = call.parts.policies.find(person->insurance->area, domain::shanghai_date(call.now));
    return policy == nullptr ? usual_visit_length : domain::minutes(policy->guard.visit_minutes.value);
}

Institutional<ShownPerson> identify_by_code(InstitutionCall& call, std::string_view token, domain::CodeUse use) {
    const storage::Bytes hash = call.parts.vault.digest(DigestOf::PaymentCode, token);
    auto code = storage::find_payment_code(call.transaction, hash);
    if (!code) return broken(code);
    if (!*code) return refuse_clerk("不是有效的医保码；请参保人在手机上打开医保码后重新扫码。");
    const auto length = visit_length(call, (*code)->person_id);
    if (!length) return broken(length);
    auto verdict = domain::judge_payment_code(visit_of(**code), call.institution.code, use, *length, call.now);
    if (verdict.outcome != domain::CodeOutcome::Accepted) {
        return refuse_clerk(std::string(protocol::clerk_message(verdict.outcome)));
    }
    if (!(*code)->visit_opened_at && verdict.next.closes_at) {
        const auto opened = storage::open_payment_visit(call.transaction, hash, call.institution.code, call.now,
                                                        *verdict.next.closes_at);
        if (!opened) return broken(opened);
        if (*opened == storage::Found::No) return broken_inside("a visit that can't be opened");
    }
    auto person = person_of(call, (*code)->person_id);
    if (!person) return broken(person);
    return ShownPerson{.person = std::move(*person),
                       .credential = domain::Credential::VoucherCode,
                       .code = std::move(**code),
                       .visit = std::move(verdict.next)};
}

Institutional<std::optional<storage::PersonRecord>> find_by_number(InstitutionCall& call, std::string_view number) {
    const auto id = domain::ResidentId::parse(number);
    if (!id) return std::nullopt;
    auto person = storage::find_person_by_resident_id(call.transaction,
                                                      call.parts.vault.digest(DigestOf::ResidentId, id->text()));
    if (!person) return broken(person);
    return std::move(*person);
}

/// Together with the name, or with the number that 1101 gave; and one answer for an unknown number and what doesn't
/// go with it: else this were an oracle.
Institutional<ShownPerson> identify_by_number(InstitutionCall& call, const ShownCredential& shown) {
    constexpr const char* unknown = "按证件号码和姓名查不到参保人；请核对两项，或请参保人出示医保码。";
    auto person = find_by_number(call, shown.number);
    if (!person) return broken(person);
    if (!*person) return refuse_clerk(unknown);
    if (shown.person.empty()) {
        const auto name = domain::PersonName::parse(shown.name);
        const auto registered = name_of_person(call, **person);
        if (!registered) return broken(registered);
        if (!name || *registered != name->text()) return refuse_clerk(unknown);
    } else if ((*person)->id != shown.person) {
        return refuse_clerk(unknown);
    }
    return ShownPerson{
        .person = std::move(**person), .credential = domain::Credential::ResidentIdNumber, .code = {}, .visit = {}};
}

/// The device takes the picture, the provider compares it with the police record of the number beside it (33).
Institutional<ShownPerson> identify_by_face(InstitutionCall& call, const ShownCredential& shown) {
    constexpr const char* not_recognised =
        "人脸与 certno 的参保人不符；请核对证件号码后重拍，或请参保人出示医保码、社保卡。";
    if (call.parts.face == nullptr) return refuse_clerk("本系统尚未接通人脸核验；请参保人出示医保码。");
    if (shown.id_number.empty()) return refuse_clerk("字段 certno 缺失：刷脸时须同时填参保人证件号码。");
    auto person = find_by_number(call, shown.id_number);
    if (!person) return broken(person);
    const std::string check = "till " + call.institution.code + " " + call.message.envelope.msgid;
    const auto outcome = call.parts.face->verify(check, shown.number);
    if (!outcome) return refuse_clerk("mdtrt_cert_no 不是刷脸设备返回的核验串；请重拍，或请参保人出示医保码。");
    switch (*outcome) {
        case domain::FaceOutcome::Passed: break;
        case domain::FaceOutcome::TimedOut:
            return refuse_clerk("刷脸超时，没有拍到清晰的脸；请重拍，或请参保人出示医保码。");
        case domain::FaceOutcome::NotRecognised:
        case domain::FaceOutcome::WrongPerson: return refuse_clerk(not_recognised);
    }
    if (!*person) return refuse_clerk(not_recognised);
    return ShownPerson{.person = std::move(**person), .credential = domain::Credential::Face, .code = {}, .visit = {}};
}

Institutional<ShownPerson> identify_by_card(InstitutionCall& call, const ShownCredential& shown) {
    constexpr const char* unknown = "社保卡无法识别；请重新读卡（mdtrt_cert_no 与 card_sn），或请参保人出示医保码。";
    if (call.parts.cards == nullptr) return refuse_clerk("本系统尚未接通社保卡读卡校验；请参保人出示医保码。");
    if (shown.card_serial.empty()) return refuse_clerk("字段 card_sn 缺失：刷社保卡时须填卡识别码。");
    const auto number = call.parts.cards->owner_of(shown.number, shown.card_serial);
    if (!number) return refuse_clerk(unknown);
    auto person = find_by_number(call, *number);
    if (!person) return broken(person);
    if (!*person) return refuse_clerk(unknown);
    return ShownPerson{
        .person = std::move(**person), .credential = domain::Credential::SocialCard, .code = {}, .visit = {}};
}

}  // namespace

Institutional<void> settle_visit(InstitutionCall& call, const ShownPerson& shown) {
    if (!shown.code) return {};
    const auto settled =
        storage::settle_payment_visit(call.transaction, shown.code->token_hash, call.institution.code, call.now);
    if (!settled) return broken(settled);
    if (*settled == storage::Found::No) return broken_inside("a visit that can't be settled");
    return {};
}

Institutional<std::string> name_of_person(const InstitutionCall& call, const storage::PersonRecord& person) {
    auto name = call.parts.vault.open(SealedAs::PersonName, person.id, person.name_ciphertext);
    if (!name) return broken_inside("a person's name can't be opened with these keys");
    return std::move(*name);
}

Institutional<ShownPerson> identify_person(InstitutionCall& call, const ShownCredential& shown, domain::CodeUse use) {
    const auto credential = protocol::credential_of(shown.certificate_type);
    if (!credential) {
        return refuse_clerk("mdtrt_cert_type 只接受 01（医保码）、02（证件号码）、03（社保卡）、04（刷脸）。");
    }
    switch (*credential) {
        case domain::Credential::VoucherCode: return identify_by_code(call, shown.number, use);
        case domain::Credential::ResidentIdNumber: return identify_by_number(call, shown);
        case domain::Credential::SocialCard: return identify_by_card(call, shown);
        case domain::Credential::Face: return identify_by_face(call, shown);
    }
    return broken_inside("a credential of no kind");
}

Institutional<std::optional<ShownPerson>> recognise_admitted(InstitutionCall& call, const ShownCredential& shown,
                                                             const storage::InstitutionVisitRecord& visit) {
    const auto credential = protocol::credential_of(shown.certificate_type);
    bool is_same = false;
    if (credential == domain::Credential::VoucherCode) {
        is_same = visit.code_hash == call.parts.vault.digest(DigestOf::PaymentCode, shown.number);
    } else if (credential == domain::Credential::ResidentIdNumber) {
        const auto person = find_by_number(call, shown.number);
        if (!person) return broken(person);
        is_same = *person && (*person)->id == visit.person_id;
    }
    if (!is_same) return std::nullopt;
    auto person = person_of(call, visit.person_id);
    if (!person) return broken(person);
    return ShownPerson{.person = std::move(*person), .credential = visit.credential, .code = std::nullopt, .visit = {}};
}

}  // namespace server
