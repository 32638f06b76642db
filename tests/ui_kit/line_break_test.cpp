#include "ui_kit/line_break.hpp"

#include <catch2/catch_test_macros.hpp>

using ui_kit::may_break_between;

TEST_CASE("Lines break between ideographs, also beyond the basic plane") {
    CHECK(may_break_between(U'医', U'保'));
    CHECK(may_break_between(U'陈', U'𬱖'));
    CHECK(may_break_between(U'6', U'位'));
    CHECK(may_break_between(U'满', U'6'));
}

TEST_CASE("Punctuation stays with what it belongs to") {
    CHECK_FALSE(may_break_between(U'保', U'，'));
    CHECK_FALSE(may_break_between(U'（', U'至'));
    CHECK_FALSE(may_break_between(U'个', U'）'));
    CHECK_FALSE(may_break_between(U'“', U'亲'));
    CHECK_FALSE(may_break_between(U'户', U'”'));
    CHECK(may_break_between(U'，', U'互'));
    CHECK(may_break_between(U'”', U'里'));
}

TEST_CASE("Words of other scripts stay whole") {
    CHECK_FALSE(may_break_between(U'a', U'b'));
    CHECK_FALSE(may_break_between(U'1', U'2'));
    CHECK_FALSE(may_break_between(U'y', U','));
    CHECK_FALSE(may_break_between(U'¥', U'8'));
    CHECK(may_break_between(U' ', U'a'));
    CHECK_FALSE(may_break_between(U'a', U' '));
    CHECK(may_break_between(U'-', U'a'));
}
