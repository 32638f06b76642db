#pragma once

#include <optional>
#include <string>
#include <tuple>

#include "storage/value.hpp"

struct sqlite3_stmt;

namespace storage {

/// The row at which a running statement stands, read column by column from the left.
/// A column of another type, an unknown enum name or an unexpected NULL doesn't stop the reading; it is
/// remembered, and the query as a whole then fails with `Corrupt`.
class Row {
public:
    explicit Row(sqlite3_stmt* statement) : statement_(statement) {}

    void read(std::string& value);
    void read(Bytes& value);
    void read(std::int64_t& value);
    void read(bool& value);
    void read(domain::Instant& value) { read(value.unix_ms); }
    void read(domain::Fen& value) { read(value.value); }
    void read(domain::AccountId& value) { read(value.text); }
    void read(domain::TransferId& value) { read(value.text); }

    template <domain::NamedEnum Enum>
    void read(Enum& value) {
        std::string name;
        read(name);
        if (const auto known = domain::find_enumerator<Enum>(name)) {
            value = *known;
        } else {
            malformed_ = true;
        }
    }

    template <class Inner>
    void read(std::optional<Inner>& value) {
        if (next_is_null()) {
            ++next_column_;
            value.reset();
        } else {
            read(value.emplace());
        }
    }

    template <HasColumns Record>
    void read(Record& record) {
        std::apply([this](auto&... member) { (this->read(member), ...); }, Record::columns(record));
    }

    /// True when each column was read, and each had the type it was read as.
    [[nodiscard]] bool was_read_whole() const;

private:
    [[nodiscard]] bool next_is_null() const;
    bool next_is(int type);

    sqlite3_stmt* statement_;
    int next_column_ = 0;
    bool malformed_ = false;
};

}  // namespace storage
