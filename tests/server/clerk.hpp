#pragma once

#include <string>
#include <string_view>

#include "server/test_server.hpp"

namespace server_tests {

/// A clerk of the sandbox's service hall, logged in.
class Clerk {
public:
    Clerk(TestServer& server, std::string_view login, std::string_view password) : server_(server) {
        const auto session =
            server.call(protocol::staff_log_in, {.login = std::string(login), .password = std::string(password)});
        token_ = session.must().token;
    }
    static Clerk first(TestServer& server) { return {server, "hall-1001", "sandbox clerk one"}; }
    static Clerk second(TestServer& server) { return {server, "hall-1002", "sandbox clerk two"}; }

    static Clerk reviewer(TestServer& server) { return {server, "hall-2001", "sandbox reviewer"}; }

    template <class Request, class Answer>
    Reply<Answer> call(const protocol::Endpoint<Request, Answer>& endpoint, const Request& request = {}) {
        return TestServer::reply_of<Answer>(server_.handle(message(endpoint, request)));
    }

    /// What `call` sends: for tests that send several at once.
    template <class Request, class Answer>
    server::Request message(const protocol::Endpoint<Request, Answer>& endpoint, const Request& request) {
        server::Request message{.method = std::string(protocol::method_name(endpoint.info.method)),
                                .path = std::string(endpoint.info.path),
                                .query = {},
                                .headers = {{"Host", "localhost:8080"}, {"Authorization", "Bearer " + token_}},
                                .body = {},
                                .peer_address = "127.0.0.1"};
        if (endpoint.info.method == protocol::Method::Post) {
            message.body = protocol::write_json(request);
            message.headers.push_back({"Content-Type", "application/json"});
            message.headers.push_back({std::string(protocol::idempotency_header), server_.fresh_key()});
            message.headers.push_back({"Origin", "http://localhost:8080"});
            message.headers.push_back({"Sec-Fetch-Site", "same-origin"});
            message.headers.push_back({"Content-Length", std::to_string(message.body.size())});
        }
        return message;
    }

    void set_token(std::string token) { token_ = std::move(token); }

private:
    TestServer& server_;
    std::string token_;
};

/// Asked for by one clerk, carried out by another.
inline Reply<protocol::StaffRequestAnswer> carry_out(TestServer& server, const protocol::StaffActRequest& act) {
    const auto asked = Clerk::first(server).call(protocol::staff_request_act, act).must();
    return Clerk::second(server).call(protocol::staff_decide, {.request = asked.request, .carry_out = true});
}

}  // namespace server_tests
