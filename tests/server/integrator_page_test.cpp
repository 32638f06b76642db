#include <catch2/catch_test_macros.hpp>

#include "protocol/institution_variants.hpp"
#include "server/institution_transactions.hpp"
#include "server/integrator_tables.hpp"
#include "server/integrator_words.hpp"
#include "server/test_server.hpp"

namespace server_tests {

TEST_CASE("every field of the interface has a name in the national dictionary") {
    const auto check_all = [](const std::vector<server::DictionaryField>& fields) {
        for (const server::DictionaryField& field : fields) {
            INFO(field.path);
            CHECK_FALSE(server::chinese_name_of_field(field.name).empty());
            CHECK_FALSE(field.meaning.empty());
            CHECK_FALSE(field.kind.empty());
        }
    };
    check_all(server::dictionary_of<protocol::InstitutionEnvelope>());
    for (const server::TransactionEntry& entry : server::institution_transactions()) {
        check_all(entry.input());
        check_all(entry.output());
    }
}

TEST_CASE("no field is both described and left out unread") {
    for (const protocol::UnusedField& unused : protocol::unused_fields()) {
        for (const server::TransactionEntry& entry : server::institution_transactions()) {
            for (const server::DictionaryField& field : entry.input()) {
                INFO(field.path);
                CHECK(field.name != unused.name);
            }
        }
    }
}

TEST_CASE("a dictionary knows paths, kinds and what must be there") {
    const auto fields = server::entry_of(protocol::InstitutionTransaction::PharmacySettle).input();
    const auto find = [&fields](std::string_view path) {
        for (const server::DictionaryField& field : fields) {
            if (field.path == path) return field;
        }
        FAIL("no field " << path);
        return server::DictionaryField{};
    };
    CHECK(find("druginfo.medfee_sumamt").kind.starts_with("金额"));
    CHECK(find("druginfo.invono").need == server::FieldNeed::Optional);
    CHECK(find("drugdetail[].cnt").kind == "数值");
    CHECK(find("drugdetail").kind == "数组，最多 500 条");
    CHECK(find("druginfo.psn_no").kind == "字符型，至多 30 位");
}

TEST_CASE("the integrators' page is served with everything that the program knows") {
    TestServer server;
    const auto page = server.get("/integrators");
    CHECK(page.status == 200);
    CHECK(page.content_type == "text/html; charset=utf-8");
    CHECK(page.body.find("{{") == std::string::npos);
    for (const server::TransactionEntry& entry : server::institution_transactions()) {
        const std::string number(domain::name_of(entry.transaction));
        INFO(number);
        CHECK(page.body.find("id=\"t" + number + "\"") != std::string::npos);
        CHECK(page.body.find("→ " + number + " ") != std::string::npos);  // in a transcript
    }
    CHECK(page.body.find("acct_mulaid_pay") != std::string::npos);
    CHECK(page.body.find("不拆分支付") != std::string::npos);
    CHECK(page.body.find("<script") == std::string::npos);
    CHECK(server.get("/integrators.css").status == 200);
    CHECK(server.get("/integrators/1_pharmacy.txt").content_type == "text/plain; charset=utf-8");
    CHECK(server.get("/integrators/9_nothing.txt").status == 404);
}

TEST_CASE("texts are escaped for HTML") {
    CHECK(server::escape_html(R"(<a href="x">&)") == "&lt;a href=&quot;x&quot;&gt;&amp;");
}

}  // namespace server_tests
