#include "server/application.hpp"
#include "server/wallet_money.hpp"
#include "storage/purge.hpp"

// What the application does by itself now and then.
namespace server {

void Application::return_wallet_money() {
    const domain::Instant now = parts_.clock.now();
    const auto returned = sweep_wallet_money(parts_.database, parts_.random, now);
    if (returned) {
        if (!returned->empty()) tell_news(*returned);
    } else {
        parts_.log.write(now, LogEvent::StorageFailed,
                         {{LogField::Reason, std::string_view(returned.error().message)}});
    }
}

void Application::purge() {
    const domain::Instant now = parts_.clock.now();
    const auto purged = [&]() -> storage::Result<std::int64_t> {
        auto transaction = parts_.database.begin();
        if (!transaction) return std::unexpected(transaction.error());
        auto count = storage::purge_old_rows(*transaction, storage::RetentionPeriods{}, now);
        if (!count) return count;
        if (auto committed = transaction->commit(); !committed) return std::unexpected(committed.error());
        return count;
    }();
    if (purged) {
        parts_.log.write(now, LogEvent::Purged, {{LogField::Count, *purged}});
    } else {
        parts_.log.write(now, LogEvent::StorageFailed, {{LogField::Reason, std::string_view(purged.error().message)}});
    }
}

void Application::note_use(const storage::SessionRecord& session, domain::Instant now) {
    if (!handlers_.sessions().is_touch_due(session, now)) return;
    auto transaction = parts_.database.begin();
    // The answer doesn't depend on it: what fails now is noted at the next use.
    if (!transaction || !handlers_.sessions().touch(*transaction, session, now) || !transaction->commit()) {
        parts_.log.write(now, LogEvent::StorageFailed, {{LogField::Reason, std::string_view("session not touched")}});
    }
}

}  // namespace server
