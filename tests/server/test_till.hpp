#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "protocol/json_reader.hpp"
#include "server/test_server.hpp"

namespace server_tests {

/// People of the sandbox, by what they are good for.
inline constexpr std::string_view husband = "3QAuhzmfojPxkXnWpcks";        ///< employee: 300.00 + 2,480.00
inline constexpr std::string_view wife = "GDclu1U2FS38aA2vtvhm";           ///< employee: 20.00 + 11.50
inline constexpr std::string_view li_ming = "1xm_eGiEsNde-U_NF6Vu";        ///< employee: 862.00 + 5,620.70
inline constexpr std::string_view li_mings_wife = "ve11PoisGI3EufBxev4M";  ///< resident: no account

/// A server with people and institutions.
[[nodiscard]] TestServerOptions with_people();

/// Binds a beneficiary to a sharer, as an invitation that was carried to its end does. Returns the membership.
std::string bind(TestServer& server, std::string_view sharer, std::string_view member);
void unbind(TestServer& server, std::string_view membership);
/// Shows a payment code on the person's phone, now. Returns the token.
std::string show_code(TestServer& server, std::string_view person);
/// What the person's account holds, both parts, in fen.
std::int64_t balance_fen(TestServer& server, std::string_view person);
/// Whether the ledger contradicts neither itself nor the record of settlements.
[[nodiscard]] bool ledger_is_clean(TestServer& server);
/// Sets a person's insurance to another status.
void set_status(TestServer& server, std::string_view person, domain::InsuranceStatus status);

/// An answer of the institutions' interface.
struct TillAnswer {
    int status = 0;
    std::string body;
    protocol::JsonValue json;

    [[nodiscard]] bool is_ok() const;
    [[nodiscard]] std::string error() const;
    /// The text of a value below `output`, e.g. "setlinfo.acct_pay"; empty when it isn't there.
    [[nodiscard]] std::string value(std::string_view path) const;
};

/// What is bought; amounts as they stand in JSON.
struct Purchase {
    std::string person;
    std::string token;
    std::string total = "86.50";
    std::string insutype = "310";
    std::string account_flag = "1";
    std::string med_type = "41";
    std::string catalogue_code = "XA02BCA001A001010100001";
};

/// A till in one process with the server: speaks only the institutions' interface, as institution `code`.
class Till {
public:
    explicit Till(TestServer& server, std::string_view code = "P52010200001");

    /// Signs in; the other calls need it.
    TillAnswer sign_in();
    TillAnswer query(std::string_view token);
    TillAnswer pre_settle(const Purchase& purchase) { return send("2101", purchase_input(purchase)); }
    TillAnswer settle(const Purchase& purchase) { return send("2102", purchase_input(purchase)); }
    TillAnswer cancel(std::string_view person, std::string_view settlement);

    /// Sends `input` under the next msgid.
    TillAnswer send(std::string_view infno, const std::string& input);
    /// Sends a whole message as it is.
    TillAnswer send_text(const std::string& text, std::string_view path = "/fsi/api/rsfComIfsService/callService");
    [[nodiscard]] std::string message(std::string_view infno, const std::string& msgid, const std::string& input) const;
    [[nodiscard]] std::string next_msgid();
    [[nodiscard]] const std::string& last_msgid() const { return last_msgid_; }
    [[nodiscard]] static std::string purchase_input(const Purchase& purchase);

    /// Called with each message and its answer.
    void listen(std::function<void(const std::string& sent, const std::string& received)> listener) {
        listener_ = std::move(listener);
    }
    /// What goes over HTTP with each message beside the body.
    void set_headers(std::vector<server::Header> headers) { headers_ = std::move(headers); }
    void set_content_type(std::string type) { content_type_ = std::move(type); }
    void set_credential(std::string credential) { credential_ = std::move(credential); }
    [[nodiscard]] const std::string& credential() const { return credential_; }
    [[nodiscard]] const std::string& sign_no() const { return sign_no_; }

private:
    TestServer& server_;
    std::string code_;
    std::string credential_;
    std::string content_type_ = "application/json";
    std::vector<server::Header> headers_;
    std::string sign_no_;
    int serial_ = 0;
    std::string last_msgid_;
    std::function<void(const std::string& sent, const std::string& received)> listener_;
};

}  // namespace server_tests
