#include "server/identity_provider.hpp"

#include "server/encoding.hpp"

namespace server {

namespace {

constexpr std::string_view nobody = "nobody";

}  // namespace

InsuranceRecordsIdentity::InsuranceRecordsIdentity(Vault& vault)
    : vault_(vault), nobodys_name_(vault.seal(SealedAs::PersonName, nobody, "某某某")) {}

storage::Result<std::optional<storage::PersonRecord>> InsuranceRecordsIdentity::match(
    storage::Reader& reader, const domain::PersonName& name, const domain::ResidentId& resident_id) {
    auto person = storage::find_person_by_resident_id(reader, vault_.digest(DigestOf::ResidentId, resident_id.text()));
    if (!person) return person;
    const bool is_known = person->has_value();
    const auto recorded = is_known ? vault_.open(SealedAs::PersonName, (*person)->id, (*person)->name_ciphertext)
                                   : vault_.open(SealedAs::PersonName, nobody, nobodys_name_);
    // Hashed, so that comparing takes the same time for every length.
    const bool is_same = is_same_secret(sha256(recorded.value_or("")), sha256(name.text()));
    if (!is_known || !is_same) return std::nullopt;
    return person;
}

}  // namespace server
