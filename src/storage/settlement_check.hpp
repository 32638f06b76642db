#pragma once

#include <string>
#include <vector>

#include "storage/reader.hpp"

namespace storage {

/// A way in which the record of settlements and the ledger may contradict each other. None can be brought about by the
/// institutions' interface.
enum class SettlementDefectKind {
    UnlikeItsTransfer,   ///< the transfer moved another amount than fund, own and shared together
    TransferUnrecorded,  ///< money moved for a settlement that isn't there
    ReversalUnlike,      ///< a reversal whose transfer doesn't undo the original's
};

struct SettlementDefect {
    SettlementDefectKind kind{};
    std::string id;  ///< of the settlement, or of the transfer
};

/// Compares all settlements with the ledger. Empty: they agree. At most a hundred of each kind are listed.
Result<std::vector<SettlementDefect>> check_settlements(Reader& reader);

}  // namespace storage
