#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/clock.hpp"
#include "server/random_source.hpp"
#include "server/vault.hpp"
#include "storage/database.hpp"

namespace faults {

/// The pharmacy of the sandbox at which everything is bought.
inline constexpr std::string_view pharmacy = "P52010200001";

/// A person of the load: one account with plenty of money, one session of an app, codes to pay with.
struct LoadPerson {
    std::string id;
    std::string account;
    std::string session;
    std::string cookie;  ///< the value of the Cookie header
};

struct ShownCode {
    std::string person;
    std::string text;
};

/// What a server's data folder holds beside the sandbox: people who buy and the codes that they show. Writes straight
/// into the database, with the server's own keys, whether the server runs or not.
class LoadWorld {
public:
    /// The folder's keys and database must be there: a server ran on it before.
    explicit LoadWorld(const std::string& data_folder);

    /// Makes `count` people whose accounts hold `fen` each, with a session whose payment password was just used.
    [[nodiscard]] std::vector<LoadPerson> add_people(int count, std::int64_t fen);
    /// Codes of these people in turn, as if shown now; they live for a day.
    [[nodiscard]] std::vector<ShownCode> show_codes(const std::vector<LoadPerson>& people, int count);
    /// The payment password counts as just given in their sessions.
    void keep_guards_open(const std::vector<LoadPerson>& people);

    /// Carries what was written here from the log into the database file; else the server's first commits would.
    void empty_log();

    [[nodiscard]] storage::Database& database() { return *database_; }
    /// The rules that the ledger, and the settlements beside it, break.
    [[nodiscard]] std::vector<std::string> defects();

private:
    void write(const std::function<void(storage::Transaction&)>& change);
    [[nodiscard]] LoadPerson add_person(storage::Transaction& transaction, std::int64_t fen);
    void open_money(storage::Transaction& transaction, const std::string& person, std::int64_t fen);
    void open_app(storage::Transaction& transaction, const LoadPerson& person);

    std::string path_;
    server::SystemClock clock_;
    server::SystemRandom random_;
    std::optional<server::Vault> vault_;
    std::optional<storage::Database> database_;
    int people_made_ = 0;
};

/// The credential of the pharmacy.
[[nodiscard]] std::string pharmacy_credential();

}  // namespace faults
