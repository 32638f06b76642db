#include "domain/login_password.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace domain_tests {

using namespace domain;

namespace {

LoginPasswordFindings check(std::string_view password) {
    return check_login_password(password, *MobileNumber::parse("13808515678"));
}

}  // namespace

TEST_CASE("good passwords are accepted, whatever their characters") {
    for (const char* password : {"gui-yang-2026", "correct horse battery", "我家的猫叫小花生米呀", "aaabbbcccddd",
                                 "8515678-黔贵阳", "Tr0ub4dor&3x", "lowercase only words", "🐱🐶🐭🐹🐰🦊🐻🐼🐨🐯"}) {
        INFO(password);
        CHECK(check(password).is_acceptable());
    }
}

TEST_CASE("length is counted in characters") {
    struct Row {
        std::string password;
        std::size_t length;
        bool long_enough;
        bool too_long;
    };
    const std::string base = "ab-Gui!7";
    const Row rows[] = {
        {"", 0, false, false},
        {base + "x", 9, false, false},
        {base + "xy", 10, true, false},
        {"一二三四五六七八九", 9, false, false},
        {"一二三四五六七八九十", 10, true, false},
        {"𬱖𣲗䶮㛃鿏陈王赵欧阳", 10, true, false},
        {base + std::string(120, 'z'), 128, true, false},
        {base + std::string(121, 'z'), 129, true, true},
    };
    for (const Row& row : rows) {
        INFO(row.password);
        const LoginPasswordFindings findings = check(row.password);
        CHECK(findings.length == row.length);
        CHECK(findings.long_enough == row.long_enough);
        CHECK(findings.too_long == row.too_long);
    }
}

TEST_CASE("common passwords, repetitions and countings are found") {
    for (const char* password :
         {"password123",  "PASSWORD123",          "Woaini1314520",       "1qaz2wsx3edc", "qwertyuiop",   "a123456789",
          "1234567890",   "0123456789",           "9876543210",          "0987654321",   "abcdefghijkl", "aaaaaaaaaa",
          "1212121212",   "a123456789",           "1234567899",          "123456789ab",  "aaaaaaaaab",   "abcabcabcabc",
          "abcdabcdabcd", "12345678901234567890", "啊啊啊啊啊啊啊啊啊啊"}) {
        INFO(password);
        CHECK(check(password).is_common);
        CHECK_FALSE(check(password).is_acceptable());
    }
    // While it is still short, only its length is complained about.
    for (const char* start : {"", "g", "gu", "gui", "aaaa", "1234567"}) CHECK_FALSE(check(start).is_common);
    CHECK(check("abc1234567").is_common);
    CHECK_FALSE(check("abcd-2345-wxyz").is_common);
}

TEST_CASE("a password contains no part of the number that others know") {
    CHECK(check("13808515678").contains_mobile);
    CHECK(check("my13808515678!").contains_mobile);
    CHECK(check("my-08515678-x").contains_mobile);  // the last eight digits
    CHECK_FALSE(check("my-8515678-xy").contains_mobile);
    CHECK_FALSE(check("13908515679ab").contains_mobile);
}

TEST_CASE("a password is text without control characters") {
    CHECK_FALSE(check("abc\ndefghijk").well_formed);
    CHECK_FALSE(check("abcdefg\xFFhij!").well_formed);
    CHECK_FALSE(check(std::string_view{"abcdef\0ghijkl", 13}).well_formed);
    CHECK(check("with spaces too").well_formed);
}

}  // namespace domain_tests
