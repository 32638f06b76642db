#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/insurance.hpp"
#include "domain/policy_money.hpp"
#include "domain/relation.hpp"
#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// A person as the insurance knows him or her, account or not. In the sandbox: one of its people.
struct PersonRecord {
    std::string id;
    Bytes resident_id_lookup;  ///< keyed digest; one person a number
    Bytes resident_id_ciphertext;
    Bytes name_ciphertext;
    std::optional<Bytes> mobile_lookup;  ///< none for a child, a grandmother; shared by several is possible
    std::optional<Bytes> mobile_ciphertext;
    std::optional<std::string> guardian_id;  ///< the relative whose mobile number stands in
    std::string family;                      ///< which sandbox family; empty for nobody's

    static auto columns(auto& self) {
        return std::tie(self.id, self.resident_id_lookup, self.resident_id_ciphertext, self.name_ciphertext,
                        self.mobile_lookup, self.mobile_ciphertext, self.guardian_id, self.family);
    }
};

/// One insured record of a person; moving or a second scheme makes a second one.
struct InsuranceRecord {
    std::string person_id;
    std::string area;  ///< pooling area, GB/T 2260
    domain::Scheme scheme{};
    domain::InsuranceStatus status{};
    domain::BalanceQuery balance_query{};  ///< whether the place tells the balance; else it is shown as "-"

    static auto columns(auto& self) {
        return std::tie(self.person_id, self.area, self.scheme, self.status, self.balance_query);
    }
};

/// `relative_id` is `person_id`'s `relation`.
struct RelativeRecord {
    std::string person_id;
    std::string relative_id;
    domain::Relation relation{};

    static auto columns(auto& self) { return std::tie(self.person_id, self.relative_id, self.relation); }
};

/// AlreadyThere when the resident ID number is known. The guardian may be inserted later in the same transaction.
Result<Insertion> insert_person(Transaction& transaction, const PersonRecord& person);
/// Replaces status and balance_query when person, area and scheme are known.
Result<void> put_insurance(Transaction& transaction, const InsuranceRecord& insurance);
/// E-voucher, balance and bills follow this one of the person's records from now on, while it is as good as another.
Result<void> put_insured_place_choice(Transaction& transaction, const InsuranceRecord& insurance, domain::Instant now);
/// The number at which the insurance reaches the person. Found::No when there is no such person.
Result<Found> set_person_mobile(Transaction& transaction, std::string_view id, const Bytes& mobile_lookup,
                                const Bytes& mobile_ciphertext);
Result<Insertion> insert_relative(Transaction& transaction, const RelativeRecord& relative);

Result<std::int64_t> count_persons(Reader& reader);
Result<std::optional<PersonRecord>> find_person(Reader& reader, std::string_view id);
Result<std::optional<PersonRecord>> find_person_by_resident_id(Reader& reader, const Bytes& resident_id_lookup);

/// A page ordered by id, of ids after `after_id` (empty: from the first).
Result<std::vector<PersonRecord>> list_persons(Reader& reader, std::string_view after_id, std::int64_t count_max);
/// Of one person, ordered by area and scheme.
/// The chosen one first, then employees' before residents'.
Result<std::vector<InsuranceRecord>> list_insurances(Reader& reader, std::string_view person_id);
Result<std::vector<RelativeRecord>> list_relatives(Reader& reader, std::string_view person_id);

}  // namespace storage
