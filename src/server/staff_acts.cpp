#include "server/staff_acts.hpp"

#include <algorithm>

#include "domain/calendar.hpp"
#include "domain/mobile_number.hpp"
#include "domain/personal_account.hpp"
#include "server/insured_person.hpp"
#include "storage/account_store.hpp"
#include "storage/family_act_store.hpp"
#include "storage/identity_store.hpp"
#include "storage/notice_store.hpp"
#include "storage/session_store.hpp"

namespace server {

namespace {

using domain::MembershipEnd;
using domain::StaffActKind;
using protocol::ErrorCode;

Refusal refused(std::string_view problem) {
    Refusal refusal = refuse(ErrorCode::StaffActRefused);
    refusal.problem = problem;
    return refusal;
}

/// What the kind needs beside the person, or which field is missing.
std::string_view missing_field(const protocol::StaffActRequest& asked) {
    switch (asked.kind) {
        case StaffActKind::Divorce:
        case StaffActKind::EndMembership: return asked.other_resident_id ? "" : "other_resident_id";
        case StaffActKind::ChangeNumber: return asked.mobile ? "" : "mobile";
        case StaffActKind::ChangeInsurance:
            if (!asked.area) return "area";
            if (!asked.scheme) return "scheme";
            return asked.status ? "" : "status";
        case StaffActKind::MoveInsurance:
        case StaffActKind::MergeDuplicates:
        case StaffActKind::RepairPlace:
            if (!asked.area) return "area";
            return asked.scheme ? "" : "scheme";
        case StaffActKind::Death:
        case StaffActKind::DissolveGroup: return "";
    }
    return "";
}

/// Carries one act out, step by step; what is done is kept, whom it concerns is told.
class ActInHand {
public:
    ActInHand(storage::Transaction& transaction, const ApplicationParts& parts, const StaffAct& act,
              domain::Instant now)
        : transaction_(transaction), parts_(parts), act_(act), now_(now), ending_(parts, transaction, now) {}

    Answered<void> run() {
        switch (act_.asked.kind) {
            case StaffActKind::Divorce: return divorce();
            case StaffActKind::Death: return note_death();
            case StaffActKind::ChangeNumber: return change_number();
            case StaffActKind::ChangeInsurance: return change_insurance();
            case StaffActKind::MoveInsurance: return move_insurance();
            case StaffActKind::EndMembership: return end_membership();
            case StaffActKind::DissolveGroup: return dissolve();
            case StaffActKind::MergeDuplicates: return merge_duplicates();
            case StaffActKind::RepairPlace: return repair_place();
        }
        return {};
    }

    std::vector<std::string> take_told() {
        std::vector<std::string> all = ending_.take_told();
        all.insert(all.end(), told_.begin(), told_.end());
        return all;
    }

private:
    [[nodiscard]] const std::string& person() const { return act_.person.record.id; }
    [[nodiscard]] EndingBy by(MembershipEnd reason, domain::FamilyActor actor = domain::FamilyActor::Staff) const {
        return {.actor = actor, .reason = reason, .staff_request = act_.request_id};
    }

    /// Ends the memberships of `member` in `sharer`'s account; how many there were.
    Answered<int> end_between(const std::string& sharer, const std::string& member, MembershipEnd reason,
                              std::optional<domain::Relation> only = {}) {
        const auto memberships = storage::list_bound_memberships_of(transaction_, member);
        if (!memberships) return failed(memberships);
        int count = 0;
        for (const storage::MembershipRecord& membership : *memberships) {
            if (membership.sharer_person_id != sharer || (only && membership.relation != *only)) continue;
            auto ended = ending_.end({membership.id, membership.group_id, sharer, member}, by(reason));
            if (!ended) return failed(ended);
            ++count;
        }
        return count;
    }

    Answered<void> divorce() {
        const std::string& other = act_.other->record.id;
        const auto first = end_between(person(), other, MembershipEnd::Divorced, domain::Relation::Spouse);
        if (!first) return failed(first);
        const auto second = end_between(other, person(), MembershipEnd::Divorced, domain::Relation::Spouse);
        if (!second) return failed(second);
        if (*first + *second == 0) return std::unexpected(refused("no_membership"));
        return {};
    }

