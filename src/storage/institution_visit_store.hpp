#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/enum_names.hpp"
#include "domain/institution.hpp"
#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

enum class VisitState { Open, Discharged, Cancelled };

}  // namespace storage

template <>
inline constexpr auto domain::enum_names<storage::VisitState> =
    std::to_array<std::string_view>({"open", "discharged", "cancelled"});

namespace storage {

/// An outpatient visit or a hospital stay that an institution registered.
struct InstitutionVisitRecord {
    std::string id;  ///< `mdtrt_id`
    domain::VisitKind kind{};
    std::string institution;
    std::string person_id;
    std::string insutype;
    std::string own_number;  ///< `ipt_otp_no`, the institution's own
    domain::Credential credential{};
    std::optional<Bytes> code_hash;  ///< of the payment code that was shown
    VisitState state{};
    std::string msgid;
    domain::Instant opened_at;
    std::optional<domain::Instant> ended_at;

    static auto columns(auto& self) {
        return std::tie(self.id, self.kind, self.institution, self.person_id, self.insutype, self.own_number,
                        self.credential, self.code_hash, self.state, self.msgid, self.opened_at, self.ended_at);
    }
};

/// A line of a bill that was uploaded ahead of its settlement.
struct FeeLineRecord {
    std::string visit_id;
    std::string detail_number;  ///< `feedetl_sn`, unique within the visit
    std::string batch_number;   ///< `chrg_bchno`; empty of a stay's lines
    std::string catalogue_code;
    std::string institution_item_code;
    domain::Fen amount;
    std::string count_text;
    std::string price_text;
    std::string occurred;                      ///< `fee_ocur_time`, as sent
    std::int64_t position = 0;                 ///< in the order of upload
    std::optional<std::string> settlement_id;  ///< of the settlement that stands now

    static auto columns(auto& self) {
        return std::tie(self.visit_id, self.detail_number, self.batch_number, self.catalogue_code,
                        self.institution_item_code, self.amount, self.count_text, self.price_text, self.occurred,
                        self.position, self.settlement_id);
    }
};

/// What a pre-settlement said.
struct QuoteRecord {
    std::string bill;  ///< which bill: a code, or a visit with its batch
    std::string institution;
    domain::Fen total;
    domain::Fen fund;
    domain::Fen own;
    domain::Fen shared;
    domain::Fen cash;
    domain::Instant quoted_at;

    static auto columns(auto& self) {
        return std::tie(self.bill, self.institution, self.total, self.fund, self.own, self.shared, self.cash,
                        self.quoted_at);
    }
};

Result<void> insert_institution_visit(Transaction& transaction, const InstitutionVisitRecord& visit);
Result<std::optional<InstitutionVisitRecord>> find_institution_visit(Reader& reader, std::string_view id);
Result<std::optional<InstitutionVisitRecord>> find_institution_visit_by_msgid(Reader& reader, std::string_view msgid);
/// Of this institution, open, under the institution's own number.
Result<std::optional<InstitutionVisitRecord>> find_open_visit_of(Reader& reader, std::string_view institution,
                                                                 domain::VisitKind kind, std::string_view own_number);
/// Found::No when the visit isn't open.
Result<Found> end_institution_visit(Transaction& transaction, std::string_view id, VisitState state,
                                    domain::Instant now);
/// A discharged stay that has not been settled can be cancelled as well (2601 of its admission).
Result<Found> cancel_institution_visit(Transaction& transaction, std::string_view id, domain::Instant now);

/// AlreadyThere when the visit has a line of this number.
Result<Insertion> insert_fee_line(Transaction& transaction, const FeeLineRecord& line);
/// In the order of upload; those of one batch, or of all when `batch_number` is empty.
Result<std::vector<FeeLineRecord>> list_unsettled_fee_lines(Reader& reader, std::string_view visit_id,
                                                            std::string_view batch_number);
Result<std::int64_t> count_settled_fee_lines(Reader& reader, std::string_view visit_id);
Result<std::int64_t> count_fee_lines(Reader& reader, std::string_view visit_id);
/// Drops those of a batch that aren't settled, or all such when `batch_number` is empty. Returns how many.
Result<std::int64_t> delete_unsettled_fee_lines(Transaction& transaction, std::string_view visit_id,
                                                std::string_view batch_number);
/// Found::No when there is no such line that isn't settled.
Result<Found> delete_unsettled_fee_line(Transaction& transaction, std::string_view visit_id,
                                        std::string_view detail_number);
/// Binds the unsettled lines of a batch (empty: all) to their settlement. Returns how many.
Result<std::int64_t> settle_fee_lines(Transaction& transaction, std::string_view visit_id,
                                      std::string_view batch_number, std::string_view settlement_id);
/// Frees them again, when their settlement was undone.
Result<void> free_fee_lines(Transaction& transaction, std::string_view settlement_id);

Result<void> put_quote(Transaction& transaction, const QuoteRecord& quote);
Result<std::optional<QuoteRecord>> find_quote(Reader& reader, std::string_view bill);
Result<void> delete_quote(Transaction& transaction, std::string_view bill);
/// Drops those made before `before`. Returns how many.
Result<std::int64_t> purge_quotes(Transaction& transaction, domain::Instant before);

}  // namespace storage
