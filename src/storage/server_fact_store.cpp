#include "storage/server_fact_store.hpp"

namespace storage {

Result<Insertion> insert_server_fact(Transaction& transaction, const ServerFactRecord& fact) {
    return as_insertion(transaction.execute_with("insert_server_fact", fact));
}

Result<std::optional<ServerFactRecord>> find_server_fact(Reader& reader, std::string_view name) {
    return reader.find<ServerFactRecord>("find_server_fact", name);
}

}  // namespace storage
