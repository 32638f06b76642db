#include <algorithm>

#include "server/clerk.hpp"
#include "server/encoding.hpp"
#include "server/family_person.hpp"
#include "server/test_till.hpp"
#include "storage/family_voucher_store.hpp"

using namespace server_tests;
using domain::FamilyVoucherDocument;
using domain::FamilyVoucherState;
using protocol::ErrorCode;

namespace {

/// As much of a JPEG as the server looks at.
std::string picture(std::string_view content = "page") {
    std::string bytes = "\xFF\xD8\xFF\xE0" + std::string(content);
    bytes.resize(80, ' ');
    return bytes + "\xFF\xD9";
}

/// Guizhou: Li Ming, his wife with a phone of her own, his daughter of nine.
struct Family {
    TestServer server{with_people()};
    FamilyPerson holder{server, person_named("李明")};

    Family() { holder.activate(); }

    auto start(const protocol::SandboxPerson& relative, domain::Relation relation) {
        return holder.call(protocol::start_family_voucher, {.name = relative.name,
                                                            .resident_id = relative.resident_id,
                                                            .relation = relation,
                                                            .guardian_consent = holder.guardian_consent_for(relative)});
    }
    auto hand_in(const std::string& voucher, FamilyVoucherDocument kind, const std::string& bytes = picture()) {
        return holder.call(protocol::put_family_voucher_document,
                           {.voucher = voucher, .kind = kind, .picture = server::to_base64url(bytes)});
    }
    auto sign(const std::string& voucher) {
        const auto letter = holder.call(protocol::read_family_voucher_letter).must();
        return holder.call(protocol::sign_family_voucher,
                           {.voucher = voucher, .version = letter.letter.version, .sha256 = letter.sha256});
    }
    /// Everything up to the relative's own word.
    protocol::FamilyVoucher add(const protocol::SandboxPerson& relative, domain::Relation relation) {
        const std::string voucher = start(relative, relation).must().id;
        hand_in(voucher, FamilyVoucherDocument::OwnHouseholdRegister).must();
        hand_in(voucher, FamilyVoucherDocument::RelativesHouseholdRegister).must();
        return sign(voucher).must();
    }
    auto show(const std::string& voucher, std::string_view password = payment_password) {
        return holder.call(protocol::show_family_code, {.voucher = voucher, .payment_password = std::string(password)});
    }
};

std::optional<storage::FamilyVoucherDocumentRecord> kept_picture(TestServer& server, const std::string& voucher) {
    auto reader = server.database().read();
    REQUIRE(reader.has_value());
    auto found = storage::find_family_voucher_document(*reader, voucher, FamilyVoucherDocument::OwnHouseholdRegister);
    REQUIRE(found.has_value());
    return std::move(*found);
}

const protocol::SandboxPerson& child() {
    const auto& people = sandbox_people().people;
    const auto found = std::ranges::find_if(people, [](const protocol::SandboxPerson& person) {
        const bool is_child = std::ranges::find(person.tags, "under_14") != person.tags.end();
        return is_child && !person.insurances.empty() && person.insurances.front().area.starts_with("52") &&
               person.insurances.front().status == domain::InsuranceStatus::Normal;
    });
    REQUIRE(found != people.end());
    return *found;
}

}  // namespace

TEST_CASE("family voucher: a child is added directly, and the code is the child's own") {
    Family family;
    const auto added = family.add(child(), domain::Relation::Child);
    CHECK(added.state == FamilyVoucherState::Active);
    CHECK_FALSE(added.must_confirm);
    CHECK(family.show(added.id, "111111").code() == ErrorCode::PaymentPasswordWrong);
    const auto code = family.show(added.id).must();
    Till till(family.server);
    REQUIRE(till.sign_in().is_ok());
    const TillAnswer person = till.query(code.token);
    REQUIRE(person.is_ok());
    CHECK(person.value("baseinfo.certno") == child().resident_id);
}

