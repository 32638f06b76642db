#include "server/place_directory.hpp"

#include <algorithm>
#include <utility>

#include "domain/typed_text.hpp"
#include "protocol/json_reader.hpp"
#include "server/pinyin_initials.hpp"
#include "server/private_file.hpp"

namespace server {

namespace {

using domain::InstitutionKind;
using domain::InstitutionTier;

bool is_of_kind(const DirectoryPlace& place, std::optional<protocol::PlaceKind> kind) {
    if (!kind) return true;
    switch (*kind) {
        case protocol::PlaceKind::Hospital:
            return place.kind == InstitutionKind::Hospital || place.kind == InstitutionKind::Clinic;
        case protocol::PlaceKind::Pharmacy: return place.kind == InstitutionKind::Pharmacy;
        case protocol::PlaceKind::Vaccination: return place.vaccinates;
    }
    return true;
}

std::string lower_case(std::string_view text) {
    std::string lower;
    for (const char letter : text) {
        lower.push_back(letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter);
    }
    return lower;
}

/// 0: doesn't fit. The larger, the better.
int fit_of(const DirectoryPlace& place, std::string_view text, std::string_view letters) {
    if (text.empty()) return 1;
    if (place.name.starts_with(text)) return 4;
    if (!letters.empty() && place.initials.starts_with(letters)) return 3;
    if (place.name.find(text) != std::string::npos) return 3;
    if (!letters.empty() && place.initials.find(letters) != std::string::npos) return 2;
    return place.address.find(text) != std::string::npos ? 2 : 0;
}

/// Small, and the same on every machine.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t count) {
        state_ = state_ * 6'364'136'223'846'793'005ULL + 1'442'695'040'888'963'407ULL;
        return static_cast<std::size_t>(state_ >> 33U) % count;
    }

private:
    std::uint64_t state_;
};

struct Sort {
    InstitutionKind kind;
    InstitutionTier tier;
    std::string_view suffix;
    char letter;
    bool vaccinates;
};

/// Out of a hundred: how often each sort of institution comes.
const Sort& sort_of(std::size_t percent) {
    static constexpr Sort pharmacy{InstitutionKind::Pharmacy, InstitutionTier::None, "大药房", 'P', false};
    static constexpr Sort clinic{InstitutionKind::Clinic, InstitutionTier::None, "诊所", 'C', false};
    static constexpr Sort community{InstitutionKind::Hospital, InstitutionTier::Primary, "社区卫生服务中心", 'H', true};
    static constexpr Sort secondary{InstitutionKind::Hospital, InstitutionTier::Secondary, "医院", 'H', true};
    static constexpr Sort tertiary{InstitutionKind::Hospital, InstitutionTier::Tertiary, "总医院", 'H', false};
    if (percent < 62) return pharmacy;
    if (percent < 82) return clinic;
    if (percent < 94) return community;
    return percent < 99 ? secondary : tertiary;
}

std::string five_digits(std::size_t number) {
    std::string text = std::to_string(number);
    return std::string(5 - std::min<std::size_t>(5, text.size()), '0') + text;
}

}  // namespace

const DirectoryPlace* PlaceDirectory::find(std::string_view code) const {
    const auto found = std::ranges::find(places_, code, &DirectoryPlace::code);
    return found == places_.end() ? nullptr : &*found;
}

std::vector<const DirectoryPlace*> PlaceDirectory::search(std::string_view typed,
                                                          std::optional<protocol::PlaceKind> kind,
                                                          std::string_view city) const {
    const std::string text(typed.substr(0, typed.find_last_not_of(' ') + 1));
    const std::string letters = domain::is_ascii(text) ? lower_case(text) : std::string();
    struct Found {
        const DirectoryPlace* place;
        int rank;  ///< of equals the first in the list comes first
    };
    std::vector<Found> found;
    for (const DirectoryPlace& place : places_) {
        if (!is_of_kind(place, kind)) continue;
        const int fit = fit_of(place, text, letters);
        if (fit == 0) continue;
        const bool is_near = !city.empty() && place.area.starts_with(city);
        found.push_back({&place, fit + (is_near ? 10 : 0)});
    }
    std::ranges::sort(found, {}, [](const Found& one) { return std::pair(-one.rank, one.place); });
    std::vector<const DirectoryPlace*> result;
    result.reserve(found.size());
    for (const Found& one : found) result.push_back(one.place);
    return result;
}

std::vector<DirectoryPlace> directory_places(std::span<const storage::InstitutionRecord> institutions) {
    std::vector<DirectoryPlace> places;
    for (const storage::InstitutionRecord& institution : institutions) {
        // A shop with a till but no designation isn't what anybody looks for here.
        if (institution.kind == InstitutionKind::Other) continue;
        places.push_back({.code = institution.code,
                          .name = institution.name,
                          .initials = pinyin_initials(institution.name),
                          .address = {},
                          .kind = institution.kind,
                          .tier = institution.tier,
                          .area = institution.area,
                          .vaccinates = institution.kind == InstitutionKind::Hospital});
    }
    return places;
}

std::vector<DirectoryPlace> generate_places(const protocol::PlaceRecipe& recipe) {
    std::vector<DirectoryPlace> places;
    if (recipe.brands.empty() || recipe.streets.empty() || recipe.districts.empty()) return places;
    Dice dice(static_cast<std::uint64_t>(recipe.seed));
    // Institutions with a till are numbered from one: these begin further up.
    constexpr std::size_t first_number = 10'001;
    for (std::size_t index = 0; index < static_cast<std::size_t>(recipe.count); ++index) {
        const protocol::PlaceDistrict& district = recipe.districts[index % recipe.districts.size()];
        const Sort& sort = sort_of(dice.below(100));
        const std::string& brand = recipe.brands[dice.below(recipe.brands.size())];
        const std::string& street = recipe.streets[dice.below(recipe.streets.size())];
        const bool is_shop = sort.letter != 'H';
        std::string name = (is_shop ? brand : district.name + brand) + std::string(sort.suffix);
        if (is_shop) name += "（" + street + "店）";
        std::string initials = pinyin_initials(name);
        places.push_back({.code = std::string(1, sort.letter) + district.code + five_digits(first_number + index),
                          .name = std::move(name),
                          .initials = std::move(initials),
                          .address = district.name + street + " " + std::to_string(1 + dice.below(300)) + " 号",
                          .kind = sort.kind,
                          .tier = sort.tier,
                          .area = district.code,
                          .vaccinates = sort.vaccinates});
    }
    return places;
}

std::expected<protocol::PlaceRecipe, StartupError> read_place_recipe(const std::string& file) {
    const auto text = read_file(file, "the recipe of the sandbox's institutions");
    if (!text) return std::unexpected(text.error());
    auto recipe = protocol::read_json<protocol::PlaceRecipe>(*text);
    if (!recipe) return std::unexpected(StartupError{file + ": " + protocol::to_text(recipe.error())});
    return std::move(*recipe);
}

}  // namespace server
