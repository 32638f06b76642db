#include "storage/person_store.hpp"

namespace storage {

Result<Insertion> insert_person(Transaction& transaction, const PersonRecord& person) {
    return as_insertion(transaction.execute_with("insert_person", person));
}

Result<void> put_insurance(Transaction& transaction, const InsuranceRecord& insurance) {
    return as_done(transaction.execute_with("put_insurance", insurance));
}

Result<void> put_insured_place_choice(Transaction& transaction, const InsuranceRecord& insurance, domain::Instant now) {
    return as_done(
        transaction.execute("put_insured_place_choice", insurance.person_id, insurance.area, insurance.scheme, now));
}

Result<Found> set_person_mobile(Transaction& transaction, std::string_view id, const Bytes& mobile_lookup,
                                const Bytes& mobile_ciphertext) {
    return as_found(transaction.execute("set_person_mobile", id, mobile_lookup, mobile_ciphertext));
}

Result<Insertion> insert_relative(Transaction& transaction, const RelativeRecord& relative) {
    return as_insertion(transaction.execute_with("insert_relative", relative));
}

Result<std::int64_t> count_persons(Reader& reader) { return reader.get<std::int64_t>("count_persons"); }

Result<std::optional<PersonRecord>> find_person(Reader& reader, std::string_view id) {
    return reader.find<PersonRecord>("find_person", id);
}

Result<std::optional<PersonRecord>> find_person_by_resident_id(Reader& reader, const Bytes& resident_id_lookup) {
    return reader.find<PersonRecord>("find_person_by_resident_id", resident_id_lookup);
}

Result<std::vector<PersonRecord>> list_persons(Reader& reader, std::string_view after_id, std::int64_t count_max) {
    return reader.list<PersonRecord>("list_persons", after_id, count_max);
}

Result<std::vector<InsuranceRecord>> list_insurances(Reader& reader, std::string_view person_id) {
    return reader.list<InsuranceRecord>("list_insurances", person_id);
}

Result<std::vector<RelativeRecord>> list_relatives(Reader& reader, std::string_view person_id) {
    return reader.list<RelativeRecord>("list_relatives", person_id);
}

}  // namespace storage
