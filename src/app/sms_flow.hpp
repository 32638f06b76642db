#pragma once

#include <string_view>

#include "app/turn.hpp"
#include "protocol/error.hpp"
#include "protocol/sms_code_wire.hpp"

/// Proving a mobile number by SMS: the same steps for registering and for logging in.
namespace app {

/// What differs between the two ways.
struct SmsFlow {
    protocol::SmsPurpose purpose;
    SmsStep Model::* step;
    Field mobile_field;
    Field code_field;
    RequestKind request;
    RequestKind check;
    Screen mobile_screen;
    Screen code_screen;
    AccountKnown wanted_account;  ///< what the number should turn out to be for the flow to go on by itself
};

extern const SmsFlow registration_sms;
extern const SmsFlow login_sms;

/// The flow of the screen that is shown.
const SmsFlow& shown_sms_flow(const Model& model);

/// Whether the code that was sent can still be typed.
bool can_type_code(const Model& model, const SmsStep& sms);

/// "发送验证码": goes on with a code or a proof that is still good for this number, else asks for a new code.
void send_code(Turn& turn, const SmsFlow& flow);
/// "重新发送": a new code to the number of the last one. Not before its time.
void resend_code(Turn& turn, const SmsFlow& flow);
void change_number(Turn& turn, const SmsFlow& flow);
void code_sent(Turn& turn, const SmsFlow& flow, std::string_view body);
void code_sending_refused(Turn& turn, const SmsFlow& flow, const protocol::ErrorDetail& detail);

/// Keeps the digits; the sixth one submits.
void code_edited(Turn& turn, const SmsFlow& flow, std::string_view text);
void check_code(Turn& turn, const SmsFlow& flow);
/// Notes the proof; what the number turned out to be is in the step's `account`. False when the answer was of no use.
bool code_accepted(Turn& turn, const SmsFlow& flow, std::string_view body);
void code_refused(Turn& turn, const SmsFlow& flow, const protocol::ErrorDetail& detail);

/// Says again what the shown screen has to say after Back, Forward or a reload, and what time has changed: a code or
/// a proof that has expired. Does nothing where there is nothing to say.
void refresh_sms_card(Turn& turn);

}  // namespace app
