#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace faults {

/// What became of a request.
enum class Fate {
    Answered,  ///< whole
    Refused,   ///< no connection, or one that ended before a byte of the answer
    Cut,       ///< in the middle of the answer
};

struct HttpAnswer {
    Fate fate = Fate::Refused;
    int status = 0;
    bool is_last = false;  ///< the server ends the connection after it
    std::string body;
};

/// A client's connection that is kept open from one request to the next. One thread uses it.
class HttpClient {
public:
    /// `source` is the client's own loopback address, 127.0.0.1 to 127.255.255.254: each is a peer of its own.
    explicit HttpClient(std::uint16_t port, std::string_view source = "127.0.0.1");
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;
    ~HttpClient();

    /// Sends and waits for the answer, connecting first if need be.
    HttpAnswer ask(std::string_view request);
    /// When the last request had been handed to the socket whole.
    [[nodiscard]] std::chrono::steady_clock::time_point sent_at() const { return sent_at_; }

private:
    bool connect();
    void close();
    bool send(std::string_view bytes);
    HttpAnswer receive();

    std::uint16_t port_;
    std::string source_;
    int socket_ = -1;
    std::string buffer_;
    std::chrono::steady_clock::time_point sent_at_{};
};

[[nodiscard]] std::string get_request(std::string_view path, std::string_view more_headers = "");
/// `more_headers`: whole lines, each ended by CR LF.
[[nodiscard]] std::string post_request(std::string_view path, std::string_view body, std::string_view more_headers);

}  // namespace faults
