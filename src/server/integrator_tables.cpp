#include "server/integrator_tables.hpp"

#include "protocol/institution_answer.hpp"
#include "protocol/institution_variants.hpp"
#include "server/institution_interface.hpp"
#include "server/institution_transactions.hpp"
#include "server/integrator_words.hpp"

namespace server {

namespace {

std::string cell(std::string_view text) { return "<td>" + escape_html(text) + "</td>"; }
std::string code_cell(std::string_view text) { return "<td><code>" + escape_html(text) + "</code></td>"; }

std::string two_languages(std::string_view chinese, std::string_view english) {
    return "<td>" + escape_html(chinese) + " <small lang=\"en\">" + escape_html(english) + "</small></td>";
}

std::string table(std::string_view header, const std::string& rows) {
    return "<div class=\"table\"><table><thead><tr>" + std::string(header) + "</tr></thead><tbody>\n" + rows +
           "</tbody></table></div>\n";
}

constexpr std::string_view field_header =
    "<th>字段 <small lang=\"en\">field</small></th><th>类型 <small lang=\"en\">type</small></th>"
    "<th>必填 <small lang=\"en\">required</small></th><th>含义 <small lang=\"en\">meaning</small></th>";

std::string field_table(const std::vector<DictionaryField>& fields) {
    if (fields.empty()) return "<p>无内容。<small lang=\"en\">Nothing.</small></p>\n";
    std::string rows;
    for (const DictionaryField& field : fields) {
        rows += "<tr>" + code_cell(field.path) + cell(field.kind) +
                cell(field.need == FieldNeed::Required ? "是" : "否") +
                two_languages(chinese_name_of_field(field.name), field.meaning) + "</tr>\n";
    }
    return table(field_header, rows);
}

std::string fields_of(const TransactionEntry& entry) {
    const std::string number(domain::name_of(entry.transaction));
    return "<details id=\"t" + number + "\"><summary><b>" + number + "</b> " + escape_html(entry.name) +
           " <small lang=\"en\">" + escape_html(entry.english_name) +
           "</small></summary>\n<h4>输入 input <small lang=\"en\">request</small></h4>\n" + field_table(entry.input()) +
           "<h4>输出 output <small lang=\"en\">answer</small></h4>\n" + field_table(entry.output()) + "</details>\n";
}

std::string error_rows() {
    std::string rows;
    constexpr auto last = static_cast<int>(protocol::FieldProblem::BadFormat);
    for (int number = 0; number <= last; ++number) {
        const auto problem = static_cast<protocol::FieldProblem>(number);
        rows += "<tr>" + code_cell(protocol::field_problem_name(problem)) +
                cell(protocol::clerk_message({"input.data.medfee_sumamt", problem})) + "</tr>\n";
    }
    return rows;
}

std::string code_rows() {
    std::string rows;
    for (const auto outcome : domain::all_enumerators<domain::CodeOutcome>()) {
        if (outcome == domain::CodeOutcome::Accepted) continue;
        rows += "<tr>" + code_cell(domain::name_of(outcome)) + cell(protocol::clerk_message(outcome)) + "</tr>\n";
    }
    return rows;
}

std::string reason_rows() {
    std::string rows;
    for (const auto reason : domain::all_enumerators<domain::SettlementReason>()) {
        rows += "<tr>" + code_cell(domain::name_of(reason)) + cell(protocol::clerk_message(reason)) + "</tr>\n";
    }
    return rows;
}

constexpr std::string_view error_header = "<th>情形 <small lang=\"en\">case</small></th><th>err_msg 或 warn_msg</th>";

}  // namespace

std::string escape_html(std::string_view text) {
    std::string escaped;
    for (const char character : text) {
        switch (character) {
            case '&': escaped += "&amp;"; break;
            case '<': escaped += "&lt;"; break;
            case '>': escaped += "&gt;"; break;
            case '"': escaped += "&quot;"; break;
            default: escaped += character;
        }
    }
    return escaped;
}

std::string paths_html() {
    std::string items;
    for (const std::string_view path : institution_paths()) {
        items += "<li><code>POST " + escape_html(path) + "</code></li>\n";
    }
    return "<ul>\n" + items + "</ul>\n";
}

std::string transactions_html() {
    std::string rows;
    for (const TransactionEntry& entry : institution_transactions()) {
        const std::string number(domain::name_of(entry.transaction));
        rows += "<tr><td><a href=\"#t" + number + "\"><code>" + number + "</code></a></td>" +
                two_languages(entry.name, entry.english_name) + "</tr>\n";
    }
    return table("<th>infno</th><th>交易 <small lang=\"en\">transaction</small></th>", rows);
}

std::string fields_html() {
    std::string html = "<h3>报文头 <small lang=\"en\">Envelope</small></h3>\n" +
                       field_table(dictionary_of<protocol::InstitutionEnvelope>());
    html += "<h3>各交易 <small lang=\"en\">Transactions</small></h3>\n";
    for (const TransactionEntry& entry : institution_transactions()) html += fields_of(entry);
    return html;
}

std::string variants_html() {
    std::string rows;
    for (const protocol::FieldVariant& variant : protocol::field_variants()) {
        rows += "<tr>" + code_cell(variant.seen) + code_cell(variant.ours) + cell("全部交易") + "</tr>\n";
    }
    for (const protocol::SectionVariant& variant : protocol::section_variants()) {
        rows += "<tr>" + code_cell(variant.seen) + code_cell(variant.ours) +
                cell(domain::name_of(variant.transaction)) + "</tr>\n";
    }
    std::string unused;
    for (const protocol::UnusedField& field : protocol::unused_fields()) {
        unused += "<li><code>" + escape_html(field.name) + "</code> " + escape_html(field.meaning) + "</li>\n";
    }
    return table(
               "<th>所见写法 <small lang=\"en\">seen</small></th><th>按此处理 <small lang=\"en\">taken as</small></th>"
               "<th>交易 <small lang=\"en\">transaction</small></th>",
               rows) +
           "<details><summary>接收但不使用、不保存的国家标准字段 <small lang=\"en\">national fields that are taken, "
           "not "
           "used and not kept</small></summary>\n<ul class=\"columns\">\n" +
           unused + "</ul></details>\n";
}

std::string errors_html() {
    return "<h3>字段 <small lang=\"en\">Fields</small></h3>\n" + table(error_header, error_rows()) +
           "<h3>医保码 <small lang=\"en\">Codes</small></h3>\n" + table(error_header, code_rows()) +
           "<h3>账户不能支付的原因 <small lang=\"en\">Why accounts can't pay</small></h3>\n" +
           table(error_header, reason_rows());
}

}  // namespace server
