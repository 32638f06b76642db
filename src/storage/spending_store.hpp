#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/institution.hpp"
#include "domain/money.hpp"
#include "domain/relation.hpp"
#include "domain/settlement_record.hpp"
#include "storage/mutual_aid_store.hpp"
#include "storage/reader.hpp"

/// What was spent, as the people see it who paid or were paid for. Bills that were reversed count nowhere.
namespace storage {

/// Somebody who is or was in a sharer's account.
struct MemberEverRecord {
    std::string id;
    std::string person_id;
    domain::Relation relation{};
    MemberState state{};

    static auto columns(auto& self) { return std::tie(self.id, self.person_id, self.relation, self.state); }
};

struct SpendingSumRecord {
    std::string person_id;  ///< the beneficiary
    domain::Fen sum;

    static auto columns(auto& self) { return std::tie(self.person_id, self.sum); }
};

/// One bill in a list.
struct SpendingRowRecord {
    std::string id;
    domain::SettlementKind kind{};
    domain::Instant settled_at;
    std::string person_id;
    std::string institution_name;
    domain::VisitKind visit_kind{};
    domain::Fen own;
    domain::Fen shared;
    domain::Fen total;
    bool is_reversed = false;

    static auto columns(auto& self) {
        return std::tie(self.id, self.kind, self.settled_at, self.person_id, self.institution_name, self.visit_kind,
                        self.own, self.shared, self.total, self.is_reversed);
    }
};

/// Moments from `begin` and before `end`.
struct Period {
    domain::Instant begin;
    domain::Instant end;
};

/// Whose spending is listed: the person who asks, when, and of which beneficiary (empty: of all).
struct SpendingFilter {
    std::string_view person_id;
    Period period;
    std::string_view beneficiary_id{};
    std::optional<domain::VisitKind> visit = {};
    std::string institution_like = "%";  ///< an SQL pattern; `like_pattern` makes it of typed text
};

/// "%text%", with what means something in a pattern taken literally (escaped by a backslash).
[[nodiscard]] std::string like_pattern(std::string_view text);

/// Where a page ended: the next one lists what comes after this place.
struct SpendingPlace {
    domain::Instant settled_at;
    std::string id;
};

/// The first bound first; somebody who joined twice is there twice.
Result<std::vector<MemberEverRecord>> list_members_ever(Reader& reader, std::string_view sharer_person_id);

/// By beneficiary, the person's own bills included.
Result<std::vector<SpendingSumRecord>> sum_spending(Reader& reader, std::string_view person_id, const Period& period);

/// The latest first. Refused ones are listed too: they tell a story, and move nothing.
Result<std::vector<SpendingRowRecord>> list_spending(Reader& reader, const SpendingFilter& filter,
                                                     const SpendingPlace& after, std::int64_t count_max);
Result<std::int64_t> count_spending(Reader& reader, const SpendingFilter& filter);

}  // namespace storage
