#include "app/caps_flow.hpp"

#include <algorithm>
#include <utility>

#include "app/amount_entry.hpp"
#include "app/confirmation_flow.hpp"
#include "app/family_flow.hpp"
#include "app/navigation.hpp"
#include "app/refusals.hpp"
#include "app/requests.hpp"
#include "app/toast.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"

namespace app::inline members {

namespace {

constexpr domain::Fen no_money{0};

std::optional<domain::Fen> fen_of(const std::optional<std::int64_t>& fen) {
    if (!fen) return std::nullopt;
    return domain::Fen{*fen};
}

std::optional<std::int64_t> wire_of(const std::optional<domain::Fen>& amount) {
    if (!amount) return std::nullopt;
    return amount->value;
}

std::string field_text(const std::optional<std::int64_t>& fen) {
    return fen ? amount_to_type(domain::Fen{*fen}) : std::string();
}

/// What the place offers, as the rule that judges caps wants it.
domain::MoneyRules offered_caps(const Model& model) {
    domain::MoneyRules rules;
    const auto& money = model.family.data ? model.family.data->money : std::optional<protocol::FamilyMoney>();
    if (money && money->offers_payment_cap) rules.caps.value.insert(domain::CapSpan::Payment);
    if (money && money->offers_month_cap) rules.caps.value.insert(domain::CapSpan::Month);
    return rules;
}

}  // namespace

void load_caps_screen(Turn& turn) {
    Model& model = turn.model;
    const Screen screen = model.route().screen;
    if (screen != Screen::MemberCaps) {
        // Under the pad the form waits; anywhere else it is left.
        if (screen != Screen::Confirm) model.caps_of.clear();
        return;
    }
    const protocol::FamilyMember* member = find_member(model, model.route().id);
    if (member == nullptr || model.caps_of == member->id) return;
    model.caps_of = member->id;
    model.field(Field::CapMonth) = {field_text(member->caps.month_fen), {}};
    model.field(Field::CapPayment) = {field_text(member->caps.payment_fen), {}};
}

domain::SharingCaps typed_caps(const Model& model) {
    return {.per_payment = typed_amount(model.field(Field::CapPayment).text),
            .per_month = typed_amount(model.field(Field::CapMonth).text)};
}

std::optional<Message> caps_hindrance(const Model& model) {
    const protocol::FamilyMember* member = find_member(model, model.caps_of);
    if (member == nullptr) return Message{"caps.unchanged", {}, {}};
    const domain::SharingCaps caps = typed_caps(model);
    const auto obstacles = domain::find_cap_obstacles(caps, offered_caps(model));
    // Keys made here: strings-prefix: error.cap_refused.
    if (!obstacles.empty()) {
        return Message{"error.cap_refused." + std::string(domain::name_of(obstacles.front())) + ".why", {}, {}};
    }
    const domain::SharingCaps present{.per_payment = fen_of(member->caps.payment_fen),
                                      .per_month = fen_of(member->caps.month_fen)};
    if (caps == present) return Message{"caps.unchanged", {}, {}};
    return std::nullopt;
}

void open_caps(Turn& turn) { go_to(turn, {.screen = Screen::MemberCaps, .id = turn.model.route().id}); }

void continue_with_caps(Turn& turn) {
    Model& model = turn.model;
    const protocol::FamilyMember* member = find_member(model, model.caps_of);
    if (member == nullptr || caps_hindrance(model)) return;
    const domain::SharingCaps caps = typed_caps(model);
    const bool ends = caps.per_month == no_money || caps.per_payment == no_money;
    ask_for_password(turn, PasswordAct::SetCaps,
                     Message{ends ? "caps.confirm.nothing" : "caps.confirm", {{"name", member->name}}, {}});
}

void send_caps(Turn& turn, const std::string& payment_password) {
    const domain::SharingCaps caps = typed_caps(turn.model);
    protocol::SetCapRequest request;
    request.member = turn.model.caps_of;
    request.payment_fen = wire_of(caps.per_payment);
    request.month_fen = wire_of(caps.per_month);
    request.payment_password = payment_password;
    start_request(turn, RequestKind::SetCap, protocol::write_json(request));
}

void caps_set(Turn& turn, std::string_view body) {
    Model& model = turn.model;
    const auto answer = protocol::read_json<protocol::MemberCapsAnswer>(body, protocol::UnknownFields::Ignore);
    const std::string id = std::exchange(model.caps_of, {});
    leave_confirmation(turn);
    if (!answer) return show_card(turn, protocol::ErrorCode::Internal, RequestKind::SetCap);
    if (model.family.data) {
        for (protocol::FamilyMember& member : model.family.data->members) {
            if (member.id == id) member.caps = *answer;
        }
    }
    // The form is done: Back must not lead into it.
    const Route member{.screen = Screen::FamilyMember, .id = id};
    const bool lies_behind = std::ranges::find(model.stack, member) != model.stack.end();
    if (model.route().screen == Screen::MemberCaps) lies_behind ? go_to(turn, member) : replace_by(turn, member);
    show_toast(turn, Message{"toast.caps_set", {}, {}});
    load_family(turn);
}

}  // namespace app::inline members
