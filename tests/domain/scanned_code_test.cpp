#include "domain/scanned_code.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using domain::ScannedCode;
using enum domain::ScannedKind;

TEST_CASE("what a scanned text is to the app") {
    struct Row {
        std::string_view text;
        ScannedCode code;
    };
    // clang-format off
    const Row row = GENERATE(values<Row>({
        {"https://family.example/#/family",                 {Route, "#/family"}},
        {"https://family.example/?from=wall#/kin/add",      {Route, "#/kin/add"}},
        {"https://family.example",                          {Route, "#/"}},
        {"https://family.example/",                         {Route, "#/"}},
        {" https://family.example/#/try \n",                {Route, "#/try"}},
        {"https://family.example.evil/#/family",            {Foreign, ""}},
        {"https://family.example@evil/#/family",            {Foreign, ""}},
        {"http://family.example/#/family",                  {Foreign, ""}},
        {"javascript:alert(1)",                             {Foreign, ""}},
        {"12345678",                                        {HallCode, "12345678"}},
        {"FH112345678",                                     {HallCode, "12345678"}},
        {"FH11234567",                                      {Foreign, ""}},
        {"FH1123456789",                                    {Foreign, ""}},
        {"1234567",                                         {Foreign, ""}},
        {"FA1abcdefghijklmnopqrstuvwx-_01",                 {PaymentCode, ""}},
        {"",                                                {Foreign, ""}},
    }));
    // clang-format on
    INFO(row.text);
    CHECK(domain::read_scanned_code(row.text, "https://family.example") == row.code);
}

TEST_CASE("without an origin no link is ours") {
    CHECK(domain::read_scanned_code("https://family.example/#/family", "").kind == Foreign);
}
