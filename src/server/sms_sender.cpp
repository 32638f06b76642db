#include "server/sms_sender.hpp"

#include "domain/sms_code.hpp"

namespace server {

std::string sms_text(const SmsMessage& message) {
    const std::string lifetime = std::to_string(domain::sms_code_lifetime.ms / 60'000) + " 分钟内有效。";
    const std::string secret = "不要告诉任何人，工作人员也不会问。";
    switch (message.kind) {
        case protocol::SmsKind::Registration:
            return "【家庭共济】注册验证码 " + message.code + "，" + lifetime + secret;
        case protocol::SmsKind::Login: return "【家庭共济】登录验证码 " + message.code + "，" + lifetime + secret;
        case protocol::SmsKind::Authorization:
            return "【家庭共济】授权验证码 " + message.code + "，" + lifetime +
                   "填了它，你邀请的家人就能花你的个人账户。" + secret;
        case protocol::SmsKind::Joining:
            return "【家庭共济】" + message.sharer_masked + " 邀请你一起用他的医保个人账户，确认码 " + message.code +
                   "，" + lifetime + "愿意才念给他听；不认识就不要理会。";
    }
    return {};
}

}  // namespace server
