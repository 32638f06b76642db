#include "server/institution_statement.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "domain/calendar.hpp"
#include "protocol/institution_statement_wire.hpp"
#include "server/institution_input.hpp"
#include "storage/institution_book_store.hpp"

namespace server {

namespace {

constexpr std::int64_t days_max = 31;
constexpr std::int64_t rows_max = 2000;

/// What both transactions ask for in the same words.
struct StatementPeriod {
    domain::Instant from;
    domain::Instant until;
};

Institutional<domain::CivilDate> day_of(std::string_view name, std::string_view text) {
    const auto day = domain::parse_civil_date(text.substr(0, std::min<std::size_t>(text.size(), 10)));
    if (day) return *day;
    return refuse_clerk("字段 input.data." + std::string(name) + " 格式不对，请填 yyyy-MM-dd。");
}

Institutional<StatementPeriod> period_of(std::string_view first_text, std::string_view last_text) {
    const auto first = day_of("stmt_begndate", first_text);
    if (!first) return broken(first);
    const auto last = day_of("stmt_enddate", last_text);
    if (!last) return broken(last);
    if (*last < *first) return refuse_clerk("stmt_enddate 早于 stmt_begndate；请改正后重发。");
    if (domain::days_since_epoch(*last) - domain::days_since_epoch(*first) >= days_max) {
        return refuse_clerk("一次最多对 31 天的账；请缩短 stmt_begndate 至 stmt_enddate。");
    }
    return StatementPeriod{domain::shanghai_instant(*first), domain::shanghai_instant(domain::add_days(*last, 1))};
}

Institutional<std::int64_t> count_of(const protocol::DecimalText& text) {
    std::int64_t count = 0;
    const char* end = text.text.data() + text.text.size();
    const auto read = std::from_chars(text.text.data(), end, count);
    if (read.ec != std::errc() || read.ptr != end) {
        return refuse_clerk("字段 input.data.fixmedins_setl_cnt 请填结算笔数（整数）。");
    }
    return count;
}

/// 0: without what was cancelled; 1, empty, absent: with it (Input3201Data of com.zebone.nhis).
Institutional<bool> with_refunds(const std::optional<std::string>& flag) {
    const std::string text = flag.value_or("");
    if (text.empty() || text == "1") return true;
    if (text == "0") return false;
    return refuse_clerk("refd_setl_flag 请填 1（含退费）或 0（不含）。");
}

void note_difference(std::string& words, std::string_view what, const std::string& theirs, const std::string& ours) {
    if (theirs == ours) return;
    if (!words.empty()) words += "，";
    words += std::string(what) + " 机构 " + theirs + " 中心 " + ours;
}

void note_difference(std::string& words, std::string_view what, domain::Fen theirs, domain::Fen ours) {
    note_difference(words, what, domain::format_plain_yuan(theirs), domain::format_plain_yuan(ours));
}

/// Compares totals; what both transactions have in common goes through here.
template <class Totals>
Institutional<protocol::StatementTotalsInfo> compare(InstitutionCall& call, const Totals& theirs,
                                                     const storage::BookFilter& filter,
                                                     std::optional<domain::Fen> account_pay,
                                                     std::optional<domain::Fen> cash) {
    const auto count = count_of(theirs.fixmedins_setl_cnt);
    if (!count) return broken(count);
    const auto ours = storage::sum_books(call.transaction, filter);
    if (!ours) return broken(ours);
    std::string words;
    note_difference(words, "笔数", std::to_string(*count), std::to_string(ours->count));
    note_difference(words, "医疗费总额", theirs.medfee_sumamt.fen, ours->total);
    note_difference(words, "基金支付", theirs.fund_pay_sumamt.fen, ours->fund);
    if (account_pay) note_difference(words, "账户支付", *account_pay, ours->account_pay);
    if (cash) note_difference(words, "现金", *cash, ours->cash);
    const bool is_equal = words.empty();
    return protocol::StatementTotalsInfo{.setl_optins = theirs.setl_optins,
                                         .stmt_rslt = is_equal ? "0" : "1",
                                         .stmt_rslt_dscr = is_equal ? "平账" : words,
                                         .medfee_sumamt = {ours->total},
                                         .fund_pay_sumamt = {ours->fund},
                                         .acct_pay = {ours->account_pay},
                                         .fixmedins_setl_cnt = ours->count};
}

std::string difference_of(const protocol::StatementRow& theirs, const storage::BookedRow& ours) {
    std::string words;
    note_difference(words, "psn_no", theirs.psn_no, ours.person_id);
    note_difference(words, "mdtrt_id", theirs.mdtrt_id, ours.visit_id);
    note_difference(words, "医疗费总额", theirs.medfee_sumamt.fen, ours.total);
    note_difference(words, "基金支付", theirs.fund_pay_sumamt.fen, ours.fund);
    note_difference(words, "账户支付", theirs.acct_pay.fen, ours.account_pay);
    return words;
}

protocol::StatementResult result_of(const storage::BookedRow& row, protocol::StatementVerdict verdict,
                                    std::string memo) {
    return {.psn_no = row.person_id,
            .mdtrt_id = row.visit_id,
            .setl_id = row.settlement_id,
            .msgid = row.msgid,
            .stmt_rslt = verdict,
            .refd_setl_flag = row.kind == domain::SettlementKind::Reversal ? "1" : "0",
            .memo = std::move(memo),
            .medfee_sumamt = {row.total},
            .fund_pay_sumamt = {row.fund},
            .acct_pay = {row.account_pay}};
}

protocol::StatementResult extra_row(const protocol::StatementRow& row) {
    return {.psn_no = row.psn_no,
            .mdtrt_id = row.mdtrt_id,
            .setl_id = row.setl_id,
            .msgid = row.msgid.value_or(""),
            .stmt_rslt = protocol::StatementVerdict::Extra,
            .refd_setl_flag = row.refd_setl_flag.value_or("0"),
            .memo = "中心没有这笔（或不在所对日期内）：机构核对后作废该笔，或按实际重新结算。",
            .medfee_sumamt = {},
            .fund_pay_sumamt = {},
            .acct_pay = {}};
}

/// Their rows in their order, then what only we have.
Institutional<std::vector<protocol::StatementResult>> compare_rows(const std::vector<protocol::StatementRow>& theirs,
                                                                   const std::vector<storage::BookedRow>& ours) {
    std::map<std::string_view, const storage::BookedRow*> unmatched;
    for (const storage::BookedRow& row : ours) unmatched.emplace(row.settlement_id, &row);
    std::map<std::string_view, int> seen;
    std::vector<protocol::StatementResult> results;
    for (const protocol::StatementRow& row : theirs) {
        if (++seen[row.setl_id] > 1) {
            return refuse_clerk("明细中 setl_id " + row.setl_id + " 重复；请去重后换新的 msgid 重发。");
        }
        const auto found = unmatched.find(row.setl_id);
        if (found == unmatched.end()) {
            results.push_back(extra_row(row));
            continue;
        }
        std::string difference = difference_of(row, *found->second);
        const auto verdict =
            difference.empty() ? protocol::StatementVerdict::Matched : protocol::StatementVerdict::Different;
        results.push_back(result_of(*found->second, verdict, std::move(difference)));
        unmatched.erase(found);
    }
    for (const storage::BookedRow& row : ours) {
        if (!unmatched.contains(row.settlement_id)) continue;
        results.push_back(result_of(row, protocol::StatementVerdict::Missing,
                                    "机构没有这笔：用 5203 查询后补记；不是本次就诊的请撤销。"));
    }
    return results;
}

}  // namespace

Institutional<InstitutionOutput> compare_totals(InstitutionCall& call) {
    const auto input = take_input<protocol::StatementTotalsInput>(call);
    if (!input) return broken(input);
    const protocol::StatementTotals& theirs = input->data;
    const auto period = period_of(theirs.stmt_begndate, theirs.stmt_enddate);
    if (!period) return broken(period);
    const auto refunds = with_refunds(theirs.refd_setl_flag);
    if (!refunds) return broken(refunds);
    auto info = compare(call, theirs,
                        {.institution = call.institution.code,
                         .from = period->from,
                         .until = period->until,
                         .insutype = theirs.insutype,
                         .clearing_type = theirs.clr_type,
                         .agency = theirs.setl_optins,
                         .with_refunds = *refunds},
                        theirs.acct_pay.fen, std::nullopt);
    if (!info) return broken(info);
    return output_of(protocol::StatementTotalsOutput{std::move(*info)});
}

Institutional<InstitutionOutput> compare_detail(InstitutionCall& call) {
    const auto input = take_input<protocol::StatementDetailInput>(call);
    if (!input) return broken(input);
    const protocol::StatementDetail& theirs = input->data;
    const auto period = period_of(theirs.stmt_begndate, theirs.stmt_enddate);
    if (!period) return broken(period);
    const auto refunds = with_refunds(theirs.refd_setl_flag);
    if (!refunds) return broken(refunds);
    const std::string insutype = theirs.insutype.value_or("");
    const std::string clearing_type = theirs.clr_type.value_or("");
    const storage::BookFilter filter{.institution = call.institution.code,
                                     .from = period->from,
                                     .until = period->until,
                                     .insutype = insutype,
                                     .clearing_type = clearing_type,
                                     .agency = theirs.setl_optins,
                                     .with_refunds = *refunds};
    const auto account_pay = theirs.acct_pay ? std::optional(theirs.acct_pay->fen) : std::nullopt;
    auto info = compare(call, theirs, filter, account_pay, theirs.cash_payamt.fen);
    if (!info) return broken(info);
    const auto ours = storage::list_books(call.transaction, filter, rows_max + 1);
    if (!ours) return broken(ours);
    if (static_cast<std::int64_t>(ours->size()) > rows_max) {
        return refuse_clerk("所对日期内超过 2000 笔；请按天，或按 insutype、clr_type 分别对账。");
    }
    auto rows = compare_rows(input->detail, *ours);
    if (!rows) return broken(rows);
    return output_of(protocol::StatementDetailOutput{std::move(*info), std::move(*rows)});
}

}  // namespace server
