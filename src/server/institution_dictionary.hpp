#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "protocol/institution_wire.hpp"

/// What a transaction takes and gives, read off the descriptions that reading and writing use: the integrators' page
/// can't say anything else than the program does.
namespace server {

enum class FieldNeed { Required, Optional };

/// One field of a message.
struct DictionaryField {
    std::string path;  ///< e.g. "druginfo.medfee_sumamt", "drugdetail[].cnt"
    std::string name;  ///< the last part
    std::string kind;  ///< in Chinese: 字符型(30), 金额, …
    FieldNeed need = FieldNeed::Required;
    std::string_view meaning;  ///< English, from the description
};

/// Visits a described struct and lists its fields, those of structs within it after their own.
class DictionaryWriter {
public:
    explicit DictionaryWriter(std::vector<DictionaryField>& fields, std::string prefix = {})
        : fields_(fields), prefix_(std::move(prefix)) {}

    template <class Value>
    void operator()(std::string_view name, const Value& value, std::string_view meaning) {
        add(name, value, protocol::NoRule{}, FieldNeed::Required, meaning);
    }
    template <class Value, class Rule>
    void operator()(std::string_view name, const Value& value, const Rule& rule, std::string_view meaning) {
        add(name, value, rule, FieldNeed::Required, meaning);
    }

private:
    template <class Value, class Rule>
    void add(std::string_view name, const std::optional<Value>&, const Rule& rule, FieldNeed,
             std::string_view meaning) {
        add(name, Value{}, rule, FieldNeed::Optional, meaning);
    }
    template <class Value, class Rule>
    void add(std::string_view name, const Value& value, const Rule& rule, FieldNeed need, std::string_view meaning) {
        fields_.push_back({prefix_ + std::string(name), std::string(name), kind_of(value, rule), need, meaning});
        if constexpr (is_struct<Value>) list_fields_of(value, prefix_ + std::string(name) + ".");
    }
    template <class Item, class ItemRule>
    void add(std::string_view name, const std::vector<Item>&, const protocol::ListRule<ItemRule>& rule, FieldNeed need,
             std::string_view meaning) {
        fields_.push_back({prefix_ + std::string(name), std::string(name),
                           "数组，最多 " + std::to_string(rule.count_max) + " 条", need, meaning});
        if constexpr (is_struct<Item>) list_fields_of(Item{}, prefix_ + std::string(name) + "[].");
    }

    template <class Value>
    static constexpr bool is_struct =
        std::is_class_v<Value> && !std::is_same_v<Value, std::string> && !std::is_same_v<Value, protocol::YuanAmount> &&
        !std::is_same_v<Value, protocol::DecimalText>;

    template <class Struct>
    void list_fields_of(const Struct& value, std::string prefix) {
        DictionaryWriter inner(fields_, std::move(prefix));
        describe(inner, value);
    }

    static std::string kind_of(const std::string&, protocol::TextRule rule);
    static std::string kind_of(const std::int64_t&, protocol::IntegerRule) { return "整数"; }
    static std::string kind_of(const protocol::YuanAmount&, protocol::YuanRule) { return "金额（元，至多两位小数）"; }
    static std::string kind_of(const protocol::DecimalText&, protocol::NoRule) { return "数值"; }
    template <domain::NamedEnum Enum>
    static std::string kind_of(Enum, protocol::NoRule) {
        std::string words;
        for (const std::string_view word : domain::enum_names<Enum>) {
            if (!words.empty()) words += "、";
            words += word;
        }
        return words;
    }
    template <class Struct>
        requires std::is_class_v<Struct>
    static std::string kind_of(const Struct&, protocol::NoRule) {
        return "节点";
    }

    std::vector<DictionaryField>& fields_;
    std::string prefix_;
};

template <class Struct>
[[nodiscard]] std::vector<DictionaryField> dictionary_of() {
    std::vector<DictionaryField> fields;
    DictionaryWriter writer(fields);
    const Struct value{};
    describe(writer, value);
    return fields;
}

}  // namespace server
