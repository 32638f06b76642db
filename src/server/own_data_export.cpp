#include "server/own_data_export.hpp"

#include "domain/calendar.hpp"
#include "domain/money.hpp"
#include "protocol/json_writer.hpp"
#include "server/device_routes.hpp"
#include "server/family_circle.hpp"
#include "server/html_text.hpp"
#include "server/own_data_tables.hpp"
#include "storage/notice_store.hpp"
#include "storage/own_data_store.hpp"

namespace server {

namespace {

using protocol::ErrorCode;
using protocol::Language;

constexpr domain::Duration fetchable_for = domain::minutes(10);
constexpr std::string_view page_path = "/api/v1/me/export.html";
constexpr std::string_view data_path = "/api/v1/me/export.json";

std::string moment_text(std::int64_t unix_ms) {
    const domain::Instant moment{unix_ms};
    return domain::format_civil_date(domain::shanghai_date(moment)) + " " +
           domain::format_hour_minute(domain::shanghai_time_of_day(moment));
}

std::string shown(const ExportCell& cell, const ExportTexts& texts, Language language) {
    switch (cell.kind) {
        case ExportCell::Kind::Text: return cell.text;
        case ExportCell::Kind::Moment: return moment_text(cell.number);
        case ExportCell::Kind::Amount: return domain::format_yuan({cell.number});
        case ExportCell::Kind::Word: return texts.word(cell.text, language);
    }
    return {};
}

void write_cell(protocol::JsonWriter& writer, const ExportCell& cell) {
    switch (cell.kind) {
        case ExportCell::Kind::Text:
        case ExportCell::Kind::Word: return writer.text(cell.text);
        case ExportCell::Kind::Moment: return writer.integer(cell.number);
        // Never a number: a program that reads it must not make a fraction of it.
        case ExportCell::Kind::Amount: return writer.text(domain::format_yuan({cell.number}));
    }
}

Answered<std::string> data_file(storage::Reader& reader, const ApplicationParts& parts, const Caller& caller) {
    protocol::JsonWriter writer;
    writer.begin_object();
    writer.name("exported_at");
    writer.integer(caller.now.unix_ms);
    for (const ExportSectionText& section : parts.export_texts->sections()) {
        const auto rows = export_rows(reader, parts, caller, section.id);
        if (!rows) return failed(rows);
        writer.name(section.id);
        writer.begin_list();
        for (const ExportRow& row : *rows) {
            writer.begin_object();
            for (std::size_t column = 0; column < row.size(); ++column) {
                writer.name(section.columns[column].id);
                write_cell(writer, row[column]);
            }
            writer.end_object();
        }
        writer.end_list();
    }
    writer.end_object();
    return writer.take();
}

std::string table_of(const ExportSectionText& section, const std::vector<ExportRow>& rows, const ExportTexts& texts,
                     Language language) {
    const bool zh = language == Language::Chinese;
    std::string page =
        "<h2>" + html_text(zh ? section.title_zh : section.title_en) + " (" + std::to_string(rows.size()) + ")</h2>";
    if (rows.empty()) return page;
    page += "<table border=\"1\" cellpadding=\"6\"><thead><tr>";
    for (const ExportWord& column : section.columns) {
        page += "<th scope=\"col\">" + html_text(zh ? column.zh : column.en) + "</th>";
    }
    page += "</tr></thead><tbody>";
    for (const ExportRow& row : rows) {
        page += "<tr>";
        for (const ExportCell& cell : row) page += "<td>" + html_text(shown(cell, texts, language)) + "</td>";
        page += "</tr>";
    }
    return page + "</tbody></table>";
}

Answered<std::string> page_file(storage::Reader& reader, const ApplicationParts& parts, const Caller& caller) {
    const auto account = own_account(reader, caller);
    if (!account) return failed(account);
    const ExportTexts& texts = *parts.export_texts;
    const auto language = domain::find_enumerator<Language>(account->language).value_or(Language::Chinese);
    const std::string title = html_text(texts.word("title", language));
    std::string page = "<!doctype html><html lang=\"" + std::string(domain::name_of(language)) +
                       "\"><head><meta charset=\"utf-8\"><title>" + title + "</title></head><body><h1>" + title +
                       "</h1><p>" + html_text(texts.word("made_at", language)) + " " + moment_text(caller.now.unix_ms) +
                       "</p>";
    for (const ExportSectionText& section : texts.sections()) {
        const auto rows = export_rows(reader, parts, caller, section.id);
        if (!rows) return failed(rows);
        page += table_of(section, *rows, texts, language);
    }
    return page + "</body></html>";
}

}  // namespace

std::optional<ExportForm> export_of_path(std::string_view path) {
    if (path == page_path) return ExportForm::Page;
    if (path == data_path) return ExportForm::Data;
    return std::nullopt;
}

Answered<Response> make_export(storage::Reader& reader, const ApplicationParts& parts, ExportForm form,
                               const Caller& caller) {
    if (parts.export_texts == nullptr) return std::unexpected(refuse(ErrorCode::NotFound));
    const auto until = storage::find_data_export_until(reader, caller.session->id, caller.now);
    if (!until) return failed(until);
    if (!*until) return std::unexpected(refuse(ErrorCode::NotFound));
    const bool is_page = form == ExportForm::Page;
    auto file = is_page ? page_file(reader, parts, caller) : data_file(reader, parts, caller);
    if (!file) return failed(file);
    Response response;
    response.set_header("Cache-Control", "no-store");
    response.content_type = is_page ? "text/html; charset=utf-8" : "application/json; charset=utf-8";
    const std::string day = domain::format_civil_date(domain::shanghai_date(caller.now));
    if (!is_page) {
        response.set_header("Content-Disposition", "attachment; filename=\"my-data-" + day + ".json\"");
    }
    response.body = std::move(*file);
    return response;
}

Answered<PrepareExport::Prepared> PrepareExport::prepare(const protocol::AccountPasswordRequest& request,
                                                         const Caller& caller) {
    return check_account_password(parts_, caller, request.password);
}

Answered<Written<protocol::ExportAnswer>> PrepareExport::apply(storage::Transaction& transaction,
                                                               const Prepared& prepared, const Caller& caller) {
    auto wrong = judge_account_password(transaction, parts_, caller, prepared);
    if (!wrong) return failed(wrong);
    if (*wrong) return Written<protocol::ExportAnswer>{.outcome = std::move(**wrong)};
    const domain::Instant until = caller.now + fetchable_for;
    const auto kept = storage::insert_data_export(transaction, {.id = random_identifier(parts_.random),
                                                                .account_id = caller.session->account_id,
                                                                .session_id = caller.session->id,
                                                                .prepared_at = caller.now,
                                                                .fetchable_until = until});
    if (!kept) return failed(kept);
    const auto person = proven_person(transaction, caller);
    if (!person) return failed(person);
    std::vector<std::string> told;
    if (*person) {
        const auto noticed = storage::append_notice(transaction, {.person_id = **person,
                                                                  .kind = domain::NoticeKind::DataExported,
                                                                  .noticed_at = caller.now,
                                                                  .settlement_id = std::nullopt,
                                                                  .reason = std::nullopt,
                                                                  .read_at = std::nullopt});
        if (!noticed) return failed(noticed);
        told.push_back(**person);
    }
    return written(
        protocol::ExportAnswer{
            .until = until.unix_ms, .page_path = std::string(page_path), .data_path = std::string(data_path)},
        std::move(told));
}

}  // namespace server
