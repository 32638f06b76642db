#include "protocol/policy_text.hpp"

#include <cstdio>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/calendar.hpp"
#include "domain/money.hpp"
#include "protocol/json_writer.hpp"

namespace {

class PolicyWriter {
public:
    std::string take() { return writer_.take(); }

    void write(const std::string& value) { writer_.text(value); }
    void write(int value) { writer_.integer(value); }
    void write(domain::Fen value) { writer_.text(domain::format_plain_yuan(value)); }
    void write(domain::CivilDate value) { writer_.text(domain::format_civil_date(value)); }
    void write(domain::TimeOfDay value) { writer_.text(domain::format_hour_minute(value)); }
    void write(domain::AreaCode value) { writer_.text(value.text()); }

    template <domain::NamedEnum Enum>
    void write(Enum value) {
        writer_.text(domain::name_of(value));
    }

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

    template <class Value>
    void write(const std::optional<Value>& value) {
        if (!value) return writer_.json("null");
        write(*value);
    }

    template <class Value>
    void write(const domain::Sourced<Value>& value) {
        writer_.begin_object();
        operator()("value", value.value);
        operator()("source", value.source);
        writer_.end_object();
    }

    template <class Section>
        requires std::is_class_v<Section>
    void write(const Section& section) {
        writer_.begin_object();
        describe(*this, section);
        writer_.end_object();
    }

    void operator()(std::string_view name, const auto& part) {
        writer_.name(name);
        write(part);
    }

private:
    protocol::JsonWriter writer_;
};

}  // namespace

std::string policy_text(const domain::Policy& policy) {
    PolicyWriter writer;
    writer.write(policy);
    return writer.take();
}
