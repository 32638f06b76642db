#pragma once

#include <optional>
#include <string_view>

#include "protocol/privacy_wire.hpp"
#include "server/account_passwords.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"
#include "server/http_message.hpp"

/// All that is kept about a person, as files that the person takes along.
namespace server {

enum class ExportForm {
    Page,  ///< to read and print
    Data,  ///< for programs
};

/// "/api/v1/me/export.html", "/api/v1/me/export.json"
[[nodiscard]] std::optional<ExportForm> export_of_path(std::string_view path);

/// The file; refused unless this session's `prepare_export` is still fresh.
[[nodiscard]] Answered<Response> make_export(storage::Reader& reader, const ApplicationParts& parts, ExportForm form,
                                             const Caller& caller);

/// `prepare_export`: kept for good, and told to the person wherever the person is logged in.
class PrepareExport {
public:
    explicit PrepareExport(const ApplicationParts& parts) : parts_(parts) {}

    using Prepared = CheckedAccountPassword;
    [[nodiscard]] Answered<Prepared> prepare(const protocol::AccountPasswordRequest& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::ExportAnswer>> apply(storage::Transaction& transaction,
                                                                  const Prepared& prepared, const Caller& caller);

private:
    const ApplicationParts& parts_;
};

}  // namespace server
