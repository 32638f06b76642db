#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/enum_names.hpp"
#include "domain/utf8.hpp"
#include "protocol/wire_description.hpp"

/// Fills a described struct with values that its rules permit, all different, every optional present, so that one
/// test can take every wire struct on a round trip.
class SampleFiller {
public:
    template <class Value>
    void operator()(std::string_view, Value& value, protocol::NoDocumentation) {
        fill_field(value, protocol::NoRule{});
    }

    template <class Value, class Rule>
    void operator()(std::string_view, Value& value, const Rule& rule, protocol::NoDocumentation) {
        fill_field(value, rule);
    }

private:
    template <class Value, class Rule>
    void fill_field(Value& value, const Rule& rule) {
        fill(value, rule);
    }
    template <class Value, class Rule>
    void fill_field(std::optional<Value>& value, const Rule& rule) {
        fill(value.emplace(), rule);
    }

    void fill(std::string& value, protocol::TextRule rule) {
        value = std::to_string(++count_);
        constexpr std::string_view nasty = "\"张𬱖\\\n·";
        const bool has_room = rule.length_max >= value.size() + domain::count_code_points(nasty);
        if (rule.format == protocol::TextFormat::Any && has_room) value.insert(0, nasty);
        while (domain::count_code_points(value) < rule.length_min) value.insert(0, "0");
    }

    void fill(std::int64_t& value, protocol::IntegerRule rule) {
        value = std::min(rule.most, std::max(rule.least, ++count_));
    }
    void fill(domain::Fen& value, protocol::YuanRule) { value = {++count_ * 101}; }
    void fill(double& value, protocol::NoRule) { value = static_cast<double>(++count_) + 0.125; }
    void fill(bool& value, protocol::NoRule) { value = ++count_ % 2 == 0; }

    template <domain::NamedEnum Enum>
    void fill(Enum& value, protocol::NoRule) {
        value = domain::all_enumerators<Enum>().back();
    }

    template <class Item, class ItemRule>
    void fill(std::vector<Item>& value, const protocol::ListRule<ItemRule>& rule) {
        value.resize(std::max(rule.count_min, std::min(rule.count_max, std::size_t{2})));
        for (Item& item : value) fill(item, rule.item);
    }

    template <class Struct>
        requires std::is_class_v<Struct>
    void fill(Struct& value, protocol::NoRule) {
        describe(*this, value);
    }

    std::int64_t count_ = 0;
};

/// A struct filled like that.
template <class Struct>
Struct sample() {
    Struct value;
    SampleFiller filler;
    describe(filler, value);
    return value;
}
