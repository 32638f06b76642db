#include "server/drogon_front.hpp"

#include <drogon/drogon.h>

#include <atomic>
#include <semaphore>
#include <thread>

#include "server/connection_watch.hpp"
#include "server/drogon_message.hpp"
#include "server/listen_port.hpp"
#include "server/worker_pool.hpp"

namespace server {

namespace {

using AnswerCallback = std::function<void(const drogon::HttpResponsePtr&)>;

/// Reads a connection's callback, which Drogon set and which is protected, so that it can be called from ours.
struct ReceiveCallbackOf : trantor::TcpConnection {
    static trantor::RecvMessageCallback read(trantor::TcpConnection& connection) {
        return connection.*(&ReceiveCallbackOf::recvMsgCallback_);
    }
};

protocol::ErrorCode error_of(FramingVerdict verdict) {
    switch (verdict) {
        case FramingVerdict::Fine:
        case FramingVerdict::Refused: return protocol::ErrorCode::FramingRefused;
        case FramingVerdict::HeadTooLarge:
        case FramingVerdict::BodyTooLarge: return protocol::ErrorCode::PayloadTooLarge;
    }
    return protocol::ErrorCode::FramingRefused;
}

}  // namespace

class DrogonFront::Work {
public:
    Work(Application& application, FrontOptions options)
        : application_(application),
          options_(std::move(options)),
          writing_workers_(options_.writing_worker_count, options_.queue_max),
          reading_workers_(options_.reading_worker_count, options_.queue_max) {}

    std::expected<void, StartupError> run(std::function<void(std::uint16_t)> on_ready) {
        const auto port = find_listen_port(options_.address, options_.port);
        if (!port) return std::unexpected(port.error());
        configure(*port);
        drogon::app().registerBeginningAdvice([this, port = *port, on_ready = std::move(on_ready)] {
            // Drogon starts to listen right after this advice, in its loops; tasks queued now run after that.
            drogon::app().getLoop()->queueInLoop([this, port, on_ready] { announce_when_listening(port, on_ready); });
            drogon::app().getLoop()->runEvery(1.0, [this] {
                watch_.cut_slow_ones(std::chrono::steady_clock::now(), options_.request_time_max);
                application_.pass_time();
            });
        });
        drogon::app().run();
        return {};
    }

    void stop() {
        using namespace std::chrono_literals;
        is_draining_ = true;
        application_.begin_draining();
        take_in_what_has_arrived();
        const auto begin = std::chrono::steady_clock::now();
        while (std::chrono::steady_clock::now() - begin < options_.drain_max) {
            watch_.end_idle_ones();
            if (watch_.requests_under_way() == 0) break;
            std::this_thread::sleep_for(10ms);
        }
        // The last answers may still be on their way out; a client that doesn't hang up isn't waited for long.
        for (int round = 0; round < 100 && watch_.open_count() > 0; ++round) {
            watch_.end_idle_ones();
            std::this_thread::sleep_for(20ms);
        }
        drogon::app().quit();
    }

private:
    /// Returns when the loops have read whatever was in a socket's buffer at the call, so that it counts as under way.
    void take_in_what_has_arrived() {
        // What is queued in a loop runs after the events of one poll: one round accepts a connection, one hands it to
        // its loop, one reads its request.
        constexpr int rounds = 3;
        const std::size_t loop_count = drogon::app().getThreadNum();
        const auto ends = std::make_shared<std::counting_semaphore<>>(0);
        for (int round = 0; round < rounds; ++round) {
            for (std::size_t index = 0; index < loop_count; ++index) {
                drogon::app().getIOLoop(index)->queueInLoop([ends] { ends->release(); });
            }
            for (std::size_t index = 0; index < loop_count; ++index) {
                if (!ends->try_acquire_for(options_.drain_max)) return;
            }
        }
    }

    void configure(std::uint16_t port) {
        drogon::HttpAppFramework& app = drogon::app();
        trantor::Logger::setLogLevel(trantor::Logger::kFatal);  // our own log knows no paths and no bodies
        app.disableSigtermHandling()
            .setThreadNum(2)
            .setUploadPath(options_.scratch_folder)
            .setClientMaxBodySize(options_.framing_limits.body_bytes_max)
            .setMaxConnectionNum(options_.connections_max)
            .setMaxConnectionNumPerIP(options_.connections_of_peer_max)
            .setIdleConnectionTimeout(static_cast<std::size_t>(options_.idle_max.count()))
            .setPipeliningRequestsNumber(16)
            .enableGzip(false)
            .enableServerHeader(false);
        const TlsFiles files = options_.tls.value_or(TlsFiles{});
        app.addListener(options_.address, port, options_.tls.has_value(), files.certificate, files.key, false,
                        {{"MinProtocol", "TLSv1.2"}});
        app.setConnectionCallback([this](const trantor::TcpConnectionPtr& connection) { greet(connection); });
        app.registerPreRoutingAdvice([this](const drogon::HttpRequestPtr& request, drogon::AdviceCallback&& answer,
                                            drogon::AdviceChainCallback&&) { take(request, std::move(answer)); });
    }

