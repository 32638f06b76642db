#include "server/test_till.hpp"

#include "protocol/institution_answer.hpp"
#include "server/institution_register.hpp"
#include "storage/account_store.hpp"
#include "storage/ledger_check.hpp"
#include "storage/ledger_store.hpp"
#include "storage/mutual_aid_store.hpp"
#include "storage/payment_code_store.hpp"
#include "storage/person_store.hpp"

namespace server_tests {

namespace {

template <class Value>
Value must(storage::Result<Value> result) {
    if (!result) FAIL(result.error().message);
    if constexpr (!std::is_void_v<Value>) return std::move(*result);
}

std::string credential_of(std::string_view code) {
    const auto file =
        server::read_institution_register("assets/sandbox/institutions.json", server::RegisterUse::Sandbox);
    REQUIRE(file.has_value());
    for (const auto& institution : file->institutions) {
        if (institution.code == code) return institution.credential;
    }
    FAIL("no such institution: " << code);
    return {};
}

/// The account of whoever shows the code: one a person, made at its first use.
std::string account_of(TestServer& server, storage::Transaction& transaction, std::string_view person) {
    const std::string id = "account of " + std::string(person);
    must(storage::insert_account(transaction, {.id = id,
                                               .mobile_lookup = {"mobile of " + id},
                                               .mobile_ciphertext = {},
                                               .password_hash = "",
                                               .language = "zh-CN",
                                               .created_at = server.clock().now(),
                                               .last_login_at = {},
                                               .previous_login_at = {}}));
    return id;
}

const protocol::JsonValue* find_path(const protocol::JsonValue& value, std::string_view path) {
    const protocol::JsonValue* place = &value;
    while (place != nullptr && !path.empty()) {
        const std::size_t dot = std::min(path.find('.'), path.size());
        place = place->find(path.substr(0, dot));
        path.remove_prefix(std::min(dot + 1, path.size()));
    }
    return place;
}

}  // namespace

TestServerOptions with_people() {
    TestServerOptions options;
    options.with_sandbox_people = true;
    return options;
}

std::string bind(TestServer& server, std::string_view sharer, std::string_view member) {
    auto transaction = must(server.database().begin());
    const auto group = must(storage::find_active_group(transaction, sharer));
    std::string group_id = group ? group->id : "group of " + std::string(sharer);
    if (!group) {
        must(storage::insert_group(transaction, {.id = group_id,
                                                 .sharer_person_id = std::string(sharer),
                                                 .policy_id = "guizhou",
                                                 .policy_version = "2026-01",
                                                 .created_at = server.clock().now(),
                                                 .dissolved_at = {}}));
    }
    const std::string id = server.fresh_key();
    must(storage::insert_member(transaction, {.id = id,
                                              .group_id = group_id,
                                              .person_id = std::string(member),
                                              .relation = domain::Relation::Spouse,
                                              .state = storage::MemberState::Bound,
                                              .bound_at = server.clock().now(),
                                              .ended_at = {},
                                              .ended_reason = {},
                                              .invitation_id = {}}));
    must(transaction.commit());
    return id;
}

void unbind(TestServer& server, std::string_view membership) {
    auto transaction = must(server.database().begin());
    const auto ended =
        must(storage::end_member(transaction, membership, server.clock().now(), domain::MembershipEnd::Unbound));
    REQUIRE(ended == storage::Found::Yes);
    must(transaction.commit());
}

std::string show_code(TestServer& server, std::string_view person) {
    auto transaction = must(server.database().begin());
    const std::string token = "FA1" + server.fresh_key() + "000000";
    const domain::Instant now = server.clock().now();
    must(storage::insert_payment_code(transaction,
                                      {.token_hash = server.vault().digest(server::DigestOf::PaymentCode, token),
                                       .person_id = std::string(person),
                                       .account_id = account_of(server, transaction, person),
                                       .created_at = now,
                                       .expires_at = now + domain::seconds(60),
                                       .replaced_at = {},
                                       .visit_institution = {},
                                       .visit_opened_at = {},
                                       .visit_closes_at = {},
                                       .settled_at = {}}));
    must(transaction.commit());
    return token;
}

std::int64_t balance_fen(TestServer& server, std::string_view person) {
    auto reader = must(server.database().read());
    std::int64_t sum = 0;
    const std::string owner = std::string(person) + "/520100";
    for (const auto kind : {domain::AccountKind::PersonalCurrent, domain::AccountKind::PersonalEarlier}) {
        if (const auto account = must(storage::find_ledger_account_of(reader, kind, owner))) {
            sum += account->balance.value;
        }
    }
    return sum;
}

bool ledger_is_clean(TestServer& server) {
    auto reader = must(server.database().read());
    return must(storage::check_ledger(reader)).empty();
}

void set_status(TestServer& server, std::string_view person, domain::InsuranceStatus status) {
    auto transaction = must(server.database().begin());
    auto records = must(storage::list_insurances(transaction, person));
    for (storage::InsuranceRecord& record : records) {
        record.status = status;
        must(storage::put_insurance(transaction, record));
    }
    must(transaction.commit());
}

bool TillAnswer::is_ok() const {
    const auto* code = json.find("infcode");
    return status == 200 && code != nullptr && code->text == "0";
}

std::string TillAnswer::error() const {
    const auto* text = json.find("err_msg");
    return text == nullptr ? body : text->text;
}

std::string TillAnswer::value(std::string_view path) const {
    const auto* output = json.find("output");
    const auto* found = output == nullptr ? nullptr : find_path(*output, path);
    return found == nullptr ? std::string() : found->text;
}

Till::Till(TestServer& server, std::string_view code)
    : server_(server), code_(code), credential_(credential_of(code)) {}

TillAnswer Till::sign_in() {
    TillAnswer answer = send("9001", R"({"signIn":{"opter_no":"001","mac":"","ip":"127.0.0.1"}})");
    sign_no_ = answer.value("signinoutb.sign_no");
    return answer;
}

TillAnswer Till::query(std::string_view token) {
    return send("1101", R"({"data":{"mdtrt_cert_type":"01","mdtrt_cert_no":")" + std::string(token) + R"("}})");
}

TillAnswer Till::cancel(std::string_view person, std::string_view settlement) {
    return send("2103", R"({"data":{"psn_no":")" + std::string(person) + R"(","setl_id":")" + std::string(settlement) +
                            R"("}})");
}

