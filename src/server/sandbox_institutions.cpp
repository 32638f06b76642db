#include "server/sandbox_institutions.hpp"

#include "domain/insurance.hpp"
#include "protocol/json_reader.hpp"
#include "server/private_file.hpp"
#include "storage/institution_store.hpp"

namespace server {

namespace {

storage::Result<void> put_access(storage::Transaction& transaction, Vault& vault,
                                 const protocol::SandboxInstitution& institution) {
    auto put = storage::delete_institution_api_key(transaction, institution.code);
    if (put && institution.access_key) {
        put = storage::put_institution_api_key(
            transaction,
            {.institution = institution.code,
             .access_key = *institution.access_key,
             .secret_ciphertext = vault.seal(SealedAs::InstitutionSecret, institution.code, institution.credential)});
    }
    if (!put) return put;
    return storage::set_institution_extra_fields(transaction, institution.code,
                                                 institution.extra_fields.value_or(std::vector<std::string>{}));
}

storage::Result<void> put_all(storage::Database& database, Vault& vault,
                              const protocol::SandboxInstitutions& institutions) {
    auto transaction = database.begin();
    if (!transaction) return std::unexpected(transaction.error());
    for (const protocol::SandboxInstitution& institution : institutions.institutions) {
        auto put = storage::put_institution(
            *transaction, {.code = institution.code,
                           .name = institution.name,
                           .kind = institution.kind,
                           .tier = institution.tier,
                           .area = institution.area,
                           .credential_hash = vault.digest(DigestOf::InstitutionCredential, institution.credential)});
        if (put) put = put_access(*transaction, vault, institution);
        if (!put) return put;
    }
    return transaction->commit();
}

}  // namespace

std::expected<protocol::SandboxInstitutions, StartupError> read_institutions_file(const std::string& file) {
    const auto text = read_file(file, "the sandbox's institutions");
    if (!text) return std::unexpected(text.error());
    auto institutions = protocol::read_json<protocol::SandboxInstitutions>(*text);
    if (!institutions) return std::unexpected(StartupError{file + ": " + protocol::to_text(institutions.error())});
    for (const protocol::SandboxInstitution& institution : institutions->institutions) {
        if (domain::AreaCode::parse(institution.area)) continue;
        return std::unexpected(StartupError{file + ": " + institution.code + ": area"});
    }
    return std::move(*institutions);
}

std::expected<void, StartupError> load_sandbox_institutions(storage::Database& database, Vault& vault,
                                                            const protocol::SandboxInstitutions& institutions) {
    const auto put = put_all(database, vault, institutions);
    if (!put) return std::unexpected(StartupError{"the sandbox's institutions: " + put.error().message});
    return {};
}

}  // namespace server
