#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/institution.hpp"
#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// A hospital, clinic, pharmacy or shop with a till of its own.
struct InstitutionRecord {
    std::string code;  ///< 12 characters
    std::string name;
    domain::InstitutionKind kind{};
    domain::InstitutionTier tier{};
    std::string area;       ///< GB/T 2260
    Bytes credential_hash;  ///< of the bearer credential that its system sends

    static auto columns(auto& self) {
        return std::tie(self.code, self.name, self.kind, self.tier, self.area, self.credential_hash);
    }
};

/// Between signing in (9001) and signing out (9002).
struct InstitutionSessionRecord {
    std::string sign_no;
    std::string institution;
    std::string operator_number;
    domain::Instant signed_in_at;
    std::optional<domain::Instant> signed_out_at;

    static auto columns(auto& self) {
        return std::tie(self.sign_no, self.institution, self.operator_number, self.signed_in_at, self.signed_out_at);
    }
};

/// A message that was answered, kept in its own transaction: the same one again gets the same answer.
struct InstitutionMessageRecord {
    std::string msgid;
    std::string institution;
    std::string infno;
    Bytes body_hash;
    Bytes answer_ciphertext;
    domain::Instant created_at;

    static auto columns(auto& self) {
        return std::tie(self.msgid, self.institution, self.infno, self.body_hash, self.answer_ciphertext,
                        self.created_at);
    }
};

/// A message that was undone (2601) before it arrived.
struct UndoneMessageRecord {
    std::string msgid;
    std::string institution;
    std::string undone_by;  ///< the msgid of the 2601
    domain::Instant undone_at;

    static auto columns(auto& self) { return std::tie(self.msgid, self.institution, self.undone_by, self.undone_at); }
};

/// With which an institution's system signs its messages instead of sending a bearer credential.
struct InstitutionApiKeyRecord {
    std::string institution;
    std::string access_key;
    Bytes secret_ciphertext;

    static auto columns(auto& self) { return std::tie(self.institution, self.access_key, self.secret_ciphertext); }
};

/// Replaces what is known of the institution of this code.
Result<void> put_institution(Transaction& transaction, const InstitutionRecord& institution);
Result<std::optional<InstitutionRecord>> find_institution(Reader& reader, std::string_view code);
/// A page ordered by code, of codes after `after_code` (empty: from the first).
Result<std::vector<InstitutionRecord>> list_institutions(Reader& reader, std::string_view after_code,
                                                         std::int64_t count_max);

Result<void> insert_institution_session(Transaction& transaction, const InstitutionSessionRecord& session);
Result<std::optional<InstitutionSessionRecord>> find_institution_session(Reader& reader, std::string_view sign_no);
/// Found::No when the institution has no such session that is open.
Result<Found> end_institution_session(Transaction& transaction, std::string_view sign_no, std::string_view institution,
                                      domain::Instant now);

/// A Constraint error when the msgid was answered before: find it first, in the same transaction.
Result<void> insert_institution_message(Transaction& transaction, const InstitutionMessageRecord& message);
Result<std::optional<InstitutionMessageRecord>> find_institution_message(Reader& reader, std::string_view msgid);

Result<Insertion> insert_undone_message(Transaction& transaction, const UndoneMessageRecord& message);
Result<std::optional<UndoneMessageRecord>> find_undone_message(Reader& reader, std::string_view msgid);

Result<void> put_institution_api_key(Transaction& transaction, const InstitutionApiKeyRecord& key);
Result<void> delete_institution_api_key(Transaction& transaction, std::string_view institution);
Result<std::optional<InstitutionApiKeyRecord>> find_institution_api_key(Reader& reader, std::string_view institution);

/// Names of fields that the institution's system sends beside the national ones.
Result<void> set_institution_extra_fields(Transaction& transaction, std::string_view institution,
                                          const std::vector<std::string>& names);
Result<std::vector<std::string>> list_institution_extra_fields(Reader& reader, std::string_view institution);

}  // namespace storage
