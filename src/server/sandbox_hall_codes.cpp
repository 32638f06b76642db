#include "server/sandbox_hall_codes.hpp"

#include "server/hall_codes.hpp"
#include "storage/person_store.hpp"

namespace server {

namespace {

storage::Result<std::optional<storage::PersonRecord>> find_sandbox_person(storage::Reader& reader, const Vault& vault,
                                                                          std::string_view named) {
    const auto number = domain::ResidentId::parse(named);
    if (!number) return storage::find_person(reader, named);
    return storage::find_person_by_resident_id(reader, vault.digest(DigestOf::ResidentId, number->text()));
}

}  // namespace

Answered<protocol::SandboxHallCodeAnswer> issue_sandbox_hall_code(const ApplicationParts& parts,
                                                                  const protocol::SandboxHallCodeRequest& request,
                                                                  domain::Instant now) {
    const std::string use = request.use.value_or(std::string(identity_hall_code));
    if (use != identity_hall_code && use != joining_hall_code) {
        return std::unexpected(refuse_field(protocol::ErrorCode::InvalidRequest, "use"));
    }
    auto transaction = parts.database.begin();
    if (!transaction) return failed(transaction);
    const auto person = find_sandbox_person(*transaction, parts.vault, request.person);
    if (!person) return failed(person);
    if (!*person) return std::unexpected(refuse_field(protocol::ErrorCode::NotFound, "person"));

    auto issued = issue_hall_code(*transaction, parts, (*person)->id, use, now);
    if (!issued) return failed(issued);
    protocol::SandboxHallCodeAnswer answer{
        .name = parts.vault.open(SealedAs::PersonName, (*person)->id, (*person)->name_ciphertext).value_or(""),
        .code = std::move(issued->digits),
        .expires_at = issued->expires_at.unix_ms};
    if (const auto committed = transaction->commit(); !committed) return failed(committed);
    return answer;
}

}  // namespace server
