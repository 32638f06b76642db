#include "server/home_routes.hpp"

#include <algorithm>
#include <limits>

#include "domain/calendar.hpp"
#include "domain/mask.hpp"
#include "domain/personal_account.hpp"
#include "server/family_circle.hpp"
#include "server/notice_routes.hpp"
#include "server/sandbox_people.hpp"
#include "server/sessions.hpp"
#include "server/spending_routes.hpp"
#include "server/wallet_money.hpp"
#include "storage/consent_store.hpp"
#include "storage/identity_store.hpp"
#include "storage/ledger_store.hpp"
#include "storage/notice_store.hpp"
#include "storage/person_store.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

/// The record that counts: in best standing, an employee's before a resident's.
std::optional<storage::InsuranceRecord> main_insurance(const std::vector<storage::InsuranceRecord>& records) {
    // Of equals the chosen one is the first.
    const auto best = std::ranges::min_element(records, {}, &storage::InsuranceRecord::status);
    return best == records.end() ? std::nullopt : std::optional(*best);
}

const domain::Policy* policy_for(const Policies& policies, const storage::InsuranceRecord& insurance,
                                 const Caller& caller) {
    const auto area = domain::AreaCode::parse(insurance.area);
    return area ? policies.find(*area, domain::shanghai_date(caller.now)) : nullptr;
}

Answered<std::int64_t> balance_of(storage::Reader& reader, const storage::InsuranceRecord& insurance,
                                  domain::Instant now) {
    const std::string owner = personal_account_owner(insurance.person_id, insurance.area);
    const auto due = due_wallet_money(reader, insurance.person_id, insurance.area, now);
    if (!due) return failed(due);
    std::int64_t sum = domain::total_of(*due).value;
    for (const auto kind : {domain::AccountKind::PersonalCurrent, domain::AccountKind::PersonalEarlier}) {
        const auto account = storage::find_ledger_account_of(reader, kind, owner);
        if (!account) return failed(account);
        if (*account) sum += (*account)->balance.value;
    }
    return sum;
}

/// What home says about one proven person, part by part.
class PersonalHome {
public:
    PersonalHome(storage::Reader& reader, const ApplicationParts& parts, const Caller& caller,
                 const storage::IdentityRecord& identity)
        : reader_(reader), parts_(parts), caller_(caller), identity_(identity) {}

    Answered<void> add_to(protocol::HomeAnswer& answer) {
        const auto insurances = storage::list_insurances(reader_, identity_.person_id);
        if (!insurances) return failed(insurances);
        insurance_ = main_insurance(*insurances);
        if (auto added = add_person(answer); !added) return added;
        if (auto added = add_family(answer); !added) return added;
        return add_news(answer);
    }

private:
    Answered<void> add_person(protocol::HomeAnswer& answer) {
        auto words = words_of_person(reader_, parts_.vault, identity_.person_id);
        if (!words) return failed(words);
        protocol::HomePerson person{.name = std::move(words->name),
                                    .resident_id_masked = std::move(words->resident_id_masked)};
        person.voucher_active = identity_.payment_password_hash.has_value();
        person.status = domain::InsuranceStatus::NotInsured;
        if (insurance_) {
            person.scheme = insurance_->scheme;
            person.status = insurance_->status;
            person.has_account = insurance_->scheme == domain::Scheme::Employee;
            const domain::Policy* policy = policy_for(parts_.policies, *insurance_, caller_);
            const auto of_place = policy == nullptr ? domain::BalanceQuery::Offered : policy->money.balance_query.value;
            person.balance_offered =
                domain::is_balance_offered(insurance_->scheme, of_place, insurance_->balance_query);
            const AreaName area = parts_.areas.find(insurance_->area);
            person.place_zh = area.zh;
            person.place_en = area.en;
        }
        if (person.balance_offered) {
            const auto balance = balance_of(reader_, *insurance_, caller_.now);
            if (!balance) return failed(balance);
            person.balance_fen = *balance;
        }
        answer.person = std::move(person);
        return {};
    }

    Answered<void> add_family(protocol::HomeAnswer& answer) {
        const auto circle = FamilyCircle::load(reader_, parts_.vault, identity_.person_id);
        if (!circle) return failed(circle);
        const domain::CivilMonth present = domain::shanghai_month(caller_.now);
        const auto month = sum_month(reader_, *circle, identity_.person_id, present);
        if (!month) return failed(month);
        protocol::HomeFamily family{.month = month->month, .total_fen = month->total_fen};
        for (const FamilyCircle::Entry& entry : circle->entries()) {
            if (!entry.is_bound) continue;
            family.members.push_back(entry.member);
            const auto share = std::ranges::find(month->shares, entry.member.id, &protocol::SpendingShare::member);
            if (share != month->shares.end()) family.members.back().fen = share->fen;
        }
        if (auto counted = count_people(family); !counted) return counted;
        if (auto added = add_sharers(family); !added) return added;
        answer.family = std::move(family);
        if (auto added = add_last_record(*circle, answer); !added) return added;
        auto notice = find_last_notice(reader_, parts_.vault, *circle, identity_.person_id);
        if (!notice) return failed(notice);
        answer.last_notice = std::move(*notice);
        return {};
    }

