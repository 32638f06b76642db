#pragma once

#include "protocol/account_wire.hpp"
#include "server/account_passwords.hpp"

namespace server {

/// `change_account_password`: told to the person, and every other log-in ends.
class ChangeAccountPassword {
public:
    explicit ChangeAccountPassword(const ApplicationParts& parts) : parts_(parts) {}

    struct Prepared {
        CheckedAccountPassword present;
        std::string new_hash;  ///< empty while the present one is wrong
    };
    [[nodiscard]] Answered<Prepared> prepare(const protocol::ChangeAccountPasswordRequest& request,
                                             const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::AccountPasswordChanged>> apply(storage::Transaction& transaction,
                                                                            const Prepared& prepared,
                                                                            const Caller& caller);

private:
    /// What the rules say about the new one, the account's own number included.
    [[nodiscard]] Answered<void> judge_new(std::string_view password, const Caller& caller);

    const ApplicationParts& parts_;
};

}  // namespace server
