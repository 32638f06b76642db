#include "server/accesses.hpp"

#include <limits>

#include "domain/mask.hpp"
#include "server/family_circle.hpp"
#include "storage/institution_store.hpp"
#include "storage/spending_store.hpp"
#include "storage/staff_store.hpp"

namespace server {

namespace {

constexpr std::int64_t page_size = 30;
constexpr domain::Duration summed_up = domain::days(30);

/// "1781575200000.ID": the last row of a page.
std::optional<storage::AccessPlace> place_of(const std::string& text) {
    const std::size_t dot = text.find('.');
    if (dot == std::string::npos || dot == 0 || dot > 15) return std::nullopt;
    std::int64_t at = 0;
    for (const char digit : text.substr(0, dot)) {
        if (digit < '0' || digit > '9') return std::nullopt;
        at = at * 10 + (digit - '0');
    }
    return storage::AccessPlace{{at}, text.substr(dot + 1)};
}

/// The institution's name; the hall and its clerk, masked; the relative.
Answered<std::string> name_of_reader(storage::Reader& reader, const Vault& vault, const storage::AccessRecord& record) {
    switch (record.by) {
        case domain::AccessBy::Institution: {
            const auto found = storage::find_institution(reader, record.actor_id);
            if (!found) return failed(found);
            return *found ? (*found)->name : record.actor_id;
        }
        case domain::AccessBy::Staff: {
            const auto found = storage::find_staff(reader, record.actor_id);
            if (!found) return failed(found);
            if (!*found) return std::string();
            const auto name = domain::PersonName::parse((*found)->name);
            return (*found)->hall + (name ? " " + domain::mask_name(*name) : std::string());
        }
        case domain::AccessBy::Relative: {
            auto words = words_of_person(reader, vault, record.actor_id);
            if (!words) return failed(words);
            return std::move(words->name);
        }
    }
    return std::string();
}

Answered<protocol::AccessEntry> describe(storage::Reader& reader, const Vault& vault,
                                         const storage::AccessRecord& record) {
    auto who = name_of_reader(reader, vault, record);
    if (!who) return failed(who);
    protocol::AccessEntry access{.id = record.id,
                                 .at = record.accessed_at.unix_ms,
                                 .by = record.by,
                                 .who = std::move(*who),
                                 .data = record.data,
                                 .reason = record.reason,
                                 .about = {}};
    if (record.about_person_id && *record.about_person_id != record.person_id) {
        auto words = words_of_person(reader, vault, *record.about_person_id);
        if (!words) return failed(words);
        access.about = std::move(words->name);
    }
    return access;
}

/// Members of the caller's account whose log doesn't say yet that the caller read their spending in this hour.
struct Unnoted {
    std::string reader;
    std::vector<std::string> members;
};

Answered<Unnoted> unnoted_members(const ApplicationParts& parts, const Caller& caller) {
    auto reader = parts.database.read();
    if (!reader) return failed(reader);
    auto person = proven_person(*reader, caller);
    if (!person) return failed(person);
    if (!*person) return Unnoted{};
    const auto members = storage::list_members_ever(*reader, **person);
    if (!members) return failed(members);
    Unnoted unnoted{std::move(**person), {}};
    const domain::Instant since = caller.now - domain::hours(1);
    for (const storage::MemberEverRecord& member : *members) {
        if (member.state != storage::MemberState::Bound) continue;
        const auto before = storage::count_accesses_of(*reader, member.person_id, unnoted.reader,
                                                       domain::AccessedData::Spending, since);
        if (!before) return failed(before);
        if (*before == 0) unnoted.members.push_back(member.person_id);
    }
    return unnoted;
}

}  // namespace

storage::Result<void> note_access(storage::Transaction& transaction, RandomSource& random, const AccessNote& note,
                                  domain::Instant now) {
    return storage::insert_access(transaction, {.id = ordered_identifier(random, now),
                                                .person_id = std::string(note.person_id),
                                                .accessed_at = now,
                                                .by = note.by,
                                                .actor_id = std::string(note.actor_id),
                                                .data = note.data,
                                                .reason = note.reason,
                                                .about_person_id = note.about_person_id});
}

void note_family_reading(const ApplicationParts& parts, const Caller& caller) {
    const auto noted = [&]() -> Answered<void> {
        const auto unnoted = unnoted_members(parts, caller);
        if (!unnoted) return failed(unnoted);
        if (unnoted->members.empty()) return {};
        auto transaction = parts.database.begin();
        if (!transaction) return failed(transaction);
        for (const std::string& member : unnoted->members) {
            const auto kept = note_access(*transaction, parts.random,
                                          {.person_id = member,
                                           .by = domain::AccessBy::Relative,
                                           .actor_id = unnoted->reader,
                                           .data = domain::AccessedData::Spending,
                                           .reason = domain::AccessReason::FamilyOverview},
                                          caller.now);
            if (!kept) return failed(kept);
        }
        if (auto committed = transaction->commit(); !committed) return failed(committed);
        return {};
    }();
    if (noted) return;
    parts.log.write(caller.now, LogEvent::StorageFailed, {{LogField::Reason, std::string_view("a look wasn't kept")}});
}

Answered<protocol::AccessLogAnswer> read_access_log(storage::Reader& reader, const ApplicationParts& parts,
                                                    const protocol::AccessLogQuery& query, const Caller& caller) {
    const auto person = proven_person(reader, caller);
    if (!person) return failed(person);
    protocol::AccessLogAnswer answer;
    if (!*person) return answer;
    storage::AccessPlace before{{std::numeric_limits<std::int64_t>::max()}, {}};
    if (query.after) {
        auto place = place_of(*query.after);
        if (!place) return std::unexpected(refuse_field(protocol::ErrorCode::InvalidRequest, "after"));
        before = std::move(*place);
    }
    const domain::Instant since = caller.now - summed_up;
    const auto count = [&](domain::AccessBy by) { return storage::count_accesses(reader, **person, by, since); };
    const auto institutions = count(domain::AccessBy::Institution);
    const auto staff = count(domain::AccessBy::Staff);
    const auto relatives = count(domain::AccessBy::Relative);
    if (!institutions) return failed(institutions);
    if (!staff) return failed(staff);
    if (!relatives) return failed(relatives);
    answer.by_institutions = *institutions;
    answer.by_staff = *staff;
    answer.by_relatives = *relatives;
    const auto records = storage::list_accesses(reader, **person, query.by, before, page_size + 1);
    if (!records) return failed(records);
    for (const storage::AccessRecord& record : *records) {
        if (answer.items.size() == static_cast<std::size_t>(page_size)) {
            const protocol::AccessEntry& last = answer.items.back();
            answer.next = std::to_string(last.at) + "." + last.id;
            break;
        }
        auto access = describe(reader, parts.vault, record);
        if (!access) return failed(access);
        answer.items.push_back(std::move(*access));
    }
    return answer;
}

}  // namespace server
