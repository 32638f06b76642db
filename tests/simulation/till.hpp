#pragma once

#include <string>

#include "protocol/institution_register_wire.hpp"
#include "protocol/json_value.hpp"
#include "simulation/network.hpp"

namespace simulation {

struct TillAnswer {
    std::string body;
    protocol::JsonValue json;

    [[nodiscard]] bool is_ok() const;
    [[nodiscard]] std::string error() const;
    /// The text below `output`.`group`; empty when it isn't there.
    [[nodiscard]] std::string value(std::string_view group, std::string_view name) const;
    /// An amount below `output.setlinfo`, in fen.
    [[nodiscard]] std::int64_t fen(std::string_view name) const;
};

/// How a bill is paid, as an answer says.
struct BillParts {
    std::int64_t fund = 0;
    std::int64_t own = 0;
    std::int64_t shared = 0;
    std::int64_t cash = 0;

    bool operator==(const BillParts&) const = default;
};

[[nodiscard]] BillParts parts_of(const TillAnswer& answer);

/// What is bought, as it stands in JSON.
struct Purchase {
    std::string person;
    std::string token;
    std::string total;
    std::string insutype;
    std::string account_flag = "1";
    std::string med_type = "41";
    std::string catalogue_code = "XA02BCA001A001010100001";
};

/// One institution's system. It speaks the national interface only.
class Till {
public:
    Till(Network& network, Tally& tally, const protocol::RegisteredInstitution& institution)
        : network_(network), tally_(tally), institution_(institution) {}

    void sign_in();
    void sign_out();
    TillAnswer query(const std::string& token);
    TillAnswer pre_settle(const Purchase& purchase) {
        return send("2101", input_of(purchase), Repeated::AnsweredAlike);
    }
    TillAnswer settle(const Purchase& purchase) { return send("2102", input_of(purchase), Repeated::AnsweredAlike); }
    /// Cancels a settlement by the transaction that belongs to the one that made it.
    TillAnswer cancel(const std::string& person, const std::string& settlement, std::string_view settled_by = "2102");

    // An outpatient visit: registered with a code, billed in lines.
    TillAnswer register_visit(const Purchase& purchase);
    TillAnswer add_line(const Purchase& purchase, const std::string& visit);
    TillAnswer pre_settle_visit(const Purchase& purchase, const std::string& visit) {
        return send("2206", bill_of(purchase, visit, "11"), Repeated::AnsweredAlike);
    }
    TillAnswer settle_visit(const Purchase& purchase, const std::string& visit) {
        return send("2207", bill_of(purchase, visit, "11"), Repeated::AnsweredAlike);
    }

    // A stay: admitted with a code, billed in lines, settled as a whole after the discharge.
    TillAnswer admit(const Purchase& purchase);
    TillAnswer add_stay_line(const Purchase& purchase, const std::string& stay, int number, const std::string& amount);
    TillAnswer drop_stay_line(const Purchase& purchase, const std::string& stay, int number);
    TillAnswer discharge(const Purchase& purchase, const std::string& stay);
    TillAnswer pre_settle_stay(const Purchase& purchase, const std::string& stay) {
        return send("2303", bill_of(purchase, stay, "21"), Repeated::AnsweredAlike);
    }
    TillAnswer settle_stay(const Purchase& purchase, const std::string& stay) {
        return send("2304", bill_of(purchase, stay, "21"), Repeated::AnsweredAlike);
    }

    /// Undoes a transaction by the number of its message, as one does whose answer was lost.
    TillAnswer reverse(const std::string& person, const std::string& msgid, std::string_view infno);
    /// Reverses a settlement that was never sent, then sends it: the answer to that.
    TillAnswer settle_after_reversing(const Purchase& purchase);
    /// The day's totals, as this institution has them.
    TillAnswer compare_totals(const std::string& insutype, const std::string& clearing_type, const std::string& day);
    /// The day's rows, as this institution has them (JSON, separated by commas).
    TillAnswer compare_detail(const std::string& rows, const std::string& day);
    TillAnswer query_settlement(const std::string& person, const std::string& settlement);
    /// Of the message that was sent last.
    [[nodiscard]] const std::string& last_msgid() const { return last_msgid_; }
    /// Sends the last settlement's message again with another amount in it.
    TillAnswer resend_changed();
    /// Sends something that can't be read.
    TillAnswer send_nonsense(const Purchase& purchase) {
        return send("2102", input_of(purchase), Repeated::AnsweredAlike);
    }

    [[nodiscard]] const protocol::RegisteredInstitution& institution() const { return institution_; }
    [[nodiscard]] bool is_hospital() const { return institution_.kind == domain::InstitutionKind::Hospital; }
    [[nodiscard]] bool is_tertiary() const { return institution_.tier == domain::InstitutionTier::Tertiary; }
    [[nodiscard]] bool is_signed_in() const { return is_signed_in_; }

private:
    TillAnswer send(std::string_view infno, const std::string& input, Repeated repeated);
    TillAnswer send_text(const std::string& text, Repeated repeated);
    [[nodiscard]] static std::string input_of(const Purchase& purchase);
    [[nodiscard]] static std::string bill_of(const Purchase& purchase, const std::string& visit,
                                             std::string_view med_type);
    TillAnswer register_as(std::string_view infno, std::string_view node, const Purchase& purchase);
    [[nodiscard]] std::string message_of(std::string_view infno, const std::string& input);

    Network& network_;
    Tally& tally_;
    const protocol::RegisteredInstitution& institution_;
    std::string sign_no_;
    bool is_signed_in_ = false;
    std::int64_t serial_ = 0;
    std::string last_settlement_;
    std::string last_msgid_;
};

}  // namespace simulation
