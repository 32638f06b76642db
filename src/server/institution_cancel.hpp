#pragma once

#include "server/institution_call.hpp"
#include "storage/institution_book_store.hpp"
#include "storage/settlement_store.hpp"

/// A settlement is undone: by its number (2103, 2208, 2305), or by the message that made it (2601). At most once,
/// however it is asked for; the money returns to where it came from, also after unbinding.
namespace server {

struct UndoneSettlement {
    storage::SettlementRecord reversal;
    storage::BookRecord book;
};

/// Undoes a settlement of this institution that was carried out. Refused when it was undone before.
[[nodiscard]] Institutional<UndoneSettlement> undo_settlement(InstitutionCall& call,
                                                              const storage::SettlementRecord& settlement);

/// 2103
[[nodiscard]] Institutional<InstitutionOutput> cancel_purchase(InstitutionCall& call);
/// 2208
[[nodiscard]] Institutional<InstitutionOutput> cancel_outpatient(InstitutionCall& call);
/// 2305
[[nodiscard]] Institutional<InstitutionOutput> cancel_inpatient(InstitutionCall& call);

}  // namespace server
