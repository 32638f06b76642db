#include "simulation/simulated_server.hpp"

#include <sqlite3.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "server/encoding.hpp"
#include "server/institution_register.hpp"
#include "server/sandbox_people.hpp"
#include "simulation/faulty_disk.hpp"

namespace simulation {

namespace {

/// A city of Sichuan's moves to Yunnan, a province without rules of its own: the national ones hold there.
void move_to_yunnan(std::string& area) {
    if (area.starts_with("5107")) area.replace(0, 4, "5307");
}

void add_national_place(server::Sandbox& sandbox) {
    for (protocol::SandboxPerson& person : sandbox.people.people) {
        for (protocol::SandboxInsurance& insurance : person.insurances) move_to_yunnan(insurance.area);
    }
    for (protocol::RegisteredInstitution& institution : sandbox.institutions.institutions) {
        move_to_yunnan(institution.area);
    }
}

}  // namespace

void give_up(const std::string& why) {
    std::fprintf(stderr, "the simulation can't go on: %s\n", why.c_str());
    std::exit(2);
}

SimulatedServer::SimulatedServer(std::uint64_t seed) : random_(seed ^ 0x5e72'7665'72ULL) {
    FaultyDisk::installed();
    // In memory where there is such a place.
    const std::filesystem::path in_memory = "/dev/shm";
    const auto parent = std::filesystem::is_directory(in_memory) ? in_memory : std::filesystem::temp_directory_path();
    std::string pattern = (parent / "family_simulation_XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) give_up("no folder for the database");
    folder_ = pattern;

    constexpr server::RateLimit plenty{.burst = 1'000'000'000, .refill_delay = domain::milliseconds(1)};
    configuration_.rate_limits = {
        .reads_of_peer = plenty, .writes_of_peer = plenty, .uses_of_number = plenty, .tries_of_resident_id = plenty};
    vault_.emplace(server::make_key_ring(random_), random_);
    sandbox_.emplace(server::SandboxSms(*vault_, random_),
                     must(server::read_people_file("assets/sandbox/people.json")));
    sandbox_->institutions =
        must(server::read_institution_register("assets/sandbox/institutions.json", server::RegisterUse::Sandbox));
    add_national_place(*sandbox_);
    consents_ = must(server::ConsentTexts::load("assets/consents"));
    policies_ = must(server::Policies::load("assets/policies"));
    areas_ = must(server::AreaNames::load("assets/areas/pooling_areas.json"));
    premiums_ = must(server::PremiumPrices::load("assets/premiums/premiums.json"));
    letters_ = must(server::Letters::load("assets/letters"));
    identity_.emplace(*vault_);
    start();
    must(server::load_sandbox_people(*database_, *vault_, random_, sandbox_->people, clock_.now()));
    must(server::put_institution_register(*database_, *vault_, sandbox_->institutions));
}

SimulatedServer::~SimulatedServer() {
    audit_.reset();
    application_.reset();
    database_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void SimulatedServer::start() {
    database_ = must(storage::Database::open({.path = (folder_ / "family.db").string(),
                                              .checksum = server::sha256_hex,
                                              .now = clock_.now(),
                                              .reader_count = 2,
                                              .wait_max = std::chrono::milliseconds(1)}));
    application_ = must(server::Application::create({.configuration = configuration_,
                                                     .database = *database_,
                                                     .vault = *vault_,
                                                     .hasher = hasher_,
                                                     .clock = clock_,
                                                     .random = random_,
                                                     .sms = sandbox_->sms,
                                                     .sandbox = &*sandbox_,
                                                     .identity = *identity_,
                                                     .face = &sandbox_->face,
                                                     .areas = *areas_,
                                                     .consents = *consents_,
                                                     .policies = *policies_,
                                                     .letters = letters_,
                                                     .files = files_,
                                                     .log = log_,
                                                     .premiums = &*premiums_}));
    audit_ = std::make_unique<server::LedgerAudit>(*database_, *vault_, *policies_, clock_);
}

void SimulatedServer::crash_and_restart() {
    audit_.reset();
    application_.reset();
    database_.reset();
    FaultyDisk::installed().heal();
    start();
}

void SimulatedServer::while_locked(const std::function<void()>& act) {
    sqlite3* handle = nullptr;
    const std::string path = (folder_ / "family.db").string();
    if (sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK ||
        sqlite3_exec(handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) != SQLITE_OK) {
        give_up("the database can't be locked");
    }
    act();
    sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
    sqlite3_close(handle);
}

}  // namespace simulation
