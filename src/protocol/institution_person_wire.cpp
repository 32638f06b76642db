#include "protocol/institution_person_wire.hpp"

namespace protocol {

std::optional<domain::Credential> credential_of(std::string_view certificate_type) {
    if (certificate_type == "01" || certificate_type == "1") return domain::Credential::VoucherCode;
    if (certificate_type == "02" || certificate_type == "2") return domain::Credential::ResidentIdNumber;
    if (certificate_type == "03" || certificate_type == "3") return domain::Credential::SocialCard;
    if (certificate_type == "04" || certificate_type == "4") return domain::Credential::Face;
    return std::nullopt;
}

std::string_view certificate_type_of(domain::Credential credential) {
    switch (credential) {
        case domain::Credential::VoucherCode: return "01";
        case domain::Credential::ResidentIdNumber: return "02";
        case domain::Credential::SocialCard: return "03";
        case domain::Credential::Face: return "04";
    }
    return {};
}

}  // namespace protocol
