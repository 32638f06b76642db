#include "ui_kit/qr_code.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using ui_kit::QrModules;

TEST_CASE("QR code: a payment code fits into 29 modules, with the three corners that scanners look for") {
    const QrModules modules = QrModules::of("FA1abcdefghijklmnopqrstuvwx-_01");
    REQUIRE(modules.size() == 29);
    const auto has_finder = [&](int column, int row) {
        for (int step = 0; step < 7; ++step) {
            if (!modules.is_dark(column + step, row) || !modules.is_dark(column, row + step)) return false;
        }
        return !modules.is_dark(column + 1, row + 1) && modules.is_dark(column + 3, row + 3);
    };
    CHECK(has_finder(0, 0));
    CHECK(has_finder(22, 0));
    CHECK(has_finder(0, 22));
    CHECK_FALSE(has_finder(22, 22));
}

TEST_CASE("QR code: what can't be drawn is empty") {
    CHECK(QrModules::of("").size() == 0);
    CHECK(QrModules::of(std::string(1001, 'a')).size() == 0);
    CHECK(QrModules::of(std::string(1000, 'a')).size() > 0);
}
