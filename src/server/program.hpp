#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "server/application.hpp"
#include "server/clock.hpp"
#include "server/command_line.hpp"
#include "server/drogon_front.hpp"
#include "server/key_ring.hpp"
#include "server/live_audit.hpp"
#include "server/poster_page.hpp"
#include "server/sandbox.hpp"
#include "server/spool_sms.hpp"
#include "server/wechat_tickets.hpp"

namespace server {

/// The running server: opens what its command line names, in the order that makes mistakes show early, and serves.
class Program {
public:
    explicit Program(CommandLine line);
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    /// Opens keys, database, texts, people, client and TLS.
    [[nodiscard]] std::expected<void, StartupError> open();
    /// Serves until stop(); calls `on_ready` with the address to visit.
    [[nodiscard]] std::expected<void, StartupError> serve(const std::function<void(const std::string&)>& on_ready);
    void stop();

private:
    [[nodiscard]] std::expected<void, StartupError> open_database();
    [[nodiscard]] std::expected<void, StartupError> open_sms();
    [[nodiscard]] std::expected<void, StartupError> open_institutions();
    [[nodiscard]] std::expected<void, StartupError> load_rules_and_texts();
    [[nodiscard]] std::expected<void, StartupError> open_wechat();
    [[nodiscard]] std::expected<void, StartupError> open_site();
    /// The institutions that can be looked for; the sandbox makes most of its own.
    [[nodiscard]] std::expected<void, StartupError> load_places();
    void tidy_up(const std::stop_token& token);

    CommandLine line_;
    SystemClock machine_clock_;
    SandboxClock sandbox_clock_;
    Clock& clock_;
    SystemRandom random_;
    Log log_;
    Configuration configuration_;
    PasswordHasher hasher_;
    std::optional<Vault> vault_;
    std::optional<storage::Database> database_;
    std::optional<Sandbox> sandbox_;
    std::optional<SpoolSms> spool_sms_;
    std::optional<ConsentTexts> consents_;
    std::optional<PremiumPrices> premiums_;
    std::optional<Policies> policies_;
    std::optional<AreaNames> areas_;
    std::optional<InsuranceRecordsIdentity> identity_;
    Letters letters_;
    IntegratorPage integrators_;
    PosterPage posters_;
    std::unique_ptr<WechatTickets> wechat_;  ///< null where no public account is configured
    StaticFiles files_;
    HelpTexts help_;
    CollectedDataTexts collected_data_;
    ExportTexts export_texts_;
    PlaceDirectory places_;
    std::optional<LiveAudit> audit_;
    GlyphFonts glyphs_;
    std::unique_ptr<Application> application_;
    std::unique_ptr<DrogonFront> front_;
};

}  // namespace server
