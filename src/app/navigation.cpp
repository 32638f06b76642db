#include "app/navigation.hpp"

#include <algorithm>

#include "app/family_flow.hpp"
#include "app/identity_flow.hpp"
#include "app/kin_flow.hpp"
#include "app/requests.hpp"

namespace app {

namespace {

/// Node key of the button that opened a sheet, where the focus returns: "code.help", "home.difference",
/// "settings.log_out".
std::string_view sheet_opener_key(Sheet sheet) {
    switch (sheet) {
        case Sheet::None: return {};
        case Sheet::CodeHelp: return "code.help";
        case Sheet::AccountDifference: return "home.difference";
        case Sheet::LogOutConfirmation: return "settings.log_out";
        case Sheet::UnbindConfirmation: return "member.unbind";
        case Sheet::DissolveConfirmation: return "money.dissolve";
        case Sheet::KinEndConfirmation: return "kin.end";
        case Sheet::ConsentDecision:
        case Sheet::ChildConsent: return "consents.title";
        case Sheet::EndDevices: return "devices.title";
        case Sheet::DeletionConfirmation: return "deletion.continue";
        case Sheet::Help: return "home.help";
        // It opened by itself.
        case Sheet::SessionEnding: return {};
    }
    return {};
}

Route registration_step(const Model& model, Screen asked) {
    const SmsStep& sms = model.register_sms;
    if (!has_agreed(model)) return {Screen::Welcome};
    if (asked == Screen::RegisterMobile) return {asked};
    if (!sms.proof.empty() && sms.account == AccountKnown::Missing) return {Screen::RegisterPassword};
    if (!sms.challenge.empty() || !sms.proof.empty()) return {Screen::RegisterCode};
    return {Screen::RegisterMobile};
}

Route way_in(const Model& model) { return {model.signed_in_before ? Screen::Login : Screen::Welcome}; }

Route without_sheet(Route route) {
    route.sheet = Sheet::None;
    return route;
}

/// It told how an act on the screen that is left went; an act that leads on itself is told on the next one.
bool is_old_answer(const std::optional<Toast>& toast, domain::Instant now) {
    return toast && toast->about == ToastAbout::OwnAct && now - toast->since >= domain::seconds(1);
}

/// What was said about the screen that is left is said no more.
void forget_messages(Model& model, const Route& from, const Route& to) {
    if (from.screen == to.screen && from.consent == to.consent) return;
    model.refusal.reset();
    model.notice.reset();
    if (is_old_answer(model.toast, model.now)) model.toast.reset();
    if (model.banner && model.banner->retry && !is_reading(*model.banner->retry)) model.banner.reset();
}

void focus_arrival(Turn& turn, const Route& from, const Route& to) {
    if (to.sheet != Sheet::None) {
        turn.emit(Focus{std::string(sheet_heading_key)});
    } else if (from.sheet != Sheet::None && from.screen == to.screen) {
        turn.emit(Focus{std::string(sheet_opener_key(from.sheet))});
    } else {
        turn.emit(Focus{std::string(heading_key(to.screen))});
    }
}

void arrive(Turn& turn, const Route& from) {
    forget_messages(turn.model, from, turn.model.route());
    focus_arrival(turn, from, turn.model.route());
}

/// Drops entries from the top until `count` are left.
void cut(std::vector<Route>& stack, std::size_t count) {
    while (stack.size() > count) stack.pop_back();
}

}  // namespace

bool has_agreed(const Model& model) {
    return model.welcome.agreed && is_ticked(model, domain::ConsentKind::Service) &&
           is_ticked(model, domain::ConsentKind::Identity);
}

bool has_valid_proof(const Model& model, const SmsStep& sms) {
    return !sms.proof.empty() && server_now(model) < sms.proof_expires_at;
}

// A table of what each screen demands; as a switch the compiler says when one is missing.
// NOLINTNEXTLINE(readability-function-size)
Route allowed_route(const Model& model, const Route& route) {
    const bool signed_in = model.session.state == SessionState::Active;
    Route allowed = route;
    switch (route.screen) {
        case Screen::ConsentText:
        case Screen::Staff: break;
        case Screen::Welcome:
        case Screen::Login:
            if (signed_in) allowed = {Screen::Home};
            break;
        case Screen::RegisterMobile:
        case Screen::RegisterCode:
        case Screen::RegisterPassword:
            allowed = signed_in ? Route{Screen::Home} : registration_step(model, route.screen);
            break;
        case Screen::LoginCode:
            if (signed_in) {
                allowed = {Screen::Home};
            } else if (model.login_sms.challenge.empty() && model.login_sms.proof.empty()) {
                allowed = {Screen::Login};
            }
            break;
        case Screen::Home:
        case Screen::Settings:
        case Screen::Me:
        case Screen::Spending:
        case Screen::Record:
        case Screen::Why:
        case Screen::Notices:
        case Screen::Try:
        case Screen::TryChoice:
        case Screen::Diagnosis:
        case Screen::Premium:
        case Screen::PremiumReceipt:
        case Screen::InsuredPlace:
        case Screen::AccessLog:
        case Screen::Consents:
        case Screen::CollectedData:
        case Screen::Devices:
        case Screen::OwnData:
        case Screen::ExportData:
        case Screen::DeleteAccount:
        case Screen::Help:
        case Screen::Scan:
        case Screen::Kept:
        case Screen::AccountPassword:
            if (model.session.state == SessionState::None) allowed = way_in(model);
            break;
        case Screen::Confirm:
            if (!model.confirmation) allowed = {Screen::Home};
            if (model.session.state == SessionState::None) allowed = way_in(model);
            break;
        case Screen::Places:
        case Screen::ChangePassword:
        case Screen::KinWho:
        case Screen::KinDocuments:
        case Screen::KinLetter:
        case Screen::Kin:
            allowed = model.session.state == SessionState::None ? way_in(model) : kin_route(model, route);
            break;
        case Screen::IdentityName:
        case Screen::IdentityPerson:
        case Screen::IdentityPin:
        case Screen::Voucher:
            allowed = model.session.state == SessionState::None ? way_in(model) : identity_route(model, route.screen);
            if (allowed.screen == route.screen) allowed.id = route.id;
            break;
        case Screen::Family:
        case Screen::FamilyMember:
        case Screen::FamilyUnbind:
        case Screen::MemberCaps:
        case Screen::InviteWho:
        case Screen::InviteCodes:
        case Screen::InviteLetter:
        case Screen::InviteDone:
        case Screen::InviteFace:
        case Screen::JoinFace:
        case Screen::FamilyTransfer:
        case Screen::FamilyQuota:
        case Screen::FamilyWallet:
        case Screen::FamilyMoney:
        case Screen::MoneyDone:
            allowed = model.session.state == SessionState::None ? way_in(model) : family_route(model, route);
            break;
    }
    if (allowed.screen == route.screen) allowed.sheet = route.sheet;
    return allowed;
}

void go_to(Turn& turn, const Route& route) {
    std::vector<Route>& stack = turn.model.stack;
    const Route from = stack.back();
    const Route target = allowed_route(turn.model, route);
    if (target == from) return;
    const auto earlier = std::find(stack.begin(), stack.end(), target);
    if (earlier != stack.end()) {
        const auto steps = static_cast<int>(stack.end() - earlier) - 1;
        cut(stack, stack.size() - static_cast<std::size_t>(steps));
        turn.emit(Navigate{target, NavigateKind::Rewind, steps});
    } else {
        stack.push_back(target);
        turn.emit(Navigate{target, NavigateKind::Push});
    }
    arrive(turn, from);
}

void replace_by(Turn& turn, const Route& route) {
    std::vector<Route>& stack = turn.model.stack;
    const Route from = stack.back();
    const Route target = allowed_route(turn.model, route);
    if (target == from) return;
    stack.back() = target;
    turn.emit(Navigate{target, NavigateKind::Replace});
    arrive(turn, from);
}

void leave_what_is_over(Turn& turn) { replace_by(turn, turn.model.route()); }

void rename_shown(Turn& turn, const Route& route) {
    if (turn.model.stack.back() == route) return;
    turn.model.stack.back() = route;
    turn.emit(Navigate{route, NavigateKind::Replace});
}

void go_back(Turn& turn) {
    std::vector<Route>& stack = turn.model.stack;
    const Route from = stack.back();
    if (stack.size() == 1) {
        const std::vector<Route> parents = parents_of(turn.model, from);
        if (!parents.empty()) replace_by(turn, parents.back());
        return;
    }
    int steps = 0;
    do {
        stack.pop_back();
        ++steps;
    } while (stack.size() > 1 && allowed_route(turn.model, stack.back()) != stack.back());
    // The first entry may be closed by now as well: the session ended while an open page lay over it.
    const Route target = allowed_route(turn.model, stack.back());
    const bool as_it_was = target == stack.back();
    stack.back() = target;
    turn.emit(Navigate{target, steps == 1 && as_it_was ? NavigateKind::Back : NavigateKind::Rewind, steps});
    arrive(turn, from);
}

void start_over_at(Turn& turn, const Route& route) {
    std::vector<Route>& stack = turn.model.stack;
    const Route from = stack.back();
    const auto steps = static_cast<int>(stack.size()) - 1;
    const Route target = allowed_route(turn.model, route);
    stack = parents_of(turn.model, target);
    stack.push_back(target);
    turn.emit(Navigate{stack.front(), steps > 0 ? NavigateKind::Rewind : NavigateKind::Replace, steps});
    for (std::size_t index = 1; index < stack.size(); ++index) {
        turn.emit(Navigate{stack[index], NavigateKind::Push});
    }
    arrive(turn, from);
}

void go_to_tab(Turn& turn, Screen tab) {
    const Screen shown = turn.model.route().screen;
    const bool is_beside = shown == Screen::Spending || shown == Screen::Me || shown == Screen::Family;
    if (is_beside && tab != Screen::Home) return replace_by(turn, {tab});
    go_to(turn, {tab});
}

void open_sheet(Turn& turn, Sheet sheet) {
    Route route = turn.model.route();
    if (route.sheet != Sheet::None) return;
    route.sheet = sheet;
    go_to(turn, route);
}

void close_sheet(Turn& turn) {
    if (turn.model.route().sheet != Sheet::None) go_back(turn);
}

void follow_browser(Turn& turn, std::string_view address) {
    std::vector<Route>& stack = turn.model.stack;
    const Route from = stack.back();
    const Route asked = route_from_text(address);
    const Route target = allowed_route(turn.model, asked);
    // Back and Forward can't be told apart; a route that lies in our history is taken for Back.
    const auto earlier = std::find(stack.rbegin(), stack.rend(), asked);
    if (earlier != stack.rend()) {
        cut(stack, static_cast<std::size_t>(stack.rend() - earlier));
    } else {
        stack.push_back(asked);
    }
    stack.back() = target;
    if (route_text(target) != address) turn.emit(Navigate{target, NavigateKind::Replace});
    if (target != from) arrive(turn, from);
    const bool needs_log_in = turn.model.session.state == SessionState::None && needs_session(asked.screen);
    if (target.screen != asked.screen && needs_log_in && asked.screen != Screen::Home) {
        turn.model.wanted = without_sheet(asked);
        turn.model.notice = Message{"notice.log_in_first", {}, {}};
    }
}

void open_first_route(Turn& turn, std::string_view address, const std::vector<Route>& saved) {
    Model& model = turn.model;
    const Route asked = route_from_text(address);
    if (asked.screen == Screen::Confirm && saved.size() > 1 && saved.back() == asked) {
        // What waited for the password is gone with the page: back to the form that asks for it.
        model.stack = {saved.begin(), saved.end() - 1};
        turn.emit(Navigate{model.route(), NavigateKind::Rewind, 1});
        return;
    }
    const Route target = allowed_route(model, asked);
    const bool reloaded = !saved.empty() && saved.back() == target &&
                          std::all_of(saved.begin(), saved.end(),
                                      [&](const Route& route) { return allowed_route(model, route) == route; });
    if (reloaded) {
        model.stack = saved;
        if (route_text(target) != address) turn.emit(Navigate{target, NavigateKind::Replace});
        return;
    }
    model.stack = parents_of(model, target);
    model.stack.push_back(target);
    if (model.stack.size() > 1 || route_text(target) != address) {
        turn.emit(Navigate{model.stack.front(), NavigateKind::Replace});
    }
    for (std::size_t index = 1; index < model.stack.size(); ++index) {
        turn.emit(Navigate{model.stack[index], NavigateKind::Push});
    }
}

}  // namespace app
