#include "app/field.hpp"

namespace app {

std::string_view field_key(Field field) {
    switch (field) {
        case Field::RegisterMobile: return "register.mobile";
        case Field::RegisterCode: return "register.code";
        case Field::RegisterPassword: return "register.password";
        case Field::LoginMobile: return "login.mobile";
        case Field::LoginPassword: return "login.password";
        case Field::LoginCode: return "login.code";
        case Field::IdentityName: return "identity.name";
        case Field::IdentityResidentId: return "identity.resident_id";
        case Field::IdentityHallCode: return "identity.hall_code";
        case Field::InviteName: return "invite.name";
        case Field::InviteResidentId: return "invite.resident_id";
        case Field::InviteOwnCode: return "invite.own_code";
        case Field::InviteMemberCode: return "invite.member_code";
        case Field::CapMonth: return "caps.month";
        case Field::CapPayment: return "caps.payment";
        case Field::TryAmount: return "try.amount";
        case Field::KinName: return "kin.name";
        case Field::KinResidentId: return "kin.resident_id";
        case Field::HelpSearch: return "help.search";
        case Field::PlacesSearch: return "places.search";
        case Field::SpendingSearch: return "spending.search";
        case Field::AccountPassword: return "account.password";
        case Field::ScanCode: return "scan.code";
        case Field::NewAccountPassword: return "account.new_password";
        case Field::StaffLogin: return "staff.login";
        case Field::StaffPassword: return "staff.password";
        case Field::StaffNumber: return "staff.number";
        case Field::StaffOther: return "staff.other";
        case Field::StaffMobile: return "staff.mobile";
        case Field::StaffArea: return "staff.area";
    }
    return {};
}

std::optional<Field> field_from_key(std::string_view key) {
    for (const Field field : all_fields) {
        if (field_key(field) == key) return field;
    }
    return std::nullopt;
}

bool is_secret(Field field) {
    switch (field) {
        case Field::RegisterMobile:
        case Field::LoginMobile: return false;
        case Field::RegisterCode:
        case Field::RegisterPassword:
        case Field::LoginPassword:
        case Field::LoginCode:
        case Field::IdentityName:
        case Field::IdentityResidentId:
        case Field::IdentityHallCode:
        case Field::InviteName:
        case Field::InviteResidentId:
        case Field::InviteOwnCode:
        case Field::InviteMemberCode:
        case Field::CapMonth:
        case Field::CapPayment:
        case Field::TryAmount:
        case Field::KinName:
        case Field::KinResidentId:
        case Field::HelpSearch:
        case Field::PlacesSearch:
        case Field::SpendingSearch:
        case Field::AccountPassword:
        case Field::NewAccountPassword:
        case Field::ScanCode:
        case Field::StaffLogin:
        case Field::StaffPassword:
        case Field::StaffNumber:
        case Field::StaffOther:
        case Field::StaffMobile:
        case Field::StaffArea: return true;
    }
    return true;
}

}  // namespace app
