#pragma once

#include <functional>
#include <span>
#include <string>

#include "server/area_names.hpp"
#include "server/card_reader.hpp"
#include "server/clock.hpp"
#include "server/collected_data.hpp"
#include "server/configuration.hpp"
#include "server/consent_texts.hpp"
#include "server/export_texts.hpp"
#include "server/face_provider.hpp"
#include "server/glyph_fonts.hpp"
#include "server/help_texts.hpp"
#include "server/identity_provider.hpp"
#include "server/integrator_page.hpp"
#include "server/letters.hpp"
#include "server/log.hpp"
#include "server/password_hasher.hpp"
#include "server/place_directory.hpp"
#include "server/policies.hpp"
#include "server/poster_page.hpp"
#include "server/premium_prices.hpp"
#include "server/random_source.hpp"
#include "server/sandbox.hpp"
#include "server/sms_sender.hpp"
#include "server/static_files.hpp"
#include "server/vault.hpp"
#include "server/wechat_tickets.hpp"
#include "storage/database.hpp"

namespace server {

/// Everything that the application works with, made by whoever starts it. All of it outlives the application.
struct ApplicationParts {
    const Configuration& configuration;
    storage::Database& database;
    Vault& vault;
    PasswordHasher& hasher;
    Clock& clock;
    RandomSource& random;
    SmsSender& sms;
    const Sandbox* sandbox;  ///< null in production
    IdentityProvider& identity;
    const FaceProvider* face;  ///< null where no provider is configured: the hall code is the way then
    const AreaNames& areas;
    const ConsentTexts& consents;
    const Policies& policies;
    const Letters& letters;
    const StaticFiles& files;
    Log& log;
    const PremiumPrices* premiums = nullptr;  ///< null: no prices are known
    const IntegratorPage* integrators = nullptr;
    const CardReader* cards = nullptr;  ///< null where no reader is connected
    /// Called after a commit with the people whom it concerns: who waits for news of them is woken. The application
    /// sets it in its own copy.
    std::function<void(std::span<const std::string> person_ids)> on_notices = {};
    /// What `/metrics` says, in Prometheus' text format; without it there is no such page.
    std::function<std::string()> metrics = {};
    GlyphFonts* glyphs = nullptr;  ///< null where no characters are served
    const HelpTexts* help = nullptr;
    const PlaceDirectory* places = nullptr;
    const CollectedDataTexts* collected_data = nullptr;
    const ExportTexts* export_texts = nullptr;
    const WechatTickets* wechat = nullptr;  ///< null where no public account is configured
    const PosterPage* posters = nullptr;
};

}  // namespace server