    Answered<void> note_death() {
        if (auto ended = ending_.end_all_of(person(), by(MembershipEnd::Deceased)); !ended) return ended;
        const auto insurances = storage::list_insurances(transaction_, person());
        if (!insurances) return failed(insurances);
        for (storage::InsuranceRecord insurance : *insurances) {
            insurance.status = domain::InsuranceStatus::Deceased;
            if (auto put = storage::put_insurance(transaction_, insurance); !put) return failed(put);
        }
        return keep_change(domain::FamilyActKind::InsuranceChanged, domain::NoticeKind::InsuranceChanged);
    }

    Answered<void> change_number() {
        const auto mobile = domain::MobileNumber::parse(*act_.asked.mobile);
        if (!mobile) return std::unexpected(refuse_field(ErrorCode::MobileMalformed, "mobile"));
        const storage::Bytes lookup = parts_.vault.digest(DigestOf::Mobile, mobile->text());
        const auto identity = storage::find_identity_of_person(transaction_, person());
        if (!identity) return failed(identity);
        if (*identity) {
            const std::string& account = (*identity)->account_id;
            const auto holder = storage::find_account_by_mobile(transaction_, lookup);
            if (!holder) return failed(holder);
            if (*holder && (*holder)->id != account) return std::unexpected(refused("number_taken"));
            const auto set = storage::set_account_mobile(transaction_, account, lookup,
                                                         parts_.vault.seal(SealedAs::Mobile, account, mobile->text()));
            if (!set) return failed(set);
            // Whoever has the lost phone is out.
            if (auto ended = storage::end_other_sessions(transaction_, account, "", now_); !ended) return failed(ended);
        }
        const auto set = storage::set_person_mobile(transaction_, person(), lookup,
                                                    parts_.vault.seal(SealedAs::Mobile, person(), mobile->text()));
        if (!set) return failed(set);
        return keep_change(domain::FamilyActKind::NumberChanged, domain::NoticeKind::NumberChanged);
    }

    /// The status of one record changes, and memberships end where the place says so.
    Answered<void> change_insurance() {
        const auto area = domain::AreaCode::parse(*act_.asked.area);
        if (!area) return std::unexpected(refuse_field(ErrorCode::InvalidRequest, "area"));
        if (*act_.asked.status == domain::InsuranceStatus::Deceased) return std::unexpected(refused("use_death"));
        auto record = find_record(*area);
        if (!record) return failed(record);
        if (!*record) return std::unexpected(refused("no_record"));
        (*record)->status = *act_.asked.status;
        if (auto put = storage::put_insurance(transaction_, **record); !put) return failed(put);
        if (auto ended = end_by_rule(*act_.asked.status); !ended) return ended;
        return keep_change(domain::FamilyActKind::InsuranceChanged, domain::NoticeKind::InsuranceChanged);
    }

    /// The old record says that the insurance has moved, a new one stands in the other place. The balance of the old
    /// place stays there until the agencies settle it (A).
    Answered<void> move_insurance() {
        const auto area = domain::AreaCode::parse(*act_.asked.area);
        if (!area) return std::unexpected(refuse_field(ErrorCode::InvalidRequest, "area"));
        const auto old = load_insured_person(transaction_, person(), *act_.asked.scheme);
        if (!old) return failed(old);
        if (!old->insurance) return std::unexpected(refused("no_record"));
        if (domain::is_same_pooling_area(old->insurance->area, *area)) return std::unexpected(refused("same_place"));
        if (auto allowed = check_may_move(old->insurance->area); !allowed) return allowed;
        if (auto ended = end_by_rule(domain::InsuranceStatus::MovedAway); !ended) return ended;
        storage::InsuranceRecord left{.person_id = person(),
                                      .area = std::string(old->insurance->area.text()),
                                      .scheme = *act_.asked.scheme,
                                      .status = domain::InsuranceStatus::MovedAway};
        if (auto put = storage::put_insurance(transaction_, left); !put) return failed(put);
        const storage::InsuranceRecord now{.person_id = person(),
                                           .area = std::string(area->pooling_area().text()),
                                           .scheme = *act_.asked.scheme,
                                           .status = domain::InsuranceStatus::Normal};
        if (auto put = storage::put_insurance(transaction_, now); !put) return failed(put);
        return keep_change(domain::FamilyActKind::InsuranceChanged, domain::NoticeKind::InsuranceChanged);
    }

    Answered<void> end_membership() {
        const auto count = end_between(act_.other->record.id, person(), MembershipEnd::ByStaff);
        if (!count) return failed(count);
        if (*count == 0) return std::unexpected(refused("no_membership"));
        return {};
    }