    Answered<void> count_people(protocol::HomeFamily& family) {
        const auto group = storage::find_active_group(reader_, identity_.person_id);
        if (!group) return failed(group);
        const domain::Policy* policy = insurance_ ? policy_for(parts_.policies, *insurance_, caller_) : nullptr;
        if (policy == nullptr) return {};
        family.people_max = policy->member.people_max.value.value_or(0);
        if (!*group) return {};
        const bool counts_sharer = policy->member.people_counting.value == domain::HeadCounting::WithSharer;
        family.people = static_cast<std::int64_t>(family.members.size()) + (counts_sharer ? 1 : 0);
        return {};
    }

    Answered<void> add_sharers(protocol::HomeFamily& family) {
        const auto memberships = storage::list_bound_memberships_of(reader_, identity_.person_id);
        if (!memberships) return failed(memberships);
        for (const storage::MembershipRecord& membership : *memberships) {
            auto words = words_of_person(reader_, parts_.vault, membership.sharer_person_id);
            if (!words) return failed(words);
            family.sharers.push_back(std::move(words->name));
        }
        return {};
    }

    Answered<void> add_last_record(const FamilyCircle& circle, protocol::HomeAnswer& answer) {
        constexpr domain::Instant end_of_time{std::numeric_limits<std::int64_t>::max()};
        const storage::SpendingFilter ever{.person_id = identity_.person_id, .period = {{0}, end_of_time}};
        const auto rows = storage::list_spending(reader_, ever, {end_of_time, ""}, 1);
        if (!rows) return failed(rows);
        if (rows->empty()) return {};
        answer.last_record = describe_row(circle, identity_.person_id, rows->front());
        if (answer.last_record) answer.last_record_member = circle.find_person(rows->front().person_id)->member;
        return {};
    }

    Answered<void> add_news(protocol::HomeAnswer& answer) {
        const auto unread = storage::count_unread_notices(reader_, identity_.person_id);
        if (!unread) return failed(unread);
        const auto latest = storage::latest_notice_number(reader_, identity_.person_id);
        if (!latest) return failed(latest);
        answer.unread = *unread;
        answer.latest_notice = *latest;
        return {};
    }

    storage::Reader& reader_;
    const ApplicationParts& parts_;
    const Caller& caller_;
    const storage::IdentityRecord& identity_;
    std::optional<storage::InsuranceRecord> insurance_;
};

Answered<protocol::HomeAnswer> account_home(storage::Reader& reader, const Vault& vault, const Caller& caller) {
    if (!caller.session) return std::unexpected(refuse(ErrorCode::NotLoggedIn));
    const auto account = storage::find_account(reader, caller.session->account_id);
    if (!account) return failed(account);
    if (!*account) return std::unexpected(refuse(ErrorCode::NotLoggedIn));
    const auto mobile = open_mobile(vault, (*account)->id, (*account)->mobile_ciphertext);
    if (!mobile) return failed(mobile);
    const auto sessions = storage::count_active_sessions(reader, (*account)->id, caller.now);
    if (!sessions) return failed(sessions);
    const auto consents = storage::list_current_consents(reader, (*account)->id);
    if (!consents) return failed(consents);

    const auto identity = storage::find_identity(reader, (*account)->id);
    if (!identity) return failed(identity);

    protocol::HomeAnswer answer{.mobile_masked = domain::mask_mobile(*mobile),
                                .registered_at = (*account)->created_at.unix_ms,
                                .last_login_at = 0,
                                .active_sessions = *sessions,
                                .consents = {},
                                .identity_verified = *identity && (*identity)->is_proven()};
    if ((*account)->previous_login_at) answer.last_login_at = (*account)->previous_login_at->unix_ms;
    for (const storage::ConsentRecord& consent : *consents) {
        answer.consents.push_back({.kind = consent.kind,
                                   .given = consent.given,
                                   .version = consent.version,
                                   .decided_at = consent.decided_at.unix_ms});
    }
    // In the order in which they were asked, not of their names.
    std::ranges::sort(answer.consents, {}, &protocol::ConsentRecord::kind);
    return answer;
}

}  // namespace

Answered<protocol::HomeAnswer> read_home(storage::Reader& reader, const ApplicationParts& parts, const Caller& caller) {
    auto answer = account_home(reader, parts.vault, caller);
    if (!answer) return answer;
    const auto identity = storage::find_identity(reader, caller.session->account_id);
    if (!identity) return failed(identity);
    if (!*identity || !(*identity)->is_proven()) return answer;
    answer->identity_verified = true;
    auto added = PersonalHome(reader, parts, caller, **identity).add_to(*answer);
    if (!added) return failed(added);
    return answer;
}

}  // namespace server
