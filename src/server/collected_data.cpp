#include "server/collected_data.hpp"

#include <algorithm>

#include "protocol/json_reader.hpp"
#include "server/application_parts.hpp"
#include "server/private_file.hpp"
#include "storage/identity_store.hpp"
#include "storage/own_data_store.hpp"

namespace server {

namespace {

using domain::CollectedData;

struct CollectedDataFile {
    std::vector<protocol::CollectedDataText> items;
};

void describe(auto& visit, protocol::Like<CollectedDataFile> auto& value) {
    visit("items", value.items, protocol::list_up_to(32), "One a kind.");
}

/// Counts what is kept about one account, and about its person once that is proven.
class Counting {
public:
    Counting(storage::Reader& reader, const Caller& caller, const std::optional<storage::IdentityRecord>& identity)
        : reader_(reader), account_(caller.session->account_id), identity_(identity) {}

    [[nodiscard]] storage::Result<std::int64_t> of(CollectedData kind) const {
        switch (kind) {
            case CollectedData::Mobile: return 1;
            case CollectedData::Logins: return sessions();
            case CollectedData::Consents: return storage::count_kept(reader_, "count_kept_consents", account_);
            case CollectedData::Identity: return identity_ ? 1 : 0;
            case CollectedData::Insurance: return of_person("count_kept_insurances");
            case CollectedData::FaceResults: return storage::count_kept(reader_, "count_kept_face_checks", account_);
            case CollectedData::Passwords: return 1 + (has_payment_password() ? 1 : 0);
            case CollectedData::Family: return of_person("count_kept_memberships");
            case CollectedData::Documents: return storage::count_kept(reader_, "count_kept_documents", account_);
            case CollectedData::Spending: return of_person("count_kept_settlements");
            case CollectedData::Notices: return of_person("count_kept_notices");
            case CollectedData::Accesses: return of_person("count_kept_accesses");
        }
        return 0;
    }

private:
    [[nodiscard]] bool has_payment_password() const {
        return identity_ && (identity_->payment_password_hash || identity_->prepared_password_hash);
    }
    [[nodiscard]] storage::Result<std::int64_t> sessions() const {
        const auto kept = storage::list_sessions(reader_, account_);
        if (!kept) return std::unexpected(kept.error());
        return static_cast<std::int64_t>(kept->size());
    }
    /// Before the person check the account may be somebody else's: nothing is said about the person.
    [[nodiscard]] storage::Result<std::int64_t> of_person(std::string_view statement) const {
        if (!identity_ || !identity_->is_proven()) return 0;
        return storage::count_kept(reader_, statement, identity_->person_id);
    }

    storage::Reader& reader_;
    const std::string& account_;
    const std::optional<storage::IdentityRecord>& identity_;
};

}  // namespace

std::expected<CollectedDataTexts, StartupError> CollectedDataTexts::load(const std::string& file) {
    const auto json = read_file(file, "the list of collected data");
    if (!json) return std::unexpected(json.error());
    auto read = protocol::read_json<CollectedDataFile>(*json);
    if (!read) return std::unexpected(StartupError{file + ": " + protocol::to_text(read.error())});
    for (const CollectedData kind : domain::all_enumerators<CollectedData>()) {
        if (std::ranges::count(read->items, kind, &protocol::CollectedDataText::kind) == 1) continue;
        return std::unexpected(
            StartupError{file + ": not exactly one text about " + std::string(domain::name_of(kind))});
    }
    CollectedDataTexts texts;
    texts.items_ = std::move(read->items);
    return texts;
}

Answered<protocol::CollectedDataAnswer> read_collected_data(storage::Reader& reader, const ApplicationParts& parts,
                                                            const Caller& caller) {
    if (!caller.session) return std::unexpected(refuse(protocol::ErrorCode::NotLoggedIn));
    if (parts.collected_data == nullptr) return std::unexpected(refuse(protocol::ErrorCode::NotFound));
    const auto identity = storage::find_identity(reader, caller.session->account_id);
    if (!identity) return failed(identity);
    const Counting counting(reader, caller, *identity);
    protocol::CollectedDataAnswer answer;
    for (const protocol::CollectedDataText& text : parts.collected_data->items()) {
        const auto count = counting.of(text.kind);
        if (!count) return failed(count);
        answer.items.push_back({text, *count});
    }
    return answer;
}

}  // namespace server
