#include <sodium.h>

#include <csignal>
#include <cstdio>
#include <span>
#include <string_view>
#include <thread>
#include <vector>

#include "server/audit_command.hpp"
#include "server/program.hpp"
#include "storage/backup.hpp"

namespace {

int report(const server::StartupError& error) {
    std::fprintf(stderr, "family_server: %s\n", error.message.c_str());
    return 1;
}

int back_up(const server::CommandLine& line) {
    const std::string database_file = line.data_folder + "/family.db";
    if (const auto done = storage::back_up(database_file, line.backup_file); !done) {
        return report({"the backup was not made: " + done.error().message});
    }
    std::printf("%s holds %s as of one moment. Its keys are not in it: keep %s too, in another place.\n",
                line.backup_file.c_str(), database_file.c_str(),
                (line.key_file.empty() ? line.data_folder + "/keys/family.keys" : line.key_file).c_str());
    return 0;
}

/// The signals that end the server; blocked in every thread, so that the one which waits for them gets them.
sigset_t ending_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

}  // namespace

int main(int argument_count, char** argument_values) {
    const std::vector<std::string_view> arguments(argument_values + 1, argument_values + argument_count);
    if (!arguments.empty() && arguments.front() == "--help") {
        std::printf("%s\n", std::string(server::usage_text()).c_str());
        return 0;
    }
    if (sodium_init() < 0) return report({"libsodium can't be started"});
    if (!arguments.empty() && arguments.front() == "audit") {
        return server::run_audit(std::span(arguments).subspan(1));
    }
    auto line = server::parse_command_line(arguments);
    if (!line) return report(line.error());

    if (!line->backup_file.empty()) return back_up(*line);

    const sigset_t signals = ending_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is an answer (storage_full), not the end
    server::Program program(std::move(*line));
    if (auto opened = program.open(); !opened) return report(opened.error());

    // A second signal, while draining, finds the default again and ends at once.
    std::thread([&program, signals] {
        int signal_number = 0;
        sigwait(&signals, &signal_number);
        pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
        program.stop();
    }).detach();
    const auto served = program.serve([](const std::string& address) {
        std::printf("ready %s\n", address.c_str());
        std::fflush(stdout);
    });
    return served ? 0 : report(served.error());
}
