#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "protocol/endpoints.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"
#include "protocol/query_text.hpp"
#include "simulation/network.hpp"

namespace simulation {

/// What an endpoint answered.
template <class Answer>
struct Reply {
    std::optional<Answer> answer;
    std::string refusal;  ///< the error's code; empty when there is an answer

    [[nodiscard]] bool is_ok() const { return answer.has_value(); }
};

/// Somebody with the app, in a browser of their own.
class AppUser {
public:
    AppUser(SimulatedServer& server, Network& network, Tally& tally, Dice& dice, const protocol::SandboxPerson& person);

    /// Registers, proves who it is and sets a payment password: has to succeed.
    void set_up();
    /// Logs in when the session is over.
    void log_in();

    template <class Request, class Answer>
    Reply<Answer> call(const protocol::Endpoint<Request, Answer>& endpoint, const Request& request = {}) {
        const bool is_write = endpoint.info.method == protocol::Method::Post;
        std::string query;
        if constexpr (protocol::has_query<Request>) {
            if (!is_write) query = protocol::write_query(request);
        }
        tally_.operation(endpoint.info.name);
        const server::Response response =
            send(is_write, endpoint.info.path, is_write ? protocol::write_json(request) : std::string(), query);
        Reply<Answer> reply;
        if (response.status < 400) {
            auto answer = protocol::read_json<Answer>(response.body);
            if (!answer) report_violation("an answer that can't be read: " + response.body);
            reply.answer = std::move(*answer);
        } else {
            reply.refusal = refusal_of(response);
        }
        return reply;
    }

    /// The newest code of a kind that arrived on this person's phone.
    [[nodiscard]] std::string newest_code(protocol::SmsKind kind);

    [[nodiscard]] const protocol::SandboxPerson& person() const { return person_; }
    [[nodiscard]] const std::string& id() const { return person_.id; }

    static constexpr std::string_view payment_password = "402719";

private:
    std::string prove_number();
    server::Response send(bool is_write, std::string_view path, std::string body, const std::string& query);
    std::string refusal_of(const server::Response& response);

    SimulatedServer& server_;
    Network& network_;
    Tally& tally_;
    Dice& dice_;
    const protocol::SandboxPerson& person_;
    std::string cookie_;
};

}  // namespace simulation
