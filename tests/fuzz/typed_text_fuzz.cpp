// Names and mobile numbers as people type and paste them.
#include "domain/mobile_number.hpp"
#include "domain/person_name.hpp"
#include "domain/utf8.hpp"
#include "fuzz/must_hold.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text = fuzz::text_of(bytes, size);
    if (const auto name = domain::PersonName::parse(text)) {
        fuzz::must_hold(domain::is_valid_utf8(name->text()), "a name is UTF-8");
        const auto again = domain::PersonName::parse(name->text());
        fuzz::must_hold(again && again->text() == name->text(), "a name's text is the same name");
    }
    const std::string digits = domain::clean_mobile_digits(text);
    std::string grouped = domain::group_mobile_digits(digits);
    std::erase(grouped, ' ');
    fuzz::must_hold(grouped == digits, "grouping only adds blanks");
    if (const auto mobile = domain::MobileNumber::parse(text)) {
        fuzz::must_hold(mobile->text().size() == 11, "a mobile number has eleven digits");
    }
    return 0;
}
