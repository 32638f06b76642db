#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "storage/database.hpp"

namespace faults {

/// The rows that one purchase leaves, and those that it changes, written in a loop by one thread for as many people as
/// the server's load has: no HTTP, no JSON, no secrets, nothing read and nothing decided.
class RawSettlements {
public:
    RawSettlements(const std::string& path, int people);

    /// How many a second, `batch` of them in each commit.
    double a_second(int batch, double seconds);

private:
    /// One of the people, by turns, and the ids of this purchase, as long as the server's.
    struct Purchase {
        std::string person;
        domain::AccountId money;
        storage::Bytes token;
        std::string id;
        std::string transfer;
        std::string msgid;
    };

    void add_person(storage::Transaction& transaction, const std::string& id);
    /// As the app would have, before the measured time.
    void show_codes(std::int64_t count);
    void settle(storage::Transaction& transaction);
    void move_money(storage::Transaction& transaction, const Purchase& purchase);
    void keep_settlement(storage::Transaction& transaction, const Purchase& purchase);
    void keep_answer(storage::Transaction& transaction, const Purchase& purchase);
    [[nodiscard]] Purchase purchase_of(std::int64_t number) const;

    std::optional<storage::Database> database_;
    int people_;
    std::int64_t settled_ = 0;
    std::int64_t shown_ = 0;
};

}  // namespace faults