    Answered<void> dissolve() {
        const auto group = storage::find_active_group(transaction_, person());
        if (!group) return failed(group);
        if (!*group) return std::unexpected(refused("no_group"));
        if (auto done = ending_.dissolve(**group, by(MembershipEnd::ByStaff)); !done) return failed(done);
        return {};
    }

    /// Of the records that wait to be merged the named one stays, the others are over. Money doesn't move: a record
    /// that holds some is the one to keep.
    Answered<void> merge_duplicates() {
        const auto area = domain::AreaCode::parse(*act_.asked.area);
        if (!area) return std::unexpected(refuse_field(ErrorCode::InvalidRequest, "area"));
        const auto kept = find_record(*area);
        if (!kept) return failed(kept);
        if (!*kept || (*kept)->status != domain::InsuranceStatus::DuplicateRecords) {
            return std::unexpected(refused("no_duplicate"));
        }
        const auto records = storage::list_insurances(transaction_, person());
        if (!records) return failed(records);
        for (storage::InsuranceRecord record : *records) {
            if (record.status != domain::InsuranceStatus::DuplicateRecords) continue;
            const bool stays = record.area == (*kept)->area && record.scheme == (*kept)->scheme;
            if (!stays) {
                const auto account = load_account(transaction_, record);
                if (!account) return failed(account);
                if (domain::total_of(account->balance).value != 0) return std::unexpected(refused("money_there"));
            }
            record.status = stays ? domain::InsuranceStatus::Normal : domain::InsuranceStatus::Stopped;
            if (auto put = storage::put_insurance(transaction_, record); !put) return failed(put);
        }
        return keep_change(domain::FamilyActKind::InsuranceChanged, domain::NoticeKind::InsuranceChanged);
    }

    /// Enters the place of somebody whose insurance isn't listed anywhere.
    Answered<void> repair_place() {
        const auto area = domain::AreaCode::parse(*act_.asked.area);
        if (!area) return std::unexpected(refuse_field(ErrorCode::InvalidRequest, "area"));
        const auto records = storage::list_insurances(transaction_, person());
        if (!records) return failed(records);
        const bool has_one = std::ranges::any_of(*records, [](const storage::InsuranceRecord& record) {
            return record.status != domain::InsuranceStatus::NotInsured;
        });
        if (has_one) return std::unexpected(refused("has_place"));
        const storage::InsuranceRecord found{.person_id = person(),
                                             .area = std::string(area->pooling_area().text()),
                                             .scheme = *act_.asked.scheme,
                                             .status = domain::InsuranceStatus::Normal};
        if (auto put = storage::put_insurance(transaction_, found); !put) return failed(put);
        return keep_change(domain::FamilyActKind::InsuranceChanged, domain::NoticeKind::InsuranceChanged);
    }

    Answered<std::optional<storage::InsuranceRecord>> find_record(const domain::AreaCode& area) {
        const auto records = storage::list_insurances(transaction_, person());
        if (!records) return failed(records);
        const auto found = std::ranges::find_if(*records, [&](const storage::InsuranceRecord& record) {
            return record.area == area.text() && record.scheme == *act_.asked.scheme;
        });
        if (found == records->end()) return std::nullopt;
        return *found;
    }

    /// The accounts that the person takes part in, as member and as sharer.
    Answered<int> count_memberships() {
        const auto memberships = storage::list_bound_memberships_of(transaction_, person());
        if (!memberships) return failed(memberships);
        const auto group = storage::find_active_group(transaction_, person());
        if (!group) return failed(group);
        int count = static_cast<int>(memberships->size());
        if (*group) {
            const auto members = storage::list_bound_members(transaction_, (*group)->id);
            if (!members) return failed(members);
            count += static_cast<int>(members->size());
        }
        return count;
    }

    Answered<void> check_may_move(const domain::AreaCode& from) {
        const domain::Policy* policy = parts_.policies.find(from, domain::shanghai_date(now_));
        if (policy == nullptr) return {};
        const auto memberships = count_memberships();
        if (!memberships) return failed(memberships);
        if (domain::may_move_insurance(policy->member, *memberships)) return {};
        return std::unexpected(refused("leave_first"));
    }

