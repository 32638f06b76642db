#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/institution.hpp"
#include "protocol/places_wire.hpp"
#include "server/startup_error.hpp"
#include "storage/institution_store.hpp"

namespace server {

/// An institution as it is looked for.
struct DirectoryPlace {
    std::string code;
    std::string name;
    std::string initials;
    std::string address;
    domain::InstitutionKind kind{};
    domain::InstitutionTier tier{};
    std::string area;  ///< GB/T 2260
    bool vaccinates = false;
};

/// All designated institutions, in memory: a keystroke is answered by looking at each of them.
class PlaceDirectory {
public:
    PlaceDirectory() = default;
    explicit PlaceDirectory(std::vector<DirectoryPlace> places) : places_(std::move(places)) {}

    [[nodiscard]] std::span<const DirectoryPlace> places() const { return places_; }
    /// By code; null when there is none.
    [[nodiscard]] const DirectoryPlace* find(std::string_view code) const;

    /// Those that a typed text and a kind fit, in the order of the list: first where the name begins with the text,
    /// then where name, initials or address hold it. `city` (four digits; empty: none) is put before the rest.
    [[nodiscard]] std::vector<const DirectoryPlace*> search(std::string_view text,
                                                            std::optional<protocol::PlaceKind> kind,
                                                            std::string_view city) const;

private:
    std::vector<DirectoryPlace> places_;
};

/// The institutions that have a till; what isn't known of them is left empty.
[[nodiscard]] std::vector<DirectoryPlace> directory_places(std::span<const storage::InstitutionRecord> institutions);

/// SANDBOX ONLY: makes institutions out of a recipe; the same recipe makes the same ones.
[[nodiscard]] std::vector<DirectoryPlace> generate_places(const protocol::PlaceRecipe& recipe);
[[nodiscard]] std::expected<protocol::PlaceRecipe, StartupError> read_place_recipe(const std::string& file);

}  // namespace server
