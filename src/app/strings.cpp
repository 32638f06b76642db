#include "app/strings.hpp"

#include <algorithm>

#include "protocol/json_value.hpp"

namespace app {

namespace {

constexpr std::size_t strings_size_max = 512 * 1024;

bool earlier(const std::pair<std::string, std::string>& entry, std::string_view key) { return entry.first < key; }

}  // namespace

std::expected<Strings, StringsError> Strings::parse(std::string_view json) {
    std::expected<protocol::JsonValue, protocol::FieldError> value = protocol::parse_json(json, strings_size_max);
    if (!value || value->kind != protocol::JsonKind::Object) return std::unexpected(StringsError{});
    Strings strings;
    strings.entries_.reserve(value->names.size());
    for (std::size_t index = 0; index < value->names.size(); ++index) {
        protocol::JsonValue& item = value->items[index];
        if (item.kind != protocol::JsonKind::Text) return std::unexpected(StringsError{value->names[index]});
        strings.insert(std::move(value->names[index]), std::move(item.text));
    }
    return strings;
}

void Strings::insert(std::string key, std::string text) {
    // The build writes the files sorted, so this is the end nearly always; a sort would be 1 kB of program.
    const bool is_last = entries_.empty() || entries_.back().first < key;
    const auto place = is_last ? entries_.end() : std::lower_bound(entries_.begin(), entries_.end(), key, earlier);
    entries_.emplace(place, std::move(key), std::move(text));
}

std::string_view Strings::find(std::string_view key) const {
    const auto place = std::lower_bound(entries_.begin(), entries_.end(), key, earlier);
    if (place != entries_.end() && place->first == key) return place->second;
    return {};
}

bool Strings::has(std::string_view key) const { return find(key).data() != nullptr; }

std::string_view Strings::text(std::string_view key) const {
    const std::string_view found = find(key);
    if (found.data() != nullptr) return found;
    std::string bracketed = "[" + std::string(key) + "]";
    for (const std::string& known : missing_) {
        if (known == bracketed) return known;
    }
    return missing_.emplace_back(std::move(bracketed));
}

std::string Strings::text(std::string_view key, std::initializer_list<Placeholder> values) const {
    return fill(text(key), values.begin(), values.size());
}

std::string Strings::text(std::string_view key, const std::vector<Placeholder>& values) const {
    return fill(text(key), values.data(), values.size());
}

std::string Strings::fill(std::string_view pattern, const Placeholder* values, std::size_t count) const {
    std::string filled;
    std::size_t position = 0;
    while (position < pattern.size()) {
        const std::size_t opening = pattern.find('{', position);
        const std::size_t closing = opening == std::string_view::npos ? opening : pattern.find('}', opening);
        if (closing == std::string_view::npos) break;
        const std::string_view name = pattern.substr(opening + 1, closing - opening - 1);
        const Placeholder* value =
            std::find_if(values, values + count, [&](const Placeholder& each) { return each.name == name; });
        filled.append(pattern.substr(position, opening - position));
        filled.append(value != values + count ? value->value : pattern.substr(opening, closing - opening + 1));
        position = closing + 1;
    }
    filled.append(pattern.substr(position));
    return filled;
}

}  // namespace app
