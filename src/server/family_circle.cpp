#include "server/family_circle.hpp"

#include <algorithm>

#include "domain/mask.hpp"
#include "domain/resident_id.hpp"
#include "storage/identity_store.hpp"
#include "storage/person_store.hpp"
#include "storage/spending_store.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

Refusal unreadable_person() {
    Refusal refusal = refuse(ErrorCode::Internal);
    refusal.log_reason = "a person's name or resident ID can't be opened with these keys";
    return refusal;
}

}  // namespace

Answered<std::optional<std::string>> proven_person(storage::Reader& reader, const Caller& caller) {
    if (!caller.session) return std::unexpected(refuse(ErrorCode::NotLoggedIn));
    const auto identity = storage::find_identity(reader, caller.session->account_id);
    if (!identity) return failed(identity);
    if (!*identity || !(*identity)->is_proven()) return std::nullopt;
    return (*identity)->person_id;
}

Answered<std::string> required_person(storage::Reader& reader, const Caller& caller) {
    auto person = proven_person(reader, caller);
    if (!person) return failed(person);
    if (!*person) return std::unexpected(refuse(ErrorCode::IdentityStepMissing));
    return std::move(**person);
}

Answered<PersonWords> words_of_person(storage::Reader& reader, const Vault& vault, std::string_view person_id) {
    const auto person = storage::find_person(reader, person_id);
    if (!person) return failed(person);
    if (!*person) return std::unexpected(unreadable_person());
    auto name = vault.open(SealedAs::PersonName, person_id, (*person)->name_ciphertext);
    const auto number = vault.open(SealedAs::ResidentId, person_id, (*person)->resident_id_ciphertext);
    const auto resident_id = domain::ResidentId::parse(number.value_or(""));
    if (!name || !resident_id) return std::unexpected(unreadable_person());
    return PersonWords{.name = std::move(*name),
                       .resident_id_masked = domain::mask_resident_id(*resident_id),
                       .is_female = resident_id->sex() == domain::Sex::Female};
}

Answered<FamilyCircle> FamilyCircle::load(storage::Reader& reader, const Vault& vault, std::string_view person_id) {
    const auto records = storage::list_members_ever(reader, person_id);
    if (!records) return failed(records);
    FamilyCircle circle;
    const auto entry_of = [&circle](std::string_view id) {
        return std::ranges::find(circle.entries_, id, &Entry::person_id);
    };
    for (const storage::MemberEverRecord& record : *records) {
        auto entry = entry_of(record.person_id);
        if (entry == circle.entries_.end()) {
            circle.entries_.push_back({.person_id = record.person_id, .member = {}});
            entry = circle.entries_.end() - 1;
        }
        // Of somebody who joined again the latest membership is the handle.
        entry->member.id = record.id;
        entry->member.relation = record.relation;
        entry->is_bound = record.state == storage::MemberState::Bound;
    }
    circle.entries_.push_back({.person_id = std::string(person_id), .member = {}});
    circle.entries_.back().member.id = protocol::member_me;
    circle.entries_.back().member.is_me = true;
    std::int64_t order = 0;
    for (Entry& entry : circle.entries_) {
        auto words = words_of_person(reader, vault, entry.person_id);
        if (!words) return failed(words);
        entry.member.name = std::move(words->name);
        entry.member.is_female = words->is_female;
        entry.member.order = order++;
    }
    return circle;
}

const FamilyCircle::Entry* FamilyCircle::find_person(std::string_view person_id) const {
    const auto found = std::ranges::find(entries_, person_id, &Entry::person_id);
    return found == entries_.end() ? nullptr : &*found;
}

const FamilyCircle::Entry* FamilyCircle::find_member(std::string_view member_id) const {
    const auto found =
        std::ranges::find_if(entries_, [member_id](const Entry& entry) { return entry.member.id == member_id; });
    return found == entries_.end() ? nullptr : &*found;
}

}  // namespace server
