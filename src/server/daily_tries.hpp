#pragma once

#include <string_view>

#include "server/answered.hpp"
#include "storage/identity_store.hpp"

namespace server {

/// A check that may be tried a few times a day (Shanghai's), by account.
struct DailyTries {
    std::string_view kind;
    int tries_max = 0;
};

/// Counts a try and gives how many are left; a refusal that changed nothing when there was none left.
[[nodiscard]] Answered<int> take_daily_try(storage::Transaction& transaction, const DailyTries& tries,
                                           const Caller& caller);

}  // namespace server
