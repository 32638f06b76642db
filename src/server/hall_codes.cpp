#include "server/hall_codes.hpp"

#include "domain/identity.hpp"
#include "server/daily_tries.hpp"
#include "storage/person_check_store.hpp"

namespace server {

using protocol::ErrorCode;

namespace {

constexpr DailyTries hall_code_tries{"hall_code", domain::hall_code_checks_a_day_max};

}  // namespace

storage::Bytes hall_code_digest(const Vault& vault, std::string_view person_id, std::string_view digits) {
    return vault.digest(DigestOf::HallCode, std::string(person_id) + '/' + std::string(digits));
}

Answered<IssuedHallCode> issue_hall_code(storage::Transaction& transaction, const ApplicationParts& parts,
                                         std::string_view person_id, std::string_view use, domain::Instant now) {
    IssuedHallCode issued{.digits = {}, .expires_at = now + domain::hall_code_lifetime};
    auto inserted = storage::Insertion::AlreadyThere;
    while (inserted == storage::Insertion::AlreadyThere) {
        issued.digits = random_digits(parts.random, domain::hall_code_length);
        const auto insertion = storage::insert_hall_code(
            transaction, {.code_hash = hall_code_digest(parts.vault, person_id, issued.digits),
                          .person_id = std::string(person_id),
                          .purpose = std::string(use),
                          .created_at = now,
                          .expires_at = issued.expires_at,
                          .used_at = std::nullopt});
        if (!insertion) return failed(insertion);
        inserted = *insertion;
    }
    return issued;
}

Answered<std::optional<Refusal>> judge_hall_code(storage::Transaction& transaction, const ApplicationParts& parts,
                                                 const TypedHallCode& typed, const Caller& caller) {
    const auto tries_left = take_daily_try(transaction, hall_code_tries, caller);
    if (!tries_left) return failed(tries_left);
    // Somebody unknown has no codes, and is looked up all the same.
    const storage::Bytes digest = hall_code_digest(parts.vault, typed.person_id.value_or(""), typed.digits);
    const auto code = storage::find_hall_code(transaction, digest);
    if (!code) return failed(code);
    if (!*code || (*code)->purpose != typed.use) {
        Refusal refusal = refuse_field(ErrorCode::HallCodeWrong, "code");
        refusal.tries_left = *tries_left;
        return refusal;
    }
    if ((*code)->used_at) return refuse_field(ErrorCode::HallCodeUsed, "code");
    if (caller.now >= (*code)->expires_at) return refuse_field(ErrorCode::HallCodeExpired, "code");
    const auto used = storage::use_hall_code(transaction, digest, caller.now);
    if (!used) return failed(used);
    return std::nullopt;
}

}  // namespace server
