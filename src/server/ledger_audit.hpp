#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "server/clock.hpp"
#include "server/policies.hpp"
#include "server/vault.hpp"
#include "storage/database.hpp"
#include "storage/ledger_check.hpp"

namespace server {

/// Checks the nine invariants (storage::Invariant), in rounds through the whole ledger, slice by slice: no slice holds
/// a reader for long. The one place that does it: after each test, in the running server, in the simulation
/// and for `family_server audit`. Used by one thread at a time.
class LedgerAudit {
public:
    LedgerAudit(storage::Database& database, const Vault& vault, const Policies& policies, Clock& clock)
        : database_(database), vault_(vault), policies_(policies), clock_(clock) {}

    /// Checks the next rows, at most `rows_max` of one subject. What is posted during a round behind its back is seen
    /// in the next one.
    [[nodiscard]] storage::Result<std::vector<storage::Violation>> check_slice(std::int64_t rows_max);
    /// How many rounds are over.
    [[nodiscard]] std::int64_t rounds() const { return rounds_; }

    /// A whole round from the beginning.
    [[nodiscard]] storage::Result<std::vector<storage::Violation>> check_all();

private:
    enum class Stage { Transfers, Accounts, Settlements, Institutions, Messages };

    [[nodiscard]] storage::Result<std::optional<std::string>> end_of_slice(std::int64_t rows_max);
    [[nodiscard]] storage::Result<std::vector<storage::Violation>> check(const storage::IdRange& range);
    void go_to_next_stage();

    storage::Database& database_;
    const Vault& vault_;
    const Policies& policies_;
    Clock& clock_;
    Stage stage_ = Stage::Transfers;
    std::string after_;
    std::int64_t rounds_ = 0;
};

}  // namespace server
