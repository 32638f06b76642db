#include "server/own_consents.hpp"

#include <algorithm>

#include "domain/guardian_consent.hpp"
#include "server/family_circle.hpp"
#include "server/family_ending.hpp"
#include "server/family_vouchers.hpp"
#include "server/session_access.hpp"
#include "server/sharing_party.hpp"
#include "storage/consent_store.hpp"
#include "storage/family_voucher_store.hpp"
#include "storage/guardian_consent_store.hpp"
#include "storage/own_data_store.hpp"

namespace server {

namespace {

using domain::ConsentKind;
using protocol::ErrorCode;

Answered<void> add_own(storage::Reader& reader, const ApplicationParts& parts, std::string_view account,
                       protocol::OwnConsentsAnswer& answer) {
    const auto decided = storage::list_current_consents(reader, account);
    if (!decided) return failed(decided);
    for (const ConsentKind kind : domain::all_enumerators<ConsentKind>()) {
        if (kind == ConsentKind::Child) continue;
        protocol::OwnConsent consent{.text = parts.consents.text_of(kind)};
        const auto found = std::ranges::find(*decided, kind, &storage::ConsentRecord::kind);
        if (found != decided->end()) {
            consent.given = found->given;
            consent.version = found->version;
            consent.decided_at = found->decided_at.unix_ms;
        }
        answer.items.push_back(std::move(consent));
    }
    return {};
}

/// Those for whom a guardian still decides: who has turned 14 decides alone.
Answered<void> add_children(storage::Reader& reader, const ApplicationParts& parts, const SharingParty& me,
                            domain::Instant now, protocol::OwnConsentsAnswer& answer) {
    const auto decided = storage::list_guardian_consents(reader, me.account.id);
    if (!decided) return failed(decided);
    const auto vouchers = storage::list_family_vouchers(reader, me.account.id);
    if (!vouchers) return failed(vouchers);
    const domain::CivilDate today = domain::shanghai_date(now);
    for (const storage::GuardianConsentRecord& consent : *decided) {
        const auto child = open_person(reader, parts.vault, consent.child_person_id);
        if (!child) return failed(child);
        if (!domain::needs_guardian_consent(child->resident_id.birth_date(), today)) continue;
        const bool is_member = std::ranges::find(me.members, consent.child_person_id,
                                                 &storage::MemberRecord::person_id) != me.members.end();
        const bool shows_code = std::ranges::find(*vouchers, consent.child_person_id,
                                                  &storage::FamilyVoucherRecord::relative_person_id) != vouchers->end();
        answer.children.push_back({.child = consent.child_person_id,
                                   .name = std::string(child->name.text()),
                                   .age = child->resident_id.age_on(today),
                                   .given = consent.given,
                                   .version = consent.version,
                                   .decided_at = consent.decided_at.unix_ms,
                                   .is_member = is_member,
                                   .shows_code = shows_code});
    }
    return {};
}

Answered<void> add_code_showers(storage::Reader& reader, const ApplicationParts& parts, const SharingParty& me,
                                protocol::OwnConsentsAnswer& answer) {
    if (!me.person) return {};
    const auto vouchers = storage::list_family_vouchers_about(reader, me.person->record.id);
    if (!vouchers) return failed(vouchers);
    for (const storage::FamilyVoucherRecord& voucher : *vouchers) {
        if (voucher.state != domain::FamilyVoucherState::Active) continue;
        auto words = words_of_person(reader, parts.vault, voucher.holder_person_id);
        if (!words) return failed(words);
        const domain::Instant since = voucher.confirmed_at.value_or(voucher.created_at);
        answer.code_showers.push_back({voucher.id, std::move(words->name), since.unix_ms});
    }
    return {};
}

/// Ends all that a guardian's consent carried: the child's membership, and the child's code on the guardian's phone.
Answered<std::vector<std::string>> end_with_child(storage::Transaction& transaction, const ApplicationParts& parts,
                                                  const SharingParty& me, std::string_view child, domain::Instant now) {
    std::vector<std::string> told;
    const auto member = std::ranges::find(me.members, child, &storage::MemberRecord::person_id);
    if (member != me.members.end()) {
        FamilyEnding ending(parts, transaction, now);
        const auto ended =
            ending.end({member->id, member->group_id, me.person->record.id, member->person_id},
                       {.actor = domain::FamilyActor::Sharer, .reason = domain::end_by(domain::Party::Sharer)});
        if (!ended) return failed(ended);
        told = ending.take_told();
    }
    auto vouchers = storage::list_family_vouchers(transaction, me.account.id);
    if (!vouchers) return failed(vouchers);
    for (storage::FamilyVoucherRecord& voucher : *vouchers) {
        if (voucher.relative_person_id != child) continue;
        auto ended = end_family_voucher(transaction, std::move(voucher), domain::FamilyVoucherEnd::ByHolder, now);
        if (!ended) return failed(ended);
        told.insert(told.end(), ended->begin(), ended->end());
    }
    return told;
}

}  // namespace

Answered<bool> is_consent_given(storage::Reader& reader, std::string_view account_id, ConsentKind kind) {
    const auto decided = storage::list_current_consents(reader, account_id);
    if (!decided) return failed(decided);
    const auto found = std::ranges::find(*decided, kind, &storage::ConsentRecord::kind);
    return found != decided->end() && found->given;
}

Answered<protocol::OwnConsentsAnswer> read_own_consents(storage::Reader& reader, const ApplicationParts& parts,
                                                        const Caller& caller) {
    const auto me = find_sharing_party(reader, parts, caller);
    if (!me) return failed(me);
    protocol::OwnConsentsAnswer answer;
    answer.guardian_text = parts.consents.text_of(ConsentKind::Child);
    if (auto added = add_own(reader, parts, me->account.id, answer); !added) return failed(added);
    if (auto added = add_children(reader, parts, *me, caller.now, answer); !added) return failed(added);
    if (auto added = add_code_showers(reader, parts, *me, answer); !added) return failed(added);
    return answer;
}

Answered<DecideConsent::Prepared> DecideConsent::prepare(const protocol::ConsentDecision& request, const Caller&) {
    // What the service can't do without is withdrawn by deleting the account; a child's has a way of its own.
    if (domain::is_required(request.kind) || request.kind == ConsentKind::Child) {
        return std::unexpected(refuse_field(ErrorCode::ConsentRequired, domain::name_of(request.kind)));
    }
    const protocol::ConsentText& text = parts_.consents.text_of(request.kind);
    // To take it back nobody has to have read the latest text.
    if (request.given && (request.version != text.version || request.sha256 != text.sha256)) {
        return std::unexpected(refuse_field(ErrorCode::ConsentOutdated, domain::name_of(request.kind)));
    }
    return request;
}

Answered<Written<protocol::OwnConsentsAnswer>> DecideConsent::apply(storage::Transaction& transaction,
                                                                    const Prepared& prepared, const Caller& caller) {
    if (!caller.session) return std::unexpected(refuse(ErrorCode::NotLoggedIn));
    const std::string& account = caller.session->account_id;
    const auto is_given = is_consent_given(transaction, account, prepared.kind);
    if (!is_given) return failed(is_given);
    const protocol::ConsentText& text = parts_.consents.text_of(prepared.kind);
    if (*is_given != prepared.given) {
        const auto appended = storage::append_consent(transaction, {.account_id = account,
                                                                    .kind = prepared.kind,
                                                                    .given = prepared.given,
                                                                    .version = text.version,
                                                                    .text_sha256 = text.sha256,
                                                                    .decided_at = caller.now,
                                                                    .channel = channel_of(caller)});
        if (!appended) return failed(appended);
    }
    if (prepared.kind == ConsentKind::Face && !prepared.given) {
        const auto cancelled = storage::cancel_face_checks(transaction, account);
        if (!cancelled) return failed(cancelled);
    }
    auto answer = read_own_consents(transaction, parts_, caller);
    if (!answer) return failed(answer);
    return written(std::move(*answer));
}

Answered<WithdrawChildConsent::Prepared> WithdrawChildConsent::prepare(
    const protocol::WithdrawChildConsentRequest& request, const Caller& caller) {
    auto password = check_payment_password(parts_, caller, request.payment_password);
    if (!password) return failed(password);
    return Prepared{request.child, std::move(*password)};
}

Answered<Written<protocol::OwnConsentsAnswer>> WithdrawChildConsent::apply(storage::Transaction& transaction,
                                                                           const Prepared& prepared,
                                                                           const Caller& caller) {
    using Answer = Written<protocol::OwnConsentsAnswer>;
    const auto me = find_sharing_party(transaction, parts_, caller);
    if (!me) return failed(me);
    const auto decided = storage::list_guardian_consents(transaction, me->account.id);
    if (!decided) return failed(decided);
    const auto mine = std::ranges::find(*decided, prepared.child, &storage::GuardianConsentRecord::child_person_id);
    // Before the password: what isn't there must not cost a try.
    if (mine == decided->end() || !mine->given) return std::unexpected(refuse(ErrorCode::MembershipUnknown));
    auto wrong = judge_payment_password(transaction, parts_, caller, prepared.password);
    if (!wrong) return failed(wrong);
    if (*wrong) return Answer{.outcome = std::move(**wrong)};
    storage::GuardianConsentRecord withdrawn = *mine;
    withdrawn.given = false;
    withdrawn.decided_at = caller.now;
    if (auto appended = storage::append_guardian_consent(transaction, withdrawn); !appended) return failed(appended);
    auto told = end_with_child(transaction, parts_, *me, prepared.child, caller.now);
    if (!told) return failed(told);
    auto answer = read_own_consents(transaction, parts_, caller);
    if (!answer) return failed(answer);
    return written(std::move(*answer), std::move(*told));
}

}  // namespace server
