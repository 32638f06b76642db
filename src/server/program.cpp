#include "server/program.hpp"

#include <algorithm>
#include <condition_variable>
#include <iterator>
#include <mutex>
#include <stop_token>
#include <thread>

#include "server/encoding.hpp"
#include "server/institution_register.hpp"
#include "server/key_check.hpp"
#include "server/private_file.hpp"
#include "server/sandbox_people.hpp"
#include "server/staff_desk.hpp"
#include "server/wechat_call.hpp"

namespace server {

namespace {

constexpr std::string_view program_version = "0.1.0";

/// In the sandbox everybody is one peer, the machine itself, and tests do in seconds what people do in days.
RateLimits sandbox_rate_limits() {
    return {.reads_of_peer = {.burst = 3000, .refill_delay = domain::milliseconds(5)},
            .writes_of_peer = {.burst = 600, .refill_delay = domain::milliseconds(50)}};
}

}  // namespace

Program::Program(CommandLine line)
    : line_(std::move(line)),
      clock_(line_.mode == protocol::ServiceMode::Sandbox ? static_cast<Clock&>(sandbox_clock_) : machine_clock_) {}

std::expected<void, StartupError> Program::open() {
    configuration_.mode = line_.mode;
    configuration_.transport = line_.transport;
    configuration_.public_hosts = line_.public_hosts;
    configuration_.version = program_version;
    configuration_.frame_origins = line_.frame_origins;
    if (line_.mode == protocol::ServiceMode::Sandbox) configuration_.rate_limits = sandbox_rate_limits();
    if (auto opened = open_database(); !opened) return opened;
    if (auto opened = open_sms(); !opened) return opened;
    if (auto opened = open_wechat(); !opened) return opened;
    return open_site();
}

std::expected<void, StartupError> Program::open_database() {
    if (auto made = prepare_private_folder(line_.data_folder); !made) return made;
    const std::string database_file = line_.data_folder + "/family.db";
    const std::string key_file = line_.key_file.empty() ? line_.data_folder + "/keys/family.keys" : line_.key_file;
    // Before the database is made: a database without keys would look like one whose keys are lost.
    const bool is_new = file_presence(database_file) == FilePresence::Missing;
    auto keys = open_key_file(key_file, is_new ? MissingKeyFile::Make : MissingKeyFile::Refuse, random_);
    if (!keys) return std::unexpected(std::move(keys.error()));
    vault_.emplace(std::move(*keys), random_);

    auto database = storage::Database::open({.path = database_file, .checksum = sha256_hex, .now = clock_.now()});
    if (!database) return std::unexpected(StartupError{"the database can't be opened: " + database.error().message});
    database_ = std::move(*database);
    return check_keys(*database_, *vault_);
}

std::expected<void, StartupError> Program::open_sms() {
    if (line_.mode == protocol::ServiceMode::Production) {
        auto spool = SpoolSms::open(line_.sms_config, random_);
        if (!spool) return std::unexpected(std::move(spool.error()));
        spool_sms_.emplace(std::move(*spool));
        return open_institutions();
    }
    auto people = read_people_file(line_.assets_folder + "/sandbox/people.json");
    if (!people) return std::unexpected(std::move(people.error()));
    auto institutions =
        read_institution_register(line_.assets_folder + "/sandbox/institutions.json", RegisterUse::Sandbox);
    if (!institutions) return std::unexpected(std::move(institutions.error()));
    sandbox_.emplace(SandboxSms(*vault_, random_), std::move(*people));
    sandbox_->institutions = std::move(*institutions);
    sandbox_->clock = &sandbox_clock_;
    if (auto put = put_institution_register(*database_, *vault_, sandbox_->institutions); !put) return put;
    const auto loaded = load_sandbox_people(*database_, *vault_, random_, sandbox_->people, clock_.now());
    if (!loaded) return std::unexpected(loaded.error());
    auto staff =
        load_sandbox_staff(*database_, hasher_, random_, line_.assets_folder + "/sandbox/staff.json", clock_.now());
    if (!staff) return staff;
    if (*loaded > 0) log_.write(clock_.now(), LogEvent::SandboxLoaded, {{LogField::Count, *loaded}});
    return {};
}

std::expected<void, StartupError> Program::open_institutions() {
    if (line_.institutions_file.empty()) return {};
    const auto institutions = read_institution_register(line_.institutions_file, RegisterUse::Production);
    if (!institutions) return std::unexpected(institutions.error());
    if (auto put = put_institution_register(*database_, *vault_, *institutions); !put) return put;
    return close_institutions_outside(*database_, *vault_, random_, *institutions);
}

std::expected<void, StartupError> Program::open_wechat() {
    if (line_.mode == protocol::ServiceMode::Sandbox) {
        wechat_ = std::make_unique<SandboxWechatTickets>();
    } else if (!line_.wechat_config.empty()) {
        auto account = RealWechatTickets::read_account(line_.wechat_config);
        if (!account) return std::unexpected(std::move(account.error()));
        wechat_ = std::make_unique<RealWechatTickets>(std::move(account->first), std::move(account->second),
                                                      call_of_wechat());
    }
    configuration_.serves_wechat = wechat_ != nullptr;
    return {};
}

std::expected<void, StartupError> Program::load_rules_and_texts() {
    auto consents = ConsentTexts::load(line_.assets_folder + "/consents");
    if (!consents) return std::unexpected(std::move(consents.error()));
    consents_ = std::move(*consents);
    auto policies = Policies::load(line_.assets_folder + "/policies");
    if (!policies) return std::unexpected(std::move(policies.error()));
    policies_ = std::move(*policies);
    auto premiums = PremiumPrices::load(line_.assets_folder + "/premiums/premiums.json");
    if (!premiums) return std::unexpected(std::move(premiums.error()));
    premiums_ = std::move(*premiums);
    auto collected = CollectedDataTexts::load(line_.assets_folder + "/privacy/collected_data.json");
    if (!collected) return std::unexpected(std::move(collected.error()));
    collected_data_ = std::move(*collected);
    auto export_texts = ExportTexts::load(line_.assets_folder + "/privacy/export.json");
    if (!export_texts) return std::unexpected(std::move(export_texts.error()));
    export_texts_ = std::move(*export_texts);
    auto letters = Letters::load(line_.assets_folder + "/letters");
    if (!letters) return std::unexpected(std::move(letters.error()));
    letters_ = std::move(*letters);
    for (const domain::Policy& policy : policies_->items()) {
        if (letters_.find(policy.letter) == nullptr) {
            return std::unexpected(StartupError{"the letter of policy " + policy.id + " is missing: " + policy.letter});
        }
    }
    return {};
}

std::expected<void, StartupError> Program::open_site() {
    if (auto loaded = load_rules_and_texts(); !loaded) return loaded;
    auto areas = AreaNames::load(line_.assets_folder + "/areas/pooling_areas.json");
    if (!areas) return std::unexpected(std::move(areas.error()));
    areas_ = std::move(*areas);
    auto help = HelpTexts::load(line_.assets_folder + "/help/help.json", line_.assets_folder + "/sandbox/halls.json");
    if (!help) return std::unexpected(std::move(help.error()));
    help_ = std::move(*help);
    if (auto loaded = load_places(); !loaded) return loaded;
    auto integrators = IntegratorPage::load(line_.assets_folder + "/integrators");
    if (!integrators) return std::unexpected(std::move(integrators.error()));
    integrators_ = std::move(*integrators);
    auto posters = PosterPage::load(line_.assets_folder + "/posters");
    if (!posters) return std::unexpected(std::move(posters.error()));
    posters_ = std::move(*posters);
    identity_.emplace(*vault_);
    glyphs_ = GlyphFonts::find(line_.glyph_fonts);
    if (!line_.web_root.empty()) {
        auto files = StaticFiles::load(line_.web_root);
        if (!files) return std::unexpected(std::move(files.error()));
        files_ = std::move(*files);
    }
    audit_.emplace(*database_, *vault_, *policies_, clock_, log_);
    SmsSender* sms = spool_sms_ ? static_cast<SmsSender*>(&*spool_sms_) : &sandbox_->sms;
    auto application = Application::create({.configuration = configuration_,
                                            .database = *database_,
                                            .vault = *vault_,
                                            .hasher = hasher_,
                                            .clock = clock_,
                                            .random = random_,
                                            .sms = *sms,
                                            .sandbox = sandbox_ ? &*sandbox_ : nullptr,
                                            .identity = *identity_,
                                            .face = sandbox_ ? &sandbox_->face : nullptr,
                                            .areas = *areas_,
                                            .consents = *consents_,
                                            .policies = *policies_,
                                            .letters = letters_,
                                            .files = files_,
                                            .log = log_,
                                            .premiums = &*premiums_,
                                            .integrators = &integrators_,
                                            .cards = sandbox_ ? &sandbox_->cards : nullptr,
                                            .metrics = [this] { return audit_->metrics(); },
                                            .glyphs = &glyphs_,
                                            .help = &help_,
                                            .places = &places_,
                                            .collected_data = &collected_data_,
                                            .export_texts = &export_texts_,
                                            .wechat = wechat_.get(),
                                            .posters = &posters_});
    if (!application) return std::unexpected(std::move(application.error()));
    application_ = std::move(*application);

    FrontOptions options{.address = line_.address, .port = line_.port, .tls = std::nullopt};
    options.scratch_folder = line_.data_folder + "/scratch";
    if (line_.transport == Transport::Tls) {
        auto tls = prepare_tls_authority(line_.data_folder + "/tls", clock_.now());
        if (!tls) return std::unexpected(std::move(tls.error()));
        options.tls = std::move(*tls);
    }
    front_ = std::make_unique<DrogonFront>(*application_, std::move(options));
    return {};
}

std::expected<void, StartupError> Program::load_places() {
    constexpr std::int64_t institutions_max = 1'000'000;
    auto reader = database_->read();
    if (!reader) return std::unexpected(StartupError{reader.error().message});
    const auto institutions = storage::list_institutions(*reader, "", institutions_max);
    if (!institutions) return std::unexpected(StartupError{institutions.error().message});
    std::vector<DirectoryPlace> places = directory_places(*institutions);
    if (sandbox_) {
        const auto recipe = read_place_recipe(line_.assets_folder + "/sandbox/places.json");
        if (!recipe) return std::unexpected(recipe.error());
        std::ranges::move(generate_places(*recipe), std::back_inserter(places));
    }
    places_ = PlaceDirectory(std::move(places));
    return {};
}

std::expected<void, StartupError> Program::serve(const std::function<void(const std::string&)>& on_ready) {
    const std::jthread purging([this](const std::stop_token& token) { tidy_up(token); });
    const std::jthread auditing([this](const std::stop_token& token) { audit_->run(token); });
    const std::string scheme = line_.transport == Transport::Tls ? "https://" : "http://";
    const bool is_version_6 = line_.address.find(':') != std::string::npos;
    const std::string host = is_version_6 ? "[" + line_.address + "]" : line_.address;
    auto served = front_->run([this, scheme, host, on_ready](std::uint16_t port) {
        log_.write(clock_.now(), LogEvent::Started,
                   {{LogField::Mode, domain::name_of(line_.mode)}, {LogField::Version, program_version}});
        on_ready(scheme + host + ":" + std::to_string(port));
    });
    if (served) log_.write(clock_.now(), LogEvent::Stopped);
    return served;
}

void Program::stop() {
    log_.write(clock_.now(), LogEvent::Draining);
    front_->stop();
}

void Program::tidy_up(const std::stop_token& token) {
    std::mutex mutex;
    std::condition_variable_any ended;
    std::unique_lock lock(mutex);
    for (int minute = 0; !token.stop_requested(); minute = (minute + 1) % 60) {
        if (minute == 0) application_->purge();
        application_->return_wallet_money();
        if (wechat_) wechat_->renew(clock_.now());
        ended.wait_for(lock, token, std::chrono::minutes(1), [] { return false; });
    }
}

}  // namespace server
