#pragma once

#include <string>

#include "protocol/json_value.hpp"
#include "protocol/sandbox_institutions_wire.hpp"
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
    Till(Network& network, Tally& tally, const protocol::SandboxInstitution& institution)
        : network_(network), tally_(tally), institution_(institution) {}

    void sign_in();
    void sign_out();
    TillAnswer query(const std::string& token);
    TillAnswer pre_settle(const Purchase& purchase) {
        return send("2101", input_of(purchase), Repeated::AnsweredAlike);
    }
    TillAnswer settle(const Purchase& purchase) { return send("2102", input_of(purchase), Repeated::AnsweredAlike); }
    TillAnswer cancel(const std::string& person, const std::string& settlement);
    /// Sends the last settlement's message again with another amount in it.
    TillAnswer resend_changed();
    /// Sends something that can't be read.
    TillAnswer send_nonsense(const Purchase& purchase) {
        return send("2102", input_of(purchase), Repeated::AnsweredAlike);
    }

    [[nodiscard]] const protocol::SandboxInstitution& institution() const { return institution_; }
    [[nodiscard]] bool is_hospital() const { return institution_.kind == domain::InstitutionKind::Hospital; }
    [[nodiscard]] bool is_signed_in() const { return is_signed_in_; }

private:
    TillAnswer send(std::string_view infno, const std::string& input, Repeated repeated);
    TillAnswer send_text(const std::string& text, Repeated repeated);
    [[nodiscard]] static std::string input_of(const Purchase& purchase);

    Network& network_;
    Tally& tally_;
    const protocol::SandboxInstitution& institution_;
    std::string sign_no_;
    bool is_signed_in_ = false;
    std::int64_t serial_ = 0;
    std::string last_settlement_;
};

}  // namespace simulation
