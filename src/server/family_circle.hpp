#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/spending_wire.hpp"
#include "server/answered.hpp"
#include "server/vault.hpp"
#include "storage/reader.hpp"

namespace server {

/// The person that the caller's account is proven to be; nothing before the person check. Refuses without session.
[[nodiscard]] Answered<std::optional<std::string>> proven_person(storage::Reader& reader, const Caller& caller);
/// The same, refused when the checks aren't passed.
[[nodiscard]] Answered<std::string> required_person(storage::Reader& reader, const Caller& caller);

/// Somebody's name in full and what the words about him or her need. Only for the person and the person's family.
struct PersonWords {
    std::string name;
    std::string resident_id_masked;
    bool is_female = false;
};
[[nodiscard]] Answered<PersonWords> words_of_person(storage::Reader& reader, const Vault& vault,
                                                    std::string_view person_id);

/// The people whose bills somebody may see: everybody who is or was in the person's shared account, in the order of
/// joining, and at the end the person.
class FamilyCircle {
public:
    [[nodiscard]] static Answered<FamilyCircle> load(storage::Reader& reader, const Vault& vault,
                                                     std::string_view person_id);

    struct Entry {
        std::string person_id;
        bool is_bound = false;  ///< may spend now; of the person: false
        protocol::SpendingMember member;
    };
    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
    /// Null for somebody outside of the circle.
    [[nodiscard]] const Entry* find_person(std::string_view person_id) const;
    [[nodiscard]] const Entry* find_member(std::string_view member_id) const;

private:
    std::vector<Entry> entries_;
};

}  // namespace server
