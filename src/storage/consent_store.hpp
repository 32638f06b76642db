#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/consent.hpp"
#include "storage/transaction.hpp"

namespace storage {

/// One decision about one kind of consent. Decisions are never changed; a withdrawal is a later decision.
struct ConsentRecord {
    std::string account_id;
    domain::ConsentKind kind{};
    bool given = false;
    std::string version;      ///< of the text that was shown
    std::string text_sha256;  ///< of the text that was shown
    domain::Instant decided_at;
    std::string channel;  ///< "web", …

    static auto columns(auto& self) {
        return std::tie(self.account_id, self.kind, self.given, self.version, self.text_sha256, self.decided_at,
                        self.channel);
    }
};

Result<void> append_consent(Transaction& transaction, const ConsentRecord& consent);

/// The latest decision of each kind, ordered by kind.
Result<std::vector<ConsentRecord>> list_current_consents(Reader& reader, std::string_view account_id);

/// Every decision, oldest first.
Result<std::vector<ConsentRecord>> list_consent_history(Reader& reader, std::string_view account_id);

}  // namespace storage
