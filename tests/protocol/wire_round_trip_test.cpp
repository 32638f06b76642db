#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <type_traits>

#include "protocol/boot_wire.hpp"
#include "protocol/endpoints.hpp"
#include "protocol/error.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_text.hpp"
#include "protocol/json_writer.hpp"
#include "protocol/sample_filler.hpp"
#include "protocol/sandbox_hall_code_wire.hpp"
#include "protocol/sandbox_inbox_wire.hpp"
#include "protocol/sandbox_listing_wire.hpp"

// Every wire struct, through what is generic to all of them; a new endpoint is covered by being in the table.

using protocol::FieldError;
using protocol::FieldProblem;
using protocol::JsonKind;
using protocol::JsonValue;

namespace {

template <class Struct>
struct Tag {
    using Type = Struct;
};

void for_each_wire_struct(auto&& visit) {
    protocol::for_each_endpoint([&visit](const auto& endpoint) {
        using Endpoint = std::remove_cvref_t<decltype(endpoint)>;
        visit(Tag<typename Endpoint::Request>{}, std::string(endpoint.info.name) + " request");
        visit(Tag<typename Endpoint::Answer>{}, std::string(endpoint.info.name) + " answer");
    });
    visit(Tag<protocol::ErrorBody>{}, "error");
    visit(Tag<protocol::Boot>{}, "boot");
    visit(Tag<protocol::SandboxPeople>{}, "sandbox people");
    visit(Tag<protocol::SandboxPersonAnswer>{}, "sandbox person");
    visit(Tag<protocol::SandboxMessage>{}, "sandbox message");
    visit(Tag<protocol::SandboxHallCodeRequest>{}, "sandbox hall code request");
    visit(Tag<protocol::SandboxHallCodeAnswer>{}, "sandbox hall code answer");
}

/// Notes the names of the fields that may be absent.
class OptionalFields {
public:
    template <class Value>
    void operator()(std::string_view name, Value& value, protocol::NoDocumentation) {
        note(name, value);
    }
    template <class Value, class Rule>
    void operator()(std::string_view name, Value& value, const Rule&, protocol::NoDocumentation) {
        note(name, value);
    }
    bool contains(std::string_view name) const {
        return names_.find("/" + std::string(name) + "/") != std::string::npos;
    }

private:
    void note(std::string_view, const auto&) {}
    template <class Value>
    void note(std::string_view name, const std::optional<Value>&) {
        names_ += "/" + std::string(name) + "/";
    }
    std::string names_;
};

JsonValue parsed(const std::string& text) {
    auto value = protocol::parse_json(text, protocol::read_size_max);
    REQUIRE(value);
    return *value;
}

template <class Struct>
void check_refused(const JsonValue& damaged, const std::string& path, FieldProblem problem) {
    const auto refused = protocol::read_json<Struct>(json_text(damaged));
    CAPTURE(json_text(damaged));
    REQUIRE_FALSE(refused);
    CHECK(to_text(refused.error()) == to_text(FieldError{path, problem}));
}

}  // namespace

TEST_CASE("every wire struct survives writing and reading") {
    for_each_wire_struct([]<class Struct>(Tag<Struct>, const std::string& name) {
        CAPTURE(name);
        const std::string text = protocol::write_json(sample<Struct>());
        const auto back = protocol::read_json<Struct>(text);
        CAPTURE(text);
        if (!back) FAIL(to_text(back.error()));
        CHECK(protocol::write_json(*back) == text);
        CHECK(json_text(parsed(text)) == text);
    });
}

TEST_CASE("every field of every wire struct is checked") {
    for_each_wire_struct([]<class Struct>(Tag<Struct>, const std::string& struct_name) {
        CAPTURE(struct_name);
        Struct filled = sample<Struct>();
        OptionalFields optional_fields;
        describe(optional_fields, filled);
        const JsonValue whole = parsed(protocol::write_json(filled));
        for (std::size_t index = 0; index < whole.names.size(); ++index) {
            const std::string& name = whole.names[index];
            CAPTURE(name);

            JsonValue damaged = whole;
            damaged.items[index] = JsonValue{.kind = JsonKind::Null, .text = {}, .names = {}, .items = {}};
            check_refused<Struct>(damaged, name, FieldProblem::WrongType);

            damaged.items[index] = whole.items[index].kind == JsonKind::Object ? parsed("[]") : parsed("{}");
            check_refused<Struct>(damaged, name, FieldProblem::WrongType);

            damaged.names[index] = name + "_";
            if (optional_fields.contains(name)) {
                check_refused<Struct>(damaged, name + "_", FieldProblem::UnknownField);
            } else {
                check_refused<Struct>(damaged, name, FieldProblem::Missing);
            }
        }
    });
}

TEST_CASE("an unknown field is refused by the server and ignored by the client") {
    for_each_wire_struct([]<class Struct>(Tag<Struct>, const std::string& name) {
        CAPTURE(name);
        JsonValue extended = parsed(protocol::write_json(sample<Struct>()));
        extended.names.push_back("surprise");
        extended.items.push_back(parsed("[{\"a\":null}]"));
        check_refused<Struct>(extended, "surprise", FieldProblem::UnknownField);
        CHECK(protocol::read_json<Struct>(json_text(extended), protocol::UnknownFields::Ignore));
    });
}

TEST_CASE("nothing but an object is a wire struct") {
    for_each_wire_struct([]<class Struct>(Tag<Struct>, const std::string& name) {
        CAPTURE(name);
        for (const char* text : {"null", "[]", "1", "\"\"", "true"}) {
            const auto refused = protocol::read_json<Struct>(text);
            REQUIRE_FALSE(refused);
            CHECK(to_text(refused.error()) == to_text(FieldError{"", FieldProblem::WrongType}));
        }
    });
}
