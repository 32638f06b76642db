#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "protocol/endpoints.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"
#include "protocol/query_text.hpp"
#include "server/answered.hpp"
#include "storage/transaction.hpp"

namespace server {

/// The part of a write that runs within its transaction; gives JSON.
using ApplyWrite = std::function<Answered<Written<std::string>>(storage::Transaction&, const Caller&)>;

/// An endpoint with its handler, whose types have become JSON.
struct Route {
    protocol::EndpointInfo info;
    /// Of an endpoint that reads.
    std::function<Answered<std::string>(storage::Reader&, std::string_view query, const Caller&)> read = {};
    /// Of an endpoint that reads: called once the answer is made, outside of its reader; may write.
    std::function<void(const Caller&)> after_read = {};
    /// Of one that writes: reads the body and does the slow part.
    std::function<Answered<ApplyWrite>(std::string_view body, const Caller&)> prepare = {};
};

/// The handlers of the endpoint table.
class Routes {
public:
    /// `handler(reader, caller)`, or `handler(reader, request, caller)` where the path takes a query, gives an
    /// Answered<AnswerBody>.
    template <class RequestBody, class AnswerBody, class Handler>
    void read(const protocol::Endpoint<RequestBody, AnswerBody>& endpoint, Handler handler,
              std::function<void(const Caller&)> after_read = {}) {
        Route route{.info = endpoint.info};
        route.after_read = std::move(after_read);
        route.read = [handler](storage::Reader& reader, std::string_view query,
                               const Caller& caller) -> Answered<std::string> {
            const Answered<AnswerBody> answer = answer_of<RequestBody, AnswerBody>(handler, reader, query, caller);
            if (!answer) return failed(answer);
            return protocol::write_json(*answer);
        };
        routes_.push_back(std::move(route));
    }

    /// `handler.prepare(request, caller)` gives an Answered<Handler::Prepared>, outside the transaction;
    /// `handler.apply(transaction, prepared, caller)` an Answered<Written<AnswerBody>> within it.
    template <class RequestBody, class AnswerBody, class Handler>
    void write(const protocol::Endpoint<RequestBody, AnswerBody>& endpoint, Handler& handler) {
        Route route{.info = endpoint.info};
        route.prepare = [&handler](std::string_view body, const Caller& caller) -> Answered<ApplyWrite> {
            const auto request = protocol::read_json<RequestBody>(body);
            if (!request) return std::unexpected(refuse_malformed(request.error()));
            auto prepared = handler.prepare(*request, caller);
            if (!prepared) return failed(prepared);
            return [&handler, kept = std::move(*prepared)](storage::Transaction& transaction,
                                                           const Caller& asking) -> Answered<Written<std::string>> {
                auto result = handler.apply(transaction, kept, asking);
                if (!result) return failed(result);
                return with_json(std::move(*result));
            };
        };
        routes_.push_back(std::move(route));
    }

    /// The route of a path; null when the endpoint table has none. The method isn't looked at.
    [[nodiscard]] const Route* find(std::string_view path) const;

    /// The name of an endpoint without handler; empty when every endpoint has one.
    [[nodiscard]] std::string_view missing_handler() const;

private:
    template <class RequestBody, class AnswerBody, class Handler>
    static Answered<AnswerBody> answer_of(const Handler& handler, storage::Reader& reader, std::string_view query,
                                          const Caller& caller) {
        if constexpr (protocol::has_query<RequestBody>) {
            const auto request = protocol::read_query<RequestBody>(query);
            if (!request) return std::unexpected(refuse_malformed(request.error()));
            return handler(reader, *request, caller);
        } else {
            return handler(reader, caller);
        }
    }

    template <class AnswerBody>
    static Written<std::string> with_json(Written<AnswerBody> written) {
        Written<std::string> json{.outcome = std::string(),
                                  .session_change = written.session_change,
                                  .session_id = std::move(written.session_id),
                                  .tells = std::move(written.tells)};
        if (auto* refusal = std::get_if<Refusal>(&written.outcome)) {
            json.outcome = std::move(*refusal);
        } else {
            json.outcome = protocol::write_json(std::get<AnswerBody>(written.outcome));
        }
        return json;
    }

    std::vector<Route> routes_;
};

}  // namespace server
