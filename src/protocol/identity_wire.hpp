#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/identity.hpp"
#include "domain/insurance.hpp"
#include "protocol/consent_wire.hpp"
#include "protocol/sms_code_wire.hpp"
#include "protocol/wire_description.hpp"

namespace protocol {

/// Looser than the domain's own limits, so that what is wrong is the domain's answer and not the reader's.
inline constexpr TextRule typed_name_rule = text_up_to(200);
inline constexpr TextRule typed_resident_id_rule = text_up_to(64);

/// Who holds this account, as far as that is known, and what is to be done next. Nothing that only the
/// insurance knows is said before the person check: name and number alone prove nobody.
struct IdentityAnswer {
    domain::IdentityStep step = domain::IdentityStep::Name;
    domain::ActivationChannel channel = domain::ActivationChannel::Browser;
    std::string name;
    std::string name_masked;
    std::string resident_id_masked;
    std::string area;
    std::string place_zh;
    std::string place_en;
    std::optional<domain::Scheme> scheme;
    std::optional<domain::InsuranceStatus> status;
    bool balance_offered = false;
    std::int64_t balance_fen = 0;
    std::int64_t shareable_fen = 0;
    std::vector<domain::PersonCheckWay> person_ways;
    bool face_consent_given = false;
    bool payment_password_locked = false;
    std::vector<domain::FaceOutcome> sandbox_face_outcomes;
};

void describe(auto& visit, Like<IdentityAnswer> auto& value) {
    visit("step", value.step, "What to do next.");
    visit("channel", value.channel, "Where this began: in WeChat the payment password comes before the person check.");
    visit("name", value.name, typed_name_rule, "The holder's own name in full; empty before the name check.");
    visit("name_masked", value.name_masked, typed_name_rule, "The name as others may see it.");
    visit("resident_id_masked", value.resident_id_masked, text_up_to(18), "The number as 5201**********1234.");
    visit("area", value.area, text_up_to(6), "Pooling area, GB/T 2260; empty before the person check.");
    visit("place_zh", value.place_zh, text_up_to(60), "The pooling area's name.");
    visit("place_en", value.place_en, text_up_to(60), "The pooling area's name in English.");
    visit("scheme", value.scheme, "Employee or resident scheme; absent before the person check.");
    visit("status", value.status, "How the insurance stands; absent before the person check.");
    visit("balance_offered", value.balance_offered, "Whether there is a balance and the place lets people see it.");
    visit("balance_fen", value.balance_fen, amount_fen(), "The own personal account; 0 where it isn't offered.");
    visit("shareable_fen", value.shareable_fen, amount_fen(), "The part of it that may be shared.");
    visit("person_ways", value.person_ways, list_up_to(8), "Ways of the person check that this service has.");
    visit("face_consent_given", value.face_consent_given, "Whether the person agreed to face checks.");
    visit("payment_password_locked", value.payment_password_locked,
          "Too many wrong payment passwords: a person check leads to a new one.");
    visit("sandbox_face_outcomes", value.sandbox_face_outcomes, list_up_to(8),
          "What a sandbox can be told to answer to a face check; empty in production.");
}

/// Checks the name and the number on the resident ID card.
struct NameCheckRequest {
    std::string name;
    std::string resident_id;
    std::optional<domain::ActivationChannel> channel = {};
};

void describe(auto& visit, Like<NameCheckRequest> auto& value) {
    visit("name", value.name, typed_name_rule, "The name as on the card.");
    visit("resident_id", value.resident_id, typed_resident_id_rule, "The number; spaces and dashes are allowed.");
    visit("channel", value.channel, "Where the e-voucher is activated, in that channel's order; absent: a browser.");
}

/// Begins a face check. `consent` is there when the person agreed only now, on this screen.
struct FaceCheckRequest {
    std::optional<ConsentDecision> consent;
};

void describe(auto& visit, Like<FaceCheckRequest> auto& value) {
    visit("consent", value.consent, "The decision on the text about faces, if it wasn't given before.");
}

struct FaceCheckAnswer {
    std::string check;
    std::int64_t expires_at = 0;
    std::vector<domain::FaceOutcome> sandbox_outcomes;
};

void describe(auto& visit, Like<FaceCheckAnswer> auto& value) {
    visit("check", value.check, identifier_rule, "Names this check.");
    visit("expires_at", value.expires_at, moment(), "When the check dies (Unix ms).");
    visit("sandbox_outcomes", value.sandbox_outcomes, list_up_to(8),
          "What the sandbox can be told to answer; empty in production.");
}

/// Hands the provider's evidence over; the server has it verified.
struct FaceCheckResultRequest {
    std::string check;
    std::string evidence;
};

void describe(auto& visit, Like<FaceCheckResultRequest> auto& value) {
    visit("check", value.check, identifier_rule, "From the answer that began the check.");
    visit("evidence", value.evidence, text_between(1, 4000),
          "What the provider's page returned; in a sandbox the wanted outcome's word.");
}

/// Sends the code that a service hall gave after seeing the card.
struct HallCodeRequest {
    std::string code;
};

void describe(auto& visit, Like<HallCodeRequest> auto& value) {
    visit("code", value.code, text_up_to(32), "The eight digits; spaces are allowed.");
}

}  // namespace protocol
