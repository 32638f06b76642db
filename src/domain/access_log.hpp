#pragma once

#include <array>
#include <string_view>

#include "domain/enum_names.hpp"

/// Who looked at a person's data: kept for each access of somebody else, and told to the person.
namespace domain {

enum class AccessBy {
    Institution,  ///< a hospital or pharmacy at its till
    Staff,        ///< a clerk of the agency or a service hall
    Relative,
};

template <>
inline constexpr auto enum_names<AccessBy> = std::to_array<std::string_view>({"institution", "staff", "relative"});

/// What was looked at.
enum class AccessedData {
    InsuranceRecord,  ///< name, number, status, balance: a till's query of a person
    SharedAccount,    ///< whether and how far shared money can pay
    Settlement,       ///< a bill and its parts
    Spending,         ///< amount, date and institution of bills
    PaymentCode,      ///< the own code was shown on a relative's phone
    Documents,        ///< pictures handed in for a family voucher
    StaffAct,         ///< a change by the service hall, with what it needs to see
};

template <>
inline constexpr auto enum_names<AccessedData> = std::to_array<std::string_view>(
    {"insurance_record", "shared_account", "settlement", "spending", "payment_code", "documents", "staff_act"});

/// Why.
enum class AccessReason {
    CodeShown,     ///< a payment code was scanned
    CardOrNumber,  ///< a card or an ID number was given at the till
    Payment,       ///< a bill was tried or paid
    PaymentRefused,
    PaymentReversed,
    RelativesPayment,  ///< a member of the own shared account paid or tried to
    FamilyOverview,    ///< the sharer reads what shared money paid
    FamilyVoucher,     ///< the relative holds a family voucher
    DocumentReview,
    HallRequest,   ///< somebody asked the service hall for it
    HallRelative,  ///< a relative came to the hall with papers
    HallNotice,    ///< another office reported it to the hall
    HallCode,      ///< the hall gave a code that stands for the person's face
};

template <>
inline constexpr auto enum_names<AccessReason> =
    std::to_array<std::string_view>({"code_shown", "card_or_number", "payment", "payment_refused", "payment_reversed",
                                     "relatives_payment", "family_overview", "family_voucher", "document_review",
                                     "hall_request", "hall_relative", "hall_notice", "hall_code"});

}  // namespace domain
