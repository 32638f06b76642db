// ID numbers as people type and paste them.
#include "domain/resident_id.hpp"
#include "fuzz/must_hold.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text = fuzz::text_of(bytes, size);
    const std::string cleaned = domain::clean_resident_id(text);
    fuzz::must_hold(domain::clean_resident_id(cleaned) == cleaned, "cleaning twice is cleaning once");
    fuzz::must_hold(domain::clean_resident_id(domain::group_resident_id(cleaned)) == cleaned,
                    "grouping is undone by cleaning");
    const auto id = domain::ResidentId::parse(text);
    if (!id) return 0;
    fuzz::must_hold(id->text() == cleaned, "a number is its cleaned text");
    const auto check = domain::resident_id_check_character(id->text().substr(0, 17));
    fuzz::must_hold(check == id->text().back(), "the check character fits");
    const domain::CivilDate born = id->birth_date();
    fuzz::must_hold(born.month >= 1 && born.month <= 12 && born.day >= 1 && born.day <= 31, "the day is one");
    fuzz::must_hold(domain::ResidentId::parse(id->text()) == *id, "its text is the same number");
    return 0;
}
