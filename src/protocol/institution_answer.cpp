#include "protocol/institution_answer.hpp"

#include "domain/calendar.hpp"
#include "domain/utf8.hpp"
#include "protocol/json_writer.hpp"

namespace protocol {
namespace {

constexpr std::size_t message_length_max = 200;

std::string digits(int number, std::size_t count) {
    std::string text = std::to_string(number);
    return std::string(count - std::min(count, text.size()), '0') + text;
}

/// "20261121220503"
std::string compact_time(domain::Instant moment) {
    const domain::TimeOfDay time = domain::shanghai_time_of_day(moment);
    return domain::format_compact_date(domain::shanghai_date(moment)) + digits(time.hour, 2) + digits(time.minute, 2) +
           digits(time.second, 2);
}

/// "20261121220503123"
std::string compact_time_ms(domain::Instant moment) {
    return compact_time(moment) + digits(domain::shanghai_time_of_day(moment).millisecond, 3);
}

/// The first `message_length_max` characters.
std::string_view cut(std::string_view message) {
    std::size_t length = 0;
    for (std::size_t place = 0; place < message.size(); ++place) {
        const bool begins_character = (static_cast<unsigned char>(message[place]) & 0xC0U) != 0x80U;
        if (begins_character && ++length > message_length_max) return message.substr(0, place);
    }
    return message;
}

std::string envelope(const InstitutionAnswerHead& head, bool is_failure, std::string_view message,
                     std::string_view warning, std::string_view output) {
    JsonWriter writer;
    writer.begin_object();
    writer.name("infcode");
    writer.integer(is_failure ? -1 : 0);
    writer.name("inf_refmsgid");
    writer.text(std::string(head.area) + compact_time(head.received_at) + std::string(head.serial));
    writer.name("refmsg_time");
    writer.text(compact_time_ms(head.received_at));
    writer.name("respond_time");
    writer.text(compact_time_ms(head.answered_at));
    writer.name("err_msg");
    writer.text(cut(message));
    if (!warning.empty()) {
        writer.name("warn_msg");
        writer.text(cut(warning));
    }
    if (!output.empty()) {
        writer.name("output");
        writer.json(output);
    }
    writer.end_object();
    return writer.take();
}

std::string_view problem_in_words(FieldProblem problem) {
    switch (problem) {
        case FieldProblem::NotJson: return "不是正确的 JSON";
        case FieldProblem::TooLarge: return "超过 1 MB";
        case FieldProblem::TooDeep: return "嵌套过深";
        case FieldProblem::DuplicateField: return "重复出现";
        case FieldProblem::UnknownField: return "不是本交易的字段：请核对拼写，或去掉（本机构自有字段可备案后放行）";
        case FieldProblem::Missing: return "缺失，请补上";
        case FieldProblem::WrongType: return "类型不对（字符型要加引号）";
        case FieldProblem::TooShort: return "太短";
        case FieldProblem::TooLong: return "太长";
        case FieldProblem::TooFew: return "至少要有一条";
        case FieldProblem::TooMany: return "条数过多，请分单";
        case FieldProblem::Repeated: return "有重复项";
        case FieldProblem::OutOfRange: return "超出允许范围";
        case FieldProblem::NotAllowed: return "取值不在字典内";
        case FieldProblem::BadFormat: return "格式不对";
    }
    return "";
}

}  // namespace

std::string institution_answer(const InstitutionAnswerHead& head, std::string_view output, std::string_view warning) {
    return envelope(head, false, {}, warning, output);
}

std::string institution_failure(const InstitutionAnswerHead& head, std::string_view message) {
    return envelope(head, true, message, {}, {});
}

std::string institution_time(domain::Instant moment) {
    const domain::TimeOfDay time = domain::shanghai_time_of_day(moment);
    return domain::format_civil_date(domain::shanghai_date(moment)) + " " + domain::format_hour_minute(time) + ":" +
           digits(time.second, 2);
}

std::string clerk_message(const FieldError& error) {
    std::string message = error.path.empty() ? std::string("报文") : "字段 " + error.path;
    message += " ";
    message += problem_in_words(error.problem);
    const bool is_amount = error.path.ends_with("amt") || error.path.ends_with("pay");
    const bool is_about_amount = error.problem == FieldProblem::BadFormat || error.problem == FieldProblem::OutOfRange;
    if (is_amount && is_about_amount) message += "：金额须不为负（总额大于零）、至多两位小数、不用科学计数法";
    if (error.path == "infno" && error.problem == FieldProblem::NotAllowed) message += "：本系统未开通该交易";
    message += "。没有办理；请系统维护人员改正后换新的 msgid 重发。";
    return message;
}

std::string_view clerk_message(domain::CodeOutcome outcome) {
    switch (outcome) {
        case domain::CodeOutcome::Accepted: break;
        case domain::CodeOutcome::Expired: return "医保码已过期；请参保人在手机上刷新后重新扫码。";
        case domain::CodeOutcome::OtherInstitution: return "此医保码已在别的机构使用；请参保人在手机上刷新后重新扫码。";
        case domain::CodeOutcome::VisitOver: return "扫码后的办理时间已到；请参保人在手机上刷新医保码后重新扫码。";
        case domain::CodeOutcome::Settled: return "此医保码已结算过一次；再次结算请参保人刷新医保码后重新扫码。";
    }
    return {};
}

std::string_view clerk_message(domain::SettlementReason reason) {
    using enum domain::SettlementReason;
    switch (reason) {
        case PlaceNotDesignated: return "本机构不是医保定点，医保账户不能支付；请收现金，或请参保人到定点医院、药店。";
        case PurposeExcluded: return "此单有健身、保健消费或公共卫生项目，医保账户不能支付；请分开开单，该部分收现金。";
        case PurposeNotCovered: return "此单有不在账户支付范围内的项目；请分开开单，该部分收现金。";
        case CredentialNotTaken: return "当地不接受这种凭证结算；请扫参保人的医保码或刷社保卡。";
        case PlaceOutsideArea: return "共济账户只能在省内定点使用；请参保人到省内机构，或收现金。";
        case ResidentTierExcluded: return "居民医保普通门诊在三级医院不能用共济账户；请到二级及以下机构，或收现金。";
        case BeneficiaryNotInsured: return "查不到有效参保；请参保人到参保地医保经办机构核实。";
        case BeneficiarySuspended: return "参保已暂停；请单位或本人补缴，恢复后再用。";
        case BeneficiaryMovedAway: return "参保已转出；请参保人到转入地医保经办机构核实。";
        case BeneficiaryDuplicateRecords:
            return "有多条参保记录，医保码暂不能用；请刷社保卡，并请参保人到经办机构合并。";
        case BeneficiarySchemeExcluded: return "参保人的险种不能使用共济账户；请收现金。";
        case OwnBalanceEmpty: return "个人账户余额为零；请收现金。";
        case NoOwnAccount: return "居民医保没有个人账户；请收现金（acct_used_flag 填 0 重发）。";
        case NoSharer: return "没有绑定共济账户或已解绑；请家人在手机上重新绑定，或收现金。";
        case SharerSchemeExcluded:
        case SharerNotInsured:
        case SharerSuspended:
        case SharerMovedAway:
        case SharerDuplicateRecords:
        case SharerUnavailable: return "授权人的共济账户暂不能用，原因已告知授权人；请收现金。";
        case DifferentPoolingArea: return "授权人与参保人不在同一统筹区，当地不支持共济；请收现金。";
        case DifferentProvince: return "授权人与参保人不在同一省参保，不能共济；请收现金。";
        case SharedBalanceEmpty: return "共济账户没有可用余额；请授权人核对，或收现金。";
        case SharedBalanceTooSmall: return "共济账户余额不足，当地规定不拆分支付；请收现金。";
        case FamilyVoucherNotMutualAid:
            return "家人绑定的是亲情账户，只能亮码，不能支付；请收现金，或请家人开通家庭共济。";
        case PaymentCapExceeded: return "超过授权人设的单笔上限；请收现金，或请授权人调高上限。";
        case MonthCapExceeded: return "超过授权人设的本月上限；请收现金，或请授权人调高上限。";
        case PotEmpty: return "共济账户里没有划拨的钱；请授权人划拨，或收现金。";
        case PotTooSmall: return "共济账户划拨的余额不足；请授权人划拨，或收现金。";
        case QuotaEmpty: return "授权人没有可用的共济额度；请授权人锁定额度，或收现金。";
        case QuotaTooSmall: return "授权人的共济额度不足；请授权人调高额度，或收现金。";
        case WalletEmpty: return "医保钱包没有余额；请家人转入并接收，或收现金。";
        case BeneficiaryUnavailable: return "参保人的参保状态暂不能用；请参保人到经办机构核实。";
    }
    return "";
}

std::string_view clerk_message_of_limit(domain::SettlementReason reason) {
    using enum domain::SettlementReason;
    switch (reason) {
        case SharedBalanceTooSmall: return "共济账户余额不足";
        case PotTooSmall: return "共济账户划拨的余额不足";
        case QuotaTooSmall: return "授权人的共济额度不足";
        case PaymentCapExceeded: return "超过授权人设的单笔上限";
        case MonthCapExceeded: return "超过授权人设的本月上限";
        case PlaceNotDesignated:
        case PurposeExcluded:
        case PurposeNotCovered:
        case CredentialNotTaken:
        case PlaceOutsideArea:
        case ResidentTierExcluded:
        case BeneficiaryNotInsured:
        case BeneficiarySuspended:
        case BeneficiaryMovedAway:
        case BeneficiaryDuplicateRecords:
        case BeneficiarySchemeExcluded:
        case OwnBalanceEmpty:
        case NoOwnAccount:
        case NoSharer:
        case SharerSchemeExcluded:
        case SharerNotInsured:
        case SharerSuspended:
        case SharerMovedAway:
        case SharerDuplicateRecords:
        case SharerUnavailable:
        case DifferentPoolingArea:
        case DifferentProvince:
        case SharedBalanceEmpty:
        case FamilyVoucherNotMutualAid:
        case PotEmpty:
        case QuotaEmpty:
        case WalletEmpty:
        case BeneficiaryUnavailable: break;
    }
    return {};
}

}  // namespace protocol
