#include "storage/settlement_check.hpp"

#include <string_view>
#include <utility>

namespace storage {

Result<std::vector<SettlementDefect>> check_settlements(Reader& reader) {
    const std::pair<SettlementDefectKind, std::string_view> checks[] = {
        {SettlementDefectKind::UnlikeItsTransfer, "check_settlement_amounts"},
        {SettlementDefectKind::TransferUnrecorded, "check_settlement_transfers"},
        {SettlementDefectKind::ReversalUnlike, "check_settlement_reversals"},
    };
    std::vector<SettlementDefect> defects;
    for (const auto& [kind, statement] : checks) {
        auto ids = reader.list<std::string>(statement);
        if (!ids) return std::unexpected(std::move(ids.error()));
        for (std::string& id : *ids) defects.push_back({kind, std::move(id)});
    }
    return defects;
}

}  // namespace storage
