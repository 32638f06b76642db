#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace simulation {

/// Where shared money is kept until it is spent.
enum class KeptIn { Account, Pot, Quota };

/// How a place shares money, in the simulation's own words: written from DOMAIN.md §1, not from the policy files.
struct PlaceRules {
    KeptIn kept_in = KeptIn::Account;
    bool is_earlier_years_only = false;  ///< of the sharer's account
    bool is_all_or_nothing = false;
    bool has_wallet = false;
    bool pays_premiums = false;
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
    std::int64_t wallet = 0;  ///< accepted and not spent
};

/// A family's pot or quota. When the family is dissolved what is left returns, and so does what is reversed later.
struct BookFund {
    std::string group;
    std::string sharer;
    BookAccount put_in;  ///< less what was returned
    std::int64_t held = 0;
    bool is_dissolved = false;
};

/// What a sharer allows one member.
struct BookCaps {
    std::optional<std::int64_t> payment;
    std::optional<std::int64_t> month;
};

/// Somebody who may draw on a sharer.
struct BookMembership {
    std::string id;
    std::string group;
    std::string sharer;
    std::string member;
    std::int64_t bound_at = 0;
    BookCaps caps;
};

/// Where a bill is paid, and of which kind it is.
struct BookPlace {
    std::string area;
    bool is_hospital = false;
    bool is_tertiary = false;
    bool is_stay = false;
    std::string month;  ///< "2026-06", in Shanghai
};

/// What a bill takes out of whose account.
struct BookPayment {
    std::string member;
    std::string sharer;  ///< empty when nobody shared
    BookAccount own;
    BookAccount shared;
    std::int64_t wallet = 0;
    std::int64_t kept = 0;  ///< of the family's pot or quota
    std::string group;      ///< whose pot or quota
    std::string month;

    [[nodiscard]] std::int64_t own_fen() const { return own.total() + wallet; }
    [[nodiscard]] std::int64_t shared_fen() const { return shared.total() + kept; }
};

/// Money sent to a relative's wallet that waits.
struct BookGift {
    std::string id;
    std::string sender;
    std::string receiver;
    std::string membership;
    BookAccount taken;
    std::int64_t returns_at = 0;
};

struct BookPremium {
    std::string receipt;
    std::string payer;
    std::string insured;
    std::string purpose;
    std::int64_t year = 0;
    std::string paid_on;
    BookAccount taken;
};

/// The reference: what everybody has, kept by nothing but additions, beside the server that is tested.
class ReferenceBooks {
public:
    void open(BookPerson person) { people_[person.id] = std::move(person); }
    [[nodiscard]] BookPerson& person(const std::string& id) { return people_.at(id); }
    [[nodiscard]] const std::map<std::string, BookPerson>& people() const { return people_; }

    void bind(BookMembership membership);
    /// Ends it; money that waits in the member's wallet is the sharer's again.
    void unbind(const std::string& id);
    /// Ends all of a sharer's memberships and gives back what is kept for the family: how much that was.
    std::int64_t dissolve(const std::string& sharer);
    [[nodiscard]] const std::vector<BookMembership>& memberships() const { return memberships_; }
    [[nodiscard]] BookMembership& membership(const std::string& id);
    /// The family account that goes on; null when there is none.
    [[nodiscard]] BookFund* fund_of(const std::string& sharer);
    [[nodiscard]] const std::map<std::string, BookFund>& funds() const { return funds_; }
    [[nodiscard]] bool has_members(const std::string& sharer) const;

    /// How a bill's person part is to be paid out of accounts; nothing when accounts can't pay any of it.
    [[nodiscard]] std::optional<BookPayment> plan(const std::string& member, std::int64_t person_part,
                                                  const BookPlace& place) const;
    /// Takes the money (sign 1) or gives it back (-1).
    void book(const BookPayment& payment, std::int64_t sign);

    // Shared money apart from bills.
    /// What of an account may be put aside, sent or paid for relatives.
    [[nodiscard]] static std::int64_t free_to_share(const BookPerson& sharer);
    /// Takes that much of it, the earlier years' part first.
    [[nodiscard]] static BookAccount take_to_share(BookPerson& sharer, std::int64_t fen);
    void put_aside(const std::string& sharer, std::int64_t fen);
    void give_back(BookFund& fund, std::int64_t fen);
    void send_gift(BookGift gift);
    [[nodiscard]] std::vector<BookGift>& gifts() { return gifts_; }
    void accept_gift(const std::string& id);
    /// Money that nobody accepted by then is the sender's again. True when there was some.
    bool return_gifts(std::int64_t now_ms);
    [[nodiscard]] std::vector<BookPremium>& premiums() { return premiums_; }

private:
    [[nodiscard]] std::int64_t shareable_of(const BookMembership& membership) const;
    [[nodiscard]] const BookMembership* payer_for(const BookPerson& member, const BookPlace& place) const;
    [[nodiscard]] bool is_within_caps(const BookMembership& membership, std::int64_t fen,
                                      const std::string& month) const;
    void share(BookPayment& payment, std::int64_t wanted, const BookMembership& membership) const;

    std::map<std::string, BookPerson> people_;
    std::vector<BookMembership> memberships_;
    std::map<std::string, BookFund> funds_;  ///< by the family's id, dissolved ones too
    std::vector<BookGift> gifts_;
    std::vector<BookPremium> premiums_;
    /// What a sharer's money paid for a member in a month, less what was reversed of that month's bills.
    std::map<std::tuple<std::string, std::string, std::string>, std::int64_t> used_;
};

}  // namespace simulation
