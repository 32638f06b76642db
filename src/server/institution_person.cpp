#include "server/institution_person.hpp"

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

std::string_view refusal_of(domain::CodeOutcome outcome) {
    switch (outcome) {
        case domain::CodeOutcome::Accepted: break;
        case domain::CodeOutcome::Expired: return "医保码已过期；请参保人在手机上刷新后重新扫码。";
        case domain::CodeOutcome::OtherInstitution: return "此医保码已在别的机构使用；请参保人在手机上刷新后重新扫码。";
        case domain::CodeOutcome::VisitOver: return "扫码后的办理时间已到；请参保人在手机上刷新医保码后重新扫码。";
        case domain::CodeOutcome::Settled: return "此医保码已结算过一次；再次结算请参保人刷新医保码后重新扫码。";
    }
    return {};
}

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
        return refuse_clerk(std::string(refusal_of(verdict.outcome)));
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

/// Name and number together, and one answer for an unknown number and a wrong name: else this were an oracle.
Institutional<ShownPerson> identify_by_number(InstitutionCall& call, const ShownCredential& shown) {
    constexpr const char* unknown = "按证件号码和姓名查不到参保人；请核对两项，或请参保人出示医保码。";
    const auto id = domain::ResidentId::parse(shown.number);
    const auto name = domain::PersonName::parse(shown.name);
    if (!id || !name) return refuse_clerk(unknown);
    auto person = storage::find_person_by_resident_id(call.transaction,
                                                      call.parts.vault.digest(DigestOf::ResidentId, id->text()));
    if (!person) return broken(person);
    if (!*person) return refuse_clerk(unknown);
    const auto registered = name_of_person(call, **person);
    if (!registered) return broken(registered);
    if (*registered != name->text()) return refuse_clerk(unknown);
    return ShownPerson{
        .person = std::move(**person), .credential = domain::Credential::ResidentIdNumber, .code = {}, .visit = {}};
}

std::string_view person_type_of(domain::Scheme scheme) { return scheme == domain::Scheme::Employee ? "11" : "15"; }

Institutional<std::vector<protocol::PersonInsurance>> insurances_of(InstitutionCall& call, std::string_view person_id) {
    const auto records = storage::list_insurances(call.transaction, person_id);
    if (!records) return broken(records);
    std::vector<protocol::PersonInsurance> insurances;
    for (const storage::InsuranceRecord& record : *records) {
        const auto status = domain::psn_insu_stas_code(record.status);
        if (!status) continue;
        const auto account = load_account(call.transaction, record);
        if (!account) return broken(account);
        insurances.push_back({.balc = {domain::total_of(account->balance)},
                              .insutype = std::string(domain::insutype_code(record.scheme)),
                              .psn_type = std::string(person_type_of(record.scheme)),
                              .psn_insu_stas = std::string(*status),
                              .paus_insu_date = "",
                              .cvlserv_flag = "0",
                              .insuplc_admdvs = record.area,
                              .emp_name = ""});
    }
    return insurances;
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
    if (!credential) return refuse_clerk("mdtrt_cert_type 只接受 01（医保码）、02（证件号码）、03（社保卡）。");
    switch (*credential) {
        case domain::Credential::VoucherCode: return identify_by_code(call, shown.number, use);
        case domain::Credential::ResidentIdNumber: return identify_by_number(call, shown);
        case domain::Credential::SocialCard:
        case domain::Credential::Face: break;
    }
    return refuse_clerk("本系统尚未接通社保卡读卡校验；请参保人出示医保码。");
}

Institutional<InstitutionOutput> answer_person(InstitutionCall& call) {
    const auto input = protocol::read_institution_input<protocol::PersonInput>(call.message);
    if (!input) return refuse_clerk(protocol::clerk_message(input.error()));
    const protocol::PersonQuery& query = input->data;
    const std::string name_sent = query.psn_name.value_or("");
    const auto shown =
        identify_person(call, {query.mdtrt_cert_type, query.mdtrt_cert_no, name_sent}, domain::CodeUse::Ask);
    if (!shown) return broken(shown);

    auto name = name_of_person(call, shown->person);
    if (!name) return broken(name);
    const auto number =
        call.parts.vault.open(SealedAs::ResidentId, shown->person.id, shown->person.resident_id_ciphertext);
    const auto id = domain::ResidentId::parse(number.value_or(""));
    if (!id) return broken_inside("a person's resident ID can't be opened with these keys");
    auto insurances = insurances_of(call, shown->person.id);
    if (!insurances) return broken(insurances);
    const protocol::PersonOutput output{.baseinfo = {.psn_no = shown->person.id,
                                                     .psn_cert_type = "01",
                                                     .certno = std::string(id->text()),
                                                     .psn_name = std::move(*name),
                                                     .gend = id->sex() == domain::Sex::Male ? "1" : "2",
                                                     .naty = "01",
                                                     .brdy = domain::format_civil_date(id->birth_date()),
                                                     .age = id->age_on(domain::shanghai_date(call.now))},
                                        .insuinfo = std::move(*insurances),
                                        .idetinfo = {}};
    return InstitutionOutput{protocol::write_json(output)};
}

}  // namespace server
