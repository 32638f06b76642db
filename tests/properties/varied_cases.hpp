#pragma once

#include "domain/money_transfer.hpp"
#include "domain/premium.hpp"
#include "domain/settlement.hpp"
#include "domain/sharing_eligibility.hpp"
#include "properties/chance.hpp"

namespace properties {

/// Facts drawn so that every outcome comes up: mostly people and places that fit each other, each of them now and then
/// replaced by one that doesn't.
[[nodiscard]] domain::SettlementCase any_settlement(Chance& chance);
[[nodiscard]] domain::EarmarkCase any_earmark(Chance& chance);
[[nodiscard]] domain::QuotaLockCase any_quota_lock(Chance& chance);
[[nodiscard]] domain::WalletTransferCase any_wallet_transfer(Chance& chance);
[[nodiscard]] domain::PremiumCase any_premium(Chance& chance);
[[nodiscard]] domain::SharingCaps any_caps(Chance& chance);
[[nodiscard]] domain::SharerFacts any_sharer_facts(Chance& chance);
[[nodiscard]] domain::InvitingFacts any_inviting_facts(Chance& chance);
[[nodiscard]] domain::MemberFacts any_member_facts(Chance& chance);
[[nodiscard]] domain::AreaCode any_area(Chance& chance);
[[nodiscard]] domain::Instant any_moment(Chance& chance);

}  // namespace properties
