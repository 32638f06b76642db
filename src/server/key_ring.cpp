#include "server/key_ring.hpp"

#include <algorithm>
#include <optional>
#include <sstream>

#include "server/encoding.hpp"
#include "server/private_file.hpp"

namespace server {

namespace {

constexpr std::string_view file_heading =
    "# The keys of the family account's server. Without this file names, ID numbers and mobile numbers in the\n"
    "# database can't be read by anyone. Keep a copy apart from the database's copies; show it to nobody.\n";

Key random_key(RandomSource& random) {
    Key key;
    random.fill(key);
    return key;
}

std::string key_text(const Key& key) { return to_base64url({reinterpret_cast<const char*>(key.data()), key.size()}); }

std::optional<Key> parse_key(std::string_view text) {
    const std::optional<std::string> bytes = from_base64url(text);
    if (!bytes || bytes->size() != key_size) return std::nullopt;
    Key key;
    std::ranges::copy(*bytes, key.begin());
    return key;
}

/// What has been read of a key file so far.
struct KeyFileReading {
    KeyRing keys;
    bool has_lookup = false;
    bool has_session = false;

    bool read_line(std::istringstream& words) {
        std::string kind;
        std::string id;
        std::string key_word;
        std::string rest;
        words >> kind;
        if (kind == "encryption") words >> id;
        words >> key_word;
        const std::optional<Key> key = parse_key(key_word);
        if (!key || words >> rest) return false;
        if (kind == "encryption" && !id.empty() && id.size() <= 32) {
            keys.encryption.push_back({id, *key});
        } else if (kind == "lookup" && !has_lookup) {
            keys.lookup = *key;
            has_lookup = true;
        } else if (kind == "session" && !has_session) {
            keys.session = *key;
            has_session = true;
        } else {
            return false;
        }
        return true;
    }
};

}  // namespace

KeyRing make_key_ring(RandomSource& random) {
    KeyRing keys;
    keys.encryption.push_back({to_hex(random_bytes(random, 4)), random_key(random)});
    keys.lookup = random_key(random);
    keys.session = random_key(random);
    return keys;
}

std::string write_key_ring(const KeyRing& keys) {
    std::string text(file_heading);
    for (const NamedKey& named : keys.encryption) text += "encryption " + named.id + " " + key_text(named.key) + "\n";
    text += "lookup " + key_text(keys.lookup) + "\n";
    text += "session " + key_text(keys.session) + "\n";
    return text;
}

std::expected<KeyRing, StartupError> parse_key_ring(std::string_view text) {
    KeyFileReading reading;
    std::istringstream lines{std::string(text)};
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (line.empty() || line.starts_with('#')) continue;
        std::istringstream words(line);
        if (!reading.read_line(words)) {
            return std::unexpected(StartupError{"line " + std::to_string(number) + " is not a key"});
        }
    }
    if (reading.keys.encryption.empty() || !reading.has_lookup || !reading.has_session) {
        return std::unexpected(StartupError{"an encryption, a lookup and a session key are needed"});
    }
    return std::move(reading.keys);
}

std::expected<KeyRing, StartupError> open_key_file(const std::string& path, MissingKeyFile missing,
                                                   RandomSource& random) {
    if (file_presence(path) == FilePresence::Missing) {
        if (missing == MissingKeyFile::Refuse) {
            return std::unexpected(
                StartupError{"the database is there but its key file " + path +
                             " is not; put the key file back (--keys FILE): without it the data can't be read"});
        }
        KeyRing keys = make_key_ring(random);
        if (auto made = create_private_file(path, write_key_ring(keys)); !made) {
            return std::unexpected(std::move(made.error()));
        }
        return keys;
    }
    if (auto checked = check_is_private(path, "the key file"); !checked) {
        return std::unexpected(std::move(checked.error()));
    }
    auto text = read_file(path, "the key file");
    if (!text) return std::unexpected(std::move(text.error()));
    auto keys = parse_key_ring(*text);
    if (!keys) return std::unexpected(StartupError{"the key file " + path + " is damaged: " + keys.error().message});
    return keys;
}

}  // namespace server
