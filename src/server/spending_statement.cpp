#include "server/spending_statement.hpp"

#include <algorithm>

#include "domain/calendar.hpp"
#include "domain/money.hpp"
#include "protocol/query_text.hpp"
#include "server/html_text.hpp"
#include "server/spending_routes.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

/// More than a family has in a month; a file that never ends helps nobody.
constexpr std::size_t rows_max = 20'000;

std::string_view visit_word(domain::VisitKind visit) {
    switch (visit) {
        case domain::VisitKind::PharmacyPurchase: return "药店购药";
        case domain::VisitKind::Outpatient: return "门诊";
        case domain::VisitKind::Inpatient: return "住院";
    }
    return "";
}

std::string_view state_word(protocol::SpendingState state) {
    switch (state) {
        case protocol::SpendingState::Settled: return "已付";
        case protocol::SpendingState::Reversed: return "已撤销";
        case protocol::SpendingState::Refused: return "没付成";
    }
    return "";
}

std::string moment_word(std::int64_t unix_ms) {
    const domain::Instant moment{unix_ms};
    return domain::format_civil_date(domain::shanghai_date(moment)) + " " +
           domain::format_hour_minute(domain::shanghai_time_of_day(moment));
}

struct Row {
    std::string when;
    std::string who;
    std::string where;
    std::string_view what;
    std::string account;
    std::string total;
    std::string_view state;
};

Row row_of(const protocol::SpendingRecord& record, const protocol::SpendingAnswer& page) {
    const auto member = std::ranges::find(page.members, record.member, &protocol::SpendingMember::id);
    return {.when = moment_word(record.at),
            .who = member == page.members.end() ? std::string() : member->name,
            .where = record.institution,
            .what = visit_word(record.visit),
            .account = domain::format_yuan({record.amount_fen}),
            .total = domain::format_yuan({record.total_fen}),
            .state = state_word(record.state)};
}

/// A cell that a spreadsheet takes for text, never for a formula.
std::string csv_cell(std::string_view text) {
    const bool looks_like_formula = !text.empty() && std::string_view("=+-@\t").find(text.front()) != std::string::npos;
    std::string cell = looks_like_formula ? "\"'" : "\"";
    for (const char letter : text) {
        if (letter == '"') cell.push_back('"');
        cell.push_back(letter);
    }
    return cell + '"';
}

std::string csv_of(const std::vector<Row>& rows) {
    // The mark tells spreadsheets that this is UTF-8.
    std::string csv = "\xEF\xBB\xBF时间,家人,医院药店,类型,账户支付(元),总金额(元),结果\r\n";
    for (const Row& row : rows) {
        csv += csv_cell(row.when) + "," + csv_cell(row.who) + "," + csv_cell(row.where) + "," + csv_cell(row.what) +
               "," + row.account + "," + row.total + "," + csv_cell(row.state) + "\r\n";
    }
    return csv;
}

std::string page_of(const std::vector<Row>& rows, const protocol::SpendingAnswer& first, domain::Instant now) {
    const std::string title = first.month + " 家庭共济消费对账单";
    std::string page = "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>" + html_text(title) +
                       "</title></head><body><h1>" + html_text(title) + "</h1><p>账户一共付了 " +
                       domain::format_yuan({first.total_fen}) + " 元，" + std::to_string(rows.size()) +
                       " 笔记录。生成时间 " + moment_word(now.unix_ms) +
                       "。金额以医保经办机构的记录为准。</p><table border=\"1\" cellpadding=\"6\"><thead><tr>";
    for (const char* head : {"时间", "家人", "医院药店", "类型", "账户支付（元）", "总金额（元）", "结果"}) {
        page += std::string("<th scope=\"col\">") + head + "</th>";
    }
    page += "</tr></thead><tbody>";
    for (const Row& row : rows) {
        page += "<tr>";
        for (const std::string_view cell :
             {std::string_view(row.when), std::string_view(row.who), std::string_view(row.where), row.what,
              std::string_view(row.account), std::string_view(row.total), row.state}) {
            page += "<td>" + html_text(cell) + "</td>";
        }
        page += "</tr>";
    }
    return page + "</tbody></table></body></html>";
}

}  // namespace

std::optional<StatementForm> statement_of_path(std::string_view path) {
    if (path == "/api/v1/spending.csv") return StatementForm::Csv;
    if (path == "/api/v1/spending.html") return StatementForm::Page;
    return std::nullopt;
}

Answered<Response> make_statement(storage::Reader& reader, const ApplicationParts& parts, StatementForm form,
                                  std::string_view query_text, const Caller& caller) {
    auto query = protocol::read_query<protocol::SpendingQuery>(query_text);
    if (!query) return std::unexpected(refuse_malformed(query.error()));
    query->after.reset();
    auto page = read_spending(reader, parts.vault, *query, caller);
    if (!page) return failed(page);
    const protocol::SpendingAnswer first = *page;
    std::vector<Row> rows;
    for (;;) {
        for (const protocol::SpendingRecord& record : page->records) rows.push_back(row_of(record, *page));
        if (page->next.empty() || rows.size() >= rows_max) break;
        query->after = page->next;
        page = read_spending(reader, parts.vault, *query, caller);
        if (!page) return failed(page);
    }
    Response response;
    response.set_header("Cache-Control", "no-store");
    if (form == StatementForm::Csv) {
        response.content_type = "text/csv; charset=utf-8";
        response.set_header("Content-Disposition", "attachment; filename=\"spending-" + first.month + ".csv\"");
        response.body = csv_of(rows);
    } else {
        response.content_type = "text/html; charset=utf-8";
        response.body = page_of(rows, first, caller.now);
    }
    return response;
}

}  // namespace server
