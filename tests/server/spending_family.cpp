#include "server/spending_family.hpp"

#include "server/sandbox_people.hpp"
#include "storage/identity_store.hpp"
#include "storage/institution_store.hpp"
#include "storage/ledger_store.hpp"
#include "storage/mutual_aid_store.hpp"
#include "storage/notice_store.hpp"
#include "storage/server_fact_store.hpp"

namespace server_tests {

namespace {

constexpr std::string_view institution = "P52010200001";
const domain::AccountId clearing{"clearing-of-the-pharmacy"};

template <class Value>
Value must(storage::Result<Value> result) {
    if (!result) FAIL(result.error().message);
    if constexpr (!std::is_void_v<Value>) return std::move(*result);
}

template <class Change>
void write(TestServer& server, Change change) {
    auto transaction = must(server.database().begin());
    change(transaction);
    must(transaction.commit());
}

void prove(storage::Transaction& transaction, std::string_view account_id, std::string_view person_id,
           domain::Instant now) {
    must(storage::put_identity(transaction, {.account_id = std::string(account_id),
                                             .person_id = std::string(person_id),
                                             .name_checked_at = now,
                                             .person_checked_at = now,
                                             .person_check_way = domain::PersonCheckWay::HallCode,
                                             .voucher_activated_at = {},
                                             .payment_password_hash = {},
                                             .payment_password_locked_at = {}}));
}

std::string account_of(TestServer& server, std::string_view mobile) {
    auto reader = must(server.database().read());
    const auto lookup = server.vault().digest(server::DigestOf::Mobile, mobile);
    return must(storage::find_account_by_mobile(reader, lookup)).value().id;
}

}  // namespace

SpendingFamily::SpendingFamily(TestServer& server) : server_(server) {
    server.leave_unchecked();  // bills without messages, without decisions and without the fund's part
    constexpr std::string_view sharer_mobile = "19900000102";
    constexpr std::string_view member_mobile = "19900000103";
    server.register_person(sharer_mobile, good_password, sharer);
    server.register_person(member_mobile, good_password, member);
    const domain::Instant now = server.clock().now();
    write(server, [&](storage::Transaction& transaction) {
        prove(transaction, account_of(server, sharer_mobile), sharer_person, now);
        prove(transaction, account_of(server, member_mobile), member_person, now);
        must(storage::insert_group(transaction, {.id = "group",
                                                 .sharer_person_id = std::string(sharer_person),
                                                 .policy_id = "guizhou",
                                                 .policy_version = "2026-01",
                                                 .created_at = now,
                                                 .dissolved_at = {}}));
        must(storage::insert_member(transaction, {.id = std::string(membership),
                                                  .group_id = "group",
                                                  .person_id = std::string(member_person),
                                                  .relation = domain::Relation::Spouse,
                                                  .bound_at = now,
                                                  .ended_at = {},
                                                  .ended_reason = {},
                                                  .invitation_id = "invitation"}));
        must(storage::put_institution(transaction, {.code = std::string(institution),
                                                    .name = "筑安大药房（中华北路店）",
                                                    .kind = domain::InstitutionKind::Pharmacy,
                                                    .tier = domain::InstitutionTier::None,
                                                    .area = "520100",
                                                    .credential_hash = {"hash of the credential"}}));
        must(storage::open_ledger_account(transaction, clearing, domain::AccountKind::InstitutionClearing, institution,
                                          now));
    });
}

domain::TransferId SpendingFamily::move(std::int64_t fen, domain::Instant at) {
    const domain::TransferId id{"transfer-" + std::to_string(++bills_)};
    write(server_, [&](storage::Transaction& transaction) {
        const auto account =
            must(storage::find_ledger_account_of(transaction, domain::AccountKind::PersonalEarlier,
                                                 server::personal_account_owner(sharer_person, "520100")));
        REQUIRE(account.has_value());
        const auto posted = must(storage::post_transfer(transaction,
                                                        {.id = id,
                                                         .kind = domain::TransferKind::Settlement,
                                                         .reverses = {},
                                                         .posted_at = at,
                                                         .postings = {{account->id, {-fen}}, {clearing, {fen}}}},
                                                        "test"));
        REQUIRE(posted.status == storage::PostStatus::Posted);
    });
    return id;
}

storage::SettlementRecord SpendingFamily::bill(std::int64_t total_fen, domain::Instant at) {
    const std::string number = std::to_string(++bills_);
    storage::SettlementRecord record;
    record.id = "record-" + number;
    record.visit_id = "visit-" + number;
    record.institution = institution;
    record.msgid = "message-" + number;
    record.person_id = member_person;
    record.membership_id = membership;
    record.sharer_person_id = sharer_person;
    record.total = {total_fen};
    record.policy_id = "guizhou";
    record.policy_version = "2026-01";
    record.steps = "[]";
    record.settled_at = at;
    return record;
}

void SpendingFamily::keep(const storage::SettlementRecord& record, domain::NoticeKind to_member,
                          domain::NoticeKind to_sharer) {
    write(server_, [&](storage::Transaction& transaction) {
        must(storage::insert_settlement(transaction, record));
        must(storage::insert_settlement_line(transaction, {.settlement_id = record.id,
                                                           .line = 1,
                                                           .detail_number = "1",
                                                           .catalogue_code = "XA02BCA001",
                                                           .institution_item_code = "own-1",
                                                           .amount = record.total,
                                                           .count_text = "2",
                                                           .price_text = "43.25"}));
        storage::NoticeRecord notice{.person_id = record.person_id,
                                     .kind = to_member,
                                     .noticed_at = record.settled_at,
                                     .settlement_id = record.id,
                                     .reason = record.refused_reason,
                                     .read_at = {}};
        must(storage::append_notice(transaction, notice));
        notice.person_id = *record.sharer_person_id;
        notice.kind = to_sharer;
        must(storage::append_notice(transaction, notice));
    });
}

std::string SpendingFamily::pay(std::int64_t shared_fen, domain::Instant at) {
    storage::SettlementRecord record = bill(shared_fen + 1000, at);
    record.fund = {1000};
    record.person_part = {shared_fen};
    record.shared = {shared_fen};
    record.shared_before = domain::Fen{648270};
    record.shared_after = domain::Fen{648270 - shared_fen};
    record.transfer_id = move(shared_fen, at);
    record.steps = R"([{"step":"shared_paid","at":)" + std::to_string(at.unix_ms) + R"(,"amount_fen":)" +
                   std::to_string(shared_fen) + "}]";
    keep(record, domain::NoticeKind::Paid, domain::NoticeKind::Drawn);
    return record.id;
}

std::string SpendingFamily::refuse(domain::SettlementReason reason, std::int64_t total_fen) {
    storage::SettlementRecord record = bill(total_fen, server_.clock().now());
    record.kind = domain::SettlementKind::Refused;
    record.refused_reason = reason;
    keep(record, domain::NoticeKind::PaymentRefused, domain::NoticeKind::DrawRefused);
    return record.id;
}

std::string SpendingFamily::reverse(const std::string& id) {
    storage::SettlementRecord record;
    {
        auto reader = must(server_.database().read());
        record = must(storage::find_settlement(reader, id)).value();
    }
    const domain::TransferId original = record.transfer_id.value();
    const std::string number = std::to_string(++bills_);
    record.id = "record-" + number;
    record.msgid = "message-" + number;
    record.kind = domain::SettlementKind::Reversal;
    record.reverses_settlement_id = id;
    record.transfer_id = domain::TransferId{"transfer-" + number};
    record.settled_at = server_.clock().now();
    write(server_, [&](storage::Transaction& transaction) {
        must(storage::reverse_transfer(transaction, original, *record.transfer_id, record.settled_at));
    });
    keep(record, domain::NoticeKind::PaymentReversed, domain::NoticeKind::DrawReversed);
    return record.id;
}

}  // namespace server_tests
