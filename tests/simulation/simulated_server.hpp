#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "server/application.hpp"
#include "server/ledger_audit.hpp"
#include "server/premium_prices.hpp"
#include "simulation/dice.hpp"

namespace simulation {

/// Stands still until it is moved. Begins at 2026-06-16 10:00 in Shanghai.
class SimulatedClock final : public server::Clock {
public:
    [[nodiscard]] domain::Instant now() override { return now_; }
    void advance(domain::Duration by) { now_ = now_ + by; }

private:
    domain::Instant now_{1'781'575'200'000};
};

/// The whole server in this process, on a real database whose disk can fail; it can crash and be started again.
class SimulatedServer {
public:
    /// Ends the program with a message when it can't be started: that is no finding of the simulation.
    explicit SimulatedServer(std::uint64_t seed);
    SimulatedServer(const SimulatedServer&) = delete;
    SimulatedServer& operator=(const SimulatedServer&) = delete;
    ~SimulatedServer();

    [[nodiscard]] server::Response handle(const server::Request& request) { return application_->handle(request); }
    /// Drops everything that was in memory, gives the disk back what had reached it, and starts again.
    void crash_and_restart();
    /// Carries `act` out while another program holds the database's write lock.
    void while_locked(const std::function<void()>& act);
    void purge() { application_->purge(); }
    void return_wallet_money() { application_->return_wallet_money(); }

    [[nodiscard]] SimulatedClock& clock() { return clock_; }
    [[nodiscard]] storage::Database& database() { return *database_; }
    [[nodiscard]] server::LedgerAudit& audit() { return *audit_; }
    [[nodiscard]] const server::ConsentTexts& consents() const { return *consents_; }
    [[nodiscard]] const server::Policies& policies() const { return *policies_; }
    [[nodiscard]] const protocol::SandboxPeople& people() const { return sandbox_->people; }
    [[nodiscard]] const protocol::InstitutionRegister& institutions() const { return sandbox_->institutions; }

private:
    void start();

    std::filesystem::path folder_;
    SimulatedClock clock_;
    Dice random_;
    server::Log log_{[](std::string_view) {}};
    server::Configuration configuration_;
    server::PasswordHasher hasher_{{.operations = 1, .memory_bytes = 8192}};
    std::optional<storage::Database> database_;
    std::optional<server::Vault> vault_;
    std::optional<server::Sandbox> sandbox_;
    std::optional<server::ConsentTexts> consents_;
    std::optional<server::Policies> policies_;
    std::optional<server::AreaNames> areas_;
    std::optional<server::PremiumPrices> premiums_;
    std::optional<server::InsuranceRecordsIdentity> identity_;
    server::Letters letters_;
    server::StaticFiles files_;
    std::unique_ptr<server::Application> application_;
    std::unique_ptr<server::LedgerAudit> audit_;
};

/// The value, or the end of the program.
template <class Value, class Error>
Value must(std::expected<Value, Error> result);

[[noreturn]] void give_up(const std::string& why);

template <class Value, class Error>
Value must(std::expected<Value, Error> result) {
    if (!result) give_up(result.error().message);
    if constexpr (!std::is_void_v<Value>) return std::move(*result);
}

}  // namespace simulation
