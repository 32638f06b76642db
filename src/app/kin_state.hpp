#pragma once

#include <optional>
#include <string>

#include "app/family_state.hpp"
#include "app/spending_state.hpp"
#include "protocol/access_log_wire.hpp"
#include "protocol/family_voucher_wire.hpp"

namespace app {

/// Family vouchers: relatives' own codes on my phone, and who shows mine.
struct KinState : Loaded<protocol::FamilyVouchersAnswer> {
    std::optional<domain::Relation> relation;  ///< of the one that is being added
    bool relation_missing = false;             ///< "next" was pressed without one
    std::string draft;                         ///< the handle of the one that is being added; empty: none
    domain::FamilyVoucherDocument page = domain::FamilyVoucherDocument::OwnHouseholdRegister;  ///< pictured last
    std::optional<Message> picture_error;                                                      ///< about that page
    std::string answering;                                                                     ///< empty: none
    std::string ending;                                                                        ///< empty: none
    LetterState letter;
    GuardianState guardian;
};

struct AccessLogState : Loaded<protocol::AccessLogAnswer> {
    std::optional<domain::AccessBy> by;  ///< only these readers
    std::string page;                    ///< the page under way begins behind this place; "" = the first
};

}  // namespace app
