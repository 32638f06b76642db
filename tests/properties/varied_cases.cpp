#include "properties/varied_cases.hpp"

#include <cstdlib>

namespace properties {

using namespace domain;

namespace {

AreaCode area(std::string_view code) {
    const auto parsed = AreaCode::parse(code);
    if (!parsed) std::abort();
    return *parsed;
}

/// Cities of one province, so that people are mostly near each other.
AreaCode city_of(Chance& chance, std::uint64_t province) {
    static const std::vector<std::vector<std::string_view>> cities = {
        {"520100", "520300"}, {"130100", "130200"}, {"620100", "620500"}, {"510100", "510700"}, {"440300"}};
    const auto& here = cities[static_cast<std::size_t>(chance.one_in(12) ? chance.below(cities.size()) : province)];
    return area(chance.one_in(3) ? chance.of(here) : here.front());
}

InsuranceState insured(Chance& chance, std::uint64_t province, Scheme usual) {
    return {city_of(chance, province), chance.mostly(usual, 8), chance.mostly(InsuranceStatus::Normal, 5)};
}

/// A record, or now and then none.
std::optional<InsuranceState> maybe_insured(Chance& chance, std::uint64_t province, Scheme usual) {
    if (chance.one_in(40)) return std::nullopt;
    return insured(chance, province, usual);
}

AccountParts account(Chance& chance) { return {chance.amount(), chance.amount()}; }

std::optional<Fen> cap(Chance& chance) {
    if (chance.one_in(2)) return std::nullopt;
    return chance.amount();
}

InstitutionKind place_kind(Chance& chance) {
    if (chance.one_in(20)) return InstitutionKind::Other;
    return static_cast<InstitutionKind>(chance.below(3));
}

PurposeSet purposes(Chance& chance) {
    PurposeSet set = {chance.one_in(2) ? Purpose::Care : Purpose::Drugs};
    if (chance.one_in(4)) set.insert(chance.any<Purpose>());
    return set;
}

SettlementSharer sharer(Chance& chance, std::uint64_t province) {
    return {.insurance = maybe_insured(chance, province, Scheme::Employee),
            .account = account(chance),
            .bound_at = {static_cast<std::int64_t>(chance.below(4))},
            .pot = chance.amount(),
            .quota = chance.amount(),
            .caps = {cap(chance), cap(chance)},
            .used_this_month = chance.one_in(2) ? Fen{} : chance.amount()};
}

PayerFacts payer(Chance& chance, std::uint64_t province) {
    return {maybe_insured(chance, province, Scheme::Employee), account(chance)};
}

PremiumPerson premium_person(Chance& chance, std::uint64_t province) {
    PremiumPerson person{.relation = chance.mostly(Relation::Parent, 3),
                         .insurance = maybe_insured(chance, province, Scheme::Resident),
                         .premium = chance.one_in(10) ? Fen{} : Fen{9'900},
                         .is_paid_before = chance.one_in(12)};
    if (chance.one_in(5)) person.relation.reset();
    return person;
}

std::vector<InsuranceFact> insurances(Chance& chance, Scheme usual) {
    std::vector<InsuranceFact> facts;
    const std::uint64_t province = chance.below(4);
    const int count = chance.one_in(10) ? 0 : 1 + chance.number(2);
    for (int record = 0; record < count; ++record) {
        const InsuranceState state = insured(chance, province, usual);
        facts.push_back({state.area, state.scheme, state.status});
    }
    return facts;
}

}  // namespace

SettlementCase any_settlement(Chance& chance) {
    const std::uint64_t province = chance.below(5);
    SettlementCase facts{
        .bill = {.visit = chance.any<VisitKind>(),
                 .credential = chance.mostly(Credential::VoucherCode, 6),
                 .purposes = purposes(chance),
                 .total = {chance.amount().value + 1},
                 .account_use = chance.one_in(20) ? AccountUse::CashOnly : AccountUse::Accounts},
        .place = {place_kind(chance), chance.any<InstitutionTier>(), city_of(chance, province)},
        .beneficiary = {.insurance = maybe_insured(chance, province, chance.any<Scheme>()),
                        .account = chance.one_in(2) ? AccountParts{} : account(chance),
                        .wallet = chance.one_in(2) ? Fen{} : chance.amount(),
                        .family_voucher = chance.one_in(3) ? FamilyVoucherBond::Bound : FamilyVoucherBond::None},
        .sharers = {}};
    const int sharers = chance.number(4);
    for (int count = 0; count < sharers; ++count) facts.sharers.push_back(sharer(chance, province));
    return facts;
}

EarmarkCase any_earmark(Chance& chance) {
    return {payer(chance, 2), chance.amount(), chance.number(3), chance.number(4)};
}

QuotaLockCase any_quota_lock(Chance& chance) {
    return {payer(chance, 4), chance.amount(), chance.amount(), chance.number(3)};
}

WalletTransferCase any_wallet_transfer(Chance& chance) {
    WalletTransferCase facts{.payer = payer(chance, 4),
                             .amount = chance.amount(),
                             .relation = chance.mostly(Relation::Child, 3),
                             .relative = maybe_insured(chance, chance.below(5), Scheme::Resident),
                             .transfers_today = chance.number(5),
                             .pending = chance.number(2),
                             .now = any_moment(chance)};
    if (chance.one_in(12)) facts.relation.reset();
    return facts;
}

PremiumCase any_premium(Chance& chance) {
    const std::uint64_t province = chance.below(5);
    PremiumCase facts{.purpose = static_cast<Purpose>(5 + chance.below(3)),
                      .payer = payer(chance, province),
                      .people = {},
                      .people_counted = chance.number(4)};
    if (chance.one_in(20)) facts.purpose = chance.any<Purpose>();
    const int people = chance.number(4);
    for (int count = 0; count < people; ++count) facts.people.push_back(premium_person(chance, province));
    return facts;
}

SharingCaps any_caps(Chance& chance) {
    SharingCaps caps{cap(chance), cap(chance)};
    if (chance.one_in(10)) caps.per_payment = Fen{-1};
    return caps;
}

SharerFacts any_sharer_facts(Chance& chance) {
    SharerFacts facts{.done = {Prerequisite::RealName, Prerequisite::RealPerson, Prerequisite::ActiveVoucher},
                      .insurances = insurances(chance, Scheme::Employee),
                      .active_memberships = chance.one_in(4) ? 1 : 0};
    if (chance.one_in(8)) facts.done = chance.some<Prerequisite>();
    return facts;
}

InvitingFacts any_inviting_facts(Chance& chance) {
    return {.relation = chance.any<Relation>(),
            .invites_oneself = chance.one_in(10),
            .members = chance.number(10),
            .child_members = chance.number(4),
            .asked_today = chance.number(14)};
}

MemberFacts any_member_facts(Chance& chance) {
    MemberFacts facts{.insurances = insurances(chance, Scheme::Resident),
                      .active_memberships = chance.one_in(4) ? 1 : 0,
                      .is_member_here = chance.one_in(6),
                      .shares_oneself = chance.one_in(4),
                      .last_left_at = {}};
    if (chance.one_in(3)) facts.last_left_at = any_moment(chance);
    return facts;
}

AreaCode any_area(Chance& chance) { return city_of(chance, chance.below(4)); }

Instant any_moment(Chance& chance) {
    // Within 90 days of 2026-06-16; every hour of the day, with the turning ones exactly.
    const Instant day = Instant{1'781'539'200'000} + days(chance.number(90));
    return day + minutes(chance.one_in(3) ? chance.number(24) * 60 : chance.number(1440));
}

}  // namespace properties
