// An institution compares its books with the agency's: totals and row by row.
#include "domain/calendar.hpp"
#include "simulation/simulation.hpp"

namespace simulation {

void Simulation::note_in_day(const Settled& settled, std::int64_t sign) {
    DayTotals& totals = days_[settled.till->institution().code + settled.insutype + settled.infno + today()];
    ++totals.count;
    totals.total_fen += sign * settled.total;
}

void Simulation::reconcile() {
    Till& till = *dice_.one_of(tills_);
    const std::string insutype = dice_.one_in(3) ? "390" : "310";
    const bool is_of_stays = till.is_hospital() && dice_.one_in(3);
    const std::string clearing_type = is_of_stays ? "21" : till.is_hospital() ? "11" : "41";
    const std::string infno = is_of_stays ? "2304" : till.is_hospital() ? "2207" : "2102";
    const TillAnswer answer = till.compare_totals(insutype, clearing_type, today());
    if (answer.is_ok() != till.is_signed_in()) report_violation("no reconciliation: " + answer.body);
    if (!answer.is_ok()) return;
    const DayTotals& totals = days_[till.institution().code + insutype + infno + today()];
    const auto total = domain::parse_yuan(answer.value("stmtinfo", "medfee_sumamt"));
    if (!total || total->value != totals.total_fen ||
        answer.value("stmtinfo", "fixmedins_setl_cnt") != std::to_string(totals.count)) {
        report_violation("the day's totals are " + std::to_string(totals.total_fen) + " in " +
                         std::to_string(totals.count) + " by the books: " + answer.body);
    }
}

void Simulation::note_row(const Till& till, const std::string& person, const TillAnswer& answer) {
    if (rows_day_ != today()) rows_.clear();
    rows_day_ = today();
    BookedRow row;
    const std::string id = answer.value("setlinfo", "setl_id");
    if (!id.empty()) {
        row.fields = R"("psn_no":")" + person + R"(","mdtrt_id":")" + answer.value("setlinfo", "mdtrt_id") +
                     R"(","setl_id":")" + id + R"(",)";
        row.amounts = R"("medfee_sumamt":)" + answer.value("setlinfo", "medfee_sumamt") + R"(,"fund_pay_sumamt":)" +
                      answer.value("setlinfo", "fund_pay_sumamt") + R"(,"acct_pay":)" +
                      answer.value("setlinfo", "acct_pay");
    }
    rows_[till.institution().code].push_back(std::move(row));
}

void Simulation::reconcile_in_detail() {
    Till& till = *dice_.one_of(tills_);
    if (rows_day_ != today()) rows_.clear();
    std::int64_t matched = 0;
    std::int64_t different = 0;
    std::int64_t missing = 0;
    std::string rows;
    const auto add = [&rows](const std::string& row) { rows += (rows.empty() ? "{" : ",{") + row + "}"; };
    for (const BookedRow& row : rows_[till.institution().code]) {
        if (row.fields.empty() || dice_.one_in(8)) {
            ++missing;
        } else if (dice_.one_in(8)) {
            ++different;
            add(row.fields + R"("medfee_sumamt":99999.99,"fund_pay_sumamt":0,"acct_pay":0)");
        } else {
            ++matched;
            add(row.fields + row.amounts);
        }
    }
    const std::int64_t extra = dice_.number(0, 1);
    if (extra == 1) {
        add(R"("psn_no":"nobody","mdtrt_id":"none","setl_id":"no-such-one",)"
            R"("medfee_sumamt":1.00,"fund_pay_sumamt":0,"acct_pay":1.00)");
    }
    const TillAnswer answer = till.compare_detail(rows, today());
    if (answer.is_ok() != till.is_signed_in()) report_violation("no reconciliation in detail: " + answer.body);
    if (!answer.is_ok()) return;
    const std::vector<std::int64_t> expected{matched, different, extra, missing};
    std::vector<std::int64_t> found(4);
    for (const protocol::JsonValue& row : answer.json.find("output")->find("result")->items) {
        const std::size_t verdict = static_cast<std::size_t>(row.find("stmt_rslt")->text.front() - '0');
        ++found.at(verdict);
    }
    if (found != expected) {
        report_violation("reconciled otherwise than " + std::to_string(matched) + " matched, " +
                         std::to_string(different) + " different, " + std::to_string(extra) + " extra, " +
                         std::to_string(missing) + " missing: " + answer.body);
    }
    if (matched > 0) tally_.operation("3202 row matched");
    if (different > 0) tally_.operation("3202 row different");
    if (extra > 0) tally_.operation("3202 row extra");
    if (missing > 0) tally_.operation("3202 row missing");
}

}  // namespace simulation
