#include "app/draft.hpp"

#include "domain/mobile_number.hpp"
#include "domain/typed_text.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"
#include "protocol/sms_code_wire.hpp"

namespace app {

namespace {

using protocol::Like;

struct DraftSms {
    std::string mobile;
    std::string challenge;
    std::int64_t expires_at = 0;
    std::int64_t resend_at = 0;
    std::int64_t tries_left = 0;
    std::optional<protocol::ErrorCode> dead;
    std::string proof;
    std::int64_t proof_expires_at = 0;
    std::optional<protocol::AccountPresence> account;
};

void describe(auto& visit, Like<DraftSms> auto& value) {
    visit("mobile", value.mobile, protocol::text_up_to(32), "The number that the code went to.");
    visit("challenge", value.challenge, protocol::text_up_to(64), "The server's name of the code.");
    visit("expires_at", value.expires_at, protocol::moment(), "When the code dies.");
    visit("resend_at", value.resend_at, protocol::moment(), "When another may be asked for.");
    visit("tries_left", value.tries_left, protocol::count_up_to(100), "How many codes may still be tried.");
    visit("dead", value.dead, "Why the code can't be used any more.");
    visit("proof", value.proof, protocol::text_up_to(64), "The server's proof of the right code.");
    visit("proof_expires_at", value.proof_expires_at, protocol::moment(), "When the proof dies.");
    visit("account", value.account, "Whether the number has an account.");
}

struct DraftConsent {
    domain::ConsentKind kind = domain::ConsentKind::Service;
    bool ticked = false;
    std::string version;
    std::string sha256;
};

void describe(auto& visit, Like<DraftConsent> auto& value) {
    visit("kind", value.kind, "Which text.");
    visit("ticked", value.ticked, "Whether its box is ticked.");
    visit("version", value.version, protocol::text_up_to(32), "The version that was agreed to.");
    visit("sha256", value.sha256, protocol::text_up_to(64), "The hash of the text that was agreed to.");
}

struct Draft {
    std::vector<std::string> stack;
    std::optional<std::string> wanted;
    std::vector<DraftConsent> consents;
    bool agreed = false;
    std::string register_mobile;
    std::string login_mobile;
    std::optional<DraftSms> registration;
    std::optional<DraftSms> login;
};

void describe(auto& visit, Like<Draft> auto& value) {
    constexpr std::size_t stack_max = 50;
    visit("stack", value.stack, protocol::list_up_to(stack_max, protocol::text_up_to(100)), "The tab's history.");
    visit("wanted", value.wanted, protocol::text_up_to(100), "Where to go after the log-in.");
    visit("consents", value.consents, protocol::list_up_to(consent_count), "The welcome's boxes.");
    visit("agreed", value.agreed, "Whether the welcome was left by its button.");
    visit("register_mobile", value.register_mobile, protocol::text_up_to(100), "As typed so far.");
    visit("login_mobile", value.login_mobile, protocol::text_up_to(100), "As typed so far.");
    visit("registration", value.registration, "The code of the registration.");
    visit("login", value.login, "The code of the log-in.");
}

std::optional<DraftSms> draft_sms(const SmsStep& sms) {
    if (sms.mobile.empty()) return std::nullopt;
    DraftSms draft;
    draft.mobile = sms.mobile;
    draft.challenge = sms.challenge;
    draft.expires_at = sms.expires_at.unix_ms;
    draft.resend_at = sms.resend_at.unix_ms;
    draft.tries_left = sms.tries_left;
    draft.dead = sms.dead;
    draft.proof = sms.proof;
    draft.proof_expires_at = sms.proof_expires_at.unix_ms;
    if (sms.account == AccountKnown::Exists) draft.account = protocol::AccountPresence::Exists;
    if (sms.account == AccountKnown::Missing) draft.account = protocol::AccountPresence::None;
    return draft;
}

SmsStep restored_sms(DraftSms draft) {
    SmsStep sms;
    sms.mobile = std::move(draft.mobile);
    sms.challenge = std::move(draft.challenge);
    sms.expires_at = {draft.expires_at};
    sms.resend_at = {draft.resend_at};
    sms.tries_left = static_cast<int>(draft.tries_left);
    sms.dead = draft.dead;
    sms.proof = std::move(draft.proof);
    sms.proof_expires_at = {draft.proof_expires_at};
    if (draft.account) {
        const bool exists = *draft.account == protocol::AccountPresence::Exists;
        sms.account = exists ? AccountKnown::Exists : AccountKnown::Missing;
    }
    return sms;
}

/// A number as far as it is typed. Anything else may be a password in the wrong field.
std::string kept_number(const FieldState& field) {
    const bool is_number = domain::is_all_digits(field.text) && field.text.size() <= domain::mobile_number_length;
    return is_number ? field.text : std::string();
}

}  // namespace

std::string draft_text(const Model& model) {
    constexpr std::size_t kept_routes = 20;
    Draft draft;
    const std::size_t first = model.stack.size() > kept_routes ? model.stack.size() - kept_routes : 0;
    for (std::size_t index = first; index < model.stack.size(); ++index) {
        draft.stack.push_back(route_text(model.stack[index]));
    }
    if (model.wanted) draft.wanted = route_text(*model.wanted);
    for (const domain::ConsentKind kind : domain::welcome_consents) {
        const AgreedText& text = model.welcome.agreed_texts[static_cast<std::size_t>(kind)];
        draft.consents.push_back({kind, is_ticked(model, kind), text.version, text.sha256});
    }
    draft.agreed = model.welcome.agreed;
    draft.register_mobile = kept_number(model.field(Field::RegisterMobile));
    draft.login_mobile = kept_number(model.field(Field::LoginMobile));
    draft.registration = draft_sms(model.register_sms);
    draft.login = draft_sms(model.login_sms);
    return protocol::write_json(draft);
}

std::vector<Route> restore_draft(Model& model, std::string_view text) {
    auto draft = protocol::read_json<Draft>(text, protocol::UnknownFields::Ignore);
    if (!draft) return {};
    for (DraftConsent& consent : draft->consents) {
        const auto index = static_cast<std::size_t>(consent.kind);
        model.welcome.ticked[index] = consent.ticked;
        model.welcome.agreed_texts[index] = {std::move(consent.version), std::move(consent.sha256)};
    }
    model.welcome.agreed = draft->agreed;
    model.field(Field::RegisterMobile).text = std::move(draft->register_mobile);
    model.field(Field::LoginMobile).text = std::move(draft->login_mobile);
    if (draft->registration) model.register_sms = restored_sms(std::move(*draft->registration));
    if (draft->login) model.login_sms = restored_sms(std::move(*draft->login));
    if (draft->wanted) model.wanted = route_from_text(*draft->wanted);
    std::vector<Route> stack;
    for (const std::string& route : draft->stack) stack.push_back(route_from_text(route));
    return stack;
}

}  // namespace app
