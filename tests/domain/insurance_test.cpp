#include "domain/insurance.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace domain_tests {

using namespace domain;

namespace {

AreaCode code(std::string_view text) { return *AreaCode::parse(text); }

}  // namespace

TEST_CASE("schemes have their codes of the national interface") {
    CHECK(insutype_code(Scheme::Employee) == "310");
    CHECK(insutype_code(Scheme::Resident) == "390");
    CHECK(scheme_of_insutype("310") == Scheme::Employee);
    CHECK(scheme_of_insutype("390") == Scheme::Resident);
    CHECK(scheme_of_insutype("") == std::nullopt);
    CHECK(scheme_of_insutype("3100") == std::nullopt);
}

TEST_CASE("statuses have their codes of the national interface") {
    CHECK(psn_insu_stas_code(InsuranceStatus::Normal) == "1");
    CHECK(psn_insu_stas_code(InsuranceStatus::DuplicateRecords) == "1");
    CHECK(psn_insu_stas_code(InsuranceStatus::Suspended) == "2");
    CHECK(psn_insu_stas_code(InsuranceStatus::Stopped) == "4");
    CHECK(psn_insu_stas_code(InsuranceStatus::MovedAway) == "4");
    CHECK(psn_insu_stas_code(InsuranceStatus::Deceased) == "4");
    CHECK(psn_insu_stas_code(InsuranceStatus::NotInsured) == std::nullopt);
}

TEST_CASE("area codes: provinces and pools") {
    struct Row {
        std::string_view area;
        std::string_view province;
        std::string_view pooling_area;
    };
    const Row rows[] = {
        {"520102", "520000", "520100"},  // 贵阳市南明区
        {"520100", "520000", "520100"}, {"520000", "520000", "520000"},
        {"522301", "520000", "522300"},                                  // 兴义市 in 黔西南州
        {"130102", "130000", "130100"},                                  // 石家庄市长安区
        {"620102", "620000", "620100"},                                  // 兰州市城关区
        {"110105", "110000", "110000"},                                  // Beijing is one pool
        {"500112", "500000", "500000"}, {"429004", "420000", "420000"},  // 仙桃市, run by its province
        {"340524", "340000", "340500"},                                  // retired
    };
    for (const Row& row : rows) {
        INFO(row.area);
        CHECK(code(row.area).text() == row.area);
        CHECK(code(row.area).province().text() == row.province);
        CHECK(code(row.area).pooling_area().text() == row.pooling_area);
    }
}

TEST_CASE("the same city, the same province, neither") {
    CHECK(is_same_pooling_area(code("520102"), code("520115")));
    CHECK_FALSE(is_same_pooling_area(code("520102"), code("520302")));
    CHECK(is_same_province(code("520102"), code("520302")));
    CHECK_FALSE(is_same_province(code("520102"), code("130102")));
}

TEST_CASE("what is no area code is refused") {
    using enum AreaCodeError;
    CHECK(AreaCode::parse("") == std::unexpected(Length));
    CHECK(AreaCode::parse("52010") == std::unexpected(Length));
    CHECK(AreaCode::parse("5201020") == std::unexpected(Length));
    CHECK(AreaCode::parse("52010x") == std::unexpected(Character));
    CHECK(AreaCode::parse("990102") == std::unexpected(Province));
    CHECK(AreaCode::parse("000000") == std::unexpected(Province));
}

}  // namespace domain_tests
