#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/payment_visit.hpp"
#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

/// The people of a settlement: whose code was shown, and whose shared account they are in.
namespace storage {

/// A payment code as a till meets it.
struct ShownCodeRecord {
    Bytes token_hash;
    std::string person_id;
    domain::Instant created_at;
    domain::Instant expires_at;
    std::optional<domain::Instant> replaced_at;  ///< by a newer code, before it was scanned
    std::optional<std::string> visit_institution;
    std::optional<domain::Instant> visit_opened_at;
    std::optional<domain::Instant> visit_closes_at;
    std::optional<domain::Instant> settled_at;

    static auto columns(auto& self) {
        return std::tie(self.token_hash, self.person_id, self.created_at, self.expires_at, self.replaced_at,
                        self.visit_institution, self.visit_opened_at, self.visit_closes_at, self.settled_at);
    }

    [[nodiscard]] domain::PaymentVisit visit() const {
        const domain::Instant dies_at = std::min(expires_at, replaced_at.value_or(expires_at));
        return {dies_at, visit_institution.value_or(""), visit_opened_at, visit_closes_at, settled_at};
    }
};

/// One sharer in whose account somebody is at this moment.
struct SharerRecord {
    std::string membership_id;
    std::string group_id;
    std::string sharer_person_id;
    domain::Instant bound_at;

    static auto columns(auto& self) {
        return std::tie(self.membership_id, self.group_id, self.sharer_person_id, self.bound_at);
    }
};

Result<std::optional<ShownCodeRecord>> find_shown_code(Reader& reader, const Bytes& token_hash);
/// Keeps what became of a code's visit. Found::No when there is no such code.
Result<Found> keep_visit(Transaction& transaction, const Bytes& token_hash, const domain::PaymentVisit& visit);

/// Of one beneficiary, the earliest bound first.
Result<std::vector<SharerRecord>> list_sharers_of(Reader& reader, std::string_view person_id);

}  // namespace storage
