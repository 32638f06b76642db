#include "protocol/institution_wire.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "protocol/institution_answer.hpp"
#include "protocol/institution_cancel_wire.hpp"
#include "protocol/institution_person_wire.hpp"
#include "protocol/institution_pharmacy_wire.hpp"
#include "protocol/institution_sign_wire.hpp"

namespace protocol_tests {

using namespace protocol;

namespace {

constexpr const char* msgid = "P52010200001202606161000000001";

std::string message_with(const std::string& fields) {
    return R"({"infno":"2102","msgid":")" + std::string(msgid) + R"(","fixmedins_code":"P52010200001")" + fields + "}";
}

std::expected<InstitutionMessage, FieldError> read_text(const std::string& text,
                                                        const std::vector<std::string>& extra_fields = {}) {
    auto json = parse_json(text, read_size_max);
    if (!json) return std::unexpected(json.error());
    return read_institution_message(std::move(*json), extra_fields);
}

std::string error_of(const std::string& text) {
    const auto message = read_text(text);
    return message ? std::string() : to_text(message.error());
}

/// Reads one amount as the bill's.
std::string amount_of(const std::string& json) {
    const auto value = parse_json(json, 100);
    if (!value) return "not JSON";
    ReadState state(UnknownFields::Refuse);
    YuanAmount amount;
    const bool is_read = read_value(ReadPlace{*value, nullptr, state}, amount, bill_amount_rule);
    return is_read ? domain::format_plain_yuan(amount.fen)
                   : std::string(field_problem_name(state.take_error().problem));
}

std::string count_of(const std::string& json) {
    const auto value = parse_json(json, 100);
    if (!value) return "not JSON";
    ReadState state(UnknownFields::Refuse);
    DecimalText count;
    const bool is_read = read_value(ReadPlace{*value, nullptr, state}, count, NoRule{});
    return is_read ? count.text : std::string(field_problem_name(state.take_error().problem));
}

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char unit) { return (static_cast<unsigned char>(unit) & 0xC0U) != 0x80U; }));
}

constexpr domain::Instant noon_in_shanghai{1'781'582'400'123};  // 2026-06-16 12:00:00.123

}  // namespace

TEST_CASE("an envelope is read apart from its input") {
    const auto message = read_text(message_with(
        R"(,"input":{"data":{"psn_no":"p1","setl_id":"s1"}},"mdtrtarea_admvs":"520100","sign_no":"s","infver":"V1.0")"));
    REQUIRE(message.has_value());
    CHECK(message->envelope.infno == InstitutionTransaction::PharmacySettle);
    CHECK(message->envelope.mdtrtarea_admvs == "520100");
    const auto input = read_institution_input<CancelInput>(*message);
    REQUIRE(input.has_value());
    CHECK(input->data.setl_id == "s1");
    CHECK_FALSE(input->data.mdtrt_id);
}

TEST_CASE("what is wrong with an envelope is named") {
    CHECK(error_of("[") == "(whole text): not_json");
    CHECK(error_of("[]") == "(whole text): wrong_type");
    CHECK(error_of(message_with("")) == "input: missing");
    CHECK(error_of(message_with(R"(,"input":{},"colour":"red")")) == "colour: unknown_field");
    CHECK(error_of(message_with(R"(,"input":{},"sign_no":7)")) == "sign_no: wrong_type");
    CHECK(error_of(message_with(R"(,"input":{},"opter_name":null)")).empty());  // null is absent
    CHECK(error_of(message_with(R"(,"input":null)")) == "input: missing");
    CHECK(error_of(R"({"infno":"9999","msgid":"1","fixmedins_code":"P52010200001","input":{}})") ==
          "infno: not_allowed");
    CHECK(error_of(R"({"infno":"9001","msgid":"1","fixmedins_code":"P52010200001","input":{}})") == "msgid: too_short");
    CHECK(error_of(R"({"infno":"9001","fixmedins_code":"P52010200001","input":{}})") == "msgid: missing");
}

TEST_CASE("an error within the input is named with its whole path") {
    const auto message = read_text(message_with(R"(,"input":{"signIn":{}})"));
    REQUIRE(message.has_value());
    const auto input = read_institution_input<SignInInput>(*message);
    REQUIRE_FALSE(input.has_value());
    CHECK(to_text(input.error()) == "input.signIn.opter_no: missing");
}

