#include "domain/policy_text.hpp"

#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace domain_tests {

using namespace domain;

namespace {

/// Nothing in a policy needs escaping; a text that does would make the file unreadable, and the test with it.
std::string quoted(std::string_view text) { return "\"" + std::string{text} + "\""; }

std::string text_of(const std::string& text) { return quoted(text); }
std::string text_of(int number) { return std::to_string(number); }
std::string text_of(Fen amount) { return quoted(format_plain_yuan(amount)); }
std::string text_of(CivilDate date) { return quoted(format_civil_date(date)); }
std::string text_of(TimeOfDay time) { return quoted(format_hour_minute(time)); }
std::string text_of(const AreaCode& area) { return quoted(area.text()); }
std::string text_of(NamedEnum auto value) { return quoted(name_of(value)); }

/// Writes `{"name": value, "name": value}`, all in one line.
class RowText {
public:
    void operator()(std::string_view name, const auto& value) {
        text_ += (text_.empty() ? "" : ", ") + quoted(name) + ": " + text_of(value);
    }
    [[nodiscard]] std::string text() const { return "{" + text_ + "}"; }

private:
    std::string text_;
};

std::string text_of(const Section<BindingStepRule> auto& row) {
    RowText text;
    describe(text, row);
    return text.text();
}

std::string text_of(const Section<FundSplitRow> auto& row) {
    RowText text;
    describe(text, row);
    return text.text();
}

template <class Type>
std::string text_of(const std::optional<Type>& limit) {
    return limit ? text_of(*limit) : "null";
}

template <class Enum>
std::string text_of(const EnumSet<Enum>& set) {
    std::string text;
    set.for_each([&](Enum value) { text += (text.empty() ? "" : ", ") + text_of(value); });
    return "[" + text + "]";
}

template <class Item>
std::string text_of(const std::vector<Item>& items) {
    // Rows get a line each.
    const bool are_rows = requires(RowText& row, const Item& item) { describe(row, item); };
    const std::string start = are_rows ? "\n      " : "";
    const std::string separator = are_rows ? ",\n      " : ", ";
    std::string text;
    for (const Item& item : items) text += (text.empty() ? start : separator) + text_of(item);
    return "[" + text + (are_rows && !text.empty() ? "\n    " : "") + "]";
}

class FileText {
public:
    explicit FileText(std::string indent) : indent_(std::move(indent)) {}

    void operator()(std::string_view name, const std::string& text) { line(name, quoted(text)); }

    template <class Type>
    void operator()(std::string_view name, const Sourced<Type>& field) {
        line(name, "{\"value\": " + text_of(field.value) + ", \"source\": " + text_of(field.source) + "}");
    }

    template <class Group>
    void operator()(std::string_view name, const std::optional<Group>& section) {
        if (section) {
            (*this)(name, *section);
        } else {
            line(name, "null");
        }
    }

    template <class Group>
    void operator()(std::string_view name, const Group& section) {
        FileText inner(indent_ + "  ");
        describe(inner, section);
        line(name, inner.text());
    }

    [[nodiscard]] std::string text() const { return "{\n" + lines_ + "\n" + indent_.substr(2) + "}"; }

private:
    void line(std::string_view name, const std::string& value) {
        lines_ += (lines_.empty() ? "" : ",\n") + indent_ + quoted(name) + ": " + value;
    }

    std::string indent_;
    std::string lines_;
};

}  // namespace

std::string policy_file_text(const Policy& policy) {
    FileText text("  ");
    describe(text, policy);
    return text.text() + "\n";
}

}  // namespace domain_tests
