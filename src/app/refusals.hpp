#pragma once

#include <optional>
#include <string_view>

#include "app/turn.hpp"
#include "domain/money_transfer.hpp"
#include "protocol/error.hpp"

/// How a refusal of the server, or a finding of the client, is shown.
namespace app {

/// The server refused: an error under the field it is about, with the focus there, else a card in four parts.
void show_refusal(Turn& turn, RequestKind kind, const protocol::ErrorDetail& detail);

/// A refusal that the client knows of by itself (the number has an account already, the code has expired).
void show_card(Turn& turn, protocol::ErrorCode code, std::optional<RequestKind> kind);

/// An error under a field, said at once.
void show_field_error(Turn& turn, Field field, Message message);

/// The one-sentence form of an error: "error.<code>.line" with its parameters.
Message error_line(const protocol::ErrorDetail& detail);

/// Reads the body of a refusal; nullopt when it isn't ours (a proxy's page).
std::optional<protocol::ErrorDetail> read_refusal(std::string_view body);

/// The card of a transfer that can't be made whatever is tried, without a button: told before anybody tries.
Refusal transfer_refusal(domain::TransferReason reason);

}  // namespace app
