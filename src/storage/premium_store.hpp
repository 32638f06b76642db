#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/money_move.hpp"
#include "domain/purpose.hpp"
#include "domain/relation.hpp"
#include "storage/spending_store.hpp"
#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// A year's premium that one person's account paid for that person or a relative. Refunded wholly and once, else never
/// changed.
struct PremiumRecord {
    std::string id;
    std::string receipt_number;  ///< for people: one a payment
    domain::Purpose kind{};
    std::int64_t year = 0;  ///< the calendar year that is insured
    std::string insured_person_id;
    std::string payer_person_id;
    std::optional<domain::Relation> relation;  ///< of the insured to the payer; empty = oneself
    std::string insured_area;
    std::string account_area;  ///< which of the payer's personal accounts
    domain::Fen amount;
    std::string policy_id;
    std::string policy_version;
    domain::TransferId transfer_id;
    domain::Instant paid_at;
    domain::PremiumState state = domain::PremiumState::Paid;
    std::optional<domain::Instant> refunded_at;
    std::optional<domain::TransferId> refund_transfer_id;

    static auto columns(auto& self) {
        return std::tie(self.id, self.receipt_number, self.kind, self.year, self.insured_person_id,
                        self.payer_person_id, self.relation, self.insured_area, self.account_area, self.amount,
                        self.policy_id, self.policy_version, self.transfer_id, self.paid_at, self.state,
                        self.refunded_at, self.refund_transfer_id);
    }
};

/// A Constraint error when the person's premium of this kind and year is paid.
Result<void> insert_premium(Transaction& transaction, const PremiumRecord& premium);
/// Found::No when it was refunded before or isn't there.
Result<Found> refund_premium(Transaction& transaction, std::string_view id, domain::Instant now,
                             const domain::TransferId& refund_transfer_id);
Result<std::optional<PremiumRecord>> find_premium(Reader& reader, std::string_view id);
/// The one that is paid and not refunded.
Result<std::optional<PremiumRecord>> find_paid_premium(Reader& reader, domain::Purpose kind,
                                                       std::string_view insured_person_id, std::int64_t year);
/// Paid by a person or for the person, the latest first.
Result<std::vector<PremiumRecord>> list_premiums(Reader& reader, std::string_view person_id);
/// For how many people a person has paid.
Result<std::int64_t> count_premiums_by(Reader& reader, std::string_view payer_person_id, domain::Purpose kind,
                                       std::int64_t year);
/// Of everybody, refunded ones too: numbers receipts.
Result<std::int64_t> count_premium_receipts(Reader& reader, const Period& period);

}  // namespace storage
