#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/institution.hpp"
#include "protocol/institution_wire.hpp"

/// 1101: who stands at the till.
namespace protocol {

/// What `mdtrt_cert_type` means: 01 voucher code, 02 resident ID number, 03 card, 04 a face at a device (A: places
/// differ); 1 to 4 are seen as well.
[[nodiscard]] std::optional<domain::Credential> credential_of(std::string_view certificate_type);
/// "01" to "04".
[[nodiscard]] std::string_view certificate_type_of(domain::Credential credential);

struct PersonQuery {
    std::string mdtrt_cert_type;
    std::string mdtrt_cert_no;
    std::optional<std::string> card_sn;
    std::optional<std::string> begntime;
    std::optional<std::string> psn_cert_type;
    std::optional<std::string> certno;
    std::optional<std::string> psn_name;
};

void describe(auto& visit, Like<PersonQuery> auto& value) {
    visit("mdtrt_cert_type", value.mdtrt_cert_type, text_between(1, 3), "Kind of credential.");
    visit("mdtrt_cert_no", value.mdtrt_cert_no, text_between(1, 100), "The credential: a code, a number.");
    visit("card_sn", value.card_sn, text_up_to(32), "Of a card.");
    visit("begntime", value.begntime, text_up_to(30), "When the visit began.");
    visit("psn_cert_type", value.psn_cert_type, text_up_to(6), "Kind of certificate.");
    visit("certno", value.certno, text_up_to(50), "Number of the certificate.");
    visit("psn_name", value.psn_name, text_up_to(50), "Name.");
}

struct PersonInput {
    PersonQuery data;
};

void describe(auto& visit, Like<PersonInput> auto& value) { visit("data", value.data, "Who is asked about."); }

struct PersonBase {
    std::string psn_no;
    std::string psn_cert_type = "01";
    std::string certno;
    std::string psn_name;
    std::string gend;
    std::string naty = "01";
    std::string brdy;
    std::int64_t age = 0;
};

void describe(auto& visit, Like<PersonBase> auto& value) {
    visit("psn_no", value.psn_no, text_up_to(30), "The person's number, for further transactions.");
    visit("psn_cert_type", value.psn_cert_type, text_up_to(6), "01: resident ID.");
    visit("certno", value.certno, text_up_to(50), "Resident ID number.");
    visit("psn_name", value.psn_name, text_up_to(60), "Name.");
    visit("gend", value.gend, text_up_to(6), "1 male, 2 female.");
    visit("naty", value.naty, text_up_to(3), "Nationality.");
    visit("brdy", value.brdy, text_up_to(10), "yyyy-MM-dd.");
    visit("age", value.age, count_up_to(200), "Completed years.");
}

struct PersonInsurance {
    YuanAmount balc;
    std::string insutype;
    std::string psn_type;
    std::string psn_insu_stas;
    std::string paus_insu_date;
    std::string cvlserv_flag = "0";
    std::string insuplc_admdvs;
    std::string emp_name;
};

void describe(auto& visit, Like<PersonInsurance> auto& value) {
    visit("balc", value.balc, YuanRule{}, "The own personal account's balance; shared money is never in it.");
    visit("insutype", value.insutype, text_up_to(6), "310 employee, 390 resident.");
    visit("psn_type", value.psn_type, text_up_to(6), "11 employee, 15 resident.");
    visit("psn_insu_stas", value.psn_insu_stas, text_up_to(6), "1 normal, 2 suspended, 4 ended.");
    visit("paus_insu_date", value.paus_insu_date, text_up_to(10), "Since when it is suspended.");
    visit("cvlserv_flag", value.cvlserv_flag, text_up_to(3), "Civil servant.");
    visit("insuplc_admdvs", value.insuplc_admdvs, text_up_to(6), "Area of the insurance.");
    visit("emp_name", value.emp_name, text_up_to(200), "Employer.");
}

/// Special identities (veterans, …): the sandbox has none.
struct PersonIdentity {
    std::string psn_idet_type;
};

void describe(auto& visit, Like<PersonIdentity> auto& value) {
    visit("psn_idet_type", value.psn_idet_type, text_up_to(6), "Kind.");
}

struct PersonOutput {
    PersonBase baseinfo;
    std::vector<PersonInsurance> insuinfo;
    std::vector<PersonIdentity> idetinfo;
};

void describe(auto& visit, Like<PersonOutput> auto& value) {
    visit("baseinfo", value.baseinfo, "The person.");
    visit("insuinfo", value.insuinfo, list_up_to(8), "The insurances.");
    visit("idetinfo", value.idetinfo, list_up_to(8), "Special identities.");
}

}  // namespace protocol
