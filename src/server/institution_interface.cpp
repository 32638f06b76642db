#include "server/institution_interface.hpp"

#include <algorithm>
#include <array>

#include "protocol/institution_answer.hpp"
#include "server/answered.hpp"
#include "server/institution_envelope.hpp"
#include "server/institution_reversal.hpp"
#include "server/institution_sign.hpp"
#include "server/institution_transactions.hpp"

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

constexpr std::string_view no_area = "000000";

Institutional<InstitutionOutput> dispatch(InstitutionCall& call) {
    const protocol::InstitutionTransaction transaction = call.message.envelope.infno;
    if (transaction != protocol::InstitutionTransaction::SignIn) {
        if (const auto signed_in = check_signed_in(call); !signed_in) return broken(signed_in);
    }
    if (const auto open = check_not_undone(call); !open) return broken(open);
    return entry_of(transaction).carry_out(call);
}

}  // namespace

std::span<const std::string_view> institution_paths() { return paths; }

InstitutionInterface::InstitutionInterface(const ApplicationParts& parts) : parts_(parts), access_(parts) {}

bool InstitutionInterface::serves(std::string_view path) { return std::ranges::find(paths, path) != paths.end(); }

std::string InstitutionInterface::failure(std::string_view area, domain::Instant at, std::string_view message) {
    const std::string serial = random_digits(parts_.random, 10);
    return protocol::institution_failure({area, serial, at, parts_.clock.now()}, message);
}

Response InstitutionInterface::handle(const Request& request, domain::Instant now) {
    const auto charset = charset_of(request.header("content-type").value_or(""));
    if (!charset) {
        return answer_with(
            {415, failure(no_area, now, "Content-Type 的 charset 只支持 utf-8、GBK、GB18030；请改正后重发。")},
            Charset::Utf8);
    }
    return answer_with(answer(request, *charset, now), *charset);
}

Response InstitutionInterface::answer_with(const Answer& answer, Charset charset) {
    Response response;
    response.status = answer.status;
    response.content_type = "application/json; charset=" + std::string(charset_name(charset));
    response.body = encode_json(answer.body, charset);
    response.set_header("Cache-Control", "no-store");
    return response;
}

InstitutionInterface::Answer InstitutionInterface::answer(const Request& request, Charset charset,
                                                          domain::Instant now) {
    if (request.method != "POST") return {405, failure(no_area, now, "请用 POST 提交。")};
    if (request.body.size() > body_limit) return {413, failure(no_area, now, "报文超过 1 MB；请分单。")};
    const auto text = decode(request.body, charset);
    if (!text) {
        return {200, failure(no_area, now,
                             "报文不是正确的 " + std::string(charset_name(charset)) +
                                 " 编码；请系统维护人员核对 Content-Type 的 charset 与实际编码后重发。")};
    }
    auto json = protocol::parse_json(*text, body_limit * 2);
    if (!json) return {200, failure(no_area, now, protocol::clerk_message(json.error()))};
    return answer_message(request, std::move(*json), now);
}

InstitutionInterface::Answer InstitutionInterface::answer_message(const Request& request, protocol::JsonValue json,
                                                                  domain::Instant now) {
    const auto message = admitted_message(request, std::move(json), now);
    if (!message) return message.error();
    auto answer = carry_out({*message, parts_.vault.digest(DigestOf::RequestBody, request.body), now});
    if (!answer) return explain(answer.error(), 200, now);
    return {200, std::move(*answer)};
}

/// One look into the database, given back before the writer's turn is waited for.
std::expected<protocol::InstitutionMessage, InstitutionInterface::Answer> InstitutionInterface::admitted_message(
    const Request& request, protocol::JsonValue json, domain::Instant now) {
    const auto explained = [&](const auto& failed, int refused_status) {
        return std::unexpected(explain(failed.error(), refused_status, now));
    };
    auto reader = parts_.database.read();
    if (!reader) return std::unexpected(explain(reader.error(), 200, now));
    const auto extra_fields =
        storage::list_institution_extra_fields(*reader, std::string(protocol::institution_named_in(json)));
    if (!extra_fields) return explained(extra_fields, 200);
    auto message = protocol::read_institution_message(std::move(json), *extra_fields);
    if (!message) return std::unexpected(Answer{200, failure(no_area, now, protocol::clerk_message(message.error()))});
    if (const auto admitted = access_.admit(*reader, message->envelope, request); !admitted) {
        return explained(admitted, 401);
    }
    return std::move(*message);
}

InstitutionInterface::Answer InstitutionInterface::explain(const InstitutionError& error, int refused_status,
                                                           domain::Instant now) {
    if (const auto* refusal = std::get_if<ClerkRefusal>(&error)) {
        return {refused_status, failure(no_area, now, refusal->message)};
    }
    const auto& fault = std::get<storage::StorageError>(error);
    parts_.log.write(now, LogEvent::StorageFailed, {{LogField::Reason, std::string_view(fault.message)}});
    return {protocol::http_status(storage_refusal(fault).code), failure(no_area, now, words_of(fault.kind))};
}

Institutional<std::string> InstitutionInterface::carry_out(const Arrived& arrived) {
    const protocol::InstitutionEnvelope& envelope = arrived.message.envelope;
    if (std::string fault = fault_of_envelope(envelope); !fault.empty()) return refuse_clerk(std::move(fault));

    auto transaction = parts_.database.begin();
    if (!transaction) return broken(transaction);
    const auto institution = storage::find_institution(*transaction, envelope.fixmedins_code);
    if (!institution) return broken(institution);
    if (!*institution) return broken_inside("an institution that has gone");
    const auto kept = storage::find_institution_message(*transaction, envelope.msgid);
    if (!kept) return broken(kept);
    if (*kept) {
        if ((*kept)->body_hash != arrived.body_hash) {
            return refuse_clerk("此 msgid 已用于内容不同的报文；请换新的 msgid，或原样重发以取回第一次的结果。");
        }
        auto answer = parts_.vault.open(SealedAs::Answer, envelope.msgid, (*kept)->answer_ciphertext);
        if (!answer) return broken_inside("a kept answer can't be opened");
        // The first one's commit may still be under way.
        if (auto rolled_back = transaction->roll_back(); !rolled_back) return broken(rolled_back);
        return std::move(*answer);
    }
    // After the look for a kept answer: a message may be sent again long after its inf_time.
    if (std::string fault = fault_of_clock(envelope, arrived.at); !fault.empty()) return refuse_clerk(std::move(fault));
    InstitutionCall call{parts_, *transaction, **institution, arrived.message, arrived.at};
    return answer_once(arrived, call);
}

Institutional<std::string> InstitutionInterface::answer_once(const Arrived& arrived, InstitutionCall& call) {
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
                           .body_hash = arrived.body_hash,
                           .answer_ciphertext = parts_.vault.seal(SealedAs::Answer, envelope.msgid, answer),
                           .created_at = arrived.at});
    if (!inserted) return broken(inserted);
    const auto committed = call.transaction.commit();
    if (!committed) return broken(committed);
    if (parts_.on_notices && !call.told.empty()) parts_.on_notices(call.told);
    return answer;
}

}  // namespace server
