#pragma once

#include <string>

#include "protocol/family_wire.hpp"
#include "protocol/home_wire.hpp"
#include "protocol/json_writer.hpp"
#include "protocol/letter_wire.hpp"
#include "protocol/record_wire.hpp"
#include "scripted_client.hpp"

/// What a server says about a family and its spending.
namespace app_test {

inline constexpr std::string_view wife_member = "member-of-the-wife-01";

inline std::string invitation_body(domain::Instant now, protocol::InvitationStage stage) {
    protocol::InvitationAnswer answer{.invitation = "invitation-000000001", .stage = stage, .name = "陈𬱖"};
    answer.relation = domain::Relation::Spouse;
    answer.own_mobile_masked = "138****5678";
    answer.expires_at = (now + domain::days(3)).unix_ms;
    answer.authorized_at = stage == protocol::InvitationStage::OwnCode ? 0 : now.unix_ms;
    if (stage == protocol::InvitationStage::Bound) answer.member = wife_member;
    return protocol::write_json(answer);
}

/// ¥3,204.15 in the account and ¥860.00 in the pot, or under the quota's lock; the wallet is open.
inline protocol::FamilyMoney some_money(bool is_pot) {
    protocol::FamilyMoney money;
    money.model = is_pot ? domain::MoneyModel::Earmark : domain::MoneyModel::LockedQuota;
    money.balance_fen = money.shareable_fen = 320'415;
    (is_pot ? money.pot_fen : money.quota_fen) = 86'000;
    if (is_pot) return money;
    protocol::WalletAnswer wallet;
    wallet.transfer_max_fen = 200'000;
    wallet.transfers_a_day_max = 3;
    wallet.pending_max = 1;
    wallet.is_open = true;
    wallet.closed_from = "22:00";
    wallet.closed_until = wallet.returned_at = "06:00";
    money.wallet = std::move(wallet);
    return money;
}

inline protocol::MoneyMove some_move(domain::Instant now, domain::TransferKind kind) {
    protocol::MoneyMove move{.id = "move-000000000000001", .kind = kind, .at = now.unix_ms, .amount_fen = 50'000};
    return move;
}

inline std::string money_moved_body(domain::Instant now, protocol::FamilyMoney money) {
    protocol::MoneyMovedAnswer answer;
    answer.move = some_move(now, domain::TransferKind::Earmark);
    answer.money = std::move(money);
    return protocol::write_json(answer);
}

inline std::string transfers_body(domain::Instant now, bool has_more) {
    protocol::TransfersAnswer answer;
    answer.money = some_money(true);
    answer.items = {some_move(now, domain::TransferKind::Earmark)};
    if (has_more) answer.next = "1770000000000-move";
    return protocol::write_json(answer);
}

inline std::string family_body(domain::Instant now, bool has_wife,
                               std::optional<protocol::InvitationStage> stage = std::nullopt, std::int64_t incoming = 0,
                               bool letter_first = false, std::optional<protocol::FamilyMoney> money = std::nullopt) {
    protocol::FamilyAnswer answer{.place_zh = "贵州", .place_en = "Guizhou", .people_max = 8, .counts_sharer = true};
    answer.relations = {domain::Relation::Spouse, domain::Relation::Child};
    answer.incoming = incoming;
    answer.letter_first = letter_first;
    answer.money = std::move(money);
    answer.may_dissolve = has_wife;
    if (has_wife) {
        answer.members = {{.id = std::string(wife_member),
                           .name = "陈𬱖",
                           .relation = domain::Relation::Spouse,
                           .sex = domain::Sex::Female,
                           .bound_at = now.unix_ms}};
    }
    if (!answer.money) answer.money = protocol::FamilyMoney{.balance_fen = 648'270, .shareable_fen = 562'070};
    answer.money->offers_payment_cap = true;
    answer.money->offers_month_cap = true;
    if (stage) {
        answer.invitation = protocol::InvitationAnswer{.invitation = "invitation-000000001", .stage = *stage};
        answer.invitation->name = "李㛃";
        answer.invitation->relation = domain::Relation::Child;
    }
    return protocol::write_json(answer);
}

/// Caps of 300.00 a payment and 800.00 a month, of which so much was used.
inline std::string caps_body(std::int64_t used_fen) {
    return protocol::write_json(protocol::MemberCapsAnswer{.payment_fen = 30'000,
                                                           .month_fen = 80'000,
                                                           .used_this_month_fen = used_fen,
                                                           .left_this_month_fen = 80'000 - used_fen});
}

inline std::string incoming_body(domain::Instant now, bool needs_face = false) {
    protocol::IncomingAnswer answer;
    answer.items = {{.invitation = "invitation-to-me-0001",
                     .sharer_name = "赵*",
                     .sharer_mobile_masked = "199****0104",
                     .relation = domain::Relation::Spouse,
                     .created_at = now.unix_ms,
                     .expires_at = (now + domain::days(3)).unix_ms}};
    answer.items.front().needs_face = needs_face;
    return protocol::write_json(answer);
}

/// Of three parts: two sections and a question.
inline std::string letter_body(domain::Instant now, std::int64_t position = 0) {
    protocol::LetterAnswer answer;
    answer.letter = {.name = "guizhou", .version = "2026-01", .reading_seconds_min = 10};
    answer.letter.title_zh = answer.letter.title_en = "承诺书";
    answer.letter.sections = {{"一", "One", "正文", "Text"}, {"二", "Two", "正文", "Text"}};
    answer.letter.questions = {{"问", "Question", "答", "Answer"}};
    answer.sha256 = std::string(64, 'b');
    answer.position = position;
    if (position > 0) answer.signable_at = (now + domain::seconds(10)).unix_ms;
    return protocol::write_json(answer);
}

inline std::string letter_position_body(domain::Instant now, std::int64_t position) {
    return protocol::write_json(
        protocol::LetterPositionAnswer{.position = position, .signable_at = (now + domain::seconds(10)).unix_ms});
}

inline protocol::SpendingMember wife_spending(std::int64_t fen) {
    protocol::SpendingMember member{.id = std::string(wife_member), .name = "陈𬱖"};
    member.relation = domain::Relation::Spouse;
    member.is_female = true;
    member.fen = fen;
    return member;
}

/// Home of a proven person with that many notices, the last of which is of `kind`.
inline std::string personal_home_body(domain::Instant now, std::int64_t notices,
                                      domain::NoticeKind kind = domain::NoticeKind::Drawn) {
    protocol::HomeAnswer answer{.mobile_masked = "138****5678", .registered_at = now.unix_ms};
    answer.active_sessions = 1;
    answer.identity_verified = true;
    answer.person = protocol::HomePerson{.name = "李明", .resident_id_masked = "5201**********1234"};
    answer.person->has_account = true;
    answer.person->balance_offered = true;
    answer.person->balance_fen = 648'270;
    answer.family = protocol::HomeFamily{.month = "2026-02"};
    answer.unread = notices;
    answer.latest_notice = notices;
    if (notices > 0) {
        answer.last_notice = protocol::Notice{.number = notices, .kind = kind, .at = now.unix_ms};
        answer.last_notice->name = "陈𬱖";
        answer.last_notice->institution = "贵阳仁和大药房";
        answer.last_notice->amount_fen = 8'650;
    }
    return protocol::write_json(answer);
}

inline std::string news_body(std::int64_t latest, bool changed) {
    return protocol::write_json(protocol::NewsAnswer{.latest = latest, .changed = changed});
}

inline std::string notices_body(domain::Instant now) {
    protocol::NoticesAnswer answer;
    protocol::Notice notice{.number = 2, .kind = domain::NoticeKind::Drawn, .at = now.unix_ms};
    notice.record = "settlement-000000001";
    answer.items = {notice};
    answer.latest = 2;
    answer.unread = 1;
    return protocol::write_json(answer);
}

inline std::string spending_body(std::string_view month, std::int64_t fen) {
    protocol::SpendingAnswer answer{.months = {}, .month = std::string(month), .total_fen = fen};
    answer.months = {{.month = std::string(month), .total_fen = fen, .shares = {}}};
    answer.members = {wife_spending(fen)};
    return protocol::write_json(answer);
}

}  // namespace app_test
