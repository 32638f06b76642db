#include "server/notice_routes.hpp"

#include <limits>

#include "server/family_circle.hpp"
#include "storage/institution_store.hpp"
#include "storage/notice_store.hpp"
#include "storage/settlement_store.hpp"

namespace server {

namespace {

constexpr std::int64_t page_size = 30;

std::int64_t amount_for(const storage::SettlementRecord& settlement, bool is_own) {
    if (settlement.kind == domain::SettlementKind::Refused) return settlement.total.value;
    return settlement.shared.value + (is_own ? settlement.own.value : 0);
}

/// What a notice about a bill tells: whose, where, how much.
Answered<void> add_settlement(storage::Reader& reader, const FamilyCircle& circle, const storage::NoticeRecord& record,
                              protocol::Notice& notice) {
    if (!record.settlement_id) return {};
    const auto settlement = storage::find_settlement(reader, *record.settlement_id);
    if (!settlement) return failed(settlement);
    if (!*settlement) return {};
    const bool is_own = (*settlement)->person_id == record.person_id;
    const FamilyCircle::Entry* entry = circle.find_person((*settlement)->person_id);
    if (!is_own && entry != nullptr) notice.name = entry->member.name;
    notice.amount_fen = amount_for(**settlement, is_own);
    const auto& balance = is_own ? (*settlement)->own_after : (*settlement)->shared_after;
    if (balance) notice.balance_fen = balance->value;
    const auto institution = storage::find_institution(reader, (*settlement)->institution);
    if (!institution) return failed(institution);
    if (*institution) notice.institution = (*institution)->name;
    return {};
}

/// Who joined or left, whose account it is, who sent or got money; and how much.
Answered<void> add_relative(storage::Reader& reader, const Vault& vault, const storage::NoticeRecord& record,
                            protocol::Notice& notice) {
    if (record.amount) notice.amount_fen = record.amount->value;
    if (record.balance) notice.balance_fen = record.balance->value;
    if (!record.about_person_id) return {};
    auto words = words_of_person(reader, vault, *record.about_person_id);
    if (!words) return failed(words);
    notice.name = std::move(words->name);
    return {};
}

Answered<protocol::Notice> describe_notice(storage::Reader& reader, const Vault& vault, const FamilyCircle& circle,
                                           const storage::NoticeRecord& record) {
    protocol::Notice notice{.number = record.number,
                            .kind = record.kind,
                            .at = record.noticed_at.unix_ms,
                            .is_read = record.read_at.has_value(),
                            .record = record.settlement_id,
                            .reason = record.reason,
                            .name = {},
                            .institution = {},
                            .amount_fen = 0,
                            .balance_fen = {}};
    if (auto added = add_settlement(reader, circle, record, notice); !added) return failed(added);
    if (auto added = add_relative(reader, vault, record, notice); !added) return failed(added);
    return notice;
}

}  // namespace

Answered<std::optional<protocol::Notice>> find_last_notice(storage::Reader& reader, const Vault& vault,
                                                           const FamilyCircle& circle, std::string_view person_id) {
    const auto records = storage::list_notices(reader, person_id, std::numeric_limits<std::int64_t>::max(), 1);
    if (!records) return failed(records);
    if (records->empty()) return std::nullopt;
    auto notice = describe_notice(reader, vault, circle, records->front());
    if (!notice) return failed(notice);
    return std::optional(std::move(*notice));
}

Answered<protocol::NoticesAnswer> read_notices(storage::Reader& reader, const Vault& vault,
                                               const protocol::NoticesQuery& query, const Caller& caller) {
    const auto person = proven_person(reader, caller);
    if (!person) return failed(person);
    if (!*person) return protocol::NoticesAnswer{};
    const auto circle = FamilyCircle::load(reader, vault, **person);
    if (!circle) return failed(circle);
    protocol::NoticesAnswer answer;
    const auto latest = storage::latest_notice_number(reader, **person);
    if (!latest) return failed(latest);
    answer.latest = *latest;
    const auto unread = storage::count_unread_notices(reader, **person);
    if (!unread) return failed(unread);
    answer.unread = *unread;
    const std::int64_t before = query.before.value_or(std::numeric_limits<std::int64_t>::max());
    const auto records = storage::list_notices(reader, **person, before, page_size + 1, query.topic);
    if (!records) return failed(records);
    for (const storage::NoticeRecord& record : *records) {
        if (answer.items.size() == static_cast<std::size_t>(page_size)) {
            answer.next = answer.items.back().number;
            break;
        }
        auto notice = describe_notice(reader, vault, *circle, record);
        if (!notice) return failed(notice);
        answer.items.push_back(std::move(*notice));
    }
    return answer;
}

Answered<protocol::NewsAnswer> read_news(storage::Reader& reader, const protocol::NewsQuery& query,
                                         const Caller& caller) {
    const auto person = proven_person(reader, caller);
    if (!person) return failed(person);
    if (!*person) return protocol::NewsAnswer{};
    const auto latest = storage::latest_notice_number(reader, **person);
    if (!latest) return failed(latest);
    return protocol::NewsAnswer{.latest = *latest, .changed = *latest > query.after};
}

Answered<MarkNoticesRead::Prepared> MarkNoticesRead::prepare(const protocol::MarkNoticesReadRequest& request,
                                                             const Caller&) {
    return request;
}

Answered<Written<protocol::UnreadAnswer>> MarkNoticesRead::apply(storage::Transaction& transaction,
                                                                 const Prepared& prepared, const Caller& caller) {
    const auto person = required_person(transaction, caller);
    if (!person) return failed(person);
    const auto marked = storage::mark_notices_read(transaction, *person, prepared.up_to, caller.now);
    if (!marked) return failed(marked);
    const auto unread = storage::count_unread_notices(transaction, *person);
    if (!unread) return failed(unread);
    return written(protocol::UnreadAnswer{*unread});
}

}  // namespace server
