#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace faults {

/// The real server program, built beside this test program, in a process of its own on any free port.
class ServerProcess {
public:
    /// Starts it and waits until it says that it is ready; port() is 0 when it doesn't within a minute.
    explicit ServerProcess(const std::string& data_folder, const std::vector<std::string>& more = {});
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;
    /// Ends it, whatever the test did.
    ~ServerProcess();

    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] pid_t id() const { return process_; }
    /// From its start to its being ready.
    [[nodiscard]] double ready_seconds() const { return ready_seconds_; }
    /// How much of it the process waited for a processor that others had.
    [[nodiscard]] double starved_seconds() const { return starved_seconds_; }

    void signal(int number) const;
    /// Waits for its end, at most 30 s; its exit status, -1 when a signal ended it or nothing did.
    int wait();

private:
    pid_t process_ = -1;
    std::uint16_t port_ = 0;
    double ready_seconds_ = 0;
    double starved_seconds_ = 0;
};

/// Runs the program to its end with these arguments; its exit status.
int run_server_program(const std::string& arguments);

}  // namespace faults
