#include "server/listen_port.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>

namespace server {

namespace {

/// An address in the system's own form.
struct SocketAddress {
    sockaddr_storage storage{};
    socklen_t size = 0;

    sockaddr* get() { return reinterpret_cast<sockaddr*>(&storage); }
    [[nodiscard]] std::uint16_t port() const {
        // The port stands at the same place in both forms.
        return ntohs(reinterpret_cast<const sockaddr_in*>(&storage)->sin_port);
    }
};

std::optional<SocketAddress> socket_address(const std::string& address, std::uint16_t port) {
    SocketAddress result;
    auto* version_4 = reinterpret_cast<sockaddr_in*>(&result.storage);
    if (inet_pton(AF_INET, address.c_str(), &version_4->sin_addr) == 1) {
        version_4->sin_family = AF_INET;
        version_4->sin_port = htons(port);
        result.size = sizeof(sockaddr_in);
        return result;
    }
    auto* version_6 = reinterpret_cast<sockaddr_in6*>(&result.storage);
    if (inet_pton(AF_INET6, address.c_str(), &version_6->sin6_addr) == 1) {
        version_6->sin6_family = AF_INET6;
        version_6->sin6_port = htons(port);
        result.size = sizeof(sockaddr_in6);
        return result;
    }
    return std::nullopt;
}

}  // namespace

std::expected<std::uint16_t, StartupError> find_listen_port(const std::string& address, std::uint16_t wanted) {
    auto place = socket_address(address, wanted);
    if (!place) return std::unexpected(StartupError{"not an IP address to listen on: " + address});
    const int descriptor = ::socket(place->storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0) return std::unexpected(StartupError{std::string("no socket: ") + std::strerror(errno)});
    // As the server's own sockets, so that connections of a server that just ended don't count.
    const int on = 1;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    const bool is_free = ::bind(descriptor, place->get(), place->size) == 0 && ::listen(descriptor, 1) == 0 &&
                         ::getsockname(descriptor, place->get(), &place->size) == 0;
    const int reason = errno;
    ::close(descriptor);
    if (!is_free) {
        return std::unexpected(StartupError{"can't listen on " + address + " port " + std::to_string(wanted) + ": " +
                                            std::strerror(reason)});
    }
    return place->port();
}

bool is_loopback_address(const std::string& address) {
    in_addr version_4{};
    if (inet_pton(AF_INET, address.c_str(), &version_4) == 1) return (ntohl(version_4.s_addr) >> 24) == 127;
    in6_addr version_6{};
    return inet_pton(AF_INET6, address.c_str(), &version_6) == 1 && IN6_IS_ADDR_LOOPBACK(&version_6);
}

}  // namespace server
