#include "domain/mask.hpp"

#include <catch2/catch_test_macros.hpp>

namespace domain_tests {

using namespace domain;

TEST_CASE("mobile numbers and resident IDs keep their ends") {
    CHECK(mask_mobile(*MobileNumber::parse("13808515678")) == "138****5678");
    CHECK(mask_resident_id(*ResidentId::parse("11010519491231002X")) == "1101**********002X");
}

TEST_CASE("names keep their surname") {
    struct Row {
        std::string_view name;
        std::string_view masked;
    };
    const Row rows[] = {
        {"张三", "张*"},
        {"张三丰", "张**"},
        {"欧阳锋", "欧阳*"},
        {"欧阳娜娜", "欧阳**"},
        {"欧阳䶮", "欧阳*"},
        {"欧阳", "欧*"},  // two characters: surname 欧
        {"诸葛亮", "诸葛*"},
        {"司马相如", "司马**"},
        {"陈𬱖", "陈*"},
        {"𣲗", "*"},
        {"阿依古丽·买买提", "阿***·***"},
        {"JOHN SMITH", "J*** *****"},
    };
    for (const Row& row : rows) CHECK(mask_name(*PersonName::parse(row.name)) == row.masked);
}

}  // namespace domain_tests
