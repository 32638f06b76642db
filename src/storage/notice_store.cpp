#include "storage/notice_store.hpp"

#include "storage/write_outcome.hpp"

namespace storage {

Result<void> append_notice(Transaction& transaction, const NoticeRecord& notice) {
    return as_done(transaction.execute("append_notice", notice.person_id, notice.kind, notice.noticed_at,
                                       notice.settlement_id, notice.reason, notice.about_person_id, notice.amount,
                                       notice.balance));
}

Result<std::int64_t> latest_notice_number(Reader& reader, std::string_view person_id) {
    return reader.get<std::int64_t>("latest_notice_number", person_id);
}

Result<std::vector<NoticeRecord>> list_notices(Reader& reader, std::string_view person_id, std::int64_t before_number,
                                               std::int64_t count_max, std::optional<domain::NoticeTopic> topic) {
    std::string kinds = topic ? "," : "";
    for (const domain::NoticeKind kind : domain::all_enumerators<domain::NoticeKind>()) {
        if (topic == domain::topic_of(kind)) kinds.append(domain::name_of(kind)).append(",");
    }
    return reader.list<NoticeRecord>("list_notices", person_id, before_number, count_max, kinds);
}

Result<std::int64_t> count_unread_notices(Reader& reader, std::string_view person_id) {
    return reader.get<std::int64_t>("count_unread_notices", person_id);
}

Result<std::int64_t> mark_notices_read(Transaction& transaction, std::string_view person_id, std::int64_t number,
                                       domain::Instant now) {
    return transaction.execute("mark_notices_read", person_id, number, now);
}

}  // namespace storage
