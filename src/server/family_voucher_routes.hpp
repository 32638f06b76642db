#pragma once

#include "server/family_vouchers.hpp"
#include "server/payment_passwords.hpp"
#include "server/typed_person.hpp"

namespace server {

/// `read_family_vouchers`
[[nodiscard]] Answered<protocol::FamilyVouchersAnswer> read_family_vouchers(storage::Reader& reader,
                                                                            const ApplicationParts& parts,
                                                                            const Caller& caller);
/// `read_family_voucher_letter`
[[nodiscard]] Answered<protocol::LetterAnswer> read_family_voucher_letter(storage::Reader& reader,
                                                                          const ApplicationParts& parts,
                                                                          const Caller& caller);

using FamilyVoucherWritten = Written<protocol::FamilyVoucher>;

/// `start_family_voucher`
class StartFamilyVoucher {
public:
    explicit StartFamilyVoucher(const ApplicationParts& parts) : parts_(parts) {}

    struct Prepared {
        TypedPerson named;
        domain::Relation relation;
        bool has_guardian_consent = false;  ///< to today's text
    };
    [[nodiscard]] Answered<Prepared> prepare(const protocol::StartFamilyVoucherRequest& request, const Caller& caller);
    [[nodiscard]] Answered<FamilyVoucherWritten> apply(storage::Transaction& transaction, const Prepared& prepared,
                                                       const Caller& caller);

private:
    /// Ends an earlier one that was never handed in; gives how many others there are.
    [[nodiscard]] Answered<int> make_room(storage::Transaction& transaction, const SharingParty& party,
                                          const Prepared& prepared, domain::Instant now);

    const ApplicationParts& parts_;
};

/// `put_family_voucher_document`
class PutFamilyVoucherDocument {
public:
    explicit PutFamilyVoucherDocument(const ApplicationParts& parts) : parts_(parts) {}

    struct Prepared {
        std::string voucher;
        domain::FamilyVoucherDocument kind;
        std::string picture;
    };
    [[nodiscard]] Answered<Prepared> prepare(const protocol::FamilyVoucherDocumentRequest& request,
                                             const Caller& caller);
    [[nodiscard]] Answered<FamilyVoucherWritten> apply(storage::Transaction& transaction, const Prepared& prepared,
                                                       const Caller& caller);

private:
    const ApplicationParts& parts_;
};

/// `sign_family_voucher`
class SignFamilyVoucher {
public:
    explicit SignFamilyVoucher(const ApplicationParts& parts) : parts_(parts) {}

    using Prepared = protocol::SignFamilyVoucherRequest;
    [[nodiscard]] Answered<Prepared> prepare(const Prepared& request, const Caller&) { return request; }
    [[nodiscard]] Answered<FamilyVoucherWritten> apply(storage::Transaction& transaction, const Prepared& prepared,
                                                       const Caller& caller);

private:
    /// Hands it in: the relative is asked, or, when too young for that, the code can be shown.
    [[nodiscard]] Answered<std::vector<std::string>> hand_in(storage::Transaction& transaction,
                                                             OpenedFamilyVoucher& voucher,
                                                             const domain::FamilyVoucherRules& rules,
                                                             const Caller& caller);

    const ApplicationParts& parts_;
};

/// `answer_family_voucher`: the relative's word.
class AnswerFamilyVoucher {
public:
    using Prepared = protocol::AnswerFamilyVoucherRequest;
    [[nodiscard]] Answered<Prepared> prepare(const Prepared& request, const Caller&) { return request; }
    [[nodiscard]] Answered<Written<protocol::Empty>> apply(storage::Transaction& transaction, const Prepared& prepared,
                                                           const Caller& caller);
};

/// `end_family_voucher`: by either side.
class EndFamilyVoucher {
public:
    using Prepared = protocol::EndFamilyVoucherRequest;
    [[nodiscard]] Answered<Prepared> prepare(const Prepared& request, const Caller&) { return request; }
    [[nodiscard]] Answered<Written<protocol::Empty>> apply(storage::Transaction& transaction, const Prepared& prepared,
                                                           const Caller& caller);
};

/// `show_family_code`
class ShowFamilyCode {
public:
    explicit ShowFamilyCode(const ApplicationParts& parts) : parts_(parts) {}

    struct Prepared {
        std::string voucher;
        std::optional<CheckedPaymentPassword> password;
        protocol::PaymentCodeOccasion occasion;
    };
    [[nodiscard]] Answered<Prepared> prepare(const protocol::FamilyCodeRequest& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::PaymentCodeAnswer>> apply(storage::Transaction& transaction,
                                                                       const Prepared& prepared, const Caller& caller);

private:
    const ApplicationParts& parts_;
};

}  // namespace server
