#include "server/front_process.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "server/private_file.hpp"
#include "server/program.hpp"

extern char** environ;

namespace server_tests {

namespace {

constexpr const char* arguments_variable = "FAMILY_FRONT_ARGUMENTS";

/// Reads a line that begins with "ready ", at most 30 s.
std::string read_ready_line(int descriptor) {
    std::string text;
    char byte = 0;
    while (::read(descriptor, &byte, 1) == 1) {
        if (byte != '\n') {
            text += byte;
            continue;
        }
        if (text.starts_with("ready ")) return text;
        text.clear();
    }
    return {};
}

}  // namespace

// The program as main.cpp runs it; arguments in the environment, one a line.
TEST_CASE("the front's process", "[.front_process]") {
    const char* text = std::getenv(arguments_variable);
    REQUIRE(text != nullptr);
    std::vector<std::string> words(1);
    for (const char* at = text; *at != '\0'; ++at) {
        if (*at == '\n') {
            words.emplace_back();
        } else {
            words.back() += *at;
        }
    }
    const std::vector<std::string_view> arguments(words.begin(), words.end());
    auto line = server::parse_command_line(arguments);
    REQUIRE(line.has_value());
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    server::Program program(std::move(*line));
    const auto opened = program.open();
    INFO((opened ? std::string() : opened.error().message));
    REQUIRE(opened.has_value());
    std::thread([&program, signals] {
        int number = 0;
        sigwait(&signals, &number);
        program.stop();
    }).detach();
    CHECK(program
              .serve([](const std::string& address) {
                  std::printf("\nready %s\n", address.c_str());
                  std::fflush(stdout);
              })
              .has_value());
}

TEST_CASE("the impatient front's process", "[.impatient_front_process]") {
    TestServer server;
    server::DrogonFront front(server.application(), {.scratch_folder = server.database_path() + "-scratch",
                                                     .request_time_max = std::chrono::milliseconds(300)});
    CHECK(front
              .run([](std::uint16_t port) {
                  std::printf("\nready http://127.0.0.1:%u\n", unsigned{port});
                  std::fflush(stdout);
              })
              .has_value());
}

FrontProcess::FrontProcess(const std::vector<std::string>& more, Kind kind) {
    std::string arguments = "--port\n0\n--assets\nassets\n--data\n" + folder_.file("data");
    for (const std::string& word : more) arguments += "\n" + word;
    ::setenv(arguments_variable, arguments.c_str(), 1);
    int ends[2];
    REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, folder_.file("log").c_str(), O_WRONLY | O_CREAT, 0600);
    std::string program = "/proc/self/exe";
    std::string test = kind == Kind::Program ? "[.front_process]" : "[.impatient_front_process]";
    char* const words[] = {program.data(), test.data(), nullptr};
    // The link would be the child's own: resolve it here.
    const std::string executable = std::filesystem::read_symlink("/proc/self/exe").string();
    const int status = ::posix_spawn(&process_, executable.c_str(), &actions, nullptr, words, environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    REQUIRE(status == 0);
    const std::string ready = read_ready_line(ends[0]);
    // The pipe stays open until the process ends, so that it can still write.
    std::thread([descriptor = ends[0]] {
        char bytes[256];
        while (::read(descriptor, bytes, sizeof bytes) > 0) {
        }
        ::close(descriptor);
    }).detach();
    INFO(server::read_file(folder_.file("log"), "log").value_or("no log"));
    REQUIRE_FALSE(ready.empty());
    port_ = static_cast<std::uint16_t>(std::stoi(ready.substr(ready.rfind(':') + 1)));
}

FrontProcess::~FrontProcess() {
    if (process_ <= 0) return;
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
}

void FrontProcess::signal(int number) const { ::kill(process_, number); }

int FrontProcess::wait() {
    using namespace std::chrono_literals;
    for (int round = 0; round < 600; ++round) {
        int status = 0;
        if (::waitpid(process_, &status, WNOHANG) == process_) {
            process_ = -1;
            return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        }
        std::this_thread::sleep_for(50ms);
    }
    return -1;
}

RawConnection::RawConnection(std::uint16_t port) : descriptor_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const timeval patience{.tv_sec = 10, .tv_usec = 0};
    ::setsockopt(descriptor_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    // No assertion: clients run on threads of their own. Without a connection the answer is empty.
    if (::connect(descriptor_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        ::shutdown(descriptor_, SHUT_RDWR);
    }
}

RawConnection::~RawConnection() { ::close(descriptor_); }

void RawConnection::send(std::string_view bytes) const {
    ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
}

std::string RawConnection::read_to_end() const {
    std::string text;
    char bytes[4096];
    for (;;) {
        const ssize_t size = ::recv(descriptor_, bytes, sizeof bytes, 0);
        if (size <= 0) return text;
        text.append(bytes, static_cast<std::size_t>(size));
    }
}

std::string exchange(std::uint16_t port, std::string_view bytes) {
    const RawConnection connection(port);
    connection.send(bytes);
    return connection.read_to_end();
}

std::string exchange_tls(std::uint16_t port, const std::string& authority_file, const std::string& name,
                         std::string_view bytes) {
    const RawConnection connection(port);
    SSL_CTX* context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_load_verify_locations(context, authority_file.c_str(), nullptr);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    SSL* session = SSL_new(context);
    SSL_set_fd(session, connection.descriptor());
    X509_VERIFY_PARAM* expected = SSL_get0_param(session);
    if (X509_VERIFY_PARAM_set1_ip_asc(expected, name.c_str()) != 1) {
        X509_VERIFY_PARAM_set1_host(expected, name.c_str(), name.size());
    }
    std::string text;
    if (SSL_connect(session) == 1) {
        SSL_write(session, bytes.data(), static_cast<int>(bytes.size()));
        char piece[4096];
        int size = 0;
        while ((size = SSL_read(session, piece, sizeof piece)) > 0) text.append(piece, static_cast<std::size_t>(size));
    }
    SSL_free(session);
    SSL_CTX_free(context);
    return text;
}

}  // namespace server_tests
