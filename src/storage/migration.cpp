#include "storage/migration.hpp"

#include <array>

namespace storage {

namespace {

constexpr unsigned char accounts_sql[] = {
#embed "migrations/0001_accounts.sql"
};
constexpr unsigned char accounts_sqlite_sql[] = {
#embed "migrations/0001_accounts.sqlite.sql"
};
constexpr unsigned char people_sql[] = {
#embed "migrations/0002_people.sql"
};
constexpr unsigned char ledger_sql[] = {
#embed "migrations/0003_ledger.sql"
};
constexpr unsigned char ledger_sqlite_sql[] = {
#embed "migrations/0003_ledger.sqlite.sql"
};
constexpr unsigned char server_facts_sql[] = {
#embed "migrations/0004_server_facts.sql"
};
constexpr unsigned char identity_sql[] = {
#embed "migrations/0005_identity.sql"
};
constexpr unsigned char mutual_aid_sql[] = {
#embed "migrations/0006_mutual_aid.sql"
};
constexpr unsigned char mutual_aid_sqlite_sql[] = {
#embed "migrations/0006_mutual_aid.sqlite.sql"
};
constexpr unsigned char settlements_sql[] = {
#embed "migrations/0007_settlements.sql"
};
constexpr unsigned char settlements_sqlite_sql[] = {
#embed "migrations/0007_settlements.sqlite.sql"
};
constexpr unsigned char decisions_sql[] = {
#embed "migrations/0009_decisions.sql"
};
constexpr unsigned char decisions_sqlite_sql[] = {
#embed "migrations/0009_decisions.sqlite.sql"
};

constexpr unsigned char money_models_sql[] = {
#embed "migrations/0008_money_models.sql"
};
constexpr unsigned char money_models_sqlite_sql[] = {
#embed "migrations/0008_money_models.sqlite.sql"
};
constexpr unsigned char institution_visits_sql[] = {
#embed "migrations/0010_institution_visits.sql"
};
constexpr unsigned char institution_visits_sqlite_sql[] = {
#embed "migrations/0010_institution_visits.sqlite.sql"
};
constexpr unsigned char family_vouchers_sql[] = {
#embed "migrations/0012_family_vouchers.sql"
};
constexpr unsigned char family_vouchers_sqlite_sql[] = {
#embed "migrations/0012_family_vouchers.sqlite.sql"
};

constexpr unsigned char privacy_sql[] = {
#embed "migrations/0014_privacy.sql"
};
constexpr unsigned char privacy_sqlite_sql[] = {
#embed "migrations/0014_privacy.sqlite.sql"
};
constexpr unsigned char child_vouchers_sql[] = {
#embed "migrations/0015_child_vouchers.sql"
};
constexpr unsigned char spending_indexes_sql[] = {
#embed "migrations/0016_spending_indexes.sql"
};
constexpr unsigned char retention_sql[] = {
#embed "migrations/0017_retention.sql"
};
constexpr unsigned char retention_sqlite_sql[] = {
#embed "migrations/0017_retention.sqlite.sql"
};
constexpr unsigned char insured_places_sql[] = {
#embed "migrations/0011_insured_places.sql"
};

constexpr unsigned char staff_pages_sql[] = {
#embed "migrations/0013_staff_pages.sql"
};
constexpr unsigned char activation_sql[] = {
#embed "migrations/0018_activation.sql"
};
constexpr unsigned char session_extension_sql[] = {
#embed "migrations/0019_session_extension.sql"
};

template <std::size_t size>
std::string_view text_of(const unsigned char (&file)[size]) {
    return {reinterpret_cast<const char*>(file), size};
}

}  // namespace

std::span<const Migration> built_in_migrations() {
    static const std::array migrations{
        Migration{1, "accounts", text_of(accounts_sql), text_of(accounts_sqlite_sql)},
        Migration{2, "people", text_of(people_sql), {}},
        Migration{3, "ledger", text_of(ledger_sql), text_of(ledger_sqlite_sql)},
        Migration{4, "server_facts", text_of(server_facts_sql), {}},
        Migration{5, "identity", text_of(identity_sql), {}},
        Migration{6, "mutual_aid", text_of(mutual_aid_sql), text_of(mutual_aid_sqlite_sql)},
        Migration{7, "settlements", text_of(settlements_sql), text_of(settlements_sqlite_sql)},
        Migration{8, "money_models", text_of(money_models_sql), text_of(money_models_sqlite_sql)},
        Migration{9, "decisions", text_of(decisions_sql), text_of(decisions_sqlite_sql)},
        Migration{10, "institution_visits", text_of(institution_visits_sql), text_of(institution_visits_sqlite_sql)},
        Migration{11, "insured_places", text_of(insured_places_sql), {}},
        Migration{12, "family_vouchers", text_of(family_vouchers_sql), text_of(family_vouchers_sqlite_sql)},
        Migration{13, "staff_pages", text_of(staff_pages_sql), {}},
        Migration{14, "privacy", text_of(privacy_sql), text_of(privacy_sqlite_sql)},
        Migration{15, "child_vouchers", text_of(child_vouchers_sql), {}},
        Migration{16, "spending_indexes", text_of(spending_indexes_sql), {}},
        Migration{17, "retention", text_of(retention_sql), text_of(retention_sqlite_sql)},
        Migration{18, "activation", text_of(activation_sql), {}},
        Migration{19, "session_extension", text_of(session_extension_sql), {}},
    };
    return migrations;
}

}  // namespace storage
