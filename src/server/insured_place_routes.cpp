#include "server/insured_place_routes.hpp"

#include <algorithm>

#include "domain/calendar.hpp"
#include "domain/personal_account.hpp"
#include "server/identity_holder.hpp"
#include "server/insured_person.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

Answered<IdentityHolder> required_holder(storage::Reader& reader, const ApplicationParts& parts, const Caller& caller) {
    auto holder = find_holder(reader, parts.vault, caller);
    if (!holder) return failed(holder);
    if (!*holder || !(*holder)->identity.is_proven()) return std::unexpected(refuse(ErrorCode::IdentityStepMissing));
    return std::move(**holder);
}

const domain::Policy* policy_at(const ApplicationParts& parts, std::string_view area_code, const Caller& caller) {
    const auto area = domain::AreaCode::parse(area_code);
    return area ? parts.policies.find(*area, domain::shanghai_date(caller.now)) : nullptr;
}

bool may_choose(const IdentityHolder& holder, const storage::InsuranceRecord& record) {
    // Several records that wait to be merged are no choice: the agency ends one of them.
    return record.status == domain::InsuranceStatus::Normal && !holder.has_duplicate_records();
}

Answered<protocol::InsuredPlace> describe_place(storage::Reader& reader, const ApplicationParts& parts,
                                                const IdentityHolder& holder, const storage::InsuranceRecord& record,
                                                const Caller& caller) {
    AreaName name = parts.areas.find(record.area);
    protocol::InsuredPlace place{.area = record.area,
                                 .place_zh = std::move(name.zh),
                                 .place_en = std::move(name.en),
                                 .scheme = record.scheme,
                                 .status = record.status,
                                 .is_used = &record == holder.main_insurance(),
                                 .has_account = record.scheme == domain::Scheme::Employee};
    place.may_choose = !place.is_used && may_choose(holder, record);
    const domain::Policy* policy = policy_at(parts, record.area, caller);
    const auto of_place = policy == nullptr ? domain::BalanceQuery::Offered : policy->money.balance_query.value;
    place.balance_offered = domain::is_balance_offered(record.scheme, of_place, record.balance_query);
    if (!place.balance_offered) return place;
    const auto account = load_account(reader, record);
    if (!account) return failed(account);
    place.balance_fen = domain::total_of(account->balance).value;
    return place;
}

Answered<protocol::InsuredPlacesAnswer> describe_places(storage::Reader& reader, const ApplicationParts& parts,
                                                        const IdentityHolder& holder, const Caller& caller) {
    protocol::InsuredPlacesAnswer answer;
    for (const storage::InsuranceRecord& record : holder.insurances) {
        auto place = describe_place(reader, parts, holder, record, caller);
        if (!place) return failed(place);
        answer.items.push_back(std::move(*place));
    }
    const auto used_place = std::ranges::find(answer.items, true, &protocol::InsuredPlace::is_used);
    if (used_place != answer.items.end()) std::rotate(answer.items.begin(), used_place, used_place + 1);
    const storage::InsuranceRecord* used = holder.main_insurance();
    const domain::Policy* policy = used == nullptr ? nullptr : policy_at(parts, used->area, caller);
    answer.hotline = policy == nullptr ? "12393" : policy->hotline.value;
    return answer;
}

}  // namespace

Answered<protocol::InsuredPlacesAnswer> read_insured_places(storage::Reader& reader, const ApplicationParts& parts,
                                                            const Caller& caller) {
    const auto holder = required_holder(reader, parts, caller);
    if (!holder) return failed(holder);
    return describe_places(reader, parts, *holder, caller);
}

Answered<ChoosePlace::Prepared> ChoosePlace::prepare(const protocol::ChoosePlaceRequest& request, const Caller&) {
    return request;
}

Answered<Written<protocol::InsuredPlacesAnswer>> ChoosePlace::apply(storage::Transaction& transaction,
                                                                    const Prepared& prepared, const Caller& caller) {
    const auto holder = required_holder(transaction, parts_, caller);
    if (!holder) return failed(holder);
    const auto record = std::ranges::find_if(holder->insurances, [&](const storage::InsuranceRecord& each) {
        return each.area == prepared.area && each.scheme == prepared.scheme;
    });
    if (record == holder->insurances.end()) return std::unexpected(refuse(ErrorCode::NotFound));
    if (holder->has_duplicate_records()) return std::unexpected(refuse(ErrorCode::IdentityDuplicateRecords));
    if (!may_choose(*holder, *record)) {
        Refusal refusal = refuse(ErrorCode::InsuranceNotUsable);
        refusal.problem = domain::name_of(record->status);
        return std::unexpected(std::move(refusal));
    }
    if (auto put = storage::put_insured_place_choice(transaction, *record, caller.now); !put) return failed(put);
    const auto changed = required_holder(transaction, parts_, caller);
    if (!changed) return failed(changed);
    auto answer = describe_places(transaction, parts_, *changed, caller);
    if (!answer) return failed(answer);
    return written(std::move(*answer));
}

}  // namespace server
