// A message of the institutions' interface: whatever comes, it is read or refused in words that a clerk can be shown.
#include "domain/utf8.hpp"
#include "fuzz/must_hold.hpp"
#include "protocol/institution_answer.hpp"
#include "protocol/institution_cancel_wire.hpp"
#include "protocol/institution_care_wire.hpp"
#include "protocol/institution_fees_wire.hpp"
#include "protocol/institution_person_wire.hpp"
#include "protocol/institution_pharmacy_wire.hpp"
#include "protocol/institution_query_wire.hpp"
#include "protocol/institution_reversal_wire.hpp"
#include "protocol/institution_sign_wire.hpp"
#include "protocol/institution_statement_wire.hpp"
#include "protocol/institution_visit_wire.hpp"

namespace {

void check_refusal(const protocol::FieldError& error) {
    const std::string words = protocol::clerk_message(error);
    fuzz::must_hold(!words.empty() && domain::is_valid_utf8(words), "a refusal has words");
    const std::string answer = protocol::institution_failure({"520100", "0000000001", {0}, {1}}, words);
    fuzz::must_hold(protocol::parse_json(answer, 65536).has_value(), "a refusal is JSON");
}

template <class Input>
void read_input(const protocol::InstitutionMessage& message) {
    const auto input = protocol::read_institution_input<Input>(message);
    if (!input) check_refusal(input.error());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    auto json = protocol::parse_json(fuzz::text_of(bytes, size), protocol::read_size_max);
    if (!json) {
        check_refusal(json.error());
        return 0;
    }
    const auto message = protocol::read_institution_message(std::move(*json));
    if (!message) {
        check_refusal(message.error());
        return 0;
    }
    fuzz::must_hold(message->envelope.msgid.size() == protocol::msgid_length, "a msgid has 30 characters");
    read_input<protocol::PersonInput>(*message);
    read_input<protocol::PurchaseInput>(*message);
    read_input<protocol::CancelInput>(*message);
    read_input<protocol::RegisterInput>(*message);
    read_input<protocol::RegisterCancelInput>(*message);
    read_input<protocol::AdmissionInput>(*message);
    read_input<protocol::DischargeInput>(*message);
    read_input<protocol::FeesInput>(*message);
    read_input<protocol::FeesCancelInput>(*message);
    read_input<protocol::StayFeesCancelInput>(*message);
    read_input<protocol::CareInput>(*message);
    read_input<protocol::ReversalInput>(*message);
    read_input<protocol::StatementTotalsInput>(*message);
    read_input<protocol::StatementDetailInput>(*message);
    read_input<protocol::SettlementQueryInput>(*message);
    read_input<protocol::SignInInput>(*message);
    read_input<protocol::SignOutInput>(*message);
    return 0;
}
