#pragma once

#include <cstddef>
#include <deque>
#include <expected>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

/// What is wrong with a strings file, said by its key ("" = the whole file).
struct StringsError {
    std::string key;
};

/// A value for a placeholder, not owning its name.
struct Placeholder {
    std::string_view name;
    std::string_view value;
};

/// The texts of one language: assets/strings/zh-CN.json or en.json, flat keys such as "register.mobile.title",
/// placeholders such as "{count}".
class Strings {
public:
    Strings() = default;

    /// Reads a strings file: one JSON object of texts.
    static std::expected<Strings, StringsError> parse(std::string_view json);

    /// The text of a key; the view lives as long as this object. A missing key is returned in brackets ("[the.key]"):
    /// visible in every test, never an empty button.
    std::string_view text(std::string_view key) const;

    /// The same with placeholders filled. A placeholder without a value stays as written.
    std::string text(std::string_view key, std::initializer_list<Placeholder> values) const;
    std::string text(std::string_view key, const std::vector<Placeholder>& values) const;

    bool has(std::string_view key) const;

    /// Keys asked for and not found, in brackets; tests expect none.
    const std::deque<std::string>& missing() const { return missing_; }

    std::size_t size() const { return entries_.size(); }
    /// All keys with their texts, sorted by key.
    const std::vector<std::pair<std::string, std::string>>& entries() const { return entries_; }

private:
    void insert(std::string key, std::string text);
    std::string_view find(std::string_view key) const;
    std::string fill(std::string_view pattern, const Placeholder* values, std::size_t count) const;

    std::vector<std::pair<std::string, std::string>> entries_;
    mutable std::deque<std::string> missing_;
};

}  // namespace app
