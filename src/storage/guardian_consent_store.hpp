#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "storage/transaction.hpp"

namespace storage {

/// One decision of a guardian about one child's data. Never changed; a withdrawal is a later decision.
struct GuardianConsentRecord {
    std::string account_id;  ///< the guardian's
    std::string child_person_id;
    bool given = false;
    std::string version;      ///< of the text that was shown
    std::string text_sha256;  ///< of the text that was shown
    domain::Instant decided_at;
    std::string channel;  ///< "web", …

    static auto columns(auto& self) {
        return std::tie(self.account_id, self.child_person_id, self.given, self.version, self.text_sha256,
                        self.decided_at, self.channel);
    }
};

Result<void> append_guardian_consent(Transaction& transaction, const GuardianConsentRecord& consent);
/// The latest decision about each child, the earliest first.
Result<std::vector<GuardianConsentRecord>> list_guardian_consents(Reader& reader, std::string_view account_id);

}  // namespace storage
