#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// Something that the server remembers about this database itself: a check of its keys, that the sandbox's people
/// are loaded. Written once.
struct ServerFactRecord {
    std::string name;
    Bytes value;

    static auto columns(auto& self) { return std::tie(self.name, self.value); }
};

/// AlreadyThere when the name has a value; that one stays.
Result<Insertion> insert_server_fact(Transaction& transaction, const ServerFactRecord& fact);
Result<std::optional<ServerFactRecord>> find_server_fact(Reader& reader, std::string_view name);

}  // namespace storage
