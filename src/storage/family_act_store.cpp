#include "storage/family_act_store.hpp"

namespace storage {

Result<void> insert_family_act(Transaction& transaction, const FamilyActRecord& act) {
    return as_done(transaction.execute_with("insert_family_act", act));
}

Result<std::vector<FamilyActRecord>> list_family_acts(Reader& reader, std::string_view group_id) {
    return reader.list<FamilyActRecord>("list_family_acts", group_id);
}

Result<std::vector<FamilyActRecord>> list_family_acts_of_person(Reader& reader, std::string_view person_id) {
    return reader.list<FamilyActRecord>("list_family_acts_of_person", person_id);
}

}  // namespace storage
