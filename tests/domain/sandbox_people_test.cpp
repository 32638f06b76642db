#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "domain/insurance.hpp"
#include "domain/mobile_number.hpp"
#include "domain/person_name.hpp"
#include "domain/resident_id.hpp"

namespace domain_tests {

using namespace domain;

namespace {

/// All texts of one field. The file has no escapes, so that finding `"name":"` is enough here; the whole file is read
/// by the server, and checked by tests/dev/sandbox_people.test.mjs.
std::vector<std::string> texts_of(std::string_view field) {
    std::ifstream file("assets/sandbox/people.json", std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(file), {}};
    const std::string start = "\"" + std::string{field} + "\":\"";
    std::vector<std::string> texts;
    for (std::size_t place = content.find(start); place != std::string::npos; place = content.find(start, place)) {
        place += start.size();
        texts.push_back(content.substr(place, content.find('"', place) - place));
    }
    return texts;
}

/// Each text is accepted by the domain's own parser, and is already in its canonical form.
template <class Type>
void check_canonical(std::string_view field, std::size_t count_min) {
    const std::vector<std::string> texts = texts_of(field);
    CHECK(texts.size() >= count_min);
    for (const std::string& text : texts) {
        INFO(field << " " << text);
        const auto parsed = Type::parse(text);
        REQUIRE(parsed);
        CHECK(parsed->text() == text);
    }
}

}  // namespace

TEST_CASE("the domain accepts every sandbox person") {
    check_canonical<ResidentId>("resident_id", 200);
    check_canonical<PersonName>("name", 200);
    check_canonical<MobileNumber>("mobile", 150);
    check_canonical<AreaCode>("area", 200);
}

}  // namespace domain_tests
