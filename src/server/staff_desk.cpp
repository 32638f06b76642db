#include "server/staff_desk.hpp"

#include "protocol/json_reader.hpp"
#include "protocol/staff_wire.hpp"
#include "server/encoding.hpp"
#include "server/private_file.hpp"

namespace server {

storage::Bytes staff_token_hash(std::string_view token) { return {sha256(token)}; }

std::string staff_session_token(const Vault& vault, std::string_view session_id) {
    return vault.session_token("staff " + std::string(session_id));
}

Answered<StaffCaller> require_staff(const Caller& caller, domain::StaffRole role) {
    if (!caller.staff) return std::unexpected(refuse(protocol::ErrorCode::StaffOnly));
    if (caller.staff->role == role) return *caller.staff;
    Refusal refusal = refuse(protocol::ErrorCode::StaffActRefused);
    refusal.problem = role == domain::StaffRole::Reviewer ? "reviewers_only" : "clerks_only";
    return std::unexpected(std::move(refusal));
}

Answered<std::optional<StaffCaller>> find_staff_caller(storage::Reader& reader, std::string_view token,
                                                       domain::Instant now) {
    if (token.empty() || token.size() > 128) return std::nullopt;
    auto session = storage::find_staff_session(reader, staff_token_hash(token));
    if (!session) return failed(session);
    if (!*session || (*session)->ended_at || now >= (*session)->expires_at) return std::nullopt;
    auto staff = storage::find_staff(reader, (*session)->staff_id);
    if (!staff) return failed(staff);
    if (!*staff || (*staff)->disabled_at) return std::nullopt;
    return StaffCaller{.session_id = std::move((*session)->id),
                       .staff_id = std::move((*staff)->id),
                       .name = std::move((*staff)->name),
                       .hall = std::move((*staff)->hall),
                       .role = (*staff)->role,
                       .expires_at = (*session)->expires_at};
}

std::expected<void, StartupError> load_sandbox_staff(storage::Database& database, PasswordHasher& hasher,
                                                     RandomSource& random, const std::string& file,
                                                     domain::Instant now) {
    const auto text = read_file(file, "the sandbox's staff");
    if (!text) return std::unexpected(text.error());
    const auto list = protocol::read_json<protocol::SandboxStaff>(*text);
    if (!list) return std::unexpected(StartupError{file + ": " + protocol::to_text(list.error())});
    const auto stopped = [&file](std::string_view why) {
        return std::unexpected(StartupError{file + ": " + std::string(why)});
    };
    for (const protocol::SandboxClerk& clerk : list->staff) {
        {
            auto reader = database.read();
            if (!reader) return stopped(reader.error().message);
            const auto known = storage::find_staff_by_login(*reader, clerk.login);
            if (!known) return stopped(known.error().message);
            if (*known) continue;
        }
        auto hash = hasher.hash(clerk.password);
        if (!hash) return stopped("the password hasher is busy");
        auto transaction = database.begin();
        if (!transaction) return stopped(transaction.error().message);
        const auto inserted = storage::insert_staff(*transaction, {.id = random_identifier(random),
                                                                   .login = clerk.login,
                                                                   .name = clerk.name,
                                                                   .hall = clerk.hall,
                                                                   .password_hash = std::move(*hash),
                                                                   .created_at = now,
                                                                   .disabled_at = {},
                                                                   .role = clerk.role});
        if (!inserted) return stopped(inserted.error().message);
        if (auto committed = transaction->commit(); !committed) return stopped(committed.error().message);
    }
    return {};
}

}  // namespace server
