#include "server/audit_command.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>

#include "server/encoding.hpp"
#include "server/key_check.hpp"
#include "server/ledger_audit.hpp"
#include "server/private_file.hpp"

namespace server {

namespace {

struct AuditOptions {
    std::string file;
    std::string keys;
    std::string assets = "assets";
};

int complain(std::string_view what) {
    std::fprintf(stderr, "family_server audit: %s\n", std::string(what).c_str());
    return 2;
}

std::optional<AuditOptions> read_options(std::span<const std::string_view> arguments) {
    AuditOptions options;
    for (std::size_t index = 0; index < arguments.size(); ++index) {
        const std::string_view name = arguments[index];
        const bool has_value = index + 1 < arguments.size();
        if (name == "--keys" && has_value) {
            options.keys = arguments[++index];
        } else if (name == "--assets" && has_value) {
            options.assets = arguments[++index];
        } else if (options.file.empty() && !name.starts_with("--")) {
            options.file = name;
        } else {
            return std::nullopt;
        }
    }
    if (options.file.empty()) return std::nullopt;
    if (options.keys.empty()) {
        options.keys = (std::filesystem::path(options.file).parent_path() / "keys" / "family.keys").string();
    }
    return options;
}

int report(const storage::Result<std::vector<storage::Violation>>& checked, std::string_view note) {
    if (!checked) return complain(checked.error().message);
    for (const storage::Violation& violation : *checked) std::printf("%s\n", storage::to_text(violation).c_str());
    for (const auto invariant : domain::all_enumerators<storage::Invariant>()) {
        const auto count = std::ranges::count(*checked, invariant, &storage::Violation::invariant);
        std::printf("%-30s %lld\n", std::string(domain::name_of(invariant)).c_str(), static_cast<long long>(count));
    }
    std::printf("violations=%zu%s\n", checked->size(), std::string(note).c_str());
    return checked->empty() ? 0 : 1;
}

}  // namespace

int run_audit(std::span<const std::string_view> arguments) {
    const auto options = read_options(arguments);
    if (!options) return complain("usage: family_server audit FILE [--keys FILE] [--assets DIR]");
    if (file_presence(options->file) == FilePresence::Missing) return complain("there is no file " + options->file);
    SystemClock clock;
    SystemRandom random;
    auto database = storage::Database::open({.path = options->file, .checksum = sha256_hex, .now = clock.now()});
    if (!database) return complain(database.error().message);
    if (file_presence(options->keys) == FilePresence::Missing) {
        auto reader = database->read();
        if (!reader) return complain(reader.error().message);
        return report(storage::check_ledger(*reader), " (without keys: no decisions, answers and digests)");
    }
    auto keys = open_key_file(options->keys, MissingKeyFile::Refuse, random);
    if (!keys) return complain(keys.error().message);
    Vault vault(std::move(*keys), random);
    if (auto fits = check_keys(*database, vault); !fits) return complain(fits.error().message);
    auto policies = Policies::load(options->assets + "/policies");
    if (!policies) return complain(policies.error().message);
    return report(LedgerAudit(*database, vault, *policies, clock).check_all(), "");
}

}  // namespace server