    void announce_when_listening(std::uint16_t port, const std::function<void(std::uint16_t)>& on_ready) {
        auto loops_left = std::make_shared<std::atomic<std::size_t>>(drogon::app().getThreadNum());
        for (std::size_t index = 0; index < drogon::app().getThreadNum(); ++index) {
            drogon::app().getIOLoop(index)->queueInLoop([loops_left, port, on_ready] {
                if (--*loops_left == 0) on_ready(port);
            });
        }
    }

    /// Puts the framing guard before Drogon's own receiver.
    void greet(const trantor::TcpConnectionPtr& connection) {
        if (!connection->connected()) {
            watch_.closed(connection);
            return;
        }
        watch_.opened(connection);
        struct State {
            FramingGuard guard;
            std::size_t seen_bytes = 0;  ///< of the buffer: looked at before and not yet taken by Drogon
            bool is_over = false;
        };
        auto state = std::make_shared<State>(State{.guard = FramingGuard(options_.framing_limits)});
        connection->setRecvMsgCallback([this, state, pass_on = ReceiveCallbackOf::read(*connection)](
                                           const trantor::TcpConnectionPtr& sender, trantor::MsgBuffer* buffer) {
            if (state->is_over) return buffer->retrieveAll();
            std::string_view fresh(buffer->peek(), buffer->readableBytes());
            fresh.remove_prefix(state->seen_bytes);
            const FramingVerdict verdict = state->guard.take(fresh);
            if (verdict != FramingVerdict::Fine) {
                state->is_over = true;
                buffer->retrieveAll();
                watch_.received(sender, false, std::chrono::steady_clock::now());
                sender->send(to_http_text(application_.refuse_unread(error_of(verdict))));
                return sender->shutdown();
            }
            watch_.received(sender, state->guard.is_within_request(), std::chrono::steady_clock::now());
            pass_on(sender, buffer);
            state->seen_bytes = buffer->readableBytes();
        });
    }

    void take(const drogon::HttpRequestPtr& drogon_request, AnswerCallback answer) {
        auto request = std::make_shared<Request>(to_request(*drogon_request));
        const trantor::TcpConnectionPtr connection = drogon_request->getConnectionPtr().lock();
        if (!connection) return;
        watch_.request_begun(connection);
        if (application_.is_quick(*request)) return finish(application_.handle(*request), connection, answer);
        const auto taken = workers_for(*request).run([this, request, connection, answer] {
            application_.handle(*request, [this, connection, answer](Response response) {
                finish(std::move(response), connection, answer);
            });
        });
        if (taken == WorkerPool::Taken::No) {
            finish(application_.refuse_unread(protocol::ErrorCode::Busy), connection, answer);
        }
    }

    WorkerPool& workers_for(const Request& request) {
        return request.method == "GET" || request.method == "HEAD" ? reading_workers_ : writing_workers_;
    }

    void finish(Response response, const trantor::TcpConnectionPtr& connection, const AnswerCallback& answer) {
        if (is_draining_) response.connection = Connection::Close;
        // Sent within the connection's loop, so that it counts as under way until it has been handed to the socket.
        connection->getLoop()->runInLoop([this, connection, answer, sent = to_drogon(std::move(response))] {
            answer(sent);
            watch_.request_answered(connection);
        });
    }

    Application& application_;
    FrontOptions options_;
    ConnectionWatch watch_;
    std::atomic<bool> is_draining_ = false;
    // Last: their threads use the others.
    WorkerPool writing_workers_;
    WorkerPool reading_workers_;
};

DrogonFront::DrogonFront(Application& application, FrontOptions options)
    : work_(std::make_unique<Work>(application, std::move(options))) {}

DrogonFront::~DrogonFront() = default;

std::expected<void, StartupError> DrogonFront::run(std::function<void(std::uint16_t)> on_ready) {
    return work_->run(std::move(on_ready));
}

void DrogonFront::stop() { work_->stop(); }

}  // namespace server
