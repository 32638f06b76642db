#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/notice_topic.hpp"
#include "domain/settlement_reason.hpp"
#include "storage/transaction.hpp"

namespace storage {

/// What a person is to be told, account or not: whoever registers later finds it.
struct NoticeRecord {
    std::string person_id;
    std::int64_t number = 0;  ///< 1, 2, … per person
    domain::NoticeKind kind{};
    domain::Instant noticed_at;
    std::optional<std::string> settlement_id;
    std::optional<domain::SettlementReason> reason;  ///< as this person may hear it
    std::optional<domain::Instant> read_at;
    // Of what isn't a bill.
    std::optional<std::string> about_person_id{};  ///< the other person
    std::optional<domain::Fen> amount{};
    std::optional<domain::Fen> balance{};  ///< of the account that it changed, after it

    static auto columns(auto& self) {
        return std::tie(self.person_id, self.number, self.kind, self.noticed_at, self.settlement_id, self.reason,
                        self.read_at, self.about_person_id, self.amount, self.balance);
    }
};

/// Adds it under the person's next number; `number` and `read_at` are not looked at.
Result<void> append_notice(Transaction& transaction, const NoticeRecord& notice);
/// The number of the person's latest notice, 0 when there is none.
Result<std::int64_t> latest_notice_number(Reader& reader, std::string_view person_id);
/// Those numbered below `before_number` (all with INT64_MAX), the latest first; about anything, or about one topic.
Result<std::vector<NoticeRecord>> list_notices(Reader& reader, std::string_view person_id, std::int64_t before_number,
                                               std::int64_t count_max,
                                               std::optional<domain::NoticeTopic> topic = std::nullopt);
Result<std::int64_t> count_unread_notices(Reader& reader, std::string_view person_id);
/// Up to and with `number`. Returns how many were unread.
Result<std::int64_t> mark_notices_read(Transaction& transaction, std::string_view person_id, std::int64_t number,
                                       domain::Instant now);

}  // namespace storage
