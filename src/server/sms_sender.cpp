#include "server/sms_sender.hpp"

#include "domain/sms_code.hpp"

namespace server {

std::string sms_text(const SmsMessage& message) {
    const std::string_view purpose = message.purpose == protocol::SmsPurpose::Registration ? "注册" : "登录";
    return "【家庭共济】" + std::string(purpose) + "验证码 " + message.code + "，" +
           std::to_string(domain::sms_code_lifetime.ms / 60'000) + " 分钟内有效。不要告诉任何人，工作人员也不会问。";
}

}  // namespace server
