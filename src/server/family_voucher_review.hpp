#pragma once

#include "server/family_vouchers.hpp"

/// The agency's look at the papers of family vouchers: the only one who may see them, and every look is kept.
namespace server {

/// `staff_read_family_vouchers`
[[nodiscard]] Answered<protocol::FamilyVoucherReviewsAnswer> read_family_voucher_reviews(storage::Reader& reader,
                                                                                         const ApplicationParts& parts,
                                                                                         const Caller& caller);

/// `staff_open_document`
class OpenDocument {
public:
    explicit OpenDocument(const ApplicationParts& parts) : parts_(parts) {}

    using Prepared = protocol::OpenDocumentRequest;
    [[nodiscard]] Answered<Prepared> prepare(const Prepared& request, const Caller&) { return request; }
    [[nodiscard]] Answered<Written<protocol::DocumentAnswer>> apply(storage::Transaction& transaction,
                                                                    const Prepared& prepared, const Caller& caller);

private:
    const ApplicationParts& parts_;
};

/// `staff_review_family_voucher`: afterwards nobody needs the pictures any more.
class ReviewFamilyVoucher {
public:
    using Prepared = protocol::ReviewFamilyVoucherRequest;
    [[nodiscard]] Answered<Prepared> prepare(const Prepared& request, const Caller&) { return request; }
    [[nodiscard]] Answered<Written<protocol::Empty>> apply(storage::Transaction& transaction, const Prepared& prepared,
                                                           const Caller& caller);
};

}  // namespace server
