#include "server/institution_interface.hpp"

#include <algorithm>
#include <array>

#include "protocol/institution_answer.hpp"
#include "server/answered.hpp"
#include "server/encoding.hpp"
#include "server/institution_person.hpp"
#include "server/institution_purchase.hpp"
#include "server/institution_sign.hpp"
#include "server/request_guards.hpp"

namespace server {

namespace {

constexpr std::size_t body_limit = 1'048'576;

constexpr auto paths = std::to_array<std::string_view>({
    "/fsi/api/rsfComIfsService/callService",
    "/mbs/fmi/fsi/api/callFsiService/callService",
    "/mbs-fsi/web/api/fsi/callService",
    "/mss/web/api/fsi/callService",
});

/// What the clerk is told when the database couldn't do it: nothing was done, and what to do now.
std::string words_of(storage::StorageErrorKind kind) {
    const auto resend = [](std::string_view why) {
        return std::string(why) + "本次没有办理。请几分钟后用同一 msgid 原样重发：不会重复扣款。";
    };
    switch (kind) {
        case storage::StorageErrorKind::Busy: return resend("系统繁忙，");
        case storage::StorageErrorKind::Closed: return resend("系统正在重启，");
        case storage::StorageErrorKind::Full: return resend("系统存储空间已满，查询不受影响，暂时不能记账，");
        case storage::StorageErrorKind::Constraint:
        case storage::StorageErrorKind::Corrupt:
        case storage::StorageErrorKind::Io:
        case storage::StorageErrorKind::Migration:
        case storage::StorageErrorKind::Misuse: break;
    }
    return resend("系统内部错误，");
}

Response answer_with(int status, std::string body) {
    Response response;
    response.status = status;
    response.content_type = "application/json; charset=utf-8";
    response.body = std::move(body);
    response.set_header("Cache-Control", "no-store");
    return response;
}

/// What an envelope says that can't be right, whoever sends it.
std::string fault_of(const protocol::InstitutionEnvelope& envelope) {
    const std::string_view msgid = envelope.msgid;
    const bool is_own = msgid.starts_with(envelope.fixmedins_code);
    const std::string_view number = msgid.substr(protocol::institution_code_length);
    if (!is_own || number.find_first_not_of("0123456789") != std::string_view::npos) {
        return "msgid 应为 机构编码(12位)+yyyyMMddHHmmss+顺序号(4位)；请改正后重发。";
    }
    if (!envelope.infver.value_or("").empty() && envelope.infver != "V1.0") return "infver 只支持 V1.0。";
    if (!envelope.enc_type.value_or("").empty()) return "本系统暂不接收加密的 input；请去掉 enc_type 用明文重发。";
    return {};
}

Institutional<InstitutionOutput> dispatch(InstitutionCall& call) {
    using enum protocol::InstitutionTransaction;
    const protocol::InstitutionTransaction transaction = call.message.envelope.infno;
    if (transaction == SignIn) return sign_in(call);
    if (const auto signed_in = check_signed_in(call); !signed_in) return broken(signed_in);
    switch (transaction) {
        case PersonInformation: return answer_person(call);
        case PharmacyPreSettle: return pre_settle_purchase(call);
        case PharmacySettle: return settle_purchase(call);
        case PharmacyCancel: return cancel_purchase(call);
        case SignOut: return sign_out(call);
        case SignIn: break;
    }
    return broken_inside("a transaction without handler");
}

}  // namespace

InstitutionInterface::InstitutionInterface(const ApplicationParts& parts)
    : parts_(parts), failures_({.burst = 30, .refill_delay = domain::seconds(2)}) {}

bool InstitutionInterface::serves(std::string_view path) { return std::ranges::find(paths, path) != paths.end(); }

std::string InstitutionInterface::failure(std::string_view area, domain::Instant at, std::string_view message) {
    const std::string serial = random_digits(parts_.random, 10);
    return protocol::institution_failure({area, serial, at, parts_.clock.now()}, message);
}

Response InstitutionInterface::handle(const Request& request, domain::Instant now) {
    constexpr std::string_view no_area = "000000";
    if (request.method != "POST") return answer_with(405, failure(no_area, now, "请用 POST 提交。"));
    if (request.body.size() > body_limit) return answer_with(413, failure(no_area, now, "报文超过 1 MB；请分单。"));
    const auto message = protocol::read_institution_message(request.body);
    if (!message) return answer_with(200, failure(no_area, now, protocol::clerk_message(message.error())));
    const Arrived arrived{*message, request.body, now};

    const auto institution = authenticate(message->envelope, request);
    auto answer = institution ? carry_out(arrived) : Institutional<std::string>(broken(institution));
    if (answer) return answer_with(200, std::move(*answer));
    if (const auto* refusal = std::get_if<ClerkRefusal>(&answer.error())) {
        return answer_with(institution ? 200 : 401, failure(no_area, now, refusal->message));
    }
    const auto& error = std::get<storage::StorageError>(answer.error());
    parts_.log.write(now, LogEvent::StorageFailed, {{LogField::Reason, std::string_view(error.message)}});
    return answer_with(protocol::http_status(storage_refusal(error).code), failure(no_area, now, words_of(error.kind)));
}

Institutional<storage::InstitutionRecord> InstitutionInterface::authenticate(
    const protocol::InstitutionEnvelope& envelope, const Request& request) {
    auto reader = parts_.database.read();
    if (!reader) return broken(reader);
    auto institution = storage::find_institution(*reader, envelope.fixmedins_code);
    if (!institution) return broken(institution);
    // An unknown institution takes as long as a wrong credential.
    const std::string nobodys(key_size, '\0');
    const std::string& expected = *institution ? (*institution)->credential_hash.value : nobodys;
    const storage::Bytes shown = parts_.vault.digest(DigestOf::InstitutionCredential, bearer_token(request));
    if (is_same_secret(shown.value, expected)) return std::move(**institution);
    if (failures_.refused_until(peer_key(request.peer_address), parts_.clock.now())) {
        return refuse_clerk("凭证错误次数过多；请一分钟后再试。");
    }
    return refuse_clerk("机构编码或接口凭证不对；请核对 fixmedins_code 和 Authorization: Bearer 凭证。");
}

Institutional<std::string> InstitutionInterface::carry_out(const Arrived& arrived) {
    const protocol::InstitutionEnvelope& envelope = arrived.message.envelope;
    if (std::string fault = fault_of(envelope); !fault.empty()) return refuse_clerk(std::move(fault));

    auto transaction = parts_.database.begin();
    if (!transaction) return broken(transaction);
    const auto institution = storage::find_institution(*transaction, envelope.fixmedins_code);
    if (!institution) return broken(institution);
    if (!*institution) return broken_inside("an institution that has gone");
    const storage::Bytes body_hash = parts_.vault.digest(DigestOf::RequestBody, arrived.body);
    const auto kept = storage::find_institution_message(*transaction, envelope.msgid);
    if (!kept) return broken(kept);
    if (*kept) {
        if ((*kept)->body_hash != body_hash) {
            return refuse_clerk("此 msgid 已用于内容不同的报文；请换新的 msgid，或原样重发以取回第一次的结果。");
        }
        auto answer = parts_.vault.open(SealedAs::Answer, envelope.msgid, (*kept)->answer_ciphertext);
        if (!answer) return broken_inside("a kept answer can't be opened");
        // The first one's commit may still be under way.
        if (auto rolled_back = transaction->roll_back(); !rolled_back) return broken(rolled_back);
        return std::move(*answer);
    }
    InstitutionCall call{parts_, *transaction, **institution, arrived.message, arrived.at};
    return answer_once(arrived, call, body_hash);
}

Institutional<std::string> InstitutionInterface::answer_once(const Arrived& arrived, InstitutionCall& call,
                                                             const storage::Bytes& body_hash) {
    const auto output = dispatch(call);
    const ClerkRefusal* refusal = output ? nullptr : std::get_if<ClerkRefusal>(&output.error());
    if (!output && refusal == nullptr) return broken(output);

    const std::string serial = random_digits(parts_.random, 10);
    const protocol::InstitutionAnswerHead head{call.institution.area, serial, arrived.at, parts_.clock.now()};
    std::string answer = output ? protocol::institution_answer(head, output->json, output->warning)
                                : protocol::institution_failure(head, refusal->message);
    const protocol::InstitutionEnvelope& envelope = arrived.message.envelope;
    const auto inserted = storage::insert_institution_message(
        call.transaction, {.msgid = envelope.msgid,
                           .institution = call.institution.code,
                           .infno = std::string(domain::name_of(envelope.infno)),
                           .body_hash = body_hash,
                           .answer_ciphertext = parts_.vault.seal(SealedAs::Answer, envelope.msgid, answer),
                           .created_at = arrived.at});
    if (!inserted) return broken(inserted);
    const auto committed = call.transaction.commit();
    if (!committed) return broken(committed);
    if (parts_.on_notices && !call.told.empty()) parts_.on_notices(call.told);
    return answer;
}

}  // namespace server