TEST_CASE("family voucher: a child under 14 is added only with its guardian's consent; withdrawn, it ends") {
    Family family;
    FamilyPerson& holder = family.holder;
    const auto start_with = [&](std::optional<protocol::ConsentDecision> consent) {
        return holder.call(protocol::start_family_voucher, {.name = child().name,
                                                            .resident_id = child().resident_id,
                                                            .relation = domain::Relation::Child,
                                                            .guardian_consent = std::move(consent)});
    };
    CHECK(start_with({}).code() == ErrorCode::GuardianConsentRequired);
    auto consent = holder.guardian_consent_for(child());
    REQUIRE(consent);
    consent->given = false;
    CHECK(start_with(consent).code() == ErrorCode::GuardianConsentRequired);
    consent->given = true;
    consent->version = "2020-01-01";
    CHECK(start_with(consent).code() == ErrorCode::ConsentOutdated);
    // Named and agreed, nothing signed: the list of consents must not tell whether there is such a child.
    family.start(child(), domain::Relation::Child).must();
    CHECK(holder.call(protocol::read_own_consents).must().children.empty());

    const auto added = family.add(child(), domain::Relation::Child);
    family.show(added.id).must();
    auto children = holder.call(protocol::read_own_consents).must().children;
    REQUIRE(children.size() == 1);
    CHECK(children[0].given);
    CHECK(children[0].shows_code);
    CHECK_FALSE(children[0].is_member);
    children = holder
                   .call(protocol::withdraw_child_consent,
                         {.child = children[0].child, .payment_password = std::string(payment_password)})
                   .must()
                   .children;
    REQUIRE(children.size() == 1);
    CHECK_FALSE(children[0].given);
    CHECK_FALSE(children[0].shows_code);
    CHECK(family.show(added.id).code() == ErrorCode::FamilyVoucherUnknown);
    CHECK(holder.call(protocol::read_family_vouchers).must().items.empty());
    CHECK_FALSE(kept_picture(family.server, added.id).has_value());
}

TEST_CASE("family voucher: papers are asked for, looked at, and never kept open") {
    Family family;
    const std::string voucher = family.start(child(), domain::Relation::Child).must().id;
    CHECK(family.sign(voucher).error->problem == "document_missing");
    CHECK(family.hand_in(voucher, FamilyVoucherDocument::OwnHouseholdRegister, "no picture").error->problem ==
          "picture_unreadable");
    const std::string large = "\xFF\xD8\xFF" + std::string(protocol::document_bytes_max, 'x') + "\xFF\xD9";
    CHECK(family.hand_in(voucher, FamilyVoucherDocument::OwnHouseholdRegister, large).error.has_value());
    CHECK(family.hand_in(voucher, FamilyVoucherDocument::SignedLetter).code() == ErrorCode::InvalidRequest);
    family.hand_in(voucher, FamilyVoucherDocument::OwnHouseholdRegister, picture("secret page")).must();
    family.hand_in(voucher, FamilyVoucherDocument::RelativesHouseholdRegister).must();
    family.sign(voucher).must();
    const auto kept = kept_picture(family.server, voucher);
    REQUIRE(kept.has_value());
    CHECK(kept->picture_ciphertext.value.find("secret page") == std::string::npos);

    CHECK(Clerk::first(family.server).call(protocol::staff_read_family_vouchers).error->problem == "reviewers_only");
    Clerk clerk = Clerk::reviewer(family.server);
    CHECK(clerk.call(protocol::staff_read_requests).error->problem == "clerks_only");
    const auto waiting = clerk.call(protocol::staff_read_family_vouchers).must();
    REQUIRE(waiting.items.size() == 1);
    const auto opened = clerk.call(protocol::staff_open_document,
                                   {.voucher = voucher, .kind = FamilyVoucherDocument::OwnHouseholdRegister});
    CHECK(server::from_base64url(opened.must().picture) == picture("secret page"));
    const auto log = family.holder.call(protocol::read_access_log).must();
    REQUIRE(log.items.size() == 1);
    CHECK(log.items[0].by == domain::AccessBy::Staff);
    CHECK(log.items[0].data == domain::AccessedData::Documents);
    CHECK(log.items[0].who == "贵阳市医保服务大厅 孙**");
    clerk.call(protocol::staff_review_family_voucher, {.voucher = voucher, .accepted = true}).must();
    CHECK_FALSE(kept_picture(family.server, voucher).has_value());
    CHECK(clerk.call(protocol::staff_read_family_vouchers).must().items.empty());
    CHECK(family.holder.call(protocol::read_family_vouchers).must().items[0].state == FamilyVoucherState::Active);
}

TEST_CASE("family voucher: what the reviewer refuses ends it, with the reason told to its holder") {
    Family family;
    const auto added = family.add(person_named("陈𬱖"), domain::Relation::Spouse);
    Clerk reviewer = Clerk::reviewer(family.server);
    CHECK(reviewer.call(protocol::staff_review_family_voucher, {.voucher = added.id, .accepted = false}).code() ==
          ErrorCode::InvalidRequest);
    reviewer
        .call(protocol::staff_review_family_voucher,
              {.voucher = added.id, .accepted = false, .finding = domain::ReviewFinding::NamesDiffer})
        .must();
    CHECK(family.holder.call(protocol::read_family_vouchers).must().items.empty());
    CHECK(family.holder.call(protocol::read_notices).must().items.front().kind == domain::NoticeKind::KinNamesDiffer);
    CHECK_FALSE(kept_picture(family.server, added.id).has_value());
}

