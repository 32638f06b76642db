#pragma once

#include <expected>
#include <string>

#include "protocol/institution_register_wire.hpp"
#include "server/random_source.hpp"
#include "server/startup_error.hpp"
#include "server/vault.hpp"
#include "storage/database.hpp"

namespace server {

/// What a file of institutions is for. Production's credentials are secrets: the file must be private (mode 0600), each
/// credential long enough that nobody guesses it (so that no sandbox's one passes) and no two the same.
enum class RegisterUse { Sandbox, Production };

/// Reads a file of institutions: assets/sandbox/institutions.json, or the one of --institutions. The error names the
/// institution and the field.
[[nodiscard]] std::expected<protocol::InstitutionRegister, StartupError> read_institution_register(
    const std::string& file, RegisterUse use);

/// Makes these institutions known, with their credentials of now.
[[nodiscard]] std::expected<void, StartupError> put_institution_register(
    storage::Database& database, Vault& vault, const protocol::InstitutionRegister& institutions);

/// Takes the access away from those that aren't in the register any more, and their designation: they settle nothing,
/// and nobody is sent to them. What they did stays.
[[nodiscard]] std::expected<void, StartupError> close_institutions_outside(
    storage::Database& database, Vault& vault, RandomSource& random, const protocol::InstitutionRegister& institutions);

}  // namespace server
