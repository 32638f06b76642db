#include "storage/ledger_check.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "storage/migration.hpp"

namespace storage {

namespace {

struct Check {
    Invariant invariant;
    std::string_view statement;
};

constexpr Check transfer_checks[] = {
    {Invariant::DebitsEqualCredits, "check_unbalanced_transfers"},
    {Invariant::DebitsEqualCredits, "check_unsealed_transfers"},
    {Invariant::NothingUnexplained, "check_unmirrored_reversals"},
    {Invariant::NothingUnexplained, "check_unrecorded_transfers"},
    {Invariant::NothingUnexplained, "check_recorded_amounts"},
    {Invariant::AcknowledgedOrNothingMoved, "check_transfers_of_refused"},
};
constexpr Check account_checks[] = {
    {Invariant::BalanceIsSumOfPostings, "check_wrong_balances"},
    {Invariant::NoBalanceBelowZero, "check_negative_balances"},
    {Invariant::BalanceAsOfIsReplay, "check_broken_chains"},
};
constexpr Check settlement_checks[] = {
    {Invariant::AtMostOneSharer, "check_settlement_sharers"},
    {Invariant::AcknowledgedOrNothingMoved, "check_refused_settlements"},
    {Invariant::NothingUnexplained, "check_settlement_amounts"},
    {Invariant::NothingUnexplained, "check_settlement_reversals"},
};
constexpr Check institution_checks[] = {
    {Invariant::NothingUnexplained, "check_institution_balances"},
};

std::span<const Check> checks_of(CheckSubject subject) {
    switch (subject) {
        case CheckSubject::Transfers: return transfer_checks;
        case CheckSubject::Accounts: return account_checks;
        case CheckSubject::Settlements: return settlement_checks;
        case CheckSubject::Institutions: return institution_checks;
    }
    return {};
}

std::string_view slice_statement(CheckSubject subject) {
    switch (subject) {
        case CheckSubject::Transfers: return "end_of_transfer_slice";
        case CheckSubject::Accounts: return "end_of_account_slice";
        case CheckSubject::Settlements: return "end_of_settlement_slice";
        case CheckSubject::Institutions: return "end_of_institution_slice";
    }
    return {};
}

struct Finding {
    std::string row;
    std::string expected;
    std::string found;

    static auto columns(auto& self) { return std::tie(self.row, self.expected, self.found); }
};

/// The names of the triggers that the migrations make, as far as none drops them again.
std::vector<std::string> guards_of_migrations() {
    constexpr std::string_view mark = "CREATE TRIGGER ";
    constexpr std::string_view dropped = "DROP TRIGGER ";
    std::vector<std::string> names;
    const auto name_at = [](std::string_view text) { return text.substr(0, text.find_first_of(" \n;")); };
    for (const Migration& migration : built_in_migrations()) {
        std::string_view text = migration.sqlite_sql;
        for (std::size_t place = 0; place < text.size(); ++place) {
            const std::string_view rest = text.substr(place);
            if (rest.starts_with(mark)) names.emplace_back(name_at(rest.substr(mark.size())));
            if (rest.starts_with(dropped)) std::erase(names, name_at(rest.substr(dropped.size())));
        }
    }
    return names;
}

Result<void> check_guards(Reader& reader, std::vector<Violation>& violations) {
    const auto present = reader.list<std::string>("list_triggers");
    if (!present) return std::unexpected(present.error());
    for (const std::string& name : guards_of_migrations()) {
        if (std::ranges::find(*present, name) != present->end()) continue;
        violations.push_back({Invariant::PostedRowsUnchanged, "trigger " + name, "guards its table", "not there"});
    }
    return {};
}

Result<void> check_sum(Reader& reader, std::vector<Violation>& violations) {
    const auto sum = reader.get<std::int64_t>("sum_of_balances");
    if (!sum) return std::unexpected(sum.error());
    if (*sum != 0) {
        violations.push_back(
            {Invariant::DebitsEqualCredits, "all ledger_accounts together", "0", std::to_string(*sum)});
    }
    return {};
}

}  // namespace

std::string to_text(const Violation& violation) {
    return std::string(domain::name_of(violation.invariant)) + ": " + violation.row + ": expected " +
           violation.expected + ", found " + violation.found;
}

IdRange all_ids() { return {"", "\U0010FFFF"}; }

Result<std::optional<std::string>> end_of_slice(Reader& reader, CheckSubject subject, std::string_view after,
                                                std::int64_t count_max) {
    return reader.get<std::optional<std::string>>(slice_statement(subject), after, count_max);
}

Result<std::vector<Violation>> check_slice(Reader& reader, CheckSubject subject, const IdRange& range) {
    std::vector<Violation> violations;
    // Of all accounts at once, and quickly: with the first slice.
    if (subject == CheckSubject::Accounts && range.after.empty()) {
        if (auto done = check_sum(reader, violations); !done) return std::unexpected(done.error());
        if (auto done = check_guards(reader, violations); !done) return std::unexpected(done.error());
    }
    for (const Check& check : checks_of(subject)) {
        auto findings = reader.list<Finding>(check.statement, range.after, range.up_to);
        if (!findings) return std::unexpected(std::move(findings.error()));
        for (Finding& finding : *findings) {
            violations.push_back(
                {check.invariant, std::move(finding.row), std::move(finding.expected), std::move(finding.found)});
        }
    }
    return violations;
}

Result<std::vector<Violation>> check_ledger(Reader& reader) {
    std::vector<Violation> violations;
    for (const auto subject :
         {CheckSubject::Transfers, CheckSubject::Accounts, CheckSubject::Settlements, CheckSubject::Institutions}) {
        auto found = check_slice(reader, subject, all_ids());
        if (!found) return found;
        std::ranges::move(*found, std::back_inserter(violations));
    }
    return violations;
}

}  // namespace storage
