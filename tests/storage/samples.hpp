#pragma once

#include <string>

#include "domain/instant.hpp"
#include "storage/account_store.hpp"

namespace storage_tests {

inline constexpr domain::Instant noon{1'700'000'000'000};

inline storage::AccountRecord sample_account(const std::string& id) {
    return {.id = id,
            .mobile_lookup = {"lookup of " + id},
            .mobile_ciphertext = {std::string("\0\xff secret of ", 12) + id},
            .password_hash = "$argon2id$...",
            .language = "zh-CN",
            .created_at = noon,
            .last_login_at = {},
            .previous_login_at = {}};
}

}  // namespace storage_tests