TEST_CASE("family voucher: an adult confirms on the own phone; without that there is no code") {
    Family family;
    FamilyPerson wife{family.server, person_named("陈𬱖")};
    const auto asked = family.add(person_named("陈𬱖"), domain::Relation::Spouse);
    CHECK(asked.state == FamilyVoucherState::Asked);
    CHECK(family.show(asked.id).code() == ErrorCode::FamilyVoucherUnknown);
    wife.prove();
    const auto waiting = wife.call(protocol::read_family_vouchers).must();
    REQUIRE(waiting.holders.size() == 1);
    CHECK(waiting.holders[0].name == "李*");
    wife.call(protocol::answer_family_voucher, {.voucher = asked.id, .confirmed = true}).must();
    CHECK(wife.call(protocol::read_family_vouchers).must().holders[0].name == "李明");
    CHECK(family.holder.call(protocol::read_notices).must().items.front().kind == domain::NoticeKind::KinConfirmed);
    family.show(asked.id).must();
    const auto log = wife.call(protocol::read_access_log).must();
    REQUIRE(log.items.size() == 1);
    CHECK(log.items[0].data == domain::AccessedData::PaymentCode);
    CHECK(log.items[0].who == "李明");

    wife.call(protocol::end_family_voucher, {.voucher = asked.id}).must();
    CHECK(family.show(asked.id).code() == ErrorCode::FamilyVoucherUnknown);
    CHECK(family.holder.call(protocol::read_notices).must().items.front().kind == domain::NoticeKind::KinEnded);
    CHECK(wife.call(protocol::answer_family_voucher, {.voucher = asked.id, .confirmed = true}).code() ==
          ErrorCode::FamilyVoucherUnknown);
}

TEST_CASE("family voucher: it never spends the holder's money, and the refusal says so") {
    Family family;
    FamilyPerson wife{family.server, person_named("陈𬱖")};
    wife.prove();
    const auto asked = family.add(person_named("陈𬱖"), domain::Relation::Spouse);
    wife.call(protocol::answer_family_voucher, {.voucher = asked.id, .confirmed = true}).must();
    const auto before = family.holder.call(protocol::read_identity).must().balance_fen;
    Till till(family.server);
    REQUIRE(till.sign_in().is_ok());
    Purchase purchase{
        .person = std::string(li_mings_wife), .token = family.show(asked.id).must().token, .total = "86.50"};
    purchase.insutype = "390";
    till.settle(purchase);
    CHECK(family.holder.call(protocol::read_identity).must().balance_fen == before);
    const auto why = wife.call(protocol::diagnose, {.member = "me"}).must();
    REQUIRE(why.explanations.size() == 1);
    CHECK(why.explanations[0].reason == domain::SettlementReason::FamilyVoucherNotMutualAid);
}

TEST_CASE("family voucher: five at most, nobody twice, not oneself; nobody's name is tried out") {
    Family family;
    const auto& people = sandbox_people().people;
    CHECK(family.start(person_named("李明"), domain::Relation::Parent).code() == ErrorCode::InvitingOneself);
    int added = 0;
    for (const protocol::SandboxPerson& person : people) {
        if (added == 5) break;
        if (person.name == "李明" || person.insurances.empty()) continue;
        family.add(person, domain::Relation::Parent);
        ++added;
        if (added == 1) CHECK(family.start(person, domain::Relation::Parent).error->problem == "already_there");
    }
    CHECK(family.start(people.back(), domain::Relation::Parent).error->problem == "too_many_relatives");
    const auto mine = family.holder.call(protocol::read_family_vouchers).must();
    REQUIRE(mine.items.size() == 5);
    CHECK(mine.relatives_max == 5);
    family.holder.call(protocol::end_family_voucher, {.voucher = mine.items[0].id}).must();
    // The same words for a known and an unknown name of an adult.
    const auto unknown =
        family.holder.call(protocol::start_family_voucher,
                           {.name = "无名", .resident_id = "11010519491231002X", .relation = domain::Relation::Parent});
    CHECK(unknown.must().state == FamilyVoucherState::Documents);
    CHECK(unknown.must().must_confirm);
}
