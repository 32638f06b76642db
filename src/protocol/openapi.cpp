#include "protocol/openapi.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <vector>

#include "protocol/endpoint_documentation.hpp"
#include "protocol/endpoints.hpp"
#include "protocol/error_meaning.hpp"
#include "protocol/json_schema.hpp"
#include "protocol/json_writer.hpp"
#include "protocol/query_text.hpp"

namespace protocol {
namespace {

void write_member(JsonWriter& writer, std::string_view name, std::string_view text) {
    writer.name(name);
    writer.text(text);
}

void begin_member(JsonWriter& writer, std::string_view name) {
    writer.name(name);
    writer.begin_object();
}

/// `"content":{"application/json":{"schema":{"$ref":…}}}`
void write_content(JsonWriter& writer, std::string_view schema_name) {
    begin_member(writer, "content");
    begin_member(writer, "application/json");
    begin_member(writer, "schema");
    write_schema_reference(writer, schema_name);
    writer.end_object();
    writer.end_object();
    writer.end_object();
}

void write_cookie_header(JsonWriter& writer, CookieEffect effect) {
    if (effect == CookieEffect::None) return;
    begin_member(writer, "headers");
    begin_member(writer, "Set-Cookie");
    write_member(writer, "description",
                 effect == CookieEffect::Sets ? "Sets the session cookie." : "Clears the session cookie.");
    begin_member(writer, "schema");
    write_schema_type(writer, "string");
    writer.end_object();
    writer.end_object();
    writer.end_object();
}

/// One response for each HTTP status, with the errors that come with it.
void write_refusals(JsonWriter& writer, const std::vector<ErrorCode>& codes) {
    std::vector<int> statuses;
    for (const ErrorCode code : codes) {
        const int status = http_status(code);
        if (std::ranges::find(statuses, status) == statuses.end()) statuses.push_back(status);
    }
    std::ranges::sort(statuses);
    for (const int status : statuses) {
        std::string description;
        for (const ErrorCode code : codes) {
            if (http_status(code) != status) continue;
            if (!description.empty()) description += "\n";
            description += "- `" + std::string(error_name(code)) + "`: " + std::string(error_meaning(code)) + ".";
        }
        begin_member(writer, std::to_string(status));
        write_member(writer, "description", description);
        write_content(writer, type_name<ErrorBody>());
        writer.end_object();
    }
}

/// Visits the request of a GET endpoint and writes each field as a parameter of its query.
class ParameterWriter {
public:
    explicit ParameterWriter(JsonWriter& writer) : writer_(writer) {}

    template <class Value>
    void operator()(std::string_view name, const Value& value, std::string_view documentation) {
        write(name, value, NoRule{}, documentation);
    }
    template <class Value, class Rule>
    void operator()(std::string_view name, const Value& value, const Rule& rule, std::string_view documentation) {
        write(name, value, rule, documentation);
    }

private:
    template <class Value, class Rule>
    void write(std::string_view name, const Value&, const Rule& rule, std::string_view documentation) {
        write_parameter<Value>(name, rule, documentation, true);
    }
    template <class Value, class Rule>
    void write(std::string_view name, const std::optional<Value>&, const Rule& rule, std::string_view documentation) {
        write_parameter<Value>(name, rule, documentation, false);
    }

    template <class Value, class Rule>
    void write_parameter(std::string_view name, const Rule& rule, std::string_view documentation, bool required) {
        writer_.begin_object();
        write_member(writer_, "name", name);
        write_member(writer_, "in", "query");
        writer_.name("required");
        writer_.boolean(required);
        write_member(writer_, "description", documentation);
        begin_member(writer_, "schema");
        if constexpr (domain::NamedEnum<Value>) {
            write_schema_of_words(writer_, domain::enum_names<Value>);
        } else if constexpr (requires { write_schema_keywords(writer_, rule); }) {
            // Bodies are visited here too, as the method is known only at run time; what a query can't say stays out.
            write_schema_keywords(writer_, rule);
        }
        writer_.end_object();
        writer_.end_object();
    }

