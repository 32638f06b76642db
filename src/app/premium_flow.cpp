#include "app/premium_flow.hpp"

#include <algorithm>
#include <array>

#include "app/confirmation_flow.hpp"
#include "app/identity_flow.hpp"
#include "app/loading.hpp"
#include "app/navigation.hpp"
#include "app/refusals.hpp"
#include "app/toast.hpp"
#include "app/try_flow.hpp"
#include "domain/calendar.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"

namespace app {

namespace {

struct KindOfPremium {
    domain::Purpose purpose;
    std::string_view text;
};

constexpr std::array kinds = {KindOfPremium{domain::Purpose::ResidentPremium, "resident"},
                              KindOfPremium{domain::Purpose::HuiminInsurance, "huimin"},
                              KindOfPremium{domain::Purpose::LongTermCarePremium, "care"}};

}  // namespace

std::optional<domain::Purpose> premium_of(std::string_view kind) {
    const auto found = std::ranges::find(kinds, kind, &KindOfPremium::text);
    return found == kinds.end() ? std::nullopt : std::optional(found->purpose);
}

std::string_view kind_of_premium(domain::Purpose purpose) {
    const auto found = std::ranges::find(kinds, purpose, &KindOfPremium::purpose);
    return found == kinds.end() ? kinds.front().text : found->text;
}

bool is_premium_screen(Screen screen) { return screen == Screen::Premium || screen == Screen::PremiumReceipt; }

inline namespace members {

namespace {

std::vector<const protocol::PremiumPersonAnswer*> chosen_people(const Model& model) {
    std::vector<const protocol::PremiumPersonAnswer*> people;
    if (!model.premium.data) return people;
    for (const protocol::PremiumPersonAnswer& person : model.premium.data->people) {
        if (is_chosen(model, person.member) && offer_for(model, person) != nullptr) people.push_back(&person);
    }
    return people;
}

/// What I own, in its parts, as far as this device knows.
domain::AccountParts my_account(const protocol::PremiumsAnswer& premiums) {
    return {.current = {premiums.balance_fen - premiums.shareable_fen}, .earlier = {premiums.shareable_fen}};
}

/// Those chosen, as the rule sees them: what stands against each alone the server has told with the offers, so the
/// rest is taken to be well.
domain::PremiumCase case_of(const Model& model, const domain::InsuranceState& mine) {
    const protocol::PremiumsAnswer& premiums = *model.premium.data;
    domain::PremiumCase facts{
        .purpose = shown_premium(model), .payer = {mine, my_account(premiums)}, .people = {}, .people_counted = 0};
    const bool is_limited = facts.purpose == domain::Purpose::HuiminInsurance;
    if (is_limited) {
        facts.people_counted = static_cast<int>(premiums.huimin_people_max - premiums.huimin_people_left);
    }
    for (const protocol::PremiumPersonAnswer* person : chosen_people(model)) {
        const auto scheme = person->relation ? domain::Scheme::Resident : mine.scheme;
        facts.people.push_back({.relation = person->relation,
                                .insurance = domain::InsuranceState{.area = mine.area, .scheme = scheme},
                                .premium = {offer_for(model, *person)->price_fen}});
    }
    return facts;
}

std::optional<domain::InsuranceState> my_insurance(const Model& model) {
    const auto& identity = model.identity.data;
    if (!identity || !identity->scheme || !identity->status) return std::nullopt;
    const auto area = domain::AreaCode::parse(identity->area);
    if (!area) return std::nullopt;
    return domain::InsuranceState{.area = *area, .scheme = *identity->scheme, .status = *identity->status};
}

}  // namespace

void load_premium_screens(Turn& turn) {
    Model& model = turn.model;
    const Route& route = model.route();
    if (!is_premium_screen(route.screen) || model.session.state != SessionState::Active) return;
    if (model.identity.state == LoadState::Idle) load_identity(turn);
    load_rules(turn);
    if (model.premium.state == LoadState::Idle) begin_loading(turn, model.premium, RequestKind::ReadPremiums);
    if (route.screen == Screen::Premium && model.premium.kind != route.id) {
        model.premium.kind = route.id;
        model.premium.chosen.clear();
    }
}

void premiums_arrived(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::PremiumsAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) return premiums_failed(turn, Message{"error.internal.line", {}, {}});
    finish_loading(turn, turn.model.premium, std::move(*answer));
}

void premiums_failed(Turn& turn, Message failure) { fail_loading(turn.model.premium, std::move(failure)); }

domain::Purpose shown_premium(const Model& model) {
    return premium_of(model.premium.kind).value_or(domain::Purpose::ResidentPremium);
}

std::int64_t shown_premium_year(const Model& model) {
    return model.premium.year != 0 ? model.premium.year : domain::shanghai_date(server_now(model)).year;
}

const protocol::PremiumOffer* offer_for(const Model& model, const protocol::PremiumPersonAnswer& person) {
    const auto found = std::ranges::find_if(person.offers, [&](const protocol::PremiumOffer& offer) {
        return offer.purpose == shown_premium(model) && offer.year == shown_premium_year(model);
    });
    return found == person.offers.end() ? nullptr : &*found;
}

bool is_chosen(const Model& model, std::string_view member) {
    return std::ranges::find(model.premium.chosen, member) != model.premium.chosen.end();
}

domain::Fen premium_sum(const Model& model) {
    domain::Fen sum;
    for (const protocol::PremiumPersonAnswer* person : chosen_people(model)) {
        sum.value += offer_for(model, *person)->price_fen;
    }
    return sum;
}

std::optional<int> premium_places_left(const Model& model) {
    if (shown_premium(model) != domain::Purpose::HuiminInsurance || !model.premium.data) return std::nullopt;
    const protocol::PremiumsAnswer& premiums = *model.premium.data;
    int left = static_cast<int>(premiums.huimin_people_left);
    for (const protocol::PremiumPersonAnswer* person : chosen_people(model)) {
        if (person->relation || premiums.huimin_counts_payer) --left;
    }
    return std::max(0, left);
}

// Keys made here: strings-prefix: error.premium_refused.
Message premium_reason(domain::PremiumReason reason) {
    return Message{"error.premium_refused." + std::string(domain::name_of(reason)) + ".why", {}, {}};
}

std::optional<Message> premium_hindrance(const Model& model) {
    const auto mine = my_insurance(model);
    if (!model.premium.data || !model.rules.data || !mine) return Message{"status.loading", {}, {}};
    for (const protocol::PremiumPersonAnswer* person : chosen_people(model)) {
        if (const auto& obstacle = offer_for(model, *person)->obstacle) return premium_reason(*obstacle);
    }
    const auto plan = domain::decide_premium(case_of(model, *mine), *model.rules.data);
    if (!plan && !plan.error().empty()) return premium_reason(plan.error().front().reason);
    return std::nullopt;
}

const protocol::PremiumReceipt* find_receipt(const Model& model, std::string_view id) {
    if (!model.premium.data) return nullptr;
    const auto& receipts = model.premium.data->receipts;
    const auto found = std::ranges::find(receipts, id, &protocol::PremiumReceipt::id);
    return found == receipts.end() ? nullptr : &*found;
}

void open_premiums(Turn& turn) { go_to(turn, {.screen = Screen::Premium, .id = "resident"}); }

void choose_premium(Turn& turn, std::string_view kind) {
    rename_shown(turn, {.screen = Screen::Premium, .id = std::string(kind)});
}

void choose_premium_year(Turn& turn, std::int64_t year) {
    turn.model.premium.year = year;
    turn.model.premium.chosen.clear();
}

void toggle_premium_person(Turn& turn, std::string_view member) {
    PremiumState& premium = turn.model.premium;
    turn.model.refusal.reset();
    if (is_chosen(turn.model, member)) {
        std::erase(premium.chosen, member);
    } else {
        premium.chosen.emplace_back(member);
    }
}

void continue_with_premium(Turn& turn) {
    Model& model = turn.model;
    if (premium_hindrance(model)) return;
    const std::string amount = "¥" + domain::format_yuan(premium_sum(model));
    ask_for_password(turn, PasswordAct::PayPremium, Message{"premium.confirm", {{"amount", amount}}, {}});
}

void send_premium(Turn& turn, const std::string& payment_password) {
    const Model& model = turn.model;
    protocol::PayPremiumRequest request;
    request.purpose = shown_premium(model);
    request.year = shown_premium_year(model);
    for (const protocol::PremiumPersonAnswer* person : chosen_people(model)) request.members.push_back(person->member);
    request.payment_password = payment_password;
    start_request(turn, RequestKind::PayPremium, protocol::write_json(request));
}

void premium_paid(Turn& turn, std::string_view body) {
    Model& model = turn.model;
    const auto answer = protocol::read_json<protocol::PremiumReceiptsAnswer>(body, protocol::UnknownFields::Ignore);
    leave_confirmation(turn);
    if (!answer || answer->receipts.empty()) {
        return show_card(turn, protocol::ErrorCode::Internal, RequestKind::PayPremium);
    }
    model.premium.chosen.clear();
    if (model.premium.data) {
        auto& receipts = model.premium.data->receipts;
        receipts.insert(receipts.begin(), answer->receipts.begin(), answer->receipts.end());
        model.premium.data->balance_fen = answer->balance_fen;
    }
    model.premium.state = LoadState::Idle;
    show_toast(turn, Message{"toast.premium_paid", {}, {}});
    open_receipt(turn, answer->receipts.front().id);
}

void open_receipt(Turn& turn, std::string_view id) {
    go_to(turn, {.screen = Screen::PremiumReceipt, .id = std::string(id)});
}

void ask_for_refund(Turn& turn) {
    Model& model = turn.model;
    const protocol::PremiumReceipt* receipt = find_receipt(model, model.route().id);
    if (receipt == nullptr || !receipt->may_refund) return;
    model.premium.refunding = receipt->id;
    const std::string amount = "¥" + domain::format_yuan({receipt->amount_fen});
    ask_for_password(turn, PasswordAct::RefundPremium, Message{"premium.refund.confirm", {{"amount", amount}}, {}});
}

void send_refund(Turn& turn, const std::string& payment_password) {
    protocol::RefundPremiumRequest request;
    request.receipt = turn.model.premium.refunding;
    request.payment_password = payment_password;
    start_request(turn, RequestKind::RefundPremium, protocol::write_json(request));
}

void premium_refunded(Turn& turn, std::string_view body) {
    Model& model = turn.model;
    const auto answer = protocol::read_json<protocol::PremiumReceiptsAnswer>(body, protocol::UnknownFields::Ignore);
    leave_confirmation(turn);
    if (!answer) return show_card(turn, protocol::ErrorCode::Internal, RequestKind::RefundPremium);
    if (model.premium.data) {
        for (const protocol::PremiumReceipt& changed : answer->receipts) {
            for (protocol::PremiumReceipt& receipt : model.premium.data->receipts) {
                if (receipt.id == changed.id) receipt = changed;
            }
        }
    }
    model.premium.state = LoadState::Idle;
    show_toast(turn, Message{"toast.premium_refunded", {}, {}});
}

}  // namespace members
}  // namespace app
