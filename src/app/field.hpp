#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace app {

/// Every text field of the app. Its key is the key of its semantic node and of its real DOM input.
enum class Field {
    RegisterMobile,
    RegisterCode,
    RegisterPassword,
    LoginMobile,
    LoginPassword,
    LoginCode,
    IdentityName,
    IdentityResidentId,
    IdentityHallCode,
    InviteName,
    InviteResidentId,
    InviteOwnCode,
    InviteMemberCode,
    CapMonth,
    CapPayment,
    TryAmount,
    KinName,
    KinResidentId,
    HelpSearch,
    PlacesSearch,
    SpendingSearch,
    AccountPassword,
    ScanCode,
    NewAccountPassword,
    StaffLogin,
    StaffPassword,
    StaffNumber,
    StaffOther,
    StaffMobile,
    StaffArea
};

inline constexpr std::size_t field_count = 30;
inline constexpr std::array<Field, field_count> all_fields = {
    Field::RegisterMobile,   Field::RegisterCode,    Field::RegisterPassword, Field::LoginMobile,
    Field::LoginPassword,    Field::LoginCode,       Field::IdentityName,     Field::IdentityResidentId,
    Field::IdentityHallCode, Field::InviteName,      Field::InviteResidentId, Field::InviteOwnCode,
    Field::InviteMemberCode, Field::CapMonth,        Field::CapPayment,       Field::TryAmount,
    Field::KinName,          Field::KinResidentId,   Field::HelpSearch,       Field::PlacesSearch,
    Field::SpendingSearch,   Field::AccountPassword, Field::ScanCode,         Field::NewAccountPassword,
    Field::StaffLogin,       Field::StaffPassword,   Field::StaffNumber,      Field::StaffOther,
    Field::StaffMobile,      Field::StaffArea};

/// "register.mobile", "register.code", "register.password", "login.mobile", "login.password", "login.code",
/// "identity.name", "identity.resident_id", "identity.hall_code", "invite.name", "invite.resident_id",
/// "invite.own_code", "invite.member_code", "caps.month", "caps.payment", "try.amount", "kin.name", "kin.resident_id",
/// "help.search", "places.search", "spending.search",
/// "account.password", "scan.code", "account.new_password",
/// "staff.login", "staff.password", "staff.number", "staff.other", "staff.mobile", "staff.area".
std::string_view field_key(Field field);
std::optional<Field> field_from_key(std::string_view key);

/// Never leaves memory: not in a draft, a log or a URL.
bool is_secret(Field field);

}  // namespace app
