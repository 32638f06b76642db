#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "server/institution_call.hpp"
#include "server/institution_dictionary.hpp"

namespace server {

/// One transaction of the interface: who carries it out, and what it takes and gives. The dispatcher and the
/// integrators' page read the same table.
struct TransactionEntry {
    protocol::InstitutionTransaction transaction{};
    std::string_view name;  ///< Chinese
    std::string_view english_name;
    Institutional<InstitutionOutput> (*carry_out)(InstitutionCall& call) = nullptr;
    std::vector<DictionaryField> (*input)() = nullptr;
    std::vector<DictionaryField> (*output)() = nullptr;
};

/// All of them, in the order of their numbers.
[[nodiscard]] std::span<const TransactionEntry> institution_transactions();
[[nodiscard]] const TransactionEntry& entry_of(protocol::InstitutionTransaction transaction);

}  // namespace server
