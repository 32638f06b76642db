#include "protocol/openapi.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/endpoint_documentation.hpp"
#include "protocol/endpoints.hpp"
#include "protocol/query_text.hpp"

using nlohmann::json;

namespace {

const json& document() {
    static const json parsed = json::parse(protocol::openapi_document());
    return parsed;
}

const json& operation_of(const protocol::EndpointInfo& info) {
    const char* method = info.method == protocol::Method::Get ? "get" : "post";
    return document().at("paths").at(std::string(info.path)).at(method);
}

void collect_references(const json& value, std::set<std::string>& references) {
    if (value.is_object() && value.contains("$ref")) references.insert(value.at("$ref").get<std::string>());
    if (!value.is_structured()) return;
    for (const json& part : value) collect_references(part, references);
}

}  // namespace

TEST_CASE("the document has exactly these operations") {
    std::vector<std::string> operations;
    for (const auto& path : document().at("paths")) {
        for (const auto& operation : path) operations.push_back(operation.at("operationId"));
    }
    std::ranges::sort(operations);
    std::vector<std::string> names;
    for (const protocol::EndpointInfo& info : protocol::endpoint_infos) names.emplace_back(info.name);
    std::ranges::sort(names);
    CHECK(operations == names);
}

TEST_CASE("every endpoint's operation says what the table says") {
    for (const protocol::EndpointInfo& info : protocol::endpoint_infos) {
        CAPTURE(info.name);
        const json& operation = operation_of(info);
        CHECK(operation.at("operationId") == std::string(info.name));
        CHECK_FALSE(operation.at("summary").get<std::string>().empty());
        CHECK(operation.at("security").size() == (info.access == protocol::Access::Anyone ? 0 : 1));
        CHECK(operation.contains("requestBody") == (info.method == protocol::Method::Post));
        if (info.idempotency == protocol::Idempotency::ByKey) CHECK(operation.contains("parameters"));
        CHECK(operation.at("responses").contains("200"));
        CHECK(operation.at("responses").contains("500"));
        CHECK(operation.at("responses").contains("401") ==
              (info.access != protocol::Access::Anyone || info.name == "log_in_by_password" ||
               info.name == "staff_log_in"));
    }
}

TEST_CASE("a query's parameters stand in the document") {
    protocol::for_each_endpoint([]<class Request, class Answer>(const protocol::Endpoint<Request, Answer>& endpoint) {
        if (endpoint.info.method != protocol::Method::Get) return;
        CAPTURE(endpoint.info.name);
        const json& operation = operation_of(endpoint.info);
        CHECK(operation.contains("parameters") == protocol::has_query<Request>);
        if (!operation.contains("parameters")) return;
        for (const json& parameter : operation.at("parameters")) {
            CHECK(parameter.at("in") == "query");
            CHECK(parameter.at("description").get<std::string>().ends_with("."));
            CHECK(parameter.at("schema").contains("type"));
        }
        CHECK(operation.at("responses").contains("400"));
    });
}

TEST_CASE("the documentation's rows stand in the table's order") {
    const auto rows = protocol::endpoint_documentation();
    REQUIRE(rows.size() == protocol::endpoint_infos.size());
    for (std::size_t index = 0; index < rows.size(); ++index) {
        CHECK(rows[index].name == protocol::endpoint_infos[index].name);
    }
}

TEST_CASE("every reference leads somewhere and every schema is used") {
    std::set<std::string> references;
    collect_references(document(), references);
    for (const std::string& reference : references) {
        CAPTURE(reference);
        CHECK(document().contains(json::json_pointer(reference.substr(1))));
    }
    for (const auto& [name, schema] : document().at("components").at("schemas").items()) {
        CAPTURE(name);
        CHECK(references.contains("#/components/schemas/" + name));
        for (const auto& [field, property] : schema.at("properties").items()) {
            CAPTURE(field);
            CHECK(property.at("description").get<std::string>().ends_with("."));
        }
    }
}

TEST_CASE("a request's schema says what the reader checks") {
    const json& schemas = document().at("components").at("schemas");
    CHECK(schemas.at("SmsCodeRequest") == json::parse(R"({
        "type": "object",
        "properties": {
            "mobile": {"description": "The mobile number; spaces, dashes and +86 are allowed.",
                       "type": "string", "minLength": 1, "maxLength": 32},
            "purpose": {"description": "What the code is for; the message says so.",
                        "type": "string", "enum": ["registration", "login"]}},
        "required": ["mobile", "purpose"],
        "additionalProperties": false})"));
    CHECK(schemas.at("RegisterAccountRequest").at("properties").at("consents") == json::parse(R"({
        "description": "The person's decision on each text.", "type": "array", "maxItems": 16,
        "items": {"$ref": "#/components/schemas/ConsentDecision"}})"));
    CHECK(schemas.at("SmsCodeCheckRequest").at("properties").at("code").at("pattern") == "^[0-9]*$");
    CHECK(schemas.at("HomeAnswer").at("properties").at("identity_verified").at("type") == "boolean");
    CHECK_FALSE(schemas.at("HomeAnswer").contains("additionalProperties"));
    CHECK(schemas.at("ErrorDetail").at("required") == json::parse(R"(["code", "reference"])"));
    CHECK(schemas.at("ErrorDetail").at("properties").at("code").at("enum").size() ==
          domain::enumerator_count<protocol::ErrorCode>);
}

TEST_CASE("a refusal stands under its status with its meaning") {
    const json& responses = operation_of(protocol::check_sms_code.info).at("responses");
    CHECK(responses.at("422")
              .at("description")
              .get<std::string>()
              .find("- `code_wrong`: not the code that was sent; see `tries_left`.") != std::string::npos);
    CHECK(responses.at("410").at("content").at("application/json").at("schema").at("$ref") ==
          "#/components/schemas/ErrorBody");
    const json& register_responses = operation_of(protocol::register_account.info).at("responses");
    CHECK(register_responses.at("200").at("headers").contains("Set-Cookie"));
}
