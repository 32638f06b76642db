#include "server/policies.hpp"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <string>

#include "server/private_file.hpp"
#include "server/test_server.hpp"

namespace server_tests {

namespace {

domain::AreaCode area_of(std::string_view code) { return domain::AreaCode::parse(code).value(); }

std::string guizhou_text() { return server::read_file("assets/policies/guizhou.json", "policy").value_or(""); }

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t place = text.find(from);
    REQUIRE(place != std::string::npos);
    return text.replace(place, from.size(), to);
}

void write(const std::string& file, const std::string& text) { std::ofstream(file) << text; }

}  // namespace

TEST_CASE("the policies of assets can be loaded; Guizhou's hold for its cities") {
    const auto policies = server::Policies::load("assets/policies");
    REQUIRE(policies.has_value());
    const auto* found = policies->find(area_of("520300"), {2026, 6, 16});
    REQUIRE(found != nullptr);
    CHECK(found->id == "guizhou");
    // Before the place's own rules were in force, those for everybody held; before those, none.
    CHECK(policies->find(area_of("520300"), {2025, 12, 31})->id == "national");
    CHECK(policies->find(area_of("520300"), {2024, 6, 30}) == nullptr);
}

TEST_CASE("each province's people get the rules of their place, and a later version takes over by itself") {
    const auto policies = server::Policies::load("assets/policies");
    REQUIRE(policies.has_value());
    struct Row {
        std::string_view area;
        domain::CivilDate date;
        std::string_view expected;
    };
    const Row rows[] = {
        {"130100", {2026, 11, 22}, "hebei 2026-01"},
        {"620100", {2026, 11, 22}, "gansu 2023-01"},
        {"510100", {2026, 11, 22}, "same_pooling_area 2026-01"},
        {"520100", {2026, 11, 22}, "guizhou 2026-01"},
        {"440300", {2026, 11, 22}, "national 2026-01"},
        {"440300", {2025, 12, 31}, "national 2024-07"},
        {"440300", {2026, 1, 1}, "national 2026-01"},
    };
    for (const Row& row : rows) {
        const domain::Policy* found = policies->find(area_of(row.area), row.date);
        REQUIRE(found != nullptr);
        CHECK(found->id + " " + found->version == row.expected);
    }
}

TEST_CASE("the latest version in force counts, and a place's own before everybody's") {
    const TemporaryFolder folder;
    const std::string first = guizhou_text();
    const std::string second = replaced(replaced(first, "2026-01-01", "2027-01-01"), "\"2026-01\"", "\"2027-01\"");
    const std::string elsewhere = replaced(replaced(first, "[\"520000\"]", "[]"), "\"guizhou\"", "\"anywhere\"");
    write(folder.file("1.json"), first);
    write(folder.file("2.json"), second);
    write(folder.file("3.json"), replaced(elsewhere, "2026-01-01", "2026-05-01"));
    const auto policies = server::Policies::load(folder.path());
    REQUIRE(policies.has_value());
    CHECK(policies->find(area_of("520100"), {2026, 12, 31})->version == "2026-01");
    CHECK(policies->find(area_of("520100"), {2027, 1, 1})->version == "2027-01");
    CHECK(policies->find(area_of("130100"), {2027, 1, 1})->id == "anywhere");
    CHECK(policies->find(area_of("130100"), {2026, 4, 30}) == nullptr);
}

TEST_CASE("a folder without policies, a defect and two versions of one day are refused") {
    const TemporaryFolder folder;
    CHECK_FALSE(server::Policies::load(folder.path()).has_value());
    CHECK_FALSE(server::Policies::load(folder.file("none")).has_value());
    write(folder.file("1.json"), guizhou_text());
    SECTION("defect") { write(folder.file("2.json"), "{}"); }
    SECTION("two of one day") { write(folder.file("2.json"), guizhou_text()); }
    CHECK_FALSE(server::Policies::load(folder.path()).has_value());
}

}  // namespace server_tests
