#include "server/answer_audit.hpp"

#include "protocol/institution_wire.hpp"
#include "protocol/json_reader.hpp"

namespace server {

namespace {

using storage::Violation;

/// What a transaction of the institutions' interface does to the record of settlements when it is answered with yes.
enum class Effect {
    None,
    Settles,
    Reverses,
    MayReverse,  ///< 2601: when the answer names a reversal
};

Effect effect_of(protocol::InstitutionTransaction transaction) {
    using enum protocol::InstitutionTransaction;
    switch (transaction) {
        case PharmacySettle:
        case OutpatientSettle:
        case InpatientSettle: return Effect::Settles;
        case PharmacyCancel:
        case OutpatientCancel:
        case InpatientCancel: return Effect::Reverses;
        case Reversal: return Effect::MayReverse;
        case PersonInformation:
        case PharmacyPreSettle:
        case OutpatientRegister:
        case OutpatientRegisterCancel:
        case OutpatientFees:
        case OutpatientFeesCancel:
        case OutpatientPreSettle:
        case InpatientFees:
        case InpatientFeesCancel:
        case InpatientPreSettle:
        case Admit:
        case DischargePatient:
        case CompareTotals:
        case CompareDetail:
        case QuerySettlement:
        case QueryFees:
        case SignIn:
        case SignOut: return Effect::None;
    }
    return Effect::None;
}

struct GivenAnswer {
    bool is_yes = false;
    std::string settlement_id;  ///< that the till was told
};

std::optional<GivenAnswer> read_answer(const std::string& text) {
    const auto json = protocol::parse_json(text, protocol::read_size_max);
    if (!json) return std::nullopt;
    const auto* code = json->find("infcode");
    if (code == nullptr) return std::nullopt;
    GivenAnswer answer{.is_yes = code->text == "0", .settlement_id = {}};
    const auto* output = json->find("output");
    const auto* info = output == nullptr ? nullptr : output->find("setlinfo");
    if (info == nullptr && output != nullptr) info = output->find("result");
    const auto* id = info == nullptr ? nullptr : info->find("setl_id");
    if (id != nullptr) answer.settlement_id = id->text;
    return answer;
}

/// What there must be after such an answer: a kind of settlement and its number, or nothing.
std::string expected_after(const GivenAnswer& answer, Effect effect) {
    if (!answer.is_yes || effect == Effect::None) return "nothing";
    if (effect == Effect::MayReverse && answer.settlement_id.empty()) return "nothing";
    const auto kind = effect == Effect::Settles ? domain::SettlementKind::Settled : domain::SettlementKind::Reversal;
    return std::string(domain::name_of(kind)) + " " + answer.settlement_id;
}

std::string found_after(const storage::AnsweredMessage& message) {
    // A refused one is the record of a no: it moved nothing.
    if (!message.settlement_kind || *message.settlement_kind == domain::SettlementKind::Refused) return "nothing";
    return std::string(domain::name_of(*message.settlement_kind)) + " " + message.settlement_id.value_or("");
}

}  // namespace

storage::Result<std::vector<Violation>> check_answers(storage::Reader& reader, const Vault& vault,
                                                      const storage::IdRange& range) {
    constexpr auto invariant = storage::Invariant::AcknowledgedOrNothingMoved;
    const auto messages = storage::list_answered_messages(reader, range);
    if (!messages) return std::unexpected(messages.error());
    std::vector<Violation> violations;
    for (const storage::AnsweredMessage& message : *messages) {
        const std::string row = "institution_messages " + message.msgid;
        const auto text = vault.open(SealedAs::Answer, message.msgid, message.answer_ciphertext);
        const auto answer = read_answer(text.value_or(""));
        const auto transaction = domain::find_enumerator<protocol::InstitutionTransaction>(message.infno);
        if (!answer || !transaction) {
            violations.push_back({invariant, row, "the answer that was given", "a text that can't be read"});
            continue;
        }
        std::string expected = expected_after(*answer, effect_of(*transaction));
        std::string found = found_after(message);
        if (expected != found) violations.push_back({invariant, row, std::move(expected), std::move(found)});
    }
    return violations;
}

storage::Result<std::vector<Violation>> check_answered(storage::Reader& reader, const storage::IdRange& range) {
    const auto ids = storage::list_unanswered_settlements(reader, range);
    if (!ids) return std::unexpected(ids.error());
    std::vector<Violation> violations;
    for (const std::string& id : *ids) {
        violations.push_back(
            {storage::Invariant::AcknowledgedOrNothingMoved, "settlements " + id, "the message that made it", "none"});
    }
    return violations;
}

}  // namespace server
