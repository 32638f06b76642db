#pragma once

#include <array>
#include <string_view>

namespace app_test {

/// What somebody may type into the address or open from a link, in the random walk.
inline constexpr auto typed_addresses = std::to_array<std::string_view>({
    "#/",
    "#/me",
    "#/spending",
    "#/record/abc",
    "#/why/abc",
    "#/notices",
    "#/login",
    "#/me/settings",
    "#/register/password",
    "#/start",
    "#/start/text/face",
    "#/?sheet=difference",
    "#/voucher/me",
    "#/identity/person",
    "#/family",
    "#/family/invite/who",
    "#/family/invite/face",
    "#/family/invite/done",
    "#/family/join/invitation-to-me-0001",
    "#/family/member-of-the-wife-01",
    "#/family/member-of-the-wife-01/unbind",
    "#/family/member-of-the-wife-01/cap",
    "#/family/member-of-the-wife-01/cap",
    "#/family/member-of-the-wife-01/cap",
    "#/confirm",
    "#/try",
    "#/try/where",
    "#/try?member=member-of-the-wife-01&place=H52010200001",
    "#/diagnosis",
    "#/premium/resident",
    "#/premium/huimin",
    "#/premium/receipt/receipt-0000000001",
    "#/me/place",
    "#/diagnosis?member=member-of-the-wife-01",
    "#/family/member-of-the-wife-01/transfer",
    "#/family/member-of-the-wife-01/quota",
    "#/family/member-of-the-wife-01/wallet",
    "#/family/money",
    "#/family/money/done",
    "#/kin/add",
    "#/kin/add/documents",
    "#/kin/add/letter",
    "#/kin/family-voucher-000001",
    "#/me/access",
    "#/help",
    "#/places",
    "#/voucher/password",
    "#/spending?month=2026-01&member=member-of-the-wife-01",
});

}  // namespace app_test