std::string Till::next_msgid() {
    std::string serial = std::to_string(++serial_);
    last_msgid_ = code_ + "20260616100000" + std::string(4 - serial.size(), '0') + serial;
    return last_msgid_;
}

std::string Till::message(std::string_view infno, const std::string& msgid, const std::string& input) const {
    return R"({"infno":")" + std::string(infno) + R"(","msgid":")" + msgid +
           R"(","mdtrtarea_admvs":"520100","insuplc_admdvs":"520100","recer_sys_code":"FA","infver":"V1.0",)" +
           R"("opter_type":"1","opter":"001","opter_name":"收银","inf_time":")" +
           protocol::institution_time(server_.clock().now()) + R"(","fixmedins_code":")" + code_ + R"(","sign_no":")" +
           sign_no_ + R"(","input":)" + input + "}";
}

std::string Till::purchase_input(const Purchase& purchase) {
    return R"({"druginfo":{"psn_no":")" + purchase.person + R"(","mdtrt_cert_type":"01","mdtrt_cert_no":")" +
           purchase.token + R"(","begntime":"2026-06-16 10:00:00","medfee_sumamt":)" + purchase.total +
           R"(,"insutype":")" + purchase.insutype + R"(","acct_used_flag":")" + purchase.account_flag +
           R"(","med_type":")" + purchase.med_type +
           R"("},"drugdetail":[{"feedetl_sn":"1","fee_ocur_time":"2026-06-16 10:00:00","med_list_codg":")" +
           purchase.catalogue_code + R"(","medins_list_codg":"M1","det_item_fee_sumamt":)" + purchase.total +
           R"(,"cnt":1.5,"pric":"57.6667"}]})";
}

TillAnswer Till::send(std::string_view infno, const std::string& input) {
    return send_text(message(infno, next_msgid(), input));
}

TillAnswer Till::send_text(const std::string& text, std::string_view path) {
    server::Request request{.method = "POST",
                            .path = std::string(path),
                            .query = {},
                            .headers = {{"Host", "localhost:8080"},
                                        {"Content-Type", content_type_},
                                        {"Content-Length", std::to_string(text.size())},
                                        {"Authorization", "Bearer " + credential_}},
                            .body = text,
                            .peer_address = "127.0.0.1"};
    request.headers.insert(request.headers.end(), headers_.begin(), headers_.end());
    const server::Response response = server_.handle(request);
    if (listener_) listener_(text, response.body);
    auto json = protocol::parse_json(response.body, protocol::read_size_max);
    return {response.status, response.body, json ? std::move(*json) : protocol::JsonValue{}};
}

}  // namespace server_tests
