#include "server/premium_routes.hpp"

#include <algorithm>

#include "domain/calendar.hpp"
#include "domain/premium.hpp"
#include "server/family_circle.hpp"
#include "server/premium_prices.hpp"
#include "server/wallet_money.hpp"
#include "storage/notice_store.hpp"
#include "storage/premium_store.hpp"

namespace server {

namespace {

using domain::Purpose;
using protocol::ErrorCode;

constexpr Purpose premium_purposes[] = {Purpose::ResidentPremium, Purpose::HuiminInsurance,
                                        Purpose::LongTermCarePremium};

/// Whose premium may be paid: the payer, or a member of the payer's account.
struct Insured {
    std::string member;
    std::string person_id;
    std::optional<domain::Relation> relation;
};

/// The payer with everything that a premium depends on.
struct PremiumParty {
    SharingParty party;
    SharingAccount account;
    std::vector<Insured> people;  ///< the payer first

    [[nodiscard]] const std::string& payer() const { return party.person->record.id; }
    [[nodiscard]] const domain::Policy& policy() const { return *party.policy; }
};

Answered<PremiumParty> load_party(storage::Reader& reader, const ApplicationParts& parts, const Caller& caller,
                                  domain::Instant now) {
    auto party = find_sharing_party(reader, parts, caller);
    if (!party) return failed(party);
    if (!party->person) return std::unexpected(refuse(ErrorCode::IdentityStepMissing));
    if (party->policy == nullptr) {
        Refusal refusal = refuse(ErrorCode::PremiumRefused);
        refusal.problem = domain::name_of(domain::PremiumReason::PurposeExcluded);
        return std::unexpected(std::move(refusal));
    }
    auto account = load_sharing_account(reader, *party, now);
    if (!account) return failed(account);
    PremiumParty result{std::move(*party), std::move(*account), {}};
    result.people.push_back({std::string(protocol::premium_me), result.payer(), std::nullopt});
    for (const storage::MemberRecord& member : result.party.members) {
        result.people.push_back({member.id, member.person_id, member.relation});
    }
    return result;
}

/// The record that a premium belongs to: of a resident premium the resident one, if there is one.
storage::Result<std::optional<domain::InsuranceState>> insurance_for(storage::Reader& reader, Purpose purpose,
                                                                     std::string_view person_id) {
    if (purpose == Purpose::ResidentPremium) {
        const auto resident = load_insured_person(reader, person_id, domain::Scheme::Resident);
        if (!resident) return std::unexpected(resident.error());
        if (resident->insurance) return resident->insurance;
    }
    const auto any = load_insured_person(reader, person_id, std::nullopt);
    if (!any) return std::unexpected(any.error());
    return any->insurance;
}

storage::Result<domain::PremiumPerson> facts_of(storage::Reader& reader, const ApplicationParts& parts,
                                                const Insured& insured, Purpose purpose, std::int64_t year) {
    const auto insurance = insurance_for(reader, purpose, insured.person_id);
    if (!insurance) return std::unexpected(insurance.error());
    const auto paid = storage::find_paid_premium(reader, purpose, insured.person_id, year);
    if (!paid) return std::unexpected(paid.error());
    domain::PremiumPerson person{.relation = insured.relation, .insurance = *insurance, .premium = {}};
    person.is_paid_before = paid->has_value();
    if (*insurance && parts.premiums != nullptr) {
        person.premium = parts.premiums->find(purpose, (*insurance)->area, year).value_or(domain::Fen{});
    }
    return person;
}

/// For how many people the payer has paid, as the place's limit counts them.
storage::Result<int> people_counted(storage::Reader& reader, const PremiumParty& party, Purpose purpose,
                                    std::int64_t year) {
    const auto premiums = storage::list_premiums(reader, party.payer());
    if (!premiums) return std::unexpected(premiums.error());
    return static_cast<int>(std::ranges::count_if(*premiums, [&](const storage::PremiumRecord& premium) {
        const bool is_one = premium.payer_person_id == party.payer() && premium.kind == purpose &&
                            premium.year == year && premium.state == domain::PremiumState::Paid;
        return is_one && domain::counts_towards_limit({.relation = premium.relation, .insurance = {}, .premium = {}},
                                                      party.policy().premium);
    }));
}

storage::Result<domain::PremiumCase> case_of(storage::Reader& reader, const ApplicationParts& parts,
                                             const PremiumParty& party, const std::vector<Insured>& people,
                                             Purpose purpose, std::int64_t year) {
    domain::PremiumCase facts{
        .purpose = purpose, .payer = {party.account.person.insurance, party.account.person.balance}, .people = {}};
    const auto counted = people_counted(reader, party, purpose, year);
    if (!counted) return std::unexpected(counted.error());
    facts.people_counted = *counted;
    for (const Insured& insured : people) {
        const auto person = facts_of(reader, parts, insured, purpose, year);
        if (!person) return std::unexpected(person.error());
        facts.people.push_back(*person);
    }
    return facts;
}

Answered<protocol::PremiumReceipt> describe_receipt(storage::Reader& reader, const Vault& vault,
                                                    const storage::PremiumRecord& record, std::string_view viewer,
                                                    domain::Instant now) {
    auto insured = words_of_person(reader, vault, record.insured_person_id);
    if (!insured) return failed(insured);
    auto payer = words_of_person(reader, vault, record.payer_person_id);
    if (!payer) return failed(payer);
    const int year = static_cast<int>(record.year);
    const bool is_mine = record.payer_person_id == viewer;
    return protocol::PremiumReceipt{.id = record.id,
                                    .number = record.receipt_number,
                                    .purpose = record.kind,
                                    .year = record.year,
                                    .period_from = domain::format_civil_date({year, 1, 1}),
                                    .period_until = domain::format_civil_date({year, 12, 31}),
                                    .insured_name = std::move(insured->name),
                                    .payer_name = std::move(payer->name),
                                    .is_payer = is_mine,
                                    .relation = record.relation,
                                    .amount_fen = record.amount.value,
                                    .paid_at = record.paid_at.unix_ms,
                                    .state = record.state,
                                    .refunded_at = record.refunded_at ? record.refunded_at->unix_ms : 0,
                                    .may_refund = is_mine && record.state == domain::PremiumState::Paid &&
                                                  domain::may_refund_premium(record.paid_at, year, now),
                                    .policy_id = record.policy_id,
                                    .policy_version = record.policy_version};
}

Answered<void> tell(storage::Transaction& transaction, std::vector<std::string>& told, std::string person,
                    domain::NoticeKind kind, domain::Fen amount, std::optional<std::string> about,
                    domain::Instant now) {
    const auto appended = storage::append_notice(transaction, {.person_id = person,
                                                               .kind = kind,
                                                               .noticed_at = now,
                                                               .settlement_id = std::nullopt,
                                                               .reason = std::nullopt,
                                                               .read_at = std::nullopt,
                                                               .about_person_id = std::move(about),
                                                               .amount = amount});
    if (!appended) return failed(appended);
    told.push_back(std::move(person));
    return {};
}

/// "BF20260616000001": the day, and a number that goes on through the day.
storage::Result<std::string> next_receipt_number(storage::Reader& reader, domain::Instant now) {
    const domain::Instant midnight = shanghai_midnight(now);
    const auto count = storage::count_premium_receipts(reader, {midnight, domain::next_shanghai_midnight(now)});
    if (!count) return std::unexpected(count.error());
    std::string number = std::to_string(*count + 1);
    if (number.size() < 6) number.insert(0, 6 - number.size(), '0');
    return "BF" + domain::format_compact_date(domain::shanghai_date(now)) + number;
}

/// Pays one person's premium out of what is left of the payer's account.
Answered<storage::PremiumRecord> pay_one(LedgerDesk& desk, PremiumParty& party, const Insured& insured,
                                         const domain::PremiumPerson& person, Purpose purpose, std::int64_t year) {
    domain::AccountParts& left = party.account.person.balance;
    const auto shareable = party.policy().money.shareable_balance.value;
    const domain::AccountParts taken = insured.relation ? domain::take_shared(left, person.premium, shareable)
                                                        : domain::take_own(left, person.premium);
    left.current.value -= taken.current.value;
    left.earlier.value -= taken.earlier.value;
    const std::string where(person.insurance->area.province().text());
    const auto owed =
        desk.account_of(domain::AccountKind::PremiumClearing, std::string(domain::name_of(purpose)) + "/" + where);
    if (!owed) return failed(owed);
    auto number = next_receipt_number(desk.transaction(), desk.now());
    if (!number) return failed(number);
    storage::PremiumRecord record{.id = random_identifier(desk.random()),
                                  .receipt_number = std::move(*number),
                                  .kind = purpose,
                                  .year = year,
                                  .insured_person_id = insured.person_id,
                                  .payer_person_id = party.payer(),
                                  .relation = insured.relation,
                                  .insured_area = std::string(person.insurance->area.text()),
                                  .account_area = party.account.area,
                                  .amount = person.premium,
                                  .policy_id = party.policy().id,
                                  .policy_version = party.policy().version,
                                  .transfer_id = {},
                                  .paid_at = desk.now(),
                                  .refunded_at = {},
                                  .refund_transfer_id = {}};
    std::vector<domain::Posting> postings{{*owed, person.premium}};
    const InsuredPerson& payer = party.account.person;
    if (payer.current_account) postings.push_back({*payer.current_account, {-taken.current.value}});
    if (payer.earlier_account) postings.push_back({*payer.earlier_account, {-taken.earlier.value}});
    auto posted = desk.post(domain::TransferKind::PremiumPayment, postings, record.id);
    if (!posted) return failed(posted);
    record.transfer_id = std::move(*posted);
    if (auto inserted = storage::insert_premium(desk.transaction(), record); !inserted) return failed(inserted);
    return record;
}

/// The people who were asked for, relatives first: they take what may be shared, the payer what is left. A handle that
/// isn't the payer's, or one twice, is refused.
Answered<std::vector<Insured>> chosen_people(const PremiumParty& party, const std::vector<std::string>& members) {
    std::vector<Insured> chosen;
    for (const std::string& member : members) {
        const auto found = std::ranges::find(party.people, member, &Insured::member);
        const bool is_new = std::ranges::find(chosen, member, &Insured::member) == chosen.end();
        if (found == party.people.end() || !is_new) return std::unexpected(refuse(ErrorCode::MembershipUnknown));
        chosen.push_back(*found);
    }
    const auto oneself = std::ranges::find_if(chosen, [](const Insured& insured) { return !insured.relation; });
    if (oneself != chosen.end()) std::rotate(oneself, oneself + 1, chosen.end());
    return chosen;
}

Refusal refusal_of(const domain::PremiumObstacles& obstacles, const std::vector<Insured>& people) {
    Refusal refusal = refuse(ErrorCode::PremiumRefused);
    refusal.problem = domain::name_of(obstacles.front().reason);
    if (const auto& person = obstacles.front().person; person && *person < people.size()) {
        refusal.field = people[*person].member;
    }
    return refusal;
}

Answered<void> add_people(storage::Reader& reader, const ApplicationParts& parts, const PremiumParty& party,
                          domain::Instant now, protocol::PremiumsAnswer& answer) {
    const int this_year = domain::shanghai_date(now).year;
    for (const Insured& insured : party.people) {
        auto words = words_of_person(reader, parts.vault, insured.person_id);
        if (!words) return failed(words);
        protocol::PremiumPersonAnswer person{
            .member = insured.member, .name = std::move(words->name), .relation = insured.relation, .offers = {}};
        for (const Purpose purpose : premium_purposes) {
            if (!party.policy().spending.purposes.value.contains(purpose)) continue;
            for (const int year : {this_year, this_year + 1}) {
                const auto facts = case_of(reader, parts, party, {insured}, purpose, year);
                if (!facts) return failed(facts);
                const auto plan = domain::decide_premium(*facts, party.policy());
                protocol::PremiumOffer offer{
                    .purpose = purpose, .year = year, .price_fen = facts->people[0].premium.value, .obstacle = {}};
                if (!plan) offer.obstacle = plan.error().front().reason;
                person.offers.push_back(offer);
            }
        }
        answer.people.push_back(std::move(person));
    }
    return {};
}

}  // namespace

Answered<protocol::PremiumsAnswer> read_premiums(storage::Reader& reader, const ApplicationParts& parts,
                                                 const Caller& caller) {
    const auto party = load_party(reader, parts, caller, caller.now);
    if (!party) return failed(party);
    const domain::Policy& policy = party->policy();
    const domain::AccountParts& balance = party->account.person.balance;
    const int year = domain::shanghai_date(caller.now).year;
    const auto counted = people_counted(reader, *party, Purpose::HuiminInsurance, year);
    if (!counted) return failed(counted);
    const auto left = domain::premium_people_left(Purpose::HuiminInsurance, *counted, policy);
    protocol::PremiumsAnswer answer{
        .balance_fen = domain::total_of(balance).value,
        .shareable_fen = domain::shareable_of(balance, policy.money.shareable_balance.value).value,
        .huimin_people_max = policy.premium.huimin_people_max.value,
        .huimin_counts_payer = policy.premium.huimin_counting.value == domain::HeadCounting::WithSharer,
        .huimin_people_left = left.value_or(0),
        .people = {},
        .receipts = {}};
    if (auto added = add_people(reader, parts, *party, caller.now, answer); !added) return failed(added);
    const auto premiums = storage::list_premiums(reader, party->payer());
    if (!premiums) return failed(premiums);
    for (const storage::PremiumRecord& record : *premiums) {
        auto receipt = describe_receipt(reader, parts.vault, record, party->payer(), caller.now);
        if (!receipt) return failed(receipt);
        answer.receipts.push_back(std::move(*receipt));
    }
    return answer;
}

Answered<Written<protocol::PremiumReceiptsAnswer>> PayPremium::apply(storage::Transaction& transaction,
                                                                     const Prepared& prepared, const Caller& caller) {
    using Answer = Written<protocol::PremiumReceiptsAnswer>;
    auto wrong = judge_payment_password(transaction, parts_, caller, prepared.password);
    if (!wrong) return failed(wrong);
    if (*wrong) return Answer{.outcome = std::move(**wrong)};
    LedgerDesk desk(transaction, parts_.random, parts_.clock.now());
    auto told = return_due_wallet_money(desk);
    if (!told) return failed(told);
    auto party = load_party(transaction, parts_, caller, desk.now());
    if (!party) return failed(party);
    const protocol::PayPremiumRequest& request = prepared.request;
    const int this_year = domain::shanghai_date(desk.now()).year;
    if (request.year != this_year && request.year != this_year + 1) {
        return std::unexpected(refuse_field(ErrorCode::InvalidRequest, "year"));
    }
    const auto people = chosen_people(*party, request.members);
    if (!people) return failed(people);
    const auto facts = case_of(transaction, parts_, *party, *people, request.purpose, request.year);
    if (!facts) return failed(facts);
    const auto plan = domain::decide_premium(*facts, party->policy());
    if (!plan) return std::unexpected(refusal_of(plan.error(), *people));

    protocol::PremiumReceiptsAnswer answer;
    for (std::size_t index = 0; index < people->size(); ++index) {
        const Insured& insured = (*people)[index];
        const auto record = pay_one(desk, *party, insured, facts->people[index], request.purpose, request.year);
        if (!record) return failed(record);
        auto one =
            tell(transaction, *told, party->payer(), domain::NoticeKind::PremiumPaid, record->amount, {}, desk.now());
        if (!one) return failed(one);
        if (insured.relation) {
            auto other = tell(transaction, *told, insured.person_id, domain::NoticeKind::PremiumPaidForMe,
                              record->amount, party->payer(), desk.now());
            if (!other) return failed(other);
        }
        auto receipt = describe_receipt(transaction, parts_.vault, *record, party->payer(), desk.now());
        if (!receipt) return failed(receipt);
        answer.receipts.push_back(std::move(*receipt));
    }
    answer.balance_fen = domain::total_of(party->account.person.balance).value;
    return written(std::move(answer), std::move(*told));
}

Answered<Written<protocol::PremiumReceiptsAnswer>> RefundPremium::apply(storage::Transaction& transaction,
                                                                        const Prepared& prepared,
                                                                        const Caller& caller) {
    using Answer = Written<protocol::PremiumReceiptsAnswer>;
    const auto payer = required_person(transaction, caller);
    if (!payer) return failed(payer);
    const auto found = storage::find_premium(transaction, prepared.request.receipt);
    if (!found) return failed(found);
    // Before the password: somebody else's receipt must not cost a try.
    const bool is_mine = *found && (*found)->payer_person_id == *payer && (*found)->state == domain::PremiumState::Paid;
    if (!is_mine) return std::unexpected(refuse(ErrorCode::ReceiptUnknown));
    const domain::Instant now = parts_.clock.now();
    if (!domain::may_refund_premium((*found)->paid_at, static_cast<int>((*found)->year), now)) {
        return std::unexpected(refuse(ErrorCode::RefundTooLate));
    }
    auto wrong = judge_payment_password(transaction, parts_, caller, prepared.password);
    if (!wrong) return failed(wrong);
    if (*wrong) return Answer{.outcome = std::move(**wrong)};
    const domain::TransferId refund{random_identifier(parts_.random)};
    const auto posted = storage::reverse_transfer(transaction, (*found)->transfer_id, refund, now);
    if (!posted) return failed(posted);
    if (posted->status != storage::PostStatus::Posted) {
        Refusal refusal = refuse(ErrorCode::Internal);
        refusal.log_reason = "the ledger refused a premium's refund";
        return std::unexpected(std::move(refusal));
    }
    const auto kept = storage::refund_premium(transaction, (*found)->id, now, refund);
    if (!kept) return failed(kept);
    std::vector<std::string> told;
    auto one = tell(transaction, told, *payer, domain::NoticeKind::PremiumRefunded, (*found)->amount, {}, now);
    if (!one) return failed(one);
    const auto record = storage::find_premium(transaction, (*found)->id);
    if (!record) return failed(record);
    auto receipt = describe_receipt(transaction, parts_.vault, **record, *payer, now);
    if (!receipt) return failed(receipt);
    const auto party = load_party(transaction, parts_, caller, now);
    if (!party) return failed(party);
    protocol::PremiumReceiptsAnswer answer{.receipts = {std::move(*receipt)},
                                           .balance_fen = domain::total_of(party->account.person.balance).value};
    return written(std::move(answer), std::move(told));
}

}  // namespace server
