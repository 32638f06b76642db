#pragma once

#include <array>
#include <string_view>

#include "domain/enum_names.hpp"

namespace protocol {

/// The transactions of the national interface that this server knows (DOMAIN.md §8). The numbers of those for hospital
/// stays (2301–2305, 2401, 2402) are not in DOMAIN.md: they are the ones that public hospital systems use, e.g.
/// `FunctionEnum` of cn.hsa.insure and the models API.GZSI of github.com/liutao2019/IBORN_HIS_ALL.
enum class InstitutionTransaction {
    PersonInformation,
    PharmacyPreSettle,
    PharmacySettle,
    PharmacyCancel,
    OutpatientRegister,
    OutpatientRegisterCancel,
    OutpatientFees,
    OutpatientFeesCancel,
    OutpatientPreSettle,
    OutpatientSettle,
    OutpatientCancel,
    InpatientFees,
    InpatientFeesCancel,
    InpatientPreSettle,
    InpatientSettle,
    InpatientCancel,
    Admit,
    DischargePatient,
    Reversal,
    CompareTotals,
    CompareDetail,
    QuerySettlement,
    QueryFees,
    SignIn,
    SignOut
};

}  // namespace protocol

template <>
inline constexpr auto domain::enum_names<protocol::InstitutionTransaction> = std::to_array<std::string_view>(
    {"1101", "2101", "2102", "2103", "2201", "2202", "2204", "2205", "2206", "2207", "2208", "2301", "2302",
     "2303", "2304", "2305", "2401", "2402", "2601", "3201", "3202", "5203", "5204", "9001", "9002"});
