#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "domain/money.hpp"
#include "protocol/institution_transaction.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"
#include "protocol/wire_description.hpp"

/// The national interface that hospitals' and pharmacies' systems speak (DOMAIN.md §8): the envelope. Field names are
/// the interface's own, odd spellings included.
namespace protocol {

inline constexpr std::size_t institution_code_length = 12;
inline constexpr std::size_t msgid_length = 30;
inline constexpr TextRule institution_code_rule{institution_code_length, institution_code_length, TextFormat::Token};

/// What an institution's system sends, without `input`.
struct InstitutionEnvelope {
    InstitutionTransaction infno = InstitutionTransaction::SignIn;
    std::string msgid;
    std::optional<std::string> mdtrtarea_admvs;
    std::optional<std::string> insuplc_admdvs;
    std::optional<std::string> recer_sys_code;
    std::optional<std::string> dev_no;
    std::optional<std::string> dev_safe_info;
    std::optional<std::string> cainfo;
    std::optional<std::string> signtype;
    std::optional<std::string> infver;
    std::optional<std::string> opter_type;
    std::optional<std::string> opter;
    std::optional<std::string> opter_name;
    std::optional<std::string> inf_time;
    std::string fixmedins_code;
    std::optional<std::string> fixmedins_name;
    std::optional<std::string> fixmedins_soft_fcty;
    std::optional<std::string> sign_no;  ///< needed by all but 9001
    std::optional<std::string> enc_type;
};

void describe(auto& visit, Like<InstitutionEnvelope> auto& value) {
    visit("infno", value.infno, "Which transaction.");
    visit("msgid", value.msgid, TextRule{msgid_length, msgid_length, TextFormat::Token},
          "Institution code (12), yyyyMMddHHmmss, serial (4); the key that makes repeating harmless.");
    visit("mdtrtarea_admvs", value.mdtrtarea_admvs, text_up_to(6), "Area of the institution.");
    visit("insuplc_admdvs", value.insuplc_admdvs, text_up_to(6), "Area of the person's insurance.");
    visit("recer_sys_code", value.recer_sys_code, text_up_to(10), "Receiving system.");
    visit("dev_no", value.dev_no, text_up_to(100), "Device.");
    visit("dev_safe_info", value.dev_safe_info, text_up_to(2000), "Device's safety information.");
    visit("cainfo", value.cainfo, text_up_to(1024), "Signature.");
    visit("signtype", value.signtype, text_up_to(10), "Kind of signature.");
    visit("infver", value.infver, text_up_to(6), "Version of the interface.");
    visit("opter_type", value.opter_type, text_up_to(3), "1 clerk, 2 kiosk, 3 mobile.");
    visit("opter", value.opter, text_up_to(30), "Operator's number.");
    visit("opter_name", value.opter_name, text_up_to(50), "Operator's name.");
    visit("inf_time", value.inf_time, text_up_to(19), "When it was sent, by the sender's clock.");
    visit("fixmedins_code", value.fixmedins_code, institution_code_rule, "The institution.");
    visit("fixmedins_name", value.fixmedins_name, text_up_to(200), "The institution's name.");
    visit("fixmedins_soft_fcty", value.fixmedins_soft_fcty, text_up_to(200), "Maker of the institution's system.");
    visit("sign_no", value.sign_no, text_up_to(30), "From the answer to 9001.");
    visit("enc_type", value.enc_type, text_up_to(10), "How input is encrypted.");
}

/// A message whose envelope was read; `input` waits for the transaction's own reader.
struct InstitutionMessage {
    InstitutionEnvelope envelope;
    JsonValue input;
};

/// The institution that a message says it is of; empty when it says none.
[[nodiscard]] std::string_view institution_named_in(const JsonValue& message);

/// Reads the envelope of a message, variants of spelling included (institution_variants.hpp). `extra_fields` are names
/// that this institution's system sends beside the national ones: left out, wherever they stand.
std::expected<InstitutionMessage, FieldError> read_institution_message(JsonValue message,
                                                                       std::span<const std::string> extra_fields = {});

/// Reads the input of a message; paths of errors begin with "input".
template <class Input>
std::expected<Input, FieldError> read_institution_input(const InstitutionMessage& message) {
    ReadState state(UnknownFields::Refuse);
    const FieldPath here{.parent = nullptr, .name = "input"};
    Input input;
    read_value(ReadPlace{message.input, &here, state}, input, NoRule{});
    if (state.failed()) return std::unexpected(state.take_error());
    return input;
}

/// An amount on this wire: decimal yuan, read as number or text, written as a number.
struct YuanAmount {
    domain::Fen fen;

    bool operator==(const YuanAmount&) const = default;
};

inline constexpr YuanRule bill_amount_rule{.least = {1}, .most = {100'000'000'000}};
inline constexpr YuanRule line_amount_rule{.least = {0}, .most = {100'000'000'000}};

bool read_value(const ReadPlace& place, YuanAmount& target, YuanRule rule);
inline void write_value(JsonWriter& writer, const YuanAmount& value) {
    writer.json(domain::format_plain_yuan(value.fen));
}

/// A count or unit price: a plain decimal that may have more places than money, kept as written.
struct DecimalText {
    std::string text;

    bool operator==(const DecimalText&) const = default;
};

bool read_value(const ReadPlace& place, DecimalText& target, NoRule rule);
inline void write_value(JsonWriter& writer, const DecimalText& value) { writer.json(value.text); }

}  // namespace protocol
