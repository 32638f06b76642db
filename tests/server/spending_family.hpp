#pragma once

#include <string>
#include <string_view>

#include "domain/settlement_record.hpp"
#include "server/test_server.hpp"
#include "storage/settlement_store.hpp"

namespace server_tests {

/// The sandbox's family from the design's pictures, bound already: a sharer and his wife, both with an account, and a
/// pharmacy that writes its bills straight into the database.
class SpendingFamily {
public:
    static constexpr std::string_view sharer_person = "1xm_eGiEsNde-U_NF6Vu";  ///< 李明, 6482.70
    static constexpr std::string_view member_person = "ve11PoisGI3EufBxev4M";  ///< 陈𬱖, resident scheme
    static constexpr std::string_view membership = "membership-of-wife";

    /// The server must have the sandbox's people.
    explicit SpendingFamily(TestServer& server);

    /// A bill of the wife's, paid out of the sharer's account. Both get a notice; nobody is woken. Gives its id.
    std::string pay(std::int64_t shared_fen, domain::Instant at);
    std::string pay(std::int64_t shared_fen) { return pay(shared_fen, server_.clock().now()); }
    std::string refuse(domain::SettlementReason reason, std::int64_t total_fen = 15600);
    std::string reverse(const std::string& id);

    CookieJar sharer;
    CookieJar member;

private:
    storage::SettlementRecord bill(std::int64_t total_fen, domain::Instant at);
    /// Keeps a record with the notices about it.
    void keep(const storage::SettlementRecord& record, domain::NoticeKind to_member, domain::NoticeKind to_sharer);
    domain::TransferId move(std::int64_t fen, domain::Instant at);

    TestServer& server_;
    int bills_ = 0;
};

}  // namespace server_tests
