#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "domain/instant.hpp"
#include "platform/headless_app.hpp"

namespace together_tests {

/// Whether the sandbox's people are in the database: loading them takes a tenth of a second.
enum class Insured { Nobody, SandboxPeople };

/// The server as it runs, without its transport: database in a file, real encryption, the sandbox's phone network.
/// One browser's cookies stand in front of it.
class RealServer {
public:
    explicit RealServer(Insured insured = Insured::Nobody);
    RealServer(const RealServer&) = delete;
    RealServer& operator=(const RealServer&) = delete;
    ~RealServer();

    /// Answers a call of the client at that time.
    platform_tests::HttpAnswer answer(const platform::HttpCall& call, domain::Instant now);

    /// The code of the newest message to that number, as its owner reads it on the phone.
    std::string latest_code(std::string_view mobile, domain::Instant now);
    /// Six digits that are not the newest code; others for each `variant` from 1 to 9.
    std::string wrong_code(std::string_view mobile, domain::Instant now, int variant);
    /// A code that a service hall gives to whom this resident ID number belongs.
    std::string hall_code(std::string_view resident_id, domain::Instant now);
    /// Messages that have arrived there so far.
    int messages(std::string_view mobile, domain::Instant now);
    /// Writes that changed something, not counting repetitions with the same idempotency key.
    [[nodiscard]] int acts_of(std::string_view path) const;
    /// The browser's cookies are gone.
    void forget_cookies();
    /// The latest time that any call was made at.
    [[nodiscard]] domain::Instant now() const;

private:
    struct Running;
    std::unique_ptr<Running> running_;
};

}  // namespace together_tests
