#include "server/institution_person.hpp"

#include "domain/calendar.hpp"
#include "domain/resident_id.hpp"
#include "protocol/institution_answer.hpp"
#include "protocol/institution_person_wire.hpp"
#include "server/accesses.hpp"
#include "server/institution_identify.hpp"
#include "server/insured_person.hpp"

namespace server {

namespace {

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

Institutional<InstitutionOutput> answer_person(InstitutionCall& call) {
    const auto input = protocol::read_institution_input<protocol::PersonInput>(call.message);
    if (!input) return refuse_clerk(protocol::clerk_message(input.error()));
    const protocol::PersonQuery& query = input->data;
    const auto shown = identify_person(call,
                                       {.certificate_type = query.mdtrt_cert_type,
                                        .number = query.mdtrt_cert_no,
                                        .name = query.psn_name.value_or(""),
                                        .person = {},
                                        .id_number = query.certno.value_or(""),
                                        .card_serial = query.card_sn.value_or("")},
                                       domain::CodeUse::Ask);
    if (!shown) return broken(shown);

    const bool by_code = shown->credential == domain::Credential::VoucherCode;
    const auto noted =
        note_access(call.transaction, call.parts.random,
                    {.person_id = shown->person.id,
                     .by = domain::AccessBy::Institution,
                     .actor_id = call.institution.code,
                     .data = domain::AccessedData::InsuranceRecord,
                     .reason = by_code ? domain::AccessReason::CodeShown : domain::AccessReason::CardOrNumber},
                    call.now);
    if (!noted) return broken(noted);
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
