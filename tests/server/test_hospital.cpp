#include "server/test_hospital.hpp"

#include <sqlite3.h>

namespace server_tests {

std::string section(std::string_view name, std::string_view fields) {
    return R"({")" + std::string(name) + R"(":{)" + std::string(fields) + "}}";
}

Hospital::Hospital(TestServer& server, std::string_view code) : till_(server, code) {
    REQUIRE(till_.sign_in().is_ok());
}

TillAnswer Hospital::open(std::string_view infno, std::string_view node, std::string_view person, const Shown& shown,
                          std::string_view own_number) {
    person_ = person;
    is_stay_ = infno == "2401";
    const std::string fields = R"("psn_no":")" + person_ + R"(","insutype":")" + insutype_ +
                               R"(","begntime":"2026-06-16 10:00:00","mdtrt_cert_type":")" + shown.type +
                               R"(","mdtrt_cert_no":")" + shown.number + R"(","ipt_otp_no":")" +
                               std::string(own_number) + "\"" + shown.more;
    TillAnswer answer = till_.send(infno, section(node, fields));
    visit_ = answer.value(is_stay_ ? "result.mdtrt_id" : "data.mdtrt_id");
    return answer;
}

TillAnswer Hospital::register_visit(std::string_view person, const Shown& shown, std::string_view own_number) {
    return open("2201", "data", person, shown, own_number);
}

TillAnswer Hospital::admit(std::string_view person, const Shown& shown, std::string_view own_number) {
    return open("2401", "mdtrtinfo", person, shown, own_number);
}

TillAnswer Hospital::discharge() {
    return till_.send(
        "2402", section("dscginfo", R"("mdtrt_id":")" + visit_ + R"(","psn_no":")" + person_ + R"(","insutype":")" +
                                        insutype_ + R"(","endtime":"2026-06-20 10:00:00")"));
}

TillAnswer Hospital::add_line(std::string_view number, std::string_view amount, std::string_view batch,
                              std::string_view catalogue_code) {
    const std::string own_batch = is_stay_ ? std::string() : R"("chrg_bchno":")" + std::string(batch) + R"(",)";
    return till_.send(is_stay_ ? "2301" : "2204",
                      R"({"feedetail":[{"feedetl_sn":")" + std::string(number) + R"(","mdtrt_id":")" + visit_ +
                          R"(","psn_no":")" + person_ + R"(",)" + own_batch +
                          R"("fee_ocur_time":"2026-06-16 10:00:00","med_list_codg":")" + std::string(catalogue_code) +
                          R"(","medins_list_codg":"M1","det_item_fee_sumamt":)" + std::string(amount) +
                          R"(,"cnt":1,"pric":)" + std::string(amount) + "}]}");
}

std::string Hospital::bill_input(std::string_view infno, const Shown& shown, std::string_view total,
                                 std::string_view batch) const {
    const bool is_stay = infno == "2303" || infno == "2304";
    const std::string own_batch = is_stay ? std::string() : R"(,"chrg_bchno":")" + std::string(batch) + "\"";
    return section("data", R"("psn_no":")" + person_ + R"(","mdtrt_cert_type":")" + shown.type +
                               R"(","mdtrt_cert_no":")" + shown.number + R"(","medfee_sumamt":)" + std::string(total) +
                               R"(,"psn_setlway":"01","mdtrt_id":")" + visit_ + "\"" + own_batch +
                               R"(,"acct_used_flag":"1","insutype":")" + insutype_ + R"(","med_type":")" +
                               (is_stay ? "21" : "11") + R"(","invono":"F1")" + shown.more);
}

TillAnswer Hospital::bill(std::string_view infno, const Shown& shown, std::string_view total, std::string_view batch) {
    return till_.send(infno, bill_input(infno, shown, total, batch));
}

TillAnswer Hospital::cancel(std::string_view infno, std::string_view settlement) {
    return till_.send(infno, section("data", R"("psn_no":")" + person_ + R"(","setl_id":")" + std::string(settlement) +
                                                 R"(","mdtrt_id":")" + visit_ + "\""));
}

TillAnswer Hospital::reverse(std::string_view original_msgid, std::string_view original_infno) {
    return till_.send("2601",
                      section("data", R"("psn_no":")" + person_ + R"(","omsgid":")" + std::string(original_msgid) +
                                          R"(","oinfno":")" + std::string(original_infno) + "\""));
}

TillAnswer Hospital::query(std::string_view infno, std::string_view settlement) {
    return till_.send(infno,
                      section("data", R"("psn_no":")" + person_ + R"(","setl_id":")" + std::string(settlement) + "\""));
}

std::string state_of(TestServer& server) {
    constexpr const char* query =
        "SELECT (SELECT COUNT(*) FROM ledger_postings) || ' postings, ' || (SELECT COUNT(*) FROM settlements) || "
        "' settlements, ' || (SELECT COUNT(*) FROM institution_books) || ' books, ' || "
        "(SELECT COUNT(*) FROM institution_visits) || ' visits, ' || "
        "(SELECT COUNT(*) FROM institution_fee_lines WHERE settlement_id IS NULL) || ' open lines, ' || "
        "(SELECT COUNT(*) FROM institution_fee_lines WHERE settlement_id IS NOT NULL) || ' settled lines, ' || "
        "(SELECT COUNT(*) FROM institution_undone_messages) || ' undone, ' || "
        "(SELECT COUNT(*) FROM payment_codes WHERE settled_at IS NOT NULL) || ' used codes, ' || "
        "(SELECT COUNT(*) FROM notices) || ' notices'";
    sqlite3* connection = nullptr;
    REQUIRE(sqlite3_open_v2(server.database_path().c_str(), &connection, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK);
    sqlite3_stmt* statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(connection, query, -1, &statement, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_step(statement) == SQLITE_ROW);
    std::string state = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    sqlite3_close(connection);
    return state;
}

}  // namespace server_tests
