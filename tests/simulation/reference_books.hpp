#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace simulation {

/// How a place shares money, in the simulation's own words: written from DOMAIN.md §1, not from the policy files.
struct PlaceRules {
    bool is_pot = false;                 ///< what may be drawn lies in the family's pot
    bool is_earlier_years_only = false;  ///< of the sharer's account
    bool is_all_or_nothing = false;
};

[[nodiscard]] PlaceRules rules_of_place(const std::string& area);

/// Both parts of somebody's personal account, in fen.
struct BookAccount {
    std::int64_t current = 0;
    std::int64_t earlier = 0;

    [[nodiscard]] std::int64_t total() const { return current + earlier; }
    bool operator==(const BookAccount&) const = default;
};

struct BookPerson {
    std::string id;
    std::string area;
    bool has_account = false;
    bool is_normal = true;
    BookAccount account;
    std::int64_t pot = 0;  ///< of the family that this person shares with
};

/// Somebody who may draw on a sharer.
struct BookMembership {
    std::string id;
    std::string sharer;
    std::string member;
    std::int64_t bound_at = 0;
};

/// What a bill takes out of whose account.
struct BookPayment {
    std::string member;
    std::string sharer;  ///< empty when nobody shared
    BookAccount own;
    BookAccount shared;
    std::int64_t pot = 0;

    [[nodiscard]] std::int64_t own_fen() const { return own.total(); }
    [[nodiscard]] std::int64_t shared_fen() const { return shared.total() + pot; }
};

/// The reference: what everybody has, kept by nothing but additions, beside the server that is tested.
class ReferenceBooks {
public:
    void open(BookPerson person) { people_[person.id] = std::move(person); }
    [[nodiscard]] BookPerson& person(const std::string& id) { return people_.at(id); }
    [[nodiscard]] const std::map<std::string, BookPerson>& people() const { return people_; }

    void bind(BookMembership membership) { memberships_.push_back(std::move(membership)); }
    void unbind(const std::string& id);
    [[nodiscard]] const std::vector<BookMembership>& memberships() const { return memberships_; }

    /// How a bill's person part is to be paid out of accounts; nothing when accounts can't pay any of it.
    [[nodiscard]] std::optional<BookPayment> plan(const std::string& member, std::int64_t person_part,
                                                  const std::string& place_area, bool is_hospital) const;
    /// Takes the money (sign 1) or gives it back (-1).
    void book(const BookPayment& payment, std::int64_t sign);

private:
    [[nodiscard]] std::int64_t shareable_of(const BookPerson& sharer) const;
    [[nodiscard]] const BookPerson* payer_for(const std::string& member, const std::string& place_area,
                                              bool is_hospital) const;

    std::map<std::string, BookPerson> people_;
    std::vector<BookMembership> memberships_;
};

}  // namespace simulation
