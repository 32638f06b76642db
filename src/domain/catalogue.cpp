#include "domain/catalogue.hpp"

namespace domain {

std::optional<Purpose> purpose_of_catalogue_code(std::string_view code) {
    if (code.empty()) return std::nullopt;
    switch (code.front()) {
        case 'X':
        case 'Z':
        case 'T': return Purpose::Drugs;
        case 'C': return Purpose::Consumables;
        case 'Q': return Purpose::Devices;
        case 'V': return Purpose::Vaccination;
        case 'F': return Purpose::Fitness;
        case 'H': return Purpose::NonMedicalHealthCare;
        case 'P': return Purpose::PublicHealth;
        default: break;
    }
    if (code.front() >= '0' && code.front() <= '9') return Purpose::Care;
    return std::nullopt;
}

}  // namespace domain
