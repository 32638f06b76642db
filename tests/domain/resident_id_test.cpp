#include "domain/resident_id.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

namespace domain_tests {

using namespace domain;

namespace {

/// The number with its check character.
std::string completed(const std::string& first_17_digits) {
    return first_17_digits + resident_id_check_character(first_17_digits).value_or('?');
}

std::expected<void, ResidentIdError> problem_of(std::string_view text) {
    const auto id = ResidentId::parse(text);
    if (!id) return std::unexpected(id.error());
    return {};
}

}  // namespace

TEST_CASE("published resident IDs are valid") {
    struct Row {
        std::string_view text;
        CivilDate birth;
        Sex sex;
        std::string_view region;
    };
    const Row rows[] = {
        {"11010519491231002X", {1949, 12, 31}, Sex::Female, "110105"},
        {"440524188001010014", {1880, 1, 1}, Sex::Male, "440524"},
        {"34052419800101001X", {1980, 1, 1}, Sex::Male, "340524"},  // a retired region code
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const auto id = ResidentId::parse(row.text);
        REQUIRE(id);
        CHECK(id->text() == row.text);
        CHECK(id->birth_date() == row.birth);
        CHECK(id->sex() == row.sex);
        CHECK(id->region() == row.region);
    }
}

TEST_CASE("every check character occurs, and only one fits") {
    std::set<char> seen;
    for (int sequence = 0; sequence < 1000; ++sequence) {
        std::string number = "52010219870923" + std::string(sequence < 100 ? (sequence < 10 ? "00" : "0") : "") +
                             std::to_string(sequence);
        const char fitting = completed(number).back();
        seen.insert(fitting);
        for (const char character : std::string_view{"0123456789X"}) {
            const auto problem = problem_of(number + character);
            CHECK(problem.has_value() == (character == fitting));
            if (!problem) CHECK(problem.error() == ResidentIdError::CheckDigit);
        }
    }
    CHECK(seen == std::set<char>{'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X'});
}

TEST_CASE("each single mistyped digit and each swap of neighbours is noticed") {
    const std::string right = "11010519491231002X";
    for (std::size_t place = 0; place + 1 < right.size(); ++place) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            std::string wrong = right;
            wrong[place] = digit;
            CHECK(problem_of(wrong).has_value() == (wrong == right));
        }
        std::string swapped = right;
        std::swap(swapped[place], swapped[place + 1]);
        CHECK(problem_of(swapped).has_value() == (swapped == right));
    }
}

TEST_CASE("resident IDs are cleaned before they are checked") {
    for (const char* text : {"11010519491231002x", " 110105 19491231 002X ", "110105-19491231-002X",
                             "110105\u00A019491231\u3000002X", "１１０１０５１９４９１２３１００２Ｘ",
                             "１１０１０５１９４９１２３１００２ｘ", "\u200B110105\u201319491231002X\uFEFF"}) {
        INFO(text);
        const auto id = ResidentId::parse(text);
        REQUIRE(id);
        CHECK(id->text() == "11010519491231002X");
    }
}

TEST_CASE("what is wrong with a resident ID is told") {
    using enum ResidentIdError;
    struct Row {
        std::string_view text;
        ResidentIdError expected;
    };
    const Row rows[] = {
        {"", Length},
        {"110105194912310", FifteenDigits},
        {"11010519491231002", Length},
        {"11010519491231002XX", Character},
        {"110105194912310021", CheckDigit},
        {"1101051949123100201", Length},
        {"1101051949123100X2", Character},
        {"11010519491231002Y", Character},
        {"11010519491231 OO2X", Character},  // the letter O
        {"110105１9491231002张", Character},
        {"010105194912310020", Region},
        {"11010519490229002X", BirthDate},  // 1949 was no leap year
        {"110105194913310020", BirthDate},
        {"110105194900310020", BirthDate},
        {"110105194912320020", BirthDate},
        {"110105179912310020", BirthDate},
        {"520102198709230026", CheckDigit},  // picture 08 of the design
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(problem_of(row.text) == std::unexpected(row.expected));
    }
}

TEST_CASE("leap days are birth days") {
    const auto id = ResidentId::parse(completed("52010220120229001"));
    REQUIRE(id);
    CHECK(id->birth_date() == CivilDate{2012, 2, 29});
    CHECK(id->age_on({2028, 2, 29}) == 16);
    CHECK(id->age_on({2028, 2, 28}) == 15);
    CHECK(id->is_born_by({2012, 2, 29}));
    CHECK_FALSE(id->is_born_by({2012, 2, 28}));
}

TEST_CASE("the check character needs 17 digits") {
    CHECK(resident_id_check_character("11010519491231002") == 'X');
    CHECK(resident_id_check_character("1101051949123100") == std::nullopt);
    CHECK(resident_id_check_character("1101051949123100X") == std::nullopt);
}

TEST_CASE("resident IDs are grouped 6 8 4 while they are typed") {
    struct Row {
        std::string_view cleaned;
        std::string_view grouped;
    };
    for (const Row row :
         {Row{"", ""}, Row{"520102", "520102"}, Row{"5201021", "520102 1"}, Row{"52010219870923", "520102 19870923"},
          Row{"520102198709230", "520102 19870923 0"}, Row{"520102198709230026", "520102 19870923 0026"},
          // Not cut within a character.
          Row{"52010李明", "52010李明"}}) {
        CHECK(group_resident_id(row.cleaned) == row.grouped);
    }
}

}  // namespace domain_tests
