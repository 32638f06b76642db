#include "storage/ledger_check.hpp"

#include <cstdint>
#include <utility>

namespace storage {

Result<std::vector<LedgerDefect>> check_ledger(Reader& reader) {
    static constexpr std::pair<std::string_view, LedgerDefectKind> checks[] = {
        {"list_unbalanced_transfers", LedgerDefectKind::UnbalancedTransfer},
        {"list_unsealed_transfers", LedgerDefectKind::UnsealedTransfer},
        {"list_wrong_balances", LedgerDefectKind::WrongBalance},
        {"list_negative_balances", LedgerDefectKind::NegativeBalance},
        {"list_broken_chains", LedgerDefectKind::BrokenChain},
        {"list_unmirrored_reversals", LedgerDefectKind::UnmirroredReversal},
    };
    std::vector<LedgerDefect> defects;
    for (const auto& [statement, kind] : checks) {
        auto ids = reader.list<std::string>(statement);
        if (!ids) return std::unexpected(std::move(ids.error()));
        for (std::string& id : *ids) defects.push_back({kind, std::move(id)});
    }
    const auto sum = reader.get<std::int64_t>("sum_of_balances");
    if (!sum) return std::unexpected(sum.error());
    if (*sum != 0) defects.push_back({LedgerDefectKind::LedgerNotZero, {}});
    return defects;
}

}  // namespace storage
