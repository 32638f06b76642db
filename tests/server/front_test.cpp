#include <signal.h>

#include <algorithm>
#include <fstream>
#include <thread>

#include "server/front_process.hpp"
#include "server/private_file.hpp"

using namespace server_tests;

namespace {

const std::string end_of_get = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

std::string get(std::string_view path) { return "GET " + std::string(path) + end_of_get; }

std::string post(std::string_view path, std::string_view body, std::string_view key) {
    return "POST " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" +
           "Idempotency-Key: " + std::string(key) + "\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\nConnection: close\r\n\r\n" + std::string(body);
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// How many answers a text of several holds.
int answers_in(std::string_view text) {
    int count = 0;
    for (std::size_t at = text.find("HTTP/1.1 "); at != std::string_view::npos; at = text.find("HTTP/1.1 ", at + 1)) {
        ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("over real sockets: health, files, limits, and requests with two framings") {
    const TemporaryFolder site;
    std::ofstream(site.file("index.html")) << "<!doctype html>";
    std::ofstream(site.file("index.html.br")) << "brotli";
    std::ofstream(site.file("site.json"))
        << R"({"files":[{"path":"/index.html","file":"index.html","type":"text/html","immutable":false}],)"
        << R"("csp":{"script":[],"style":[]}})";
    const FrontProcess front({"--web-root", site.path()});

    const std::string health = exchange(front.port(), get("/healthz"));
    CHECK(health.starts_with("HTTP/1.1 200"));
    CHECK(contains(health, R"("status":"ok")"));
    CHECK_FALSE(contains(health, "drogon"));

    const std::string brotli =
        exchange(front.port(), "GET / HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n");
    CHECK(contains(brotli, "content-encoding: br"));
    CHECK(contains(brotli, "content-security-policy: default-src 'none'"));
    CHECK(brotli.ends_with("brotli"));
    const std::string head = exchange(front.port(), "HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    CHECK(contains(head, "content-length: 15"));
    CHECK(head.ends_with("\r\n\r\n"));

    for (const std::string_view lines :
         {"Content-Length: 5\r\nTransfer-Encoding: chunked", "Content-Length: 5\r\nContent-Length: 6",
          "Content-Length: 5\r\nContent-Length: 5", "Content-Length: 5x", "Transfer-Encoding: chunked"}) {
        INFO(lines);
        // What a smuggler would hide stands behind: it must not be answered.
        const std::string answer = exchange(front.port(), "POST /api/v1/sms-codes HTTP/1.1\r\nHost: localhost\r\n" +
                                                              std::string(lines) + "\r\n\r\nhello" + get("/healthz"));
        CHECK(answer.starts_with("HTTP/1.1 400"));
        CHECK(contains(answer, "framing_refused"));
        CHECK(answers_in(answer) == 1);
    }
    const std::string large =
        exchange(front.port(), "POST /api/v1/sms-codes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 600000\r\n\r\n");
    CHECK(contains(large, "payload_too_large"));
    CHECK(contains(exchange(front.port(), "GET / HTTP/1.1\r\nX: " + std::string(20'000, 'a') + "\r\n\r\n"),
                   "payload_too_large"));

    const std::string pipelined =
        exchange(front.port(),
                 "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nGET /api/v1/service HTTP/1.1\r\nHost: "
                 "localhost\r\n\r\n" +
                     get("/nothing"));
    CHECK(answers_in(pipelined) == 3);
    CHECK(contains(pipelined, "not_found"));
    CHECK(contains(exchange(front.port(), "DELETE /api/v1/service" + end_of_get), "method_not_allowed"));
}

TEST_CASE("over real sockets: a person registers") {
    const FrontProcess front;
    const std::string asked = exchange(
        front.port(),
        post("/api/v1/sms-codes", R"({"mobile":"13808515678","purpose":"registration"})", "aaaaaaaaaaaaaaaaaaaaaaaa"));
    CHECK(asked.starts_with("HTTP/1.1 200"));
    const std::string inbox = exchange(front.port(), get("/sandbox/inbox?mobile=13808515678"));
    CHECK(contains(inbox, "【沙盒】"));
    const std::string code = inbox.substr(inbox.find(R"("code":")") + 8, 6);
    const std::string challenge = asked.substr(asked.find(R"("challenge":")") + 13, 22);
    const std::string checked = exchange(
        front.port(), post("/api/v1/sms-codes/check", R"({"challenge":")" + challenge + R"(","code":")" + code + "\"}",
                           "bbbbbbbbbbbbbbbbbbbbbbbb"));
    CHECK(contains(checked, R"("account":"none")"));
    CHECK(contains(exchange(front.port(), get("/sandbox/people")), "李明"));
}

TEST_CASE("over real sockets: TLS by the machine's own authority, for this machine's names") {
    const FrontProcess front({"--tls"});
    const std::string authority = front.file("data/tls/authority.pem");
    for (const std::string name : {"localhost", "127.0.0.1"}) {
        const std::string answer = exchange_tls(front.port(), authority, name, get("/healthz"));
        INFO(name);
        CHECK(answer.starts_with("HTTP/1.1 200"));
        CHECK(contains(answer, "strict-transport-security"));
    }
    CHECK(exchange_tls(front.port(), authority, "example.com", get("/healthz")).empty());
    CHECK(contains(exchange_tls(front.port(), authority, "localhost",
                                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"),
                   "framing_refused"));
    CHECK_FALSE(contains(exchange(front.port(), get("/healthz")), "200"));
}

TEST_CASE("over real sockets: a stop finishes what is under way") {
    FrontProcess front;
    const std::string body = R"({"mobile":"13808515678","password":"wrong password"})";
    std::vector<std::string> answers(6);
    std::vector<std::thread> clients;
    // Six hashes, one or two at a time: the last ones are still waiting when the signal comes.
    for (std::size_t index = 0; index < answers.size(); ++index) {
        clients.emplace_back([&, index] {
            answers[index] = exchange(
                front.port(), post("/api/v1/sessions/password", body, std::string(24, static_cast<char>('a' + index))));
        });
    }
    const RawConnection idle(front.port());
    std::this_thread::sleep_for(std::chrono::milliseconds(60));
    front.signal(SIGTERM);
    for (std::thread& client : clients) client.join();
    CHECK(front.wait() == 0);
    for (const std::string& answer : answers) {
        INFO(answer);
        // What came before the signal is done; what came after it is told so. Nobody is left without an answer.
        CHECK((answer.starts_with("HTTP/1.1 401") || contains(answer, "stopping")));
    }
    CHECK(std::ranges::count_if(answers, [](const std::string& answer) { return contains(answer, "401"); }) > 0);
    CHECK(idle.read_to_end().empty());
    const std::string log = server::read_file(front.file("log"), "log").value_or("");
    CHECK(contains(log, R"("event":"draining")"));
    CHECK(contains(log, R"("event":"stopped")"));
    CHECK_FALSE(contains(log, "13808515678"));
}

TEST_CASE("over real sockets: a request that comes in too slowly is cut off") {
    const FrontProcess front({}, FrontProcess::Kind::ImpatientFront);
    const auto begin = std::chrono::steady_clock::now();
    const RawConnection slow(front.port());
    slow.send("GET /healthz HTTP/1.1\r\nHost: local");
    std::thread([&slow] {
        // A byte now and then doesn't help.
        for (int byte = 0; byte < 20; ++byte) {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            slow.send("x");
        }
    }).join();
    CHECK(slow.read_to_end().empty());
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
    CHECK(exchange(front.port(), get("/healthz")).starts_with("HTTP/1.1 200"));
}
