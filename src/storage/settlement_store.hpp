#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/institution.hpp"
#include "domain/settlement_reason.hpp"
#include "domain/settlement_record.hpp"
#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// One bill that was settled, refused, or (as a row of its own) reversed. Never changed.
/// total = fund + person_part, person_part = own + shared + cash; of a refused one only the total is known.
struct SettlementRecord {
    std::string id;  ///< `setl_id`
    domain::SettlementKind kind{};
    std::string visit_id;  ///< `mdtrt_id`
    std::string institution;
    std::string msgid;                         ///< of the message that did it
    std::string person_id;                     ///< the beneficiary
    std::optional<std::string> membership_id;  ///< under which the sharer paid or was asked to
    std::optional<std::string> sharer_person_id;
    domain::VisitKind visit_kind{};
    domain::Fen total;
    domain::Fen fund;
    domain::Fen person_part;
    domain::Fen own;
    domain::Fen shared;
    domain::Fen cash;
    std::optional<domain::Fen> own_before;  ///< both parts of the beneficiary's account; empty for who has none
    std::optional<domain::Fen> own_after;
    std::optional<domain::Fen> shared_before;  ///< both parts of the sharer's account; empty when none paid
    std::optional<domain::Fen> shared_after;
    std::string policy_id;
    std::string policy_version;
    std::optional<domain::TransferId> transfer_id;  ///< empty when no account moved
    std::optional<std::string> reverses_settlement_id;
    std::optional<domain::SettlementReason> refused_reason;  ///< the first one
    std::string steps;                                       ///< JSON: protocol/settlement_steps_wire.hpp
    std::string invoice_number;                              ///< `invono`; may be empty
    domain::Instant settled_at;
    domain::Fen wallet{};                                ///< of `own`: what the beneficiary's wallet paid
    std::optional<domain::AccountKind> shared_source{};  ///< pot or quota; empty: the sharer's personal account

    static auto columns(auto& self) {
        return std::tie(self.id, self.kind, self.visit_id, self.institution, self.msgid, self.person_id,
                        self.membership_id, self.sharer_person_id, self.visit_kind, self.total, self.fund,
                        self.person_part, self.own, self.shared, self.cash, self.own_before, self.own_after,
                        self.shared_before, self.shared_after, self.policy_id, self.policy_version, self.transfer_id,
                        self.reverses_settlement_id, self.refused_reason, self.steps, self.invoice_number,
                        self.settled_at, self.wallet, self.shared_source);
    }
};

struct SettlementLineRecord {
    std::string settlement_id;
    std::int64_t line = 0;              ///< 1, 2, …
    std::string detail_number;          ///< `feedetl_sn`
    std::string catalogue_code;         ///< `med_list_codg`
    std::string institution_item_code;  ///< `medins_list_codg`
    domain::Fen amount;
    std::string count_text;  ///< as written: counts and prices may have more places than money
    std::string price_text;

    static auto columns(auto& self) {
        return std::tie(self.settlement_id, self.line, self.detail_number, self.catalogue_code,
                        self.institution_item_code, self.amount, self.count_text, self.price_text);
    }
};

/// A Constraint error when the amounts don't add up, or the settlement to reverse was reversed before.
Result<void> insert_settlement(Transaction& transaction, const SettlementRecord& settlement);
Result<std::optional<SettlementRecord>> find_settlement(Reader& reader, std::string_view id);
Result<std::optional<SettlementRecord>> find_settlement_by_msgid(Reader& reader, std::string_view msgid);
Result<std::optional<SettlementRecord>> find_reversal_of_settlement(Reader& reader, std::string_view id);
/// Those in which the person was treated or paid, before a moment, the latest first.
Result<std::vector<SettlementRecord>> list_settlements_of_person(Reader& reader, std::string_view person_id,
                                                                 domain::Instant before, std::int64_t count_max);

Result<void> insert_settlement_line(Transaction& transaction, const SettlementLineRecord& line);
Result<std::vector<SettlementLineRecord>> list_settlement_lines(Reader& reader, std::string_view settlement_id);

}  // namespace storage
