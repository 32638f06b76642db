#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/settlement_record.hpp"
#include "storage/transaction.hpp"
#include "storage/write_outcome.hpp"

namespace storage {

/// How a settlement, or its reversal (amounts below zero), stands in the institution's books. Never changed.
struct BookRecord {
    std::string settlement_id;
    std::string institution;
    std::string insutype;
    std::string clearing_type;  ///< `clr_type`
    std::string agency;         ///< `clr_optins`: the pooling area of the person's insurance
    std::string med_type;
    std::string certificate_type;
    std::string batch_number;
    domain::Fen total;
    domain::Fen fund;
    domain::Fen account_pay;  ///< as `acct_pay` said, with the shared part or without
    domain::Fen cash;
    domain::Instant booked_at;

    static auto columns(auto& self) {
        return std::tie(self.settlement_id, self.institution, self.insutype, self.clearing_type, self.agency,
                        self.med_type, self.certificate_type, self.batch_number, self.total, self.fund,
                        self.account_pay, self.cash, self.booked_at);
    }
};

/// A row of the books with what the settlement says.
struct BookedRow {
    std::string settlement_id;
    std::string visit_id;
    std::string person_id;
    std::string msgid;
    domain::SettlementKind kind{};
    domain::Fen total;
    domain::Fen fund;
    domain::Fen account_pay;
    domain::Fen cash;

    static auto columns(auto& self) {
        return std::tie(self.settlement_id, self.visit_id, self.person_id, self.msgid, self.kind, self.total, self.fund,
                        self.account_pay, self.cash);
    }
};

struct BookTotals {
    std::int64_t count = 0;
    domain::Fen total;
    domain::Fen fund;
    domain::Fen account_pay;
    domain::Fen cash;

    static auto columns(auto& self) { return std::tie(self.count, self.total, self.fund, self.account_pay, self.cash); }
};

/// Which rows count; an empty text means any.
struct BookFilter {
    std::string_view institution;
    domain::Instant from;
    domain::Instant until;  ///< the first moment that is not in it
    std::string_view insutype;
    std::string_view clearing_type;
    std::string_view agency;
    bool with_refunds = true;  ///< else neither reversals nor what they reversed
};

Result<void> insert_book(Transaction& transaction, const BookRecord& book);
Result<std::optional<BookRecord>> find_book(Reader& reader, std::string_view settlement_id);
Result<BookTotals> sum_books(Reader& reader, const BookFilter& filter);
/// In the order of booking.
Result<std::vector<BookedRow>> list_books(Reader& reader, const BookFilter& filter, std::int64_t count_max);

}  // namespace storage
