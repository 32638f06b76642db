#include "server/institution_access.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include <charconv>

#include "server/encoding.hpp"
#include "server/request_guards.hpp"

namespace server {

namespace {

std::string to_base64(std::string_view bytes) {
    constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      variant);
    text.pop_back();
    return text;
}

/// Milliseconds since 1970, or seconds: systems in use send either.
std::optional<domain::Instant> moment_of(std::string_view timestamp) {
    constexpr std::size_t seconds_length = 10;
    constexpr std::size_t milliseconds_length = 13;
    std::int64_t number = 0;
    const char* end = timestamp.data() + timestamp.size();
    const auto read = std::from_chars(timestamp.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    if (timestamp.size() == seconds_length) return domain::Instant{number * 1000};
    if (timestamp.size() == milliseconds_length) return domain::Instant{number};
    return std::nullopt;
}

bool is_within_window(domain::Instant moment, domain::Instant now) {
    const std::int64_t off_ms = moment.unix_ms - now.unix_ms;
    return off_ms <= api_timestamp_window.ms && off_ms >= -api_timestamp_window.ms;
}

}  // namespace

std::string api_signature(std::string_view secret, std::string_view access_key, std::string_view name,
                          std::string_view timestamp, std::string_view version) {
    std::string text = "_api_access_key=";
    text.append(access_key).append("&_api_name=").append(name);
    text.append("&_api_timestamp=").append(timestamp).append("&_api_version=").append(version);
    std::string digest(EVP_MAX_MD_SIZE, '\0');
    unsigned int length = 0;
    HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()),
         reinterpret_cast<const unsigned char*>(text.data()), text.size(),
         reinterpret_cast<unsigned char*>(digest.data()), &length);
    digest.resize(length);
    return to_base64(digest);
}

InstitutionAccess::InstitutionAccess(const ApplicationParts& parts)
    : parts_(parts), failures_({.burst = 30, .refill_delay = domain::seconds(2)}) {}

Institutional<void> InstitutionAccess::admit(storage::Reader& reader, const protocol::InstitutionEnvelope& envelope,
                                             const Request& request) {
    const auto is_right = is_from(reader, envelope.fixmedins_code, request);
    if (!is_right) return broken(is_right);
    if (*is_right) return {};
    if (failures_.refused_until(peer_key(request.peer_address), parts_.clock.now())) {
        return refuse_clerk("凭证错误次数过多；请一分钟后再试。");
    }
    return refuse_clerk(
        "机构编码或接口凭证不对；请系统维护人员核对 fixmedins_code 与 Authorization: Bearer 凭证"
        "（或 _api_access_key、_api_timestamp、_api_signature，时钟须准）。");
}

Institutional<bool> InstitutionAccess::is_from(storage::Reader& reader, const std::string& institution,
                                               const Request& request) {
    const auto found = storage::find_institution(reader, institution);
    if (!found) return broken(found);
    const auto key = storage::find_institution_api_key(reader, institution);
    if (!key) return broken(key);
    if (*found && *key) return is_signed_by(**key, request);
    // An unknown institution takes as long as a wrong credential.
    const std::string nobodys(key_size, '\0');
    const std::string& expected = *found ? (*found)->credential_hash.value : nobodys;
    const storage::Bytes shown = parts_.vault.digest(DigestOf::InstitutionCredential, bearer_token(request));
    return is_same_secret(shown.value, expected);
}

Institutional<bool> InstitutionAccess::is_signed_by(const storage::InstitutionApiKeyRecord& key,
                                                    const Request& request) {
    const auto secret = parts_.vault.open(SealedAs::InstitutionSecret, key.institution, key.secret_ciphertext);
    if (!secret) return broken_inside("an institution's secret can't be opened with these keys");
    const std::string_view access_key = request.header("_api_access_key").value_or("");
    const std::string_view timestamp = request.header("_api_timestamp").value_or("");
    const std::string expected = api_signature(*secret, access_key, request.header("_api_name").value_or(""), timestamp,
                                               request.header("_api_version").value_or(""));
    const auto moment = moment_of(timestamp);
    const bool is_timely = moment && is_within_window(*moment, parts_.clock.now());
    const bool is_right = is_same_secret(request.header("_api_signature").value_or(""), expected);
    return is_right && is_timely && is_same_secret(access_key, key.access_key);
}

}  // namespace server
