#include "storage/sms_challenge_store.hpp"

namespace storage {

Result<void> insert_sms_challenge(Transaction& transaction, const SmsChallengeRecord& challenge) {
    return as_done(transaction.execute_with("insert_sms_challenge", challenge));
}

Result<void> replace_sms_challenges(Transaction& transaction, const Bytes& mobile_lookup, std::string_view purpose,
                                    domain::Instant now) {
    return as_done(transaction.execute("replace_sms_challenges", mobile_lookup, purpose, now));
}

Result<std::optional<SmsChallengeRecord>> find_sms_challenge(Reader& reader, std::string_view id) {
    return reader.find<SmsChallengeRecord>("find_sms_challenge", id);
}

Result<std::optional<SmsChallengeRecord>> find_latest_sms_challenge(Reader& reader, const Bytes& mobile_lookup) {
    return reader.find<SmsChallengeRecord>("find_latest_sms_challenge", mobile_lookup);
}

Result<std::int64_t> count_sms_challenges(Reader& reader, const Bytes& mobile_lookup, domain::Instant since) {
    return reader.get<std::int64_t>("count_sms_challenges", mobile_lookup, since);
}

Result<std::optional<std::int64_t>> count_wrong_sms_code(Transaction& transaction, std::string_view id) {
    return transaction.find<std::int64_t>("count_wrong_sms_code", id);
}

Result<Found> use_sms_challenge(Transaction& transaction, std::string_view id, domain::Instant now) {
    return as_found(transaction.execute("use_sms_challenge", id, now));
}

Result<std::int64_t> purge_sms_challenges(Transaction& transaction, domain::Instant before) {
    return transaction.execute("purge_sms_challenges", before);
}

}  // namespace storage
