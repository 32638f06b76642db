#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/amount_pad.hpp"
#include "app/load_state.hpp"
#include "app/message.hpp"
#include "domain/enum_names.hpp"
#include "domain/instant.hpp"
#include "protocol/money_wire.hpp"

namespace app {

/// What the payment password is asked for on the page of acts with shared money.
enum class MoneyAct {
    Transfer,    ///< into the family's pot
    LockQuota,   ///< the quota as it shall be
    SendWallet,  ///< to a member's wallet
    Dissolve     ///< the whole family account is given up
};

}  // namespace app

template <>
inline constexpr auto domain::enum_names<app::MoneyAct> =
    std::to_array<std::string_view>({"transfer", "quota", "wallet", "dissolve"});

namespace app {

/// All that an act needs but the password.
struct PreparedMoneyAct {
    MoneyAct act = MoneyAct::Transfer;
    domain::Fen amount;
    std::string member;  ///< the handle of whom it is for; "" = the family
};

/// What became of an act, for its last screen.
struct MoneyDone {
    PreparedMoneyAct act;
    std::string name;                             ///< of the member it was for
    std::optional<protocol::FamilyMoney> before;  ///< as it was known before
    std::optional<protocol::FamilyMoney> after;
    std::optional<protocol::MoneyMove> move;
    protocol::DissolveGroupAnswer dissolved;
};

/// How shared money moved, the latest first.
struct MovesState {
    LoadState state = LoadState::Idle;
    domain::Instant since;
    std::optional<Message> failure;
    std::vector<protocol::MoneyMove> items;
    std::string next;        ///< for the next page; empty on the last
    bool appending = false;  ///< the next page is on its way
};

struct MoneyState {
    AmountEntry amount;
    std::optional<PreparedMoneyAct> prepared;  ///< what the password is asked for, until it is done
    std::optional<MoneyDone> done;
    MovesState moves;
    std::string accepting;  ///< the wallet transfer that is being accepted; empty: none
};

}  // namespace app
