#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/answered.hpp"
#include "server/application_parts.hpp"
#include "server/key_turns.hpp"
#include "server/route.hpp"
#include "storage/idempotency_store.hpp"

namespace server {

/// A write as it came in.
struct WriteOrder {
    const Route& route;
    std::string_view body;
    std::string_view idempotency_key;
    std::string_view scope;  ///< whose keys: a session's id, or empty
    std::string_view reference;
    /// Why this caller may not write now; a repeated answer is given all the same.
    std::optional<Refusal> access_refusal;
};

/// What a write is answered with; kept as it is and repeated byte for byte.
struct WriteAnswer {
    int status = 200;
    std::string body;
    SessionChange session_change = SessionChange::None;
    std::string session_id;
};

/// Carries a write out once for each idempotency key. An outcome that changed something is kept in the same
/// transaction as the change, so that there is no moment at which one is there without the other.
class WritePipeline {
public:
    explicit WritePipeline(const ApplicationParts& parts) : parts_(parts) {}

    /// A refusal changed nothing and isn't kept.
    [[nodiscard]] Answered<WriteAnswer> run(const WriteOrder& order, const Caller& caller);

private:
    [[nodiscard]] Answered<std::optional<WriteAnswer>> find_kept(storage::Reader& reader, const WriteOrder& order);
    [[nodiscard]] Answered<WriteAnswer> apply_once(const WriteOrder& order, const ApplyWrite& apply,
                                                   const Caller& caller);
    [[nodiscard]] storage::IdempotentRequestRecord record_of(const WriteOrder& order, const WriteAnswer& answer,
                                                             domain::Instant now);
    [[nodiscard]] storage::Bytes body_digest(const WriteOrder& order) const;

    const ApplicationParts& parts_;
    KeyTurns turns_;
};

}  // namespace server
