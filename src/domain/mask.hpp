#pragma once

#include <string>

#include "domain/mobile_number.hpp"
#include "domain/person_name.hpp"
#include "domain/resident_id.hpp"

namespace domain {

/// "138****5678"
[[nodiscard]] std::string mask_mobile(const MobileNumber& number);
/// "5201**********1234"
[[nodiscard]] std::string mask_resident_id(const ResidentId& id);
/// The surname and a star for each further character: "张*", "王**", with compound surnames "欧阳**". "·" and spaces
/// stay; of a name of one character nothing stays.
[[nodiscard]] std::string mask_name(const PersonName& name);

}  // namespace domain