    /// Ends what the rules of each account end by themselves.
    Answered<void> end_by_rule(domain::InsuranceStatus became) {
        const auto memberships = storage::list_bound_memberships_of(transaction_, person());
        if (!memberships) return failed(memberships);
        for (const storage::MembershipRecord& membership : *memberships) {
            const auto group = storage::find_group(transaction_, membership.group_id);
            if (!group) return failed(group);
            if (!*group) continue;
            const auto reason = reason_by_rule(**group, became);
            if (!reason) return failed(reason);
            if (!*reason) continue;
            auto ended = ending_.end({membership.id, membership.group_id, membership.sharer_person_id, person()},
                                     by(**reason, domain::FamilyActor::System));
            if (!ended) return ended;
        }
        const auto own = storage::find_active_group(transaction_, person());
        if (!own) return failed(own);
        if (!*own) return {};
        const auto reason = reason_by_rule(**own, became);
        if (!reason) return failed(reason);
        if (!*reason) return {};
        auto dissolved = ending_.dissolve(**own, by(**reason, domain::FamilyActor::System));
        if (!dissolved) return failed(dissolved);
        return {};
    }

    Answered<std::optional<MembershipEnd>> reason_by_rule(const storage::GroupRecord& group,
                                                          domain::InsuranceStatus became) {
        const auto policy = policy_of_group(transaction_, parts_, group, now_);
        if (!policy) return failed(policy);
        if (*policy == nullptr) return std::nullopt;
        return domain::end_by_insurance((*policy)->member, became);
    }

    /// Keeps a change of a person's own record and tells the person.
    Answered<void> keep_change(domain::FamilyActKind kind, domain::NoticeKind notice) {
        const auto insured = load_insured_person(transaction_, person(), std::nullopt);
        if (!insured) return failed(insured);
        const domain::Policy* policy =
            insured->insurance ? parts_.policies.find(insured->insurance->area, domain::shanghai_date(now_)) : nullptr;
        const PolicyMark mark = policy != nullptr ? mark_of(*policy) : PolicyMark{};
        const auto kept = storage::insert_family_act(transaction_, {.id = random_identifier(parts_.random),
                                                                    .kind = kind,
                                                                    .actor = domain::FamilyActor::Staff,
                                                                    .group_id = std::nullopt,
                                                                    .membership_id = std::nullopt,
                                                                    .person_id = person(),
                                                                    .reason = std::nullopt,
                                                                    .staff_request_id = act_.request_id,
                                                                    .policy_id = mark.id,
                                                                    .policy_version = mark.version,
                                                                    .acted_at = now_});
        if (!kept) return failed(kept);
        const auto appended = storage::append_notice(transaction_, {.person_id = person(),
                                                                    .kind = notice,
                                                                    .noticed_at = now_,
                                                                    .settlement_id = std::nullopt,
                                                                    .reason = std::nullopt,
                                                                    .read_at = std::nullopt});
        if (!appended) return failed(appended);
        told_.push_back(person());
        return {};
    }

    storage::Transaction& transaction_;
    const ApplicationParts& parts_;
    const StaffAct& act_;
    domain::Instant now_;
    FamilyEnding ending_;
    std::vector<std::string> told_;
};

}  // namespace

Answered<KnownPerson> find_person_by_number(storage::Reader& reader, const Vault& vault, std::string_view typed,
                                            std::string_view field) {
    const auto number = domain::ResidentId::parse(typed);
    if (!number) return std::unexpected(refuse_field(ErrorCode::ResidentIdMalformed, field));
    const auto record = storage::find_person_by_resident_id(reader, vault.digest(DigestOf::ResidentId, number->text()));
    if (!record) return failed(record);
    if (!*record) {
        Refusal refusal = refused("person_unknown");
        refusal.field = field;
        return std::unexpected(std::move(refusal));
    }
    return open_person(reader, vault, (*record)->id);
}

Answered<StaffAct> open_staff_act(storage::Reader& reader, const ApplicationParts& parts,
                                  const protocol::StaffActRequest& asked) {
    if (const std::string_view field = missing_field(asked); !field.empty()) {
        return std::unexpected(refuse_field(ErrorCode::InvalidRequest, field));
    }
    auto person = find_person_by_number(reader, parts.vault, asked.resident_id, "resident_id");
    if (!person) return failed(person);
    StaffAct act{asked, std::move(*person), std::nullopt, {}};
    if (asked.other_resident_id) {
        auto other = find_person_by_number(reader, parts.vault, *asked.other_resident_id, "other_resident_id");
        if (!other) return failed(other);
        act.other = std::move(*other);
    }
    return act;
}

Answered<std::vector<std::string>> carry_out_staff_act(storage::Transaction& transaction, const ApplicationParts& parts,
                                                       const StaffAct& act, domain::Instant now) {
    ActInHand in_hand(transaction, parts, act, now);
    if (auto done = in_hand.run(); !done) return failed(done);
    return in_hand.take_told();
}

}  // namespace server
