#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/members_part.hpp"
#include "protocol/money_wire.hpp"
#include "views/scene.hpp"

namespace views {
DOORS_TO_MEMBERS_PART
inline namespace members {

/// What the place's model is called where its money is shown: pot, quota, or the personal account itself.
[[nodiscard]] std::string_view shared_account_title(const Scene& scene, domain::MoneyModel model);
/// The model in a sentence: whether money moves first, and who holds it.
[[nodiscard]] std::string_view model_words(const Scene& scene, domain::MoneyModel model);
/// What the pot or quota holds; of a direct draw what may be shared.
[[nodiscard]] std::int64_t shared_amount(const protocol::FamilyMoney& money);

/// One account before and after an act: what it holds now below its name, what it will hold at the right.
struct ChangeRow {
    std::string_view key;
    std::string_view icon;
    std::string_view title;
    std::int64_t before_fen = 0;
    std::int64_t after_fen = 0;
    bool is_shared = false;
    bool has_line_above = false;
    /// Of an act that is done the words are "之前" and "现在".
    bool is_done = false;
};
void draw_change(const Scene& scene, const ChangeRow& row);

/// Wallet money that waits for me, each with its button.
void draw_wallet_incoming(const Scene& scene);

}  // namespace members
DOORS_END
}  // namespace views
