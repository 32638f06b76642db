#include "server/place_routes.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "domain/explanation.hpp"
#include "server/family_circle.hpp"
#include "server/settlement_facts.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

constexpr std::size_t page_size = 30;

/// Whether shared money pays in one place, and why not.
struct Usability {
    bool is_usable = false;
    std::optional<domain::SettlementReason> reason;
};

/// Decides for one member, once for each sort of place.
class Judge {
public:
    Judge(SettlementFacts facts, domain::Party listener) : facts_(std::move(facts)), listener_(listener) {}

    const Usability& judge(const DirectoryPlace& place) {
        const auto key = std::tuple(place.kind, place.tier, place.area);
        const auto known = known_.find(key);
        if (known != known_.end()) return known->second;
        return known_.emplace(key, decide(place)).first->second;
    }

private:
    /// A bill of one yuan: of a member, as any that shared money alone would have to pay; of the person who asks, by
    /// whatever account pays.
    [[nodiscard]] Usability decide(const DirectoryPlace& place) const {
        const auto area = domain::AreaCode::parse(place.area);
        if (!area) return {};
        const bool is_pharmacy = place.kind == domain::InstitutionKind::Pharmacy;
        domain::SettlementCase facts = domain::known_to(listener_, facts_.facts);
        facts.bill = {.visit = is_pharmacy ? domain::VisitKind::PharmacyPurchase : domain::VisitKind::Outpatient,
                      .credential = domain::Credential::VoucherCode,
                      .purposes = {is_pharmacy ? domain::Purpose::Drugs : domain::Purpose::Care},
                      .total = domain::Fen{100}};
        facts.place = {place.kind, place.tier, *area};
        const domain::Trial trial = domain::try_out(facts, *facts_.policy, listener_);
        if (trial.plan && paid_by_accounts(*trial.plan) > domain::Fen{0}) return {.is_usable = true, .reason = {}};
        if (trial.explanations.empty()) return {};
        return {.is_usable = false, .reason = trial.explanations.front().reason};
    }

    [[nodiscard]] domain::Fen paid_by_accounts(const domain::SettlementPlan& plan) const {
        const domain::Fen shared = domain::total_of(plan.shared);
        if (listener_ == domain::Party::Sharer) return shared;
        return {shared.value + domain::total_of(plan.own).value + plan.wallet.value};
    }

    SettlementFacts facts_;
    domain::Party listener_;
    std::map<std::tuple<domain::InstitutionKind, domain::InstitutionTier, std::string>, Usability> known_;
};

Answered<std::optional<Judge>> judge_for(storage::Reader& reader, const ApplicationParts& parts,
                                         const FamilyCircle& circle, const std::optional<std::string>& member,
                                         domain::Instant now) {
    if (!member) return std::nullopt;
    const FamilyCircle::Entry* entry = circle.find_member(*member);
    if (entry == nullptr || (!entry->is_bound && !entry->member.is_me)) {
        return std::unexpected(refuse(ErrorCode::NotFound));
    }
    const auto person = load_insured_person(reader, entry->person_id, std::nullopt);
    if (!person) return failed(person);
    if (!person->insurance) return std::nullopt;
    const domain::SettlementPlace anywhere{domain::InstitutionKind::Pharmacy, domain::InstitutionTier::None,
                                           person->insurance->area};
    auto facts = read_settlement_facts(reader, {.policies = parts.policies,
                                                .now = now,
                                                .person_id = entry->person_id,
                                                .scheme = std::nullopt,
                                                .bill = {},
                                                .place = anywhere});
    if (!facts) return failed(facts);
    if (facts->policy == nullptr) return std::nullopt;
    const auto listener = entry->member.is_me ? domain::Party::Member : domain::Party::Sharer;
    return Judge(std::move(*facts), listener);
}

Answered<std::string> city_of(storage::Reader& reader, std::string_view person_id) {
    const auto person = load_insured_person(reader, person_id, std::nullopt);
    if (!person) return failed(person);
    return person->insurance ? std::string(person->insurance->area.text().substr(0, 4)) : std::string();
}

protocol::Place describe(const DirectoryPlace& place, const AreaNames& areas, Judge* judge) {
    const AreaName city = areas.find(place.area.substr(0, 4) + "00");
    protocol::Place shown{.code = place.code,
                          .name = place.name,
                          .address = place.address,
                          .kind = place.kind,
                          .tier = place.tier,
                          .city_zh = city.zh,
                          .city_en = city.en,
                          .vaccinates = place.vaccinates};
    if (judge == nullptr) return shown;
    const Usability& usability = judge->judge(place);
    shown.is_usable = usability.is_usable;
    shown.reason = usability.reason;
    return shown;
}

}  // namespace

Answered<protocol::PlacesAnswer> search_places(storage::Reader& reader, const ApplicationParts& parts,
                                               const protocol::PlacesQuery& query, const Caller& caller) {
    if (parts.places == nullptr) return std::unexpected(refuse(ErrorCode::NotFound));
    const auto viewer = required_person(reader, caller);
    if (!viewer) return failed(viewer);
    const auto circle = FamilyCircle::load(reader, parts.vault, *viewer);
    if (!circle) return failed(circle);
    auto judge = judge_for(reader, parts, *circle, query.member, caller.now);
    if (!judge) return failed(judge);
    const FamilyCircle::Entry* entry = circle->find_member(query.member.value_or(std::string(protocol::member_me)));
    const auto city = city_of(reader, entry == nullptr ? *viewer : entry->person_id);
    if (!city) return failed(city);

    std::vector<const DirectoryPlace*> found = parts.places->search(query.text.value_or(""), query.kind, *city);
    protocol::PlacesAnswer answer;
    answer.count_all = static_cast<std::int64_t>(parts.places->places().size());
    answer.count_found = static_cast<std::int64_t>(found.size());
    Judge* deciding = *judge ? &**judge : nullptr;
    if (deciding != nullptr) {
        const auto is_usable = [&](const DirectoryPlace* place) { return deciding->judge(*place).is_usable; };
        answer.count_usable = std::ranges::count_if(found, is_usable);
        if (query.usable.value_or(0) == 1) std::erase_if(found, [&](const auto* place) { return !is_usable(place); });
    }
    const auto start = std::min(static_cast<std::size_t>(query.after.value_or(0)), found.size());
    const std::size_t end = std::min(start + page_size, found.size());
    for (std::size_t index = start; index < end; ++index) {
        answer.items.push_back(describe(*found[index], parts.areas, deciding));
    }
    if (end < found.size()) answer.next = static_cast<std::int64_t>(end);
    for (const FamilyCircle::Entry& one : circle->entries()) {
        if (one.is_bound || one.member.is_me) answer.members.push_back(one.member);
    }
    return answer;
}

}  // namespace server
