#include "domain/catalogue.hpp"

#include <catch2/catch_test_macros.hpp>

namespace domain_tests {

using namespace domain;

TEST_CASE("a catalogue code says what a line is for") {
    struct Row {
        std::string_view code;
        std::optional<Purpose> expected;
    };
    const Row rows[] = {
        {"XA02BCA001A001010100001", Purpose::Drugs},
        {"ZA01AAB0001010100001", Purpose::Drugs},
        {"T000100001", Purpose::Drugs},
        {"C0101010010000100001", Purpose::Consumables},
        {"002201000010000", Purpose::Care},
        {"Q001", Purpose::Devices},
        {"V001", Purpose::Vaccination},
        {"F001", Purpose::Fitness},
        {"H001", Purpose::NonMedicalHealthCare},
        {"P001", Purpose::PublicHealth},
        {"x001", std::nullopt},
        {"药001", std::nullopt},
        {"", std::nullopt},
    };
    for (const Row& row : rows) {
        INFO(row.code);
        CHECK(purpose_of_catalogue_code(row.code) == row.expected);
    }
}

}  // namespace domain_tests
