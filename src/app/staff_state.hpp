#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/spending_state.hpp"
#include "domain/family_act.hpp"
#include "domain/staff.hpp"
#include "protocol/family_voucher_wire.hpp"
#include "protocol/staff_wire.hpp"

namespace app {

/// What somebody of the staff chooses among a few; nothing is chosen beforehand.
enum class StaffPick {
    Purpose,    ///< domain::StaffPurpose
    CodeUse,    ///< domain::HallCodeUse
    Record,     ///< one of the found person's insurance records
    Scheme,     ///< domain::Scheme
    Status,     ///< one of staff_statuses
    Rejection,  ///< domain::StaffRejection
    Finding,    ///< domain::ReviewFinding
};
inline constexpr std::size_t staff_pick_count = 7;

/// What a clerk may put a record to; a death has an act of its own.
inline constexpr std::array staff_statuses = {domain::InsuranceStatus::Normal, domain::InsuranceStatus::Suspended,
                                              domain::InsuranceStatus::Stopped};

/// A page of a household register, unpacked for drawing: one byte of darkness a pixel.
struct UnpackedPicture {
    int width = 0;
    int height = 0;
    std::string darkness;
};

/// The service hall's pages. Nothing of it outlives the shift, and nothing is saved.
struct StaffState {
    Loaded<protocol::StaffDeskAnswer> desk;
    Loaded<protocol::FamilyVoucherReviewsAnswer> reviews;
    bool password_shown = false;
    std::array<std::optional<int>, staff_pick_count> picked{};
    std::optional<StaffPick> missing;  ///< "next" was pressed without it
    std::string number;                ///< whose record is shown
    std::optional<protocol::StaffPersonAnswer> person;
    std::optional<protocol::StaffHallCodeAnswer> code;
    std::string reviewing;                  ///< the family voucher whose pictures are shown
    std::string opening;                    ///< whose next picture is under way: asked for, or being unpacked
    std::vector<UnpackedPicture> pictures;  ///< in the order of the voucher's documents
    bool picture_failed = false;
    bool said_yes = false;  ///< carried out or approved, when last decided: what a repetition sends again

    [[nodiscard]] std::optional<int> pick(StaffPick what) const { return picked[static_cast<std::size_t>(what)]; }
};

}  // namespace app
