#include "protocol/json_writer.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <string>
#include <string_view>

using protocol::JsonWriter;

TEST_CASE("commas and nesting come by themselves") {
    JsonWriter writer;
    writer.begin_object();
    writer.name("empty");
    writer.begin_list();
    writer.end_list();
    writer.name("list");
    writer.begin_list();
    writer.integer(-3);
    writer.text("[");
    writer.text(":");
    writer.boolean(false);
    writer.begin_object();
    writer.end_object();
    writer.begin_object();
    writer.name("a");
    writer.boolean(true);
    writer.end_object();
    writer.end_list();
    writer.name("last");
    writer.text("{");
    writer.end_object();
    CHECK(writer.take() == R"({"empty":[],"list":[-3,"[",":",false,{},{"a":true}],"last":"{"})");
}

TEST_CASE("texts are escaped") {
    using namespace std::string_view_literals;
    struct Row {
        std::string_view text;
        std::string_view json;
    };
    const Row rows[] = {
        {"", R"("")"},
        {"张·𬱖", R"("张·𬱖")"},
        {"\"\\/", R"("\"\\/")"},
        {"\0\x1f\n\r\t\x7f"sv, "\"\\u0000\\u001f\\n\\u000d\\u0009\x7f\""},
    };
    for (const Row& row : rows) {
        JsonWriter writer;
        writer.text(row.text);
        CHECK(writer.take() == row.json);
    }
}

TEST_CASE("integers and measures") {
    const auto integer = [](std::int64_t value) {
        JsonWriter writer;
        writer.integer(value);
        return writer.take();
    };
    CHECK(integer(0) == "0");
    CHECK(integer(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
    CHECK(integer(std::numeric_limits<std::int64_t>::max()) == "9223372036854775807");

    struct Row {
        double value;
        std::string_view json;
    };
    const Row rows[] = {
        {0, "0"},
        {-0.0, "0"},
        {1, "1"},
        {390.5, "390.5"},
        {-12.25, "-12.25"},
        {0.3333, "0.333"},
        {0.9996, "1"},
        {-0.0001, "0"},
        {10.05, "10.05"},
        {100, "100"},
        {0.001, "0.001"},
        {1e300, "1000000000000"},
        {-1e13, "-1000000000000"},
        {std::numeric_limits<double>::quiet_NaN(), "0"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.value);
        JsonWriter writer;
        writer.decimal(row.value);
        CHECK(writer.take() == row.json);
    }
}
