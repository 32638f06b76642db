#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "domain/enum_names.hpp"
#include "domain/enum_set.hpp"

namespace domain {

/// The two schemes of basic medical insurance. Only employees have a personal account.
enum class Scheme { Employee, Resident };

template <>
inline constexpr auto enum_names<Scheme> = std::to_array<std::string_view>({"employee", "resident"});

using SchemeSet = EnumSet<Scheme>;

/// `insutype` of the national interface: 310 or 390.
[[nodiscard]] std::string_view insutype_code(Scheme scheme);
[[nodiscard]] std::optional<Scheme> scheme_of_insutype(std::string_view code);

/// How a person's insurance stands, in the words that a refusal needs.
enum class InsuranceStatus {
    Normal,
    Suspended,         ///< a payment is missing; comes back by itself once it is paid
    Stopped,           ///< ended, e.g. after leaving a job
    NotInsured,        ///< no record at all
    MovedAway,         ///< now insured in another pooling area
    DuplicateRecords,  ///< several records: the e-voucher waits until the agency merges them; the card works
    Deceased,
};

template <>
inline constexpr auto enum_names<InsuranceStatus> = std::to_array<std::string_view>(
    {"normal", "suspended", "stopped", "not_insured", "moved_away", "duplicate_records", "deceased"});

using InsuranceStatusSet = EnumSet<InsuranceStatus>;

/// Statuses of people who have no insurance to share or to use.
inline constexpr InsuranceStatusSet uninsured_statuses = {InsuranceStatus::Stopped, InsuranceStatus::NotInsured,
                                                          InsuranceStatus::Deceased};

/// `psn_insu_stas` of the national interface: 1 normal, 2 suspended, 4 ended; nothing where there is no
/// record to report.
[[nodiscard]] std::optional<std::string_view> psn_insu_stas_code(InsuranceStatus status);

enum class AreaCodeError { Length, Character, Province };

/// A GB/T 2260 code of an administrative area: province (2 digits), city (2), county (2). The pooling area of
/// insurance is the city. Retired codes are valid; only a province that never existed is refused.
class AreaCode {
public:
    [[nodiscard]] static std::expected<AreaCode, AreaCodeError> parse(std::string_view text);

    [[nodiscard]] std::string_view text() const { return {digits_.data(), digits_.size()}; }
    /// "520000"
    [[nodiscard]] AreaCode province() const { return with_zeros_from(2); }
    /// "520100": the city. A municipality (Beijing, Tianjin, Shanghai, Chongqing) and a county run by its
    /// province are one pool: the province.
    [[nodiscard]] AreaCode pooling_area() const;

    auto operator<=>(const AreaCode&) const = default;

private:
    AreaCode() = default;
    [[nodiscard]] AreaCode with_zeros_from(std::size_t place) const;

    std::array<char, 6> digits_{};
};

[[nodiscard]] bool is_same_province(const AreaCode& left, const AreaCode& right);
[[nodiscard]] bool is_same_pooling_area(const AreaCode& left, const AreaCode& right);

}  // namespace domain
