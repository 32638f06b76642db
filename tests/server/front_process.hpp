#pragma once

#include <sys/types.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/test_server.hpp"

namespace server_tests {

/// The real program with real sockets in a process of its own, for Drogon keeps one application a process: this very
/// test program, started anew with a hidden test case.
class FrontProcess {
public:
    enum class Kind {
        Program,         ///< as main.cpp runs it
        ImpatientFront,  ///< a front that gives a request 300 ms to come in
    };
    /// Starts it on a free port; `more` are further arguments of the program.
    explicit FrontProcess(const std::vector<std::string>& more = {}, Kind kind = Kind::Program);
    FrontProcess(const FrontProcess&) = delete;
    FrontProcess& operator=(const FrontProcess&) = delete;
    /// Ends it, whatever the test did.
    ~FrontProcess();

    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] std::string file(std::string_view name) const { return folder_.file(name); }
    void signal(int number) const;
    /// Waits for its end (at most 30 s); gives its exit status, -1 when it had to be killed.
    int wait();

private:
    TemporaryFolder folder_;
    pid_t process_ = -1;
    std::uint16_t port_ = 0;
};

/// A connection from a client that sends whatever bytes a test likes.
class RawConnection {
public:
    explicit RawConnection(std::uint16_t port);
    RawConnection(const RawConnection&) = delete;
    RawConnection& operator=(const RawConnection&) = delete;
    ~RawConnection();

    void send(std::string_view bytes) const;
    /// Everything until the server ends the connection, at most 10 s.
    [[nodiscard]] std::string read_to_end() const;
    [[nodiscard]] int descriptor() const { return descriptor_; }

private:
    int descriptor_ = -1;
};

/// The answer to a request on a connection of its own; `bytes` should ask for it to be closed.
[[nodiscard]] std::string exchange(std::uint16_t port, std::string_view bytes);

/// As exchange(), over TLS, trusting only this authority's certificate and expecting this name in the server's.
/// Empty when there was no agreement.
[[nodiscard]] std::string exchange_tls(std::uint16_t port, const std::string& authority_file, const std::string& name,
                                       std::string_view bytes);

}  // namespace server_tests
