#include "domain/enum_names.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string_view>
#include <utility>

#include "domain/consent.hpp"
#include "domain/ledger.hpp"
#include "domain/payment_visit.hpp"
#include "domain/policy.hpp"
#include "domain/policy_defects.hpp"
#include "domain/settlement_reason.hpp"

namespace domain_tests {

using namespace domain;

namespace {

/// Whether each enumerator up to `last` has a name of its own, in the form that files use.
template <class Enum>
void check_names(Enum last) {
    CHECK(enumerator_count<Enum> == static_cast<std::size_t>(std::to_underlying(last)) + 1);
    std::set<std::string_view> names;
    for (const Enum value : all_enumerators<Enum>()) {
        names.insert(name_of(value));
        CHECK(find_enumerator<Enum>(name_of(value)) == value);
    }
    CHECK(names.size() == enumerator_count<Enum>);
    CHECK_FALSE(names.contains(""));
}

}  // namespace

TEST_CASE("every enumerator has its own name, to the last one") {
    check_names(AcceptanceWay::HallCode);
    check_names(AccountKind::OpeningBalances);
    check_names(BalanceQuery::NotOffered);
    check_names(BindingStep::MemberFace);
    check_names(CapSpan::Month);
    check_names(CodeOutcome::Settled);
    check_names(ConsentKind::Child);
    check_names(Credential::Face);
    check_names(FaceAlternative::HallCode);
    check_names(FamilyVoucherDocument::RelativesHouseholdRegister);
    check_names(GuardedAct::Unbind);
    check_names(HeadCounting::WithoutSharer);
    check_names(InstitutionKind::Other);
    check_names(InstitutionTier::None);
    check_names(InsuranceStatus::Deceased);
    check_names(InsuredArea::Anywhere);
    check_names(Mender::Nobody);
    check_names(MoneyModel::Wallet);
    check_names(MoveEffect::Dissolves);
    check_names(MutualAidInAccountPay::Apart);
    check_names(OwnAccountOrder::SharedFirst);
    check_names(OwnPartOnFailure::PaysNothing);
    check_names(Party::Member);
    check_names(PasswordResetWay::HallCode);
    check_names(PhonelessWay::HallCode);
    check_names(PolicyDefectKind::Superfluous);
    check_names(PolicySource::Assumption);
    check_names(Prerequisite::ActiveVoucher);
    check_names(Purpose::NonMedicalHealthCare);
    check_names(Relation::OtherRelative);
    check_names(ReversalAfterEnd::ThroughSourceToSharer);
    check_names(RoleOverlap::BothRoles);
    check_names(Scheme::Resident);
    check_names(ShareableBalance::EarlierYears);
    check_names(SharerChoice::EarliestBound);
    check_names(SharerTie::LatestBound);
    check_names(SettlementReason::BeneficiaryUnavailable);
    check_names(Shortfall::SharingFails);
    check_names(StepFrequency::FirstBindingOnly);
    check_names(SuspensionEffect::Dissolves);
    check_names(TransferKind::Reversal);
    check_names(UnspentMoney::StaysWithMembers);
    check_names(UsableArea::Nationwide);
    check_names(VisitKind::Inpatient);
}

}  // namespace domain_tests
