#pragma once

#include "protocol/empty_wire.hpp"
#include "protocol/privacy_wire.hpp"
#include "server/account_passwords.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"

/// Deleting one's account: at once, without another face check or document. Money and what was signed stay, as the law
/// demands; nothing that lets anybody log in or tells whose the account was does.
namespace server {

/// `read_deletion`
[[nodiscard]] Answered<protocol::DeletionAnswer> read_deletion(storage::Reader& reader, const ApplicationParts& parts,
                                                               const Caller& caller);

/// `delete_account`
class DeleteAccount {
public:
    explicit DeleteAccount(const ApplicationParts& parts) : parts_(parts) {}

    using Prepared = CheckedAccountPassword;
    [[nodiscard]] Answered<Prepared> prepare(const protocol::AccountPasswordRequest& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::Empty>> apply(storage::Transaction& transaction, const Prepared& prepared,
                                                           const Caller& caller);

private:
    const ApplicationParts& parts_;
};

}  // namespace server