TEST_CASE("amounts are read from their raw text, as numbers or texts") {
    struct Row {
        std::string json, expected;
    };
    const Row rows[] = {
        {"86.5", "86.50"},
        {"86.50", "86.50"},
        {R"("86.50")", "86.50"},
        {"86", "86.00"},
        {"0.01", "0.01"},
        {"1000000000", "1000000000.00"},
        {"0.1", "0.10"},           // what a double could not hold
        {"0.29", "0.29"},          // 28.999… in floating point
        {"86.500", "bad_format"},  // zeros beyond two places too
        {"86.501", "bad_format"},
        {"8.65e1", "bad_format"},
        {R"("8.65E1")", "bad_format"},
        {R"("+86.50")", "bad_format"},
        {R"(" 86.50")", "bad_format"},
        {R"("86,50")", "bad_format"},
        {R"("")", "bad_format"},
        {"0", "out_of_range"},
        {"0.00", "out_of_range"},
        {"-86.50", "out_of_range"},
        {"1000000000.01", "out_of_range"},
        {"99999999999999999999999", "out_of_range"},
        {"true", "wrong_type"},
        {"null", "wrong_type"},
        {"[86.5]", "wrong_type"},
    };
    for (const Row& row : rows) {
        INFO(row.json);
        CHECK(amount_of(row.json) == row.expected);
    }
}

TEST_CASE("counts and prices may have more places and stay as written") {
    struct Row {
        std::string json, expected;
    };
    const Row rows[] = {
        {"1", "1"},
        {"1.3333", "1.3333"},
        {R"("57.6667")", "57.6667"},
        {"-1", "bad_format"},
        {"1e2", "bad_format"},
        {R"("1.2.3")", "bad_format"},
        {R"("1.")", "bad_format"},
        {R"(".5")", "bad_format"},
        {R"("123456789012345678901")", "bad_format"},
        {"true", "wrong_type"},
    };
    for (const Row& row : rows) {
        INFO(row.json);
        CHECK(count_of(row.json) == row.expected);
    }
}

TEST_CASE("an answer's envelope is dated in Shanghai; amounts are numbers") {
    const InstitutionAnswerHead head{"520102", "0123456789", noon_in_shanghai, noon_in_shanghai};
    CHECK(institution_answer(head, "{}", "当心") ==
          R"({"infcode":0,"inf_refmsgid":"520102202606161200000123456789","refmsg_time":"20260616120000123",)"
          R"("respond_time":"20260616120000123","err_msg":"","warn_msg":"当心","output":{}})");
    CHECK(institution_time(noon_in_shanghai) == "2026-06-16 12:00:00");
    CHECK(write_json(CancelInfo{.cash_payamt = {{-8650}}}).find(R"("cash_payamt":-86.50)") != std::string::npos);
}

TEST_CASE("a refusal fits the interface's 200 characters, whole ones") {
    const InstitutionAnswerHead head{"520102", "0123456789", noon_in_shanghai, noon_in_shanghai};
    std::string long_text;
    for (int index = 0; index < 300; ++index) long_text += "字";
    const auto answer = parse_json(institution_failure(head, long_text), read_size_max);
    REQUIRE(answer.has_value());
    CHECK(answer->find("infcode")->text == "-1");
    CHECK(count_characters(answer->find("err_msg")->text) == 200);
    CHECK(answer->find("output") == nullptr);
}

TEST_CASE("every reason and every problem has a sentence that the clerk can act on") {
    for (const auto reason : domain::all_enumerators<domain::SettlementReason>()) {
        INFO(domain::name_of(reason));
        const std::string_view sentence = clerk_message(reason);
        CHECK(sentence.ends_with("。"));
        CHECK(sentence.find("；") != std::string_view::npos);  // what is wrong; what to do
        CHECK(count_characters(sentence) <= 60);
    }
    CHECK(clerk_message(FieldError{"input.druginfo.medfee_sumamt", FieldProblem::BadFormat}) ==
          "字段 input.druginfo.medfee_sumamt 格式不对：金额须不为负（总额大于零）、至多两位小数、"
          "不用科学计数法。没有办理；请系统维护人员改正后换新的 msgid 重发。");
    CHECK(clerk_message(FieldError{"", FieldProblem::NotJson}).starts_with("报文 不是正确的 JSON"));
}

TEST_CASE("certificate types are known in both spellings") {
    CHECK(credential_of("01") == domain::Credential::VoucherCode);
    CHECK(credential_of("1") == domain::Credential::VoucherCode);
    CHECK(credential_of("02") == domain::Credential::ResidentIdNumber);
    CHECK(credential_of("3") == domain::Credential::SocialCard);
    CHECK_FALSE(credential_of("99"));
    for (const auto credential :
         {domain::Credential::VoucherCode, domain::Credential::ResidentIdNumber, domain::Credential::SocialCard}) {
        CHECK(credential_of(certificate_type_of(credential)) == credential);
    }
}

}  // namespace protocol_tests
