#include "server/kept_decision.hpp"

#include <charconv>
#include <concepts>
#include <tuple>
#include <type_traits>

namespace server {

namespace {

template <class Value, class Struct>
concept Like = std::same_as<std::remove_const_t<Value>, Struct>;

// The members of each struct. A structured binding names them all: one that is added to the struct doesn't compile
// until it stands here too, at the end.

auto members(Like<domain::AccountParts> auto& value) {
    auto& [current, earlier] = value;
    return std::tie(current, earlier);
}
auto members(Like<domain::SharingCaps> auto& value) {
    auto& [per_payment, per_month] = value;
    return std::tie(per_payment, per_month);
}
auto members(Like<domain::InsuranceState> auto& value) {
    auto& [area, scheme, status] = value;
    return std::tie(area, scheme, status);
}
auto members(Like<domain::SettlementPlace> auto& value) {
    auto& [kind, tier, area] = value;
    return std::tie(kind, tier, area);
}
auto members(Like<domain::Bill> auto& value) {
    auto& [visit, credential, purposes, total, account_use] = value;
    return std::tie(visit, credential, purposes, total, account_use);
}
auto members(Like<domain::SettlementBeneficiary> auto& value) {
    auto& [insurance, account, wallet, family_voucher] = value;
    return std::tie(insurance, account, wallet, family_voucher);
}
auto members(Like<domain::SettlementSharer> auto& value) {
    auto& [insurance, account, bound_at, pot, quota, caps, used_this_month] = value;
    return std::tie(insurance, account, bound_at, pot, quota, caps, used_this_month);
}
auto members(Like<domain::SettlementCase> auto& value) {
    auto& [bill, place, beneficiary, sharers] = value;
    return std::tie(bill, place, beneficiary, sharers);
}
auto members(Like<AccountSeen> auto& value) {
    auto& [party, kind, id, postings_count, balance] = value;
    return std::tie(party, kind, id, postings_count, balance);
}
auto members(Like<KeptDecision> auto& value) {
    auto& [facts, memberships, accounts] = value;
    return std::tie(facts, memberships, accounts);
}

/// For members that have to be read before they mean anything.
domain::AreaCode any_area() { return *domain::AreaCode::parse("110000"); }

template <class Value>
Value blank() {
    if constexpr (std::same_as<Value, domain::InsuranceState>) {
        return {any_area()};
    } else {
        return {};
    }
}

class Writer {
public:
    void put(std::int64_t number) { add(std::to_string(number)); }
    void put(const std::string& text) { add(std::to_string(text.size()) + ':' + text); }
    void put(domain::Fen amount) { put(amount.value); }
    void put(domain::Instant moment) { put(moment.unix_ms); }
    void put(const domain::AccountId& id) { put(id.text); }
    void put(const domain::AreaCode& area) { put(std::string(area.text())); }

    template <class Enum>
        requires std::is_enum_v<Enum>
    void put(Enum value) {
        if constexpr (domain::NamedEnum<Enum>) {
            put(std::string(domain::name_of(value)));
        } else {
            put(static_cast<std::int64_t>(value));
        }
    }
    template <class Enum>
    void put(const domain::EnumSet<Enum>& set) {
        add("(");
        set.for_each([this](Enum value) { put(value); });
        add(")");
    }
    template <class Value>
    void put(const std::optional<Value>& value) {
        add("(");
        if (value) put(*value);
        add(")");
    }
    template <class Value>
    void put(const std::vector<Value>& values) {
        add("(");
        for (const Value& value : values) put(value);
        add(")");
    }
    template <class Struct>
        requires requires(const Struct& value) { members(value); }
    void put(const Struct& value) {
        add("(");
        std::apply([this](const auto&... member) { (this->put(member), ...); }, members(value));
        add(")");
    }

    std::string take() { return std::move(text_); }

private:
    void add(std::string_view token) {
        if (!text_.empty() && text_.back() != '(' && token != ")") text_ += ' ';
        text_ += token;
    }

    std::string text_;
};

/// Each get() is false when the text says something else; a member that the text lacks keeps its value.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}

    [[nodiscard]] bool is_at_end() const { return rest_.empty(); }

    bool get(std::int64_t& number) {
        skip_spaces();
        const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
        if (error != std::errc{}) return false;
        rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        return true;
    }
    bool get(std::string& text) {
        std::int64_t size = 0;
        if (!get(size) || !rest_.starts_with(':')) return false;
        rest_.remove_prefix(1);
        if (size < 0 || static_cast<std::size_t>(size) > rest_.size()) return false;
        text = rest_.substr(0, static_cast<std::size_t>(size));
        rest_.remove_prefix(text.size());
        return true;
    }
    bool get(domain::Fen& amount) { return get(amount.value); }
    bool get(domain::Instant& moment) { return get(moment.unix_ms); }
    bool get(domain::AccountId& id) { return get(id.text); }
    bool get(domain::AreaCode& area) {
        std::string text;
        if (!get(text)) return false;
        const auto parsed = domain::AreaCode::parse(text);
        if (parsed) area = *parsed;
        return parsed.has_value();
    }

    template <class Enum>
        requires std::is_enum_v<Enum>
    bool get(Enum& value) {
        if constexpr (domain::NamedEnum<Enum>) {
            std::string name;
            if (!get(name)) return false;
            const auto known = domain::find_enumerator<Enum>(name);
            if (known) value = *known;
            return known.has_value();
        } else {
            std::int64_t number = 0;
            if (!get(number)) return false;
            value = static_cast<Enum>(number);
            return true;
        }
    }
    template <class Enum>
    bool get(domain::EnumSet<Enum>& set) {
        return get_list([&] {
            Enum value{};
            if (!get(value)) return false;
            set.insert(value);
            return true;
        });
    }
    template <class Value>
    bool get(std::optional<Value>& value) {
        return get_list([&] { return get(value.emplace(blank<Value>())); });
    }
    template <class Value>
    bool get(std::vector<Value>& values) {
        return get_list([&] { return get(values.emplace_back()); });
    }
    template <class Struct>
        requires requires(Struct& value) { members(value); }
    bool get(Struct& value) {
        if (!take("(")) return false;
        const bool is_read = std::apply(
            [this](auto&... member) { return ((is_next(")") || this->get(member)) && ...); }, members(value));
        return is_read && take(")");
    }

private:
    bool get_list(auto get_item) {
        if (!take("(")) return false;
        while (!is_next(")")) {
            if (rest_.empty() || !get_item()) return false;
        }
        return take(")");
    }
    void skip_spaces() {
        while (rest_.starts_with(' ')) rest_.remove_prefix(1);
    }
    bool is_next(std::string_view token) {
        skip_spaces();
        return rest_.starts_with(token);
    }
    bool take(std::string_view token) {
        const bool is_it = is_next(token);
        if (is_it) rest_.remove_prefix(token.size());
        return is_it;
    }

    std::string_view rest_;
};

}  // namespace

std::string to_text(const KeptDecision& decision) {
    Writer writer;
    writer.put(decision);
    return writer.take();
}

std::optional<KeptDecision> read_kept_decision(std::string_view text) {
    KeptDecision decision{.facts = {.bill = {}, .place = {.area = any_area()}, .beneficiary = {}, .sharers = {}},
                          .memberships = {},
                          .accounts = {}};
    Reader reader(text);
    if (!reader.get(decision) || !reader.is_at_end()) return std::nullopt;
    return decision;
}

}  // namespace server
