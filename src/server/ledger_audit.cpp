#include "server/ledger_audit.hpp"

#include <iterator>
#include <optional>

#include "server/answer_audit.hpp"
#include "server/decision_audit.hpp"
#include "server/digest_audit.hpp"

namespace server {

namespace {

using Violations = storage::Result<std::vector<storage::Violation>>;

/// Both lists, or the first failure.
Violations joined(Violations first, Violations second) {
    if (!first) return first;
    if (!second) return second;
    first->insert(first->end(), std::make_move_iterator(second->begin()), std::make_move_iterator(second->end()));
    return first;
}

}  // namespace

Violations LedgerAudit::check_slice(std::int64_t rows_max) {
    const auto end = end_of_slice(rows_max);
    if (!end) return std::unexpected(end.error());
    if (!*end) {
        go_to_next_stage();
        return std::vector<storage::Violation>{};
    }
    auto violations = check({after_, **end});
    // After a failure the slice is tried again.
    if (violations) after_ = **end;
    return violations;
}

Violations LedgerAudit::check_all() {
    constexpr std::int64_t rows_at_once = 10'000;
    stage_ = Stage::Transfers;
    after_.clear();
    Violations all = std::vector<storage::Violation>{};
    const std::int64_t round = rounds_;
    while (all && rounds_ == round) all = joined(std::move(all), check_slice(rows_at_once));
    return all;
}

storage::Result<std::optional<std::string>> LedgerAudit::end_of_slice(std::int64_t rows_max) {
    using storage::CheckSubject;
    auto reader = database_.read();
    if (!reader) return std::unexpected(reader.error());
    switch (stage_) {
        case Stage::Transfers: return storage::end_of_slice(*reader, CheckSubject::Transfers, after_, rows_max);
        case Stage::Accounts: return storage::end_of_slice(*reader, CheckSubject::Accounts, after_, rows_max);
        case Stage::Settlements: return storage::end_of_slice(*reader, CheckSubject::Settlements, after_, rows_max);
        case Stage::Institutions: return storage::end_of_slice(*reader, CheckSubject::Institutions, after_, rows_max);
        case Stage::Messages: return storage::end_of_message_slice(*reader, after_, rows_max);
    }
    return std::nullopt;
}

Violations LedgerAudit::check(const storage::IdRange& range) {
    using storage::CheckSubject;
    auto digests = stage_ == Stage::Accounts ? check_digests(database_, vault_, range, clock_.now()) : Violations{};
    auto reader = database_.read();
    if (!reader) return std::unexpected(reader.error());
    switch (stage_) {
        case Stage::Transfers: return storage::check_slice(*reader, CheckSubject::Transfers, range);
        case Stage::Accounts:
            return joined(std::move(digests), storage::check_slice(*reader, CheckSubject::Accounts, range));
        case Stage::Settlements:
            return joined(joined(storage::check_slice(*reader, CheckSubject::Settlements, range),
                                 check_decisions(*reader, policies_, range)),
                          check_answered(*reader, range));
        case Stage::Institutions: return storage::check_slice(*reader, CheckSubject::Institutions, range);
        case Stage::Messages: return check_answers(*reader, vault_, range);
    }
    return std::vector<storage::Violation>{};
}

void LedgerAudit::go_to_next_stage() {
    after_.clear();
    switch (stage_) {
        case Stage::Transfers: stage_ = Stage::Accounts; return;
        case Stage::Accounts: stage_ = Stage::Settlements; return;
        case Stage::Settlements: stage_ = Stage::Institutions; return;
        case Stage::Institutions: stage_ = Stage::Messages; return;
        case Stage::Messages:
            stage_ = Stage::Transfers;
            ++rounds_;
            return;
    }
}

}  // namespace server
