#pragma once

#include "protocol/privacy_wire.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"

namespace server {

/// `read_devices`
[[nodiscard]] Answered<protocol::DevicesAnswer> read_devices(storage::Reader& reader, const Caller& caller);

/// `end_devices`: whoever waits for news on one of them is told at once.
class EndDevices {
public:
    using Prepared = protocol::EndDevicesRequest;
    [[nodiscard]] Answered<Prepared> prepare(const protocol::EndDevicesRequest& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::DevicesAnswer>> apply(storage::Transaction& transaction,
                                                                   const Prepared& prepared, const Caller& caller);
};

/// Under whose name an account's open pages wait for news: the person's, before the person check the account's.
[[nodiscard]] Answered<std::string> news_name_of(storage::Reader& reader, const Caller& caller);

}  // namespace server
