#pragma once

#include <optional>
#include <string>

#include "protocol/institution_wire.hpp"

/// 2201 and 2202, registration of an outpatient visit and its cancellation; 2401 and 2402, admission and discharge.
namespace protocol {

/// Who comes, to what.
struct VisitHead {
    std::string psn_no;
    std::string insutype;
    std::string begntime;
    std::string mdtrt_cert_type;
    std::string mdtrt_cert_no;
    std::optional<std::string> card_sn;
    std::optional<std::string> certno;
    std::optional<std::string> med_type;
    std::string ipt_otp_no;
};

void describe(auto& visit, Like<VisitHead> auto& value) {
    visit("psn_no", value.psn_no, text_between(1, 30), "From 1101.");
    visit("insutype", value.insutype, text_between(1, 6), "310 employee, 390 resident.");
    visit("begntime", value.begntime, text_between(10, 30), "When the visit begins.");
    visit("mdtrt_cert_type", value.mdtrt_cert_type, text_between(1, 3), "Kind of credential.");
    visit("mdtrt_cert_no", value.mdtrt_cert_no, text_between(1, 100), "The credential.");
    visit("card_sn", value.card_sn, text_up_to(32), "Of a card.");
    visit("certno", value.certno, text_up_to(50), "Resident ID number, where a face is shown.");
    visit("med_type", value.med_type, text_up_to(6), "Kind of treatment: 11 outpatient, 21 hospital stay.");
    visit("ipt_otp_no", value.ipt_otp_no, text_between(1, 30), "The institution's own number of the visit.");
}

struct RegisterInput {
    VisitHead data;
};

void describe(auto& visit, Like<RegisterInput> auto& value) { visit("data", value.data, "The visit."); }

struct AdmissionInput {
    VisitHead mdtrtinfo;
};

void describe(auto& visit, Like<AdmissionInput> auto& value) { visit("mdtrtinfo", value.mdtrtinfo, "The stay."); }

struct VisitInfo {
    std::string mdtrt_id;
    std::string psn_no;
    std::string ipt_otp_no;
};

void describe(auto& visit, Like<VisitInfo> auto& value) {
    visit("mdtrt_id", value.mdtrt_id, text_up_to(30), "The visit's number, for what follows.");
    visit("psn_no", value.psn_no, text_up_to(30), "The person's number.");
    visit("ipt_otp_no", value.ipt_otp_no, text_up_to(30), "As sent.");
}

struct RegisterOutput {
    VisitInfo data;
};

void describe(auto& visit, Like<RegisterOutput> auto& value) { visit("data", value.data, "The visit."); }

struct AdmissionOutput {
    VisitInfo result;
};

void describe(auto& visit, Like<AdmissionOutput> auto& value) { visit("result", value.result, "The stay."); }

struct RegisterCancelQuery {
    std::string psn_no;
    std::string mdtrt_id;
    std::optional<std::string> ipt_otp_no;
};

void describe(auto& visit, Like<RegisterCancelQuery> auto& value) {
    visit("psn_no", value.psn_no, text_between(1, 30), "The person's number.");
    visit("mdtrt_id", value.mdtrt_id, text_between(1, 30), "The visit, from 2201.");
    visit("ipt_otp_no", value.ipt_otp_no, text_up_to(30), "The institution's own number of the visit.");
}

struct RegisterCancelInput {
    RegisterCancelQuery data;
};

void describe(auto& visit, Like<RegisterCancelInput> auto& value) { visit("data", value.data, "What is cancelled."); }

struct DischargeQuery {
    std::string mdtrt_id;
    std::string psn_no;
    std::string insutype;
    std::string endtime;
};

void describe(auto& visit, Like<DischargeQuery> auto& value) {
    visit("mdtrt_id", value.mdtrt_id, text_between(1, 30), "The stay, from 2401.");
    visit("psn_no", value.psn_no, text_between(1, 30), "The person's number.");
    visit("insutype", value.insutype, text_between(1, 6), "310 employee, 390 resident.");
    visit("endtime", value.endtime, text_between(10, 30), "When the stay ends.");
}

struct DischargeInput {
    DischargeQuery dscginfo;
};

void describe(auto& visit, Like<DischargeInput> auto& value) { visit("dscginfo", value.dscginfo, "The discharge."); }

/// What is answered where there is nothing to say.
struct NothingOutput {};

void describe(auto&, Like<NothingOutput> auto&) {}

}  // namespace protocol