    JsonWriter& writer_;
};

template <class Request>
void write_query_parameters(JsonWriter& writer) {
    writer.name("parameters");
    writer.begin_list();
    ParameterWriter parameters(writer);
    const Request shape{};
    describe(parameters, shape);
    writer.end_list();
}

void write_key_parameter(JsonWriter& writer) {
    writer.name("parameters");
    writer.begin_list();
    writer.begin_object();
    write_member(writer, "$ref", "#/components/parameters/IdempotencyKey");
    writer.end_object();
    writer.end_list();
}

template <class Request>
void write_request(JsonWriter& writer, const EndpointInfo& info) {
    if (info.idempotency == Idempotency::ByKey) write_key_parameter(writer);
    if (info.method != Method::Post) {
        if constexpr (has_query<Request>) write_query_parameters<Request>(writer);
        return;
    }
    begin_member(writer, "requestBody");
    writer.name("required");
    writer.boolean(true);
    write_member(writer, "description", "At most " + std::to_string(info.body_limit) + " bytes.");
    write_content(writer, type_name<Request>());
    writer.end_object();
}

void write_security(JsonWriter& writer, Access access) {
    writer.name("security");
    writer.begin_list();
    if (access == Access::Session) {
        writer.begin_object();
        writer.name("session");
        writer.begin_list();
        writer.end_list();
        writer.end_object();
    }
    if (access == Access::Staff) {
        writer.begin_object();
        writer.name("staff");
        writer.begin_list();
        writer.end_list();
        writer.end_object();
    }
    writer.end_list();
}

template <class Request, class Answer>
void write_path(JsonWriter& writer, const Endpoint<Request, Answer>& endpoint,
                const EndpointDocumentation& documentation) {
    const EndpointInfo& info = endpoint.info;
    begin_member(writer, info.path);
    begin_member(writer, info.method == Method::Get ? "get" : "post");
    write_member(writer, "operationId", info.name);
    write_member(writer, "summary", documentation.summary);
    write_security(writer, info.access);
    write_request<Request>(writer, info);
    begin_member(writer, "responses");
    begin_member(writer, "200");
    write_member(writer, "description", "Done.");
    write_cookie_header(writer, documentation.cookie);
    write_content(writer, type_name<Answer>());
    writer.end_object();
    write_refusals(writer, refusals_of(info, documentation));
    writer.end_object();
    writer.end_object();
    writer.end_object();
}

void write_information(JsonWriter& writer) {
    write_member(writer, "openapi", "3.1.0");
    begin_member(writer, "info");
    write_member(writer, "title", "Family account");
    write_member(writer, "version", "1");
    write_member(
        writer, "description",
        "The interface between the family account's clients and its server. Moments are Unix milliseconds, "
        "amounts are fen. Every write carries an Idempotency-Key: the same key and body give the same answer.");
    writer.end_object();
    writer.name("servers");
    writer.begin_list();
    writer.begin_object();
    write_member(writer, "url", "/");
    writer.end_object();
    writer.end_list();
}

void write_paths(JsonWriter& writer) {
    begin_member(writer, "paths");
    std::size_t row = 0;
    for_each_endpoint([&](const auto& endpoint) { write_path(writer, endpoint, endpoint_documentation()[row++]); });
    writer.end_object();
}

void write_parameters(JsonWriter& writer) {
    begin_member(writer, "parameters");
    begin_member(writer, "IdempotencyKey");
    write_member(writer, "name", idempotency_header);
    write_member(writer, "in", "header");
    writer.name("required");
    writer.boolean(true);
    write_member(writer, "description",
                 "Made by the client, one for each thing the person does; the same again when no answer came.");
    begin_member(writer, "schema");
    write_schema_keywords(writer, token_between(idempotency_key_size_min, idempotency_key_size_max));
    writer.end_object();
    writer.end_object();
    writer.end_object();
}

void write_security_scheme(JsonWriter& writer) {
    begin_member(writer, "securitySchemes");
    begin_member(writer, "session");
    write_member(writer, "type", "apiKey");
    write_member(writer, "in", "cookie");
    write_member(writer, "name", "__Host-session");
    write_member(writer, "description",
                 "An opaque token, set by registering and logging in. Over http on loopback its name is `session`.");
    writer.end_object();
    begin_member(writer, "staff");
    write_member(writer, "type", "http");
    write_member(writer, "scheme", "bearer");
    write_member(writer, "description", "What staff_log_in gives to a clerk of a service hall.");
    writer.end_object();
    writer.end_object();
}

void write_schemas(JsonWriter& writer) {
    SchemaCatalogue catalogue(FurtherFields::Forbidden);
    for_each_endpoint([&catalogue](const auto& endpoint) {
        using Request = typename std::remove_cvref_t<decltype(endpoint)>::Request;
        if (endpoint.info.method == Method::Post) enter_schema<Request>(catalogue);
    });
    catalogue.set_further_fields(FurtherFields::Allowed);
    for_each_endpoint([&catalogue](const auto& endpoint) {
        enter_schema<typename std::remove_cvref_t<decltype(endpoint)>::Answer>(catalogue);
    });
    enter_schema<ErrorBody>(catalogue);
    writer.name("schemas");
    catalogue.write(writer);
}

}  // namespace

std::string openapi_document() {
    JsonWriter writer;
    writer.begin_object();
    write_information(writer);
    write_paths(writer);
    begin_member(writer, "components");
    write_schemas(writer);
    write_parameters(writer);
    write_security_scheme(writer);
    writer.end_object();
    writer.end_object();
    return writer.take();
}

}  // namespace protocol
