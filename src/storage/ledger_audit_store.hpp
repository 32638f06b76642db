#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/settlement_reason.hpp"
#include "domain/settlement_record.hpp"
#include "storage/ledger_check.hpp"
#include "storage/transaction.hpp"

/// What the server's audit reads and keeps: it knows the rules and the keys, which the database doesn't.
namespace storage {

/// A settlement that was carried out or refused, as far as deciding again can tell, with the facts of its decision.
struct DecidedSettlement {
    std::string id;
    domain::SettlementKind kind{};
    std::optional<std::string> membership_id;
    std::optional<std::string> sharer_person_id;
    domain::Fen fund;
    domain::Fen person_part;
    domain::Fen own;
    domain::Fen shared;
    domain::Fen cash;
    std::string policy_id;
    std::string policy_version;
    std::optional<domain::TransferId> transfer_id;
    std::optional<domain::SettlementReason> refused_reason;
    domain::Instant settled_at;
    std::optional<std::string> facts;  ///< server/kept_decision.hpp; empty text: from before facts were kept

    static auto columns(auto& self) {
        return std::tie(self.id, self.kind, self.membership_id, self.sharer_person_id, self.fund, self.person_part,
                        self.own, self.shared, self.cash, self.policy_id, self.policy_version, self.transfer_id,
                        self.refused_reason, self.settled_at, self.facts);
    }
};

/// A membership that was bound at a moment, or (uncertain) began or ended within that millisecond.
struct BoundMembership {
    std::string id;
    std::string sharer_person_id;
    bool is_uncertain = false;

    static auto columns(auto& self) { return std::tie(self.id, self.sharer_person_id, self.is_uncertain); }
};

struct AnsweredMessage {
    std::string msgid;
    std::string infno;
    Bytes answer_ciphertext;
    std::optional<std::string> settlement_id;
    std::optional<domain::SettlementKind> settlement_kind;

    static auto columns(auto& self) {
        return std::tie(self.msgid, self.infno, self.answer_ciphertext, self.settlement_id, self.settlement_kind);
    }
};

/// An account with what was seen of its postings the last time.
struct AccountToDigest {
    domain::AccountId id;
    std::int64_t postings_count = 0;
    std::optional<std::int64_t> seen_count;
    std::optional<Bytes> seen_digest;

    static auto columns(auto& self) {
        return std::tie(self.id, self.postings_count, self.seen_count, self.seen_digest);
    }
};

Result<void> insert_settlement_decision(Transaction& transaction, std::string_view settlement_id,
                                        std::string_view facts);

/// The facts that a settlement was decided on; empty text from before they were kept.
Result<std::optional<std::string>> find_settlement_decision(Reader& reader, std::string_view settlement_id);

Result<std::vector<DecidedSettlement>> list_decided_settlements(Reader& reader, const IdRange& range);
Result<std::vector<BoundMembership>> list_bound_at(Reader& reader, std::string_view settlement_id,
                                                   domain::Instant moment);
/// What the account held after its first `postings_count` postings; nothing when there are fewer.
Result<std::optional<domain::Fen>> balance_after(Reader& reader, const domain::AccountId& account,
                                                 std::int64_t postings_count);
/// The place of a transfer's posting among its account's; nothing when the transfer doesn't touch the account.
Result<std::optional<std::int64_t>> posting_number(Reader& reader, const domain::TransferId& transfer,
                                                   const domain::AccountId& account);

/// As end_of_slice(), for messages.
Result<std::optional<std::string>> end_of_message_slice(Reader& reader, std::string_view after, std::int64_t count_max);
Result<std::vector<AnsweredMessage>> list_answered_messages(Reader& reader, const IdRange& range);
/// Settlements of which no message's answer is kept.
Result<std::vector<std::string>> list_unanswered_settlements(Reader& reader, const IdRange& range);

Result<std::vector<AccountToDigest>> list_accounts_to_digest(Reader& reader, const IdRange& range);
/// All that is posted about an account after its first `after` postings, up to its `up_to`-th, as text.
Result<std::vector<std::string>> list_posted_rows(Reader& reader, const domain::AccountId& account, std::int64_t after,
                                                  std::int64_t up_to);
Result<void> put_ledger_checkpoint(Transaction& transaction, const domain::AccountId& account,
                                   std::int64_t postings_count, const Bytes& digest, domain::Instant now);

}  // namespace storage
