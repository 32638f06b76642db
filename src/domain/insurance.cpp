#include "domain/insurance.hpp"

#include <algorithm>

#include "domain/typed_text.hpp"

namespace domain {
namespace {

// GB/T 2260 provinces by their first two digits.
constexpr auto provinces = std::to_array<std::string_view>(
    {"11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42",
     "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82"});

constexpr auto municipalities = std::to_array<std::string_view>({"11", "12", "31", "50"});

}  // namespace

std::string_view insutype_code(Scheme scheme) {
    switch (scheme) {
        case Scheme::Employee: return "310";
        case Scheme::Resident: return "390";
    }
    return {};
}

std::optional<Scheme> scheme_of_insutype(std::string_view code) {
    for (const Scheme scheme : all_enumerators<Scheme>()) {
        if (insutype_code(scheme) == code) return scheme;
    }
    return std::nullopt;
}

std::optional<std::string_view> psn_insu_stas_code(InsuranceStatus status) {
    switch (status) {
        case InsuranceStatus::Normal:
        case InsuranceStatus::DuplicateRecords: return "1";
        case InsuranceStatus::Suspended: return "2";
        case InsuranceStatus::Stopped:
        case InsuranceStatus::MovedAway:
        case InsuranceStatus::Deceased: return "4";
        case InsuranceStatus::NotInsured: return std::nullopt;
    }
    return std::nullopt;
}

std::expected<AreaCode, AreaCodeError> AreaCode::parse(std::string_view text) {
    AreaCode code;
    if (text.size() != code.digits_.size()) return std::unexpected(AreaCodeError::Length);
    if (!is_all_digits(text)) return std::unexpected(AreaCodeError::Character);
    if (std::ranges::find(provinces, text.substr(0, 2)) == provinces.end()) {
        return std::unexpected(AreaCodeError::Province);
    }
    std::ranges::copy(text, code.digits_.begin());
    return code;
}

AreaCode AreaCode::pooling_area() const {
    const bool is_municipality = std::ranges::find(municipalities, text().substr(0, 2)) != municipalities.end();
    const bool is_run_by_province = text().substr(2, 2) == "90";
    return with_zeros_from(is_municipality || is_run_by_province ? 2 : 4);
}

AreaCode AreaCode::with_zeros_from(std::size_t place) const {
    AreaCode code = *this;
    std::fill(code.digits_.begin() + static_cast<std::ptrdiff_t>(place), code.digits_.end(), '0');
    return code;
}

bool is_same_province(const AreaCode& left, const AreaCode& right) { return left.province() == right.province(); }

bool is_same_pooling_area(const AreaCode& left, const AreaCode& right) {
    return left.pooling_area() == right.pooling_area();
}

}  // namespace domain
