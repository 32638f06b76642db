#include "server/drogon_message.hpp"

namespace server {

Request to_request(const drogon::HttpRequest& request) {
    Request result{.method = request.methodString(),
                   .path = request.getOriginalPath(),
                   .query = request.query(),
                   .headers = {},
                   .body = std::string(request.body()),
                   .peer_address = request.peerAddr().toIp()};
    for (const auto& [name, value] : request.headers()) result.headers.push_back({name, value});
    // Drogon takes cookies out of the headers and keeps one of each name.
    std::string cookies;
    for (const auto& [name, value] : request.cookies()) {
        if (!cookies.empty()) cookies += "; ";
        cookies += name;
        cookies += '=';
        cookies += value;
    }
    if (!cookies.empty()) result.headers.push_back({"cookie", std::move(cookies)});
    return result;
}

drogon::HttpResponsePtr to_drogon(Response response) {
    auto result = drogon::HttpResponse::newHttpResponse();
    result->setStatusCode(static_cast<drogon::HttpStatusCode>(response.status));
    result->setContentTypeString(response.content_type);
    for (Header& header : response.headers) result->addHeader(std::move(header.name), std::move(header.value));
    result->setBody(std::move(response.body));
    result->setCloseConnection(response.connection == Connection::Close);
    return result;
}

std::string to_http_text(const Response& response) {
    std::string text = "HTTP/1.1 " + std::to_string(response.status) + " Refused\r\nConnection: close\r\n";
    text += "Content-Type: " + response.content_type + "\r\n";
    text += "Content-Length: " + std::to_string(response.body.size()) + "\r\n";
    for (const Header& header : response.headers) text += header.name + ": " + header.value + "\r\n";
    return text + "\r\n" + response.body;
}

}  // namespace server
