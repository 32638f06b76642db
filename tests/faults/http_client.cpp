#include "faults/http_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>

namespace faults {

namespace {

/// The value of a header of an answer's head, whose names are in the server's own spelling.
std::string_view header_of(std::string_view head, std::string_view name) {
    const std::string line = "\r\n" + std::string(name) + ": ";
    const std::size_t place = head.find(line);
    if (place == std::string_view::npos) return {};
    const std::size_t begin = place + line.size();
    return head.substr(begin, head.find("\r\n", begin) - begin);
}

std::size_t number_of(std::string_view text) {
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

sockaddr_in address_of(std::string_view text, std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    ::inet_pton(AF_INET, std::string(text).c_str(), &address.sin_addr);
    return address;
}

}  // namespace

HttpClient::HttpClient(std::uint16_t port, std::string_view source) : port_(port), source_(source) {}

HttpClient::~HttpClient() { close(); }

void HttpClient::close() {
    if (socket_ >= 0) ::close(socket_);
    socket_ = -1;
    buffer_.clear();
}

bool HttpClient::connect() {
    socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    const timeval patience{.tv_sec = 60, .tv_usec = 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    const sockaddr_in own = address_of(source_, 0);
    const sockaddr_in server = address_of("127.0.0.1", port_);
    if (::bind(socket_, reinterpret_cast<const sockaddr*>(&own), sizeof own) == 0 &&
        ::connect(socket_, reinterpret_cast<const sockaddr*>(&server), sizeof server) == 0) {
        return true;
    }
    close();
    return false;
}

bool HttpClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t size = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(size));
    }
    sent_at_ = std::chrono::steady_clock::now();
    return true;
}

HttpAnswer HttpClient::ask(std::string_view request) {
    if (socket_ < 0 && !connect()) return {};
    if (!send(request)) {
        close();
        return {};
    }
    HttpAnswer answer = receive();
    if (answer.fate != Fate::Answered || answer.is_last) close();
    return answer;
}

HttpAnswer HttpClient::receive() {
    HttpAnswer answer;
    std::size_t head_end = std::string::npos;
    std::size_t whole = 0;
    for (;;) {
        if (head_end == std::string::npos) {
            head_end = buffer_.find("\r\n\r\n");
            if (head_end != std::string::npos) {
                const std::string_view head = std::string_view(buffer_).substr(0, head_end + 2);
                whole = head_end + 4 + number_of(header_of(head, "content-length"));
                answer.status = static_cast<int>(number_of(head.substr(head.find(' ') + 1, 3)));
                answer.is_last = header_of(head, "connection") == "close";
            }
        }
        if (head_end != std::string::npos && buffer_.size() >= whole) break;
        char bytes[16384];
        const ssize_t size = ::recv(socket_, bytes, sizeof bytes, 0);
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) {
            answer.fate = buffer_.empty() ? Fate::Refused : Fate::Cut;
            return answer;
        }
        buffer_.append(bytes, static_cast<std::size_t>(size));
    }
    answer.fate = Fate::Answered;
    answer.body = buffer_.substr(head_end + 4, whole - head_end - 4);
    buffer_.erase(0, whole);
    return answer;
}

std::string get_request(std::string_view path, std::string_view more_headers) {
    return "GET " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(more_headers) + "\r\n";
}

std::string post_request(std::string_view path, std::string_view body, std::string_view more_headers) {
    return "POST " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" +
           std::string(more_headers) + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
           std::string(body);
}

}  // namespace faults
