#include "faults/server_process.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <thread>
#include <vector>

extern char** environ;

namespace faults {

namespace {

std::string program_path() {
    return (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "family_server").string();
}

/// The port of the line "ready http://127.0.0.1:PORT"; 0 when the program ends before it.
std::uint16_t read_ready_port(int descriptor) {
    std::string line;
    char byte = 0;
    while (::read(descriptor, &byte, 1) == 1) {
        if (byte != '\n') {
            line += byte;
            continue;
        }
        if (line.starts_with("ready ")) return static_cast<std::uint16_t>(std::stoi(line.substr(line.rfind(':') + 1)));
        line.clear();
    }
    return 0;
}

/// The kernel's second number for a thread: nanoseconds for which it could have run and didn't. Of the main thread,
/// which does the work of starting.
double starved_seconds_of(pid_t process) {
    std::ifstream stream("/proc/" + std::to_string(process) + "/schedstat");
    double running = 0;
    double starved = 0;
    stream >> running >> starved;
    return starved / 1e9;
}

}  // namespace

ServerProcess::ServerProcess(const std::string& data_folder, const std::vector<std::string>& more) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    // Name a file to see what the server says.
    const char* log = std::getenv("FAMILY_FAULTS_LOG");
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, log == nullptr ? "/dev/null" : log,
                                     O_WRONLY | O_CREAT | O_APPEND, 0600);
    std::vector<std::string> words{program_path(), "--port", "0", "--assets", "assets", "--data", data_folder};
    words.insert(words.end(), more.begin(), more.end());
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const auto began = std::chrono::steady_clock::now();
    const int status = ::posix_spawn(&process_, words[0].c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    if (status == 0) port_ = read_ready_port(ends[0]);
    ready_seconds_ = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    starved_seconds_ = starved_seconds_of(process_);
    // It prints nothing more.
    ::close(ends[0]);
}

ServerProcess::~ServerProcess() {
    if (process_ <= 0) return;
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
}

void ServerProcess::signal(int number) const { ::kill(process_, number); }

int ServerProcess::wait() {
    for (int round = 0; round < 3000; ++round) {
        int status = 0;
        if (::waitpid(process_, &status, WNOHANG) == process_) {
            process_ = -1;
            return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return -1;
}

int run_server_program(const std::string& arguments) {
    const int status = std::system((program_path() + " " + arguments).c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace faults
