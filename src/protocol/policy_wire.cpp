#include "protocol/policy_wire.hpp"

#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>

#include "domain/calendar.hpp"
#include "domain/enum_set.hpp"
#include "domain/insurance.hpp"
#include "domain/money.hpp"
#include "domain/policy_source.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"

namespace protocol {
namespace {

constexpr TextRule policy_text_rule = text_between(1, 200);
constexpr std::size_t policy_rows_max = 200;
constexpr std::size_t policy_size_max = 256 * 1024;

/// Reads each part of a policy by its type. One class, so that its functions find each other whatever the order.
class PolicyReader {
public:
    static bool read(const ReadPlace& place, std::string& target) {
        return read_value(place, target, policy_text_rule);
    }

    static bool read(const ReadPlace& place, int& target) {
        std::int64_t number = 0;
        if (!read_value(place, number, count_up_to(1'000'000))) return false;
        target = static_cast<int>(number);
        return true;
    }

    static bool read(const ReadPlace& place, domain::Fen& target) { return read_value(place, target, YuanRule{}); }

    static bool read(const ReadPlace& place, domain::CivilDate& target) {
        return read_text_with(place, target, domain::parse_civil_date);
    }

    static bool read(const ReadPlace& place, domain::TimeOfDay& target) {
        return read_text_with(place, target, domain::parse_hour_minute);
    }

    template <domain::NamedEnum Enum>
    static bool read(const ReadPlace& place, Enum& target) {
        return read_value(place, target, NoRule{});
    }

    template <class Enum>
    static bool read(const ReadPlace& place, domain::EnumSet<Enum>& target) {
        return read_items(place, [&target](const ReadPlace& item) {
            Enum value{};
            if (!read(item, value)) return false;
            if (target.contains(value)) return item.fail(FieldProblem::Repeated);
            target.insert(value);
            return true;
        });
    }

    static bool read(const ReadPlace& place, std::vector<domain::AreaCode>& target) {
        return read_items(place, [&target](const ReadPlace& item) {
            std::string text;
            if (!read(item, text)) return false;
            const std::expected<domain::AreaCode, domain::AreaCodeError> code = domain::AreaCode::parse(text);
            if (!code) return item.fail(FieldProblem::BadFormat);
            target.push_back(*code);
            return true;
        });
    }

    template <class Row>
    static bool read(const ReadPlace& place, std::vector<Row>& target) {
        return read_items(place, [&target](const ReadPlace& item) { return read(item, target.emplace_back()); });
    }

    /// null says "none": a limit that isn't set, a section that the place doesn't need.
    template <class Type>
    static bool read(const ReadPlace& place, std::optional<Type>& target) {
        return place.value.kind == JsonKind::Null || read(place, target.emplace());
    }

    template <class Type>
    static bool read(const ReadPlace& place, domain::Sourced<Type>& target) {
        return read_fields(place, [&target](auto& visit) {
            visit("value", target.value);
            visit("source", target.source);
        });
    }

    template <class Part>
        requires std::is_class_v<Part>
    static bool read(const ReadPlace& place, Part& target) {
        return read_fields(place, [&target](auto& visit) { describe(visit, target); });
    }

private:
    template <class Type, class Parse>
    static bool read_text_with(const ReadPlace& place, Type& target, Parse parse) {
        std::string text;
        if (!read(place, text)) return false;
        const auto parsed = parse(text);
        if (!parsed) return place.fail(FieldProblem::BadFormat);
        target = *parsed;
        return true;
    }

    template <class ReadItem>
    static bool read_items(const ReadPlace& place, ReadItem read_item) {
        if (!check_list(place, 0, policy_rows_max)) return false;
        for (std::size_t index = 0; index < place.value.items.size(); ++index) {
            const FieldPath here{.parent = place.path, .name = {}, .index = index};
            if (!read_item(ReadPlace{place.value.items[index], &here, place.state})) return false;
        }
        return true;
    }

    template <class VisitFields>
    static bool read_fields(const ReadPlace& place, VisitFields visit_fields) {
        ObjectFields fields(place);
        auto visit = [&fields](std::string_view name, auto& part) {
            fields.with(name, ObjectFields::Presence::Required, [&part](const ReadPlace& field) { read(field, part); });
        };
        visit_fields(visit);
        return fields.finish();
    }
};

/// Writes each part of a policy by its type, as PolicyReader reads it.
class PolicyWriter {
public:
    void operator()(std::string_view name, const auto& part) {
        writer_.name(name);
        write(part);
    }
    template <class Part>
    void object(const Part& part) {
        writer_.begin_object();
        describe(*this, part);
        writer_.end_object();
    }
    std::string take() { return writer_.take(); }

private:
    void write(const std::string& text) { writer_.text(text); }
    void write(int number) { writer_.integer(number); }
    void write(domain::Fen amount) { writer_.text(domain::format_plain_yuan(amount)); }
    void write(domain::CivilDate date) { writer_.text(domain::format_civil_date(date)); }
    void write(domain::TimeOfDay time) { writer_.text(domain::format_hour_minute(time)); }
    void write(const domain::AreaCode& area) { writer_.text(area.text()); }
    void write(domain::NamedEnum auto value) { writer_.text(domain::name_of(value)); }

    template <class Enum>
    void write(const domain::EnumSet<Enum>& set) {
        writer_.begin_list();
        set.for_each([this](Enum value) { write(value); });
        writer_.end_list();
    }
    template <class Item>
    void write(const std::vector<Item>& items) {
        writer_.begin_list();
        for (const Item& item : items) write(item);
        writer_.end_list();
    }
    template <class Type>
    void write(const std::optional<Type>& part) {
        if (part) {
            write(*part);
        } else {
            writer_.json("null");
        }
    }
    template <class Type>
    void write(const domain::Sourced<Type>& field) {
        writer_.begin_object();
        (*this)("value", field.value);
        (*this)("source", field.source);
        writer_.end_object();
    }
    template <class Part>
        requires std::is_class_v<Part>
    void write(const Part& part) {
        object(part);
    }

    JsonWriter writer_;
};

}  // namespace

std::string write_policy(const domain::Policy& policy) {
    PolicyWriter writer;
    writer.object(policy);
    return writer.take();
}

std::expected<domain::Policy, PolicyFileError> read_policy(std::string_view text) {
    std::expected<JsonValue, FieldError> value = parse_json(text, policy_size_max);
    if (!value) return std::unexpected(PolicyFileError(std::move(value.error())));
    ReadState state(UnknownFields::Refuse);
    domain::Policy policy;
    if (!PolicyReader::read(ReadPlace{*value, nullptr, state}, policy)) {
        return std::unexpected(PolicyFileError(state.take_error()));
    }
    std::vector<domain::PolicyDefect> defects = domain::find_defects(policy);
    if (!defects.empty()) return std::unexpected(PolicyFileError(std::move(defects)));
    return policy;
}

std::string to_text(const PolicyFileError& error) {
    if (const auto* unreadable = std::get_if<FieldError>(&error)) return to_text(*unreadable);
    std::string text;
    for (const domain::PolicyDefect& defect : std::get<std::vector<domain::PolicyDefect>>(error)) {
        if (!text.empty()) text += ", ";
        text += defect.field;
        text += ": ";
        text += domain::name_of(defect.kind);
    }
    return text;
}

}  // namespace protocol
