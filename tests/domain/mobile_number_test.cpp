#include "domain/mobile_number.hpp"

#include <catch2/catch_test_macros.hpp>

namespace domain_tests {

using namespace domain;

TEST_CASE("mobile numbers are recognised however they are typed or pasted") {
    for (const char* text :
         {"13808515678", "138 0851 5678", "138-0851-5678", " 13808515678\n", "+8613808515678", "+86 138 0851 5678",
          "(+86) 138-0851-5678", "008613808515678", "86 13808515678", "8613808515678", "１３８０８５１５６７８",
          "\u202A+86 138\u00A00851\u30005678\u202C", "138\u20110851\u20115678", "138–0851—5678", "＋８６13808515678"}) {
        INFO(text);
        const auto number = MobileNumber::parse(text);
        REQUIRE(number);
        CHECK(number->text() == "13808515678");
    }
}

TEST_CASE("every prefix from 13 to 19 is a mobile number's, no other is") {
    for (char second = '0'; second <= '9'; ++second) {
        const std::string text = std::string{"1"} + second + "900001234";
        CHECK(MobileNumber::parse(text).has_value() == (second >= '3'));
    }
}

TEST_CASE("what is wrong with a mobile number is told") {
    using enum MobileNumberError;
    struct Row {
        std::string_view text;
        MobileNumberError expected;
    };
    const Row rows[] = {
        {"", Length},
        {"1", Length},
        {"138", Length},
        {"1380851567", Length},
        {"138085156789", Length},
        {"12345678901", Prefix},
        {"10", Prefix},
        {"08515678901", Prefix},
        {"23808515678", Prefix},
        {"1380851567a", Character},
        {"138.0851.5678", Character},
        {"一三八零八五一五六七八", Character},
        {"+1 650 253 0000", Character},  // a foreign number: the + stays and is pointed at
        {"86138085156", Prefix},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(MobileNumber::parse(row.text) == std::unexpected(row.expected));
    }
}

TEST_CASE("digits are cleaned while they are typed") {
    CHECK(clean_mobile_digits("+86") == "");
    CHECK(clean_mobile_digits("+8") == "+8");
    CHECK(clean_mobile_digits("+86 138") == "138");
    CHECK(clean_mobile_digits("86") == "86");
    CHECK(clean_mobile_digits("138x") == "138x");
}

TEST_CASE("digits are grouped 3 4 4 while they are typed") {
    struct Row {
        std::string_view cleaned;
        std::string_view grouped;
    };
    for (const Row row :
         {Row{"", ""}, Row{"1", "1"}, Row{"138", "138"}, Row{"1380", "138 0"}, Row{"1380851", "138 0851"},
          Row{"13808515", "138 0851 5"}, Row{"13808515678", "138 0851 5678"}, Row{"138085156789", "138 0851 56789"},
          // Not cut within a character.
          Row{"13李明", "13李明"}}) {
        CHECK(group_mobile_digits(row.cleaned) == row.grouped);
    }
}

}  // namespace domain_tests
