#include "server/own_data_tables.hpp"

#include <array>
#include <limits>

#include "server/accesses.hpp"
#include "server/account_passwords.hpp"
#include "server/family_circle.hpp"
#include "server/notice_routes.hpp"
#include "server/own_consents.hpp"
#include "server/record_routes.hpp"
#include "server/sessions.hpp"
#include "server/sharing_party.hpp"
#include "storage/consent_store.hpp"
#include "storage/family_voucher_store.hpp"
#include "storage/institution_store.hpp"
#include "storage/own_data_store.hpp"
#include "storage/settlement_store.hpp"
#include "storage/spending_store.hpp"

namespace server {

namespace {

using Rows = Answered<std::vector<ExportRow>>;
using Kind = ExportCell::Kind;

constexpr std::int64_t everything = 1'000'000;

ExportCell text(std::string_view words) { return {.kind = Kind::Text, .text = std::string(words)}; }
ExportCell moment(domain::Instant at) { return {.kind = Kind::Moment, .number = at.unix_ms}; }
ExportCell moment(const std::optional<domain::Instant>& at) { return at ? moment(*at) : text(""); }
ExportCell amount(std::int64_t fen) { return {.kind = Kind::Amount, .number = fen}; }
template <domain::NamedEnum Enum>
ExportCell word(Enum value) {
    return {.kind = Kind::Word, .text = std::string(domain::name_of(value))};
}
ExportCell word(std::string_view id) { return {.kind = Kind::Word, .text = std::string(id)}; }

/// What every table is made from.
struct Source {
    storage::Reader& reader;
    const ApplicationParts& parts;
    const Caller& caller;
    const SharingParty& me;
};

Rows account_rows(const Source& source) {
    const storage::AccountRecord& account = source.me.account;
    return std::vector<ExportRow>{ExportRow{text(source.me.mobile.text()), word(account.language),
                                            moment(account.created_at), moment(account.last_login_at)}};
}

Rows identity_rows(const Source& source) {
    if (!source.me.person || !source.me.identity) return std::vector<ExportRow>{};
    const storage::IdentityRecord& identity = *source.me.identity;
    return std::vector<ExportRow>{ExportRow{
        text(source.me.person->name.text()), text(source.me.person->resident_id.text()),
        identity.person_check_way ? word(*identity.person_check_way) : text(""), moment(identity.person_checked_at),
        moment(identity.voucher_activated_at), word(identity.activation_channel)}};
}

Rows insurance_rows(const Source& source) {
    std::vector<ExportRow> rows;
    if (!source.me.person) return rows;
    for (const domain::InsuranceFact& insurance : source.me.person->insurances) {
        rows.push_back({text(insurance.area.text()), word(insurance.scheme), word(insurance.status)});
    }
    return rows;
}

Rows consent_rows(const Source& source) {
    const auto consents = storage::list_consent_history(source.reader, source.me.account.id);
    if (!consents) return failed(consents);
    std::vector<ExportRow> rows;
    for (const storage::ConsentRecord& consent : *consents) {
        rows.push_back({word(consent.kind), word(consent.given ? "given" : "not_given"), text(consent.version),
                        text(consent.text_sha256), moment(consent.decided_at), word(consent.channel)});
    }
    return rows;
}

Rows child_rows(const Source& source) {
    const auto answer = read_own_consents(source.reader, source.parts, source.caller);
    if (!answer) return failed(answer);
    std::vector<ExportRow> rows;
    for (const protocol::ChildConsent& child : answer->children) {
        rows.push_back({text(child.name), word(child.given ? "given" : "not_given"), text(child.version),
                        moment(domain::Instant{child.decided_at})});
    }
    return rows;
}

Rows device_rows(const Source& source) {
    const auto sessions = storage::list_sessions(source.reader, source.me.account.id);
    if (!sessions) return failed(sessions);
    std::vector<ExportRow> rows;
    for (const storage::SessionRecord& session : *sessions) {
        const domain::Device device = domain::read_device(session.device);
        rows.push_back({word(device.system), word(device.app), moment(session.created_at), moment(session.last_seen_at),
                        moment(session.ended_at)});
    }
    return rows;
}

Rows family_rows(const Source& source) {
    std::vector<ExportRow> rows;
    if (!source.me.person) return rows;
    const auto members = storage::list_members_ever(source.reader, source.me.person->record.id);
    if (!members) return failed(members);
    for (const storage::MemberEverRecord& member : *members) {
        auto words = words_of_person(source.reader, source.parts.vault, member.person_id);
        if (!words) return failed(words);
        const bool is_bound = member.state == storage::MemberState::Bound;
        rows.push_back(
            {text(words->name), word(member.relation), word("spends_mine"), word(is_bound ? "now" : "over")});
    }
    for (const storage::MembershipRecord& membership : source.me.memberships) {
        auto words = words_of_person(source.reader, source.parts.vault, membership.sharer_person_id);
        if (!words) return failed(words);
        rows.push_back({text(words->name), word(membership.relation), word("i_spend_theirs"), word("now")});
    }
    return rows;
}

Rows letter_rows(const Source& source) {
    const auto letters = storage::list_signed_letters(source.reader, source.me.account.id);
    if (!letters) return failed(letters);
    std::vector<ExportRow> rows;
    for (const storage::SignedLetterRecord& letter : *letters) {
        rows.push_back({text(letter.letter), text(letter.version), text(letter.text_sha256), moment(letter.signed_at),
                        word(letter.channel)});
    }
    return rows;
}

/// The person's own bills, with what was bought: nobody else's.
Rows spending_rows(const Source& source) {
    std::vector<ExportRow> rows;
    if (!source.me.person) return rows;
    const std::string& me = source.me.person->record.id;
    const storage::SpendingFilter filter{
        .person_id = me, .period = {{0}, {std::numeric_limits<std::int64_t>::max()}}, .beneficiary_id = me};
    const storage::SpendingPlace start{{std::numeric_limits<std::int64_t>::max()}, ""};
    const auto bills = storage::list_spending(source.reader, filter, start, everything);
    if (!bills) return failed(bills);
    for (const storage::SpendingRowRecord& bill : *bills) {
        const auto lines = storage::list_settlement_lines(source.reader, bill.id);
        if (!lines) return failed(lines);
        std::string bought;
        for (const storage::SettlementLineRecord& line : *lines) {
            bought += (bought.empty() ? "" : ", ") + line.catalogue_code + " x " + line.count_text;
        }
        rows.push_back({moment(bill.settled_at), text(bill.institution_name), word(bill.visit_kind),
                        amount(bill.total.value), amount(bill.own.value), amount(bill.shared.value), word(bill.kind),
                        text(bought)});
    }
    return rows;
}

Rows notice_rows(const Source& source) {
    std::vector<ExportRow> rows;
    if (!source.me.person) return rows;
    protocol::NoticesQuery query;
    for (;;) {
        const auto page = read_notices(source.reader, source.parts.vault, query, source.caller);
        if (!page) return failed(page);
        for (const protocol::Notice& notice : page->items) {
            rows.push_back({moment(domain::Instant{notice.at}), word(notice.kind), text(notice.name),
                            text(notice.institution), amount(notice.amount_fen)});
        }
        if (page->next == 0) return rows;
        query.before = page->next;
    }
}

Rows access_rows(const Source& source) {
    std::vector<ExportRow> rows;
    if (!source.me.person) return rows;
    protocol::AccessLogQuery query;
    for (;;) {
        const auto page = read_access_log(source.reader, source.parts, query, source.caller);
        if (!page) return failed(page);
        for (const protocol::AccessEntry& entry : page->items) {
            rows.push_back({moment(domain::Instant{entry.at}), word(entry.by), text(entry.who), word(entry.data),
                            word(entry.reason)});
        }
        if (page->next.empty()) return rows;
        query.after = page->next;
    }
}

struct Table {
    std::string_view section;
    Rows (*rows)(const Source& source);
};

constexpr std::array tables = {
    Table{"account", account_rows},  Table{"identity", identity_rows}, Table{"insurance", insurance_rows},
    Table{"consents", consent_rows}, Table{"children", child_rows},    Table{"devices", device_rows},
    Table{"family", family_rows},    Table{"letters", letter_rows},    Table{"spending", spending_rows},
    Table{"notices", notice_rows},   Table{"accesses", access_rows}};

}  // namespace

Answered<std::vector<ExportRow>> export_rows(storage::Reader& reader, const ApplicationParts& parts,
                                             const Caller& caller, std::string_view section) {
    const auto me = find_sharing_party(reader, parts, caller);
    if (!me) return failed(me);
    for (const Table& table : tables) {
        if (table.section == section) return table.rows({reader, parts, caller, *me});
    }
    Refusal refusal = refuse(protocol::ErrorCode::Internal);
    refusal.log_reason = "a table of the export that nobody makes";
    return std::unexpected(std::move(refusal));
}

}  // namespace server
