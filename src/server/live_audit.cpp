#include "server/live_audit.hpp"

#include <algorithm>
#include <condition_variable>
#include <utility>

#include "server/thread_priority.hpp"

namespace server {

namespace {

class MetricsText {
public:
    void add(std::string_view name, std::string_view type, std::string_view help, std::int64_t value) {
        describe(name, type, help);
        add_value(name, value);
    }
    void describe(std::string_view name, std::string_view type, std::string_view help) {
        text_ += "# HELP " + std::string(name) + " " + std::string(help) + "\n";
        text_ += "# TYPE " + std::string(name) + " " + std::string(type) + "\n";
    }
    void add_value(std::string_view name_and_labels, std::int64_t value) {
        text_ += std::string(name_and_labels) + " " + std::to_string(value) + "\n";
    }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

}  // namespace

void LiveAudit::run(const std::stop_token& token) {
    be_nice(19);
    std::mutex mutex;
    std::condition_variable_any ended;
    std::unique_lock lock(mutex);
    while (!token.stop_requested()) {
        const std::int64_t round = audit_.rounds();
        check_slice();
        const auto pause = audit_.rounds() == round ? pace_.slice_pause : pace_.round_pause;
        ended.wait_for(lock, token, pause, [] { return false; });
    }
}

void LiveAudit::check_slice() {
    const std::int64_t round = audit_.rounds();
    {
        const std::scoped_lock lock(mutex_);
        if (!round_begun_at_) round_begun_at_ = clock_.now();
        ++slices_;
    }
    const auto violations = audit_.check_slice(pace_.rows_of_slice);
    if (!violations) {
        // The database is busy, full or closing; the slice comes again.
        const std::scoped_lock lock(mutex_);
        ++failures_;
        return;
    }
    note(*violations);
    if (audit_.rounds() != round) end_round();
}

void LiveAudit::note(const std::vector<storage::Violation>& violations) {
    for (const storage::Violation& violation : violations) {
        const std::string text = storage::to_text(violation);
        log_.write(clock_.now(), LogEvent::InvariantBroken, {{LogField::Reason, std::string_view(text)}});
    }
    const std::scoped_lock lock(mutex_);
    for (const storage::Violation& violation : violations) {
        ++this_round_[static_cast<std::size_t>(std::to_underlying(violation.invariant))];
    }
}

void LiveAudit::end_round() {
    const std::scoped_lock lock(mutex_);
    ++rounds_;
    last_round_ = std::exchange(this_round_, Counts{});
    round_ended_at_ = clock_.now();
    last_round_length_ = *round_ended_at_ - round_begun_at_.value_or(*round_ended_at_);
    round_begun_at_.reset();
}

std::string LiveAudit::metrics() {
    const std::scoped_lock lock(mutex_);
    MetricsText text;
    constexpr std::string_view violations = "family_ledger_violations";
    text.describe(violations, "gauge", "Places where an invariant of the ledger does not hold.");
    for (const auto invariant : domain::all_enumerators<storage::Invariant>()) {
        const auto index = static_cast<std::size_t>(std::to_underlying(invariant));
        // What this round has found counts at once; what it hasn't yet looked at counts as the last one saw it.
        text.add_value(std::string(violations) + "{invariant=\"" + std::string(domain::name_of(invariant)) + "\"}",
                       std::max(last_round_[index], this_round_[index]));
    }
    text.add("family_ledger_audit_rounds_total", "counter", "Rounds through the whole ledger.", rounds_);
    text.add("family_ledger_audit_slices_total", "counter", "Slices that were checked.", slices_);
    text.add("family_ledger_audit_failures_total", "counter", "Slices that the database could not serve.", failures_);
    text.add("family_ledger_audit_round_milliseconds", "gauge", "How long the last round took.", last_round_length_.ms);
    text.add("family_ledger_audit_round_end_seconds", "gauge", "When the last round ended (Unix time); 0 = none yet.",
             round_ended_at_.value_or(domain::Instant{}).unix_ms / 1000);
    return text.take();
}

}  // namespace server
