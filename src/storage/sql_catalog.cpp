#include "storage/sql_catalog.hpp"

#include <algorithm>
#include <vector>

namespace storage {

namespace {

constexpr unsigned char account_sql[] = {
#embed "sql/account.sql"
};
constexpr unsigned char consent_sql[] = {
#embed "sql/consent.sql"
};
constexpr unsigned char idempotency_sql[] = {
#embed "sql/idempotency.sql"
};
constexpr unsigned char identity_sql[] = {
#embed "sql/identity.sql"
};
constexpr unsigned char institution_book_sql[] = {
#embed "sql/institution_book.sql"
};
constexpr unsigned char institution_visit_sql[] = {
#embed "sql/institution_visit.sql"
};
constexpr unsigned char invitation_sql[] = {
#embed "sql/invitation.sql"
};
constexpr unsigned char letter_sql[] = {
#embed "sql/letter.sql"
};
constexpr unsigned char mutual_aid_sql[] = {
#embed "sql/mutual_aid.sql"
};
constexpr unsigned char ledger_sql[] = {
#embed "sql/ledger.sql"
};
constexpr unsigned char ledger_check_sql[] = {
#embed "sql/ledger_check.sql"
};
constexpr unsigned char ledger_audit_sql[] = {
#embed "sql/ledger_audit.sql"
};
constexpr unsigned char login_failure_sql[] = {
#embed "sql/login_failure.sql"
};
constexpr unsigned char migration_sql[] = {
#embed "sql/migration.sql"
};
constexpr unsigned char payment_code_sql[] = {
#embed "sql/payment_code.sql"
};
constexpr unsigned char person_sql[] = {
#embed "sql/person.sql"
};
constexpr unsigned char proof_sql[] = {
#embed "sql/proof.sql"
};
constexpr unsigned char retention_sql[] = {
#embed "sql/retention.sql"
};
constexpr unsigned char sandbox_message_sql[] = {
#embed "sql/sandbox_message.sql"
};
constexpr unsigned char server_fact_sql[] = {
#embed "sql/server_fact.sql"
};
constexpr unsigned char session_sql[] = {
#embed "sql/session.sql"
};
constexpr unsigned char sms_challenge_sql[] = {
#embed "sql/sms_challenge.sql"
};
constexpr unsigned char institution_sql[] = {
#embed "sql/institution.sql"
};
constexpr unsigned char settlement_sql[] = {
#embed "sql/settlement.sql"
};
constexpr unsigned char notice_sql[] = {
#embed "sql/notice.sql"
};
constexpr unsigned char family_act_sql[] = {
#embed "sql/family_act.sql"
};
constexpr unsigned char member_cap_sql[] = {
#embed "sql/member_cap.sql"
};
constexpr unsigned char premium_sql[] = {
#embed "sql/premium.sql"
};
constexpr unsigned char shared_money_sql[] = {
#embed "sql/shared_money.sql"
};
constexpr unsigned char staff_sql[] = {
#embed "sql/staff.sql"
};
constexpr unsigned char wallet_sql[] = {
#embed "sql/wallet.sql"
};
constexpr unsigned char family_voucher_sql[] = {
#embed "sql/family_voucher.sql"
};
constexpr unsigned char access_log_sql[] = {
#embed "sql/access_log.sql"
};
constexpr unsigned char privacy_sql[] = {
#embed "sql/privacy.sql"
};
constexpr unsigned char spending_sql[] = {
#embed "sql/spending.sql"
};

constexpr std::string_view name_mark = "-- name: ";

void add_statements(std::string_view file, std::vector<NamedStatement>& statements) {
    std::size_t start = file.find(name_mark);
    while (start != std::string_view::npos) {
        const std::size_t next = file.find(name_mark, start + name_mark.size());
        const std::string_view section = file.substr(start, next == std::string_view::npos ? next : next - start);
        const std::size_t line_end = section.find('\n');
        const std::string_view name = section.substr(name_mark.size(), line_end - name_mark.size());
        const std::string_view text = line_end == std::string_view::npos ? "" : section.substr(line_end + 1);
        statements.push_back({name, text});
        start = next;
    }
}

template <std::size_t size>
void add_file(const unsigned char (&file)[size], std::vector<NamedStatement>& statements) {
    add_statements({reinterpret_cast<const char*>(file), size}, statements);
}

std::vector<NamedStatement> read_catalog() {
    std::vector<NamedStatement> statements;
    add_file(account_sql, statements);
    add_file(consent_sql, statements);
    add_file(idempotency_sql, statements);
    add_file(identity_sql, statements);
    add_file(invitation_sql, statements);
    add_file(letter_sql, statements);
    add_file(mutual_aid_sql, statements);
    add_file(ledger_sql, statements);
    add_file(ledger_check_sql, statements);
    add_file(ledger_audit_sql, statements);
    add_file(login_failure_sql, statements);
    add_file(migration_sql, statements);
    add_file(payment_code_sql, statements);
    add_file(person_sql, statements);
    add_file(proof_sql, statements);
    add_file(retention_sql, statements);
    add_file(sandbox_message_sql, statements);
    add_file(server_fact_sql, statements);
    add_file(session_sql, statements);
    add_file(sms_challenge_sql, statements);
    add_file(institution_sql, statements);
    add_file(institution_book_sql, statements);
    add_file(institution_visit_sql, statements);
    add_file(settlement_sql, statements);
    add_file(notice_sql, statements);
    add_file(spending_sql, statements);
    add_file(family_act_sql, statements);
    add_file(member_cap_sql, statements);
    add_file(premium_sql, statements);
    add_file(shared_money_sql, statements);
    add_file(staff_sql, statements);
    add_file(wallet_sql, statements);
    add_file(access_log_sql, statements);
    add_file(family_voucher_sql, statements);
    add_file(privacy_sql, statements);
    std::ranges::sort(statements, {}, &NamedStatement::name);
    return statements;
}

}  // namespace

std::span<const NamedStatement> all_statements() {
    static const std::vector<NamedStatement> statements = read_catalog();
    return statements;
}

std::optional<NamedStatement> find_statement(std::string_view name) {
    const auto statements = all_statements();
    const auto found = std::ranges::lower_bound(statements, name, {}, &NamedStatement::name);
    if (found == statements.end() || found->name != name) return std::nullopt;
    return *found;
}

}  // namespace storage
