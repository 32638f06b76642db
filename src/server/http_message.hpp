#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct Header {
    std::string name;
    std::string value;
};

/// One HTTP request, without any transport. `path` is as sent (not decoded), without the query.
struct Request {
    std::string method;
    std::string path;
    std::string query;  ///< what stands after "?", not decoded
    std::vector<Header> headers;
    std::string body;
    std::string peer_address;  ///< an IP address without port

    /// The value of the first header of this name, whatever its case; nothing when it wasn't sent.
    [[nodiscard]] std::optional<std::string_view> header(std::string_view name) const;
    /// The value of a cookie; nothing when it wasn't sent, or was sent twice (someone may have planted one of them).
    [[nodiscard]] std::optional<std::string_view> cookie(std::string_view name) const;
    /// The decoded value of a query parameter; nothing when it wasn't sent or is badly encoded.
    [[nodiscard]] std::optional<std::string> query_value(std::string_view name) const;
};

enum class Connection { KeepAlive, Close };

struct Response {
    int status = 200;
    std::string content_type;  ///< empty when there is no body
    std::vector<Header> headers;
    std::string body;
    Connection connection = Connection::KeepAlive;

    [[nodiscard]] std::optional<std::string_view> header(std::string_view name) const;
    void set_header(std::string_view name, std::string value);
};

/// Whether two header names are the same: ASCII letters count alike in both cases.
[[nodiscard]] bool is_same_name(std::string_view left, std::string_view right);

}  // namespace server
