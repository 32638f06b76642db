#include "server/institution_register.hpp"

#include <set>
#include <string_view>

#include "domain/insurance.hpp"
#include "protocol/json_reader.hpp"
#include "server/private_file.hpp"
#include "storage/institution_store.hpp"

namespace server {

namespace {

storage::Result<void> put_access(storage::Transaction& transaction, Vault& vault,
                                 const protocol::RegisteredInstitution& institution) {
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
                              const protocol::InstitutionRegister& institutions) {
    auto transaction = database.begin();
    if (!transaction) return std::unexpected(transaction.error());
    for (const protocol::RegisteredInstitution& institution : institutions.institutions) {
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

constexpr std::size_t production_credential_size_min = 24;

/// What is wrong with a register beyond the form of its fields; empty when nothing is.
std::string fault_of(const protocol::InstitutionRegister& institutions, RegisterUse use) {
    std::set<std::string_view> codes;
    std::set<std::string_view> credentials;
    for (const protocol::RegisteredInstitution& institution : institutions.institutions) {
        const auto fault = [&institution](std::string_view what) {
            return institution.code + ": " + std::string(what);
        };
        if (!domain::AreaCode::parse(institution.area)) return fault("area: no code of GB/T 2260");
        if (!codes.insert(institution.code).second) return fault("code: stands there twice");
        if (use == RegisterUse::Sandbox) continue;
        if (institution.credential.size() < production_credential_size_min) {
            return fault("credential: at least 24 characters, from a source of chance");
        }
        if (!credentials.insert(institution.credential).second) return fault("credential: another one has it too");
    }
    return {};
}

storage::Result<void> close_all(storage::Database& database, Vault& vault, RandomSource& random,
                                const protocol::InstitutionRegister& institutions) {
    std::set<std::string_view> codes;
    for (const protocol::RegisteredInstitution& institution : institutions.institutions) codes.insert(institution.code);
    auto transaction = database.begin();
    if (!transaction) return std::unexpected(transaction.error());
    constexpr std::int64_t page = 500;
    std::string after;
    while (true) {
        auto known = storage::list_institutions(*transaction, after, page);
        if (!known) return std::unexpected(known.error());
        if (known->empty()) return transaction->commit();
        after = known->back().code;
        for (storage::InstitutionRecord& institution : *known) {
            if (codes.contains(institution.code) || institution.kind == domain::InstitutionKind::Other) continue;
            institution.kind = domain::InstitutionKind::Other;
            institution.credential_hash = vault.digest(DigestOf::InstitutionCredential, random_identifier(random));
            auto put = storage::put_institution(*transaction, institution);
            if (put) put = storage::delete_institution_api_key(*transaction, institution.code);
            if (!put) return put;
        }
    }
}

}  // namespace

std::expected<protocol::InstitutionRegister, StartupError> read_institution_register(const std::string& file,
                                                                                     RegisterUse use) {
    if (use == RegisterUse::Production) {
        if (auto is_private = check_is_private(file, "the institutions' file"); !is_private) {
            return std::unexpected(std::move(is_private.error()));
        }
    }
    const auto text = read_file(file, "the institutions");
    if (!text) return std::unexpected(text.error());
    auto institutions = protocol::read_json<protocol::InstitutionRegister>(*text);
    if (!institutions) return std::unexpected(StartupError{file + ": " + protocol::to_text(institutions.error())});
    const std::string fault = fault_of(*institutions, use);
    if (!fault.empty()) return std::unexpected(StartupError{file + ": " + fault});
    return std::move(*institutions);
}

std::expected<void, StartupError> put_institution_register(storage::Database& database, Vault& vault,
                                                           const protocol::InstitutionRegister& institutions) {
    const auto put = put_all(database, vault, institutions);
    if (!put) return std::unexpected(StartupError{"the institutions: " + put.error().message});
    return {};
}

std::expected<void, StartupError> close_institutions_outside(storage::Database& database, Vault& vault,
                                                             RandomSource& random,
                                                             const protocol::InstitutionRegister& institutions) {
    const auto closed = close_all(database, vault, random, institutions);
    if (!closed) return std::unexpected(StartupError{"the institutions: " + closed.error().message});
    return {};
}

}  // namespace server
