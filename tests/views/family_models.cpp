#include "family_models.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace views_test {
namespace {

constexpr auto handle = "member-handle-00001";

protocol::FamilyAnswer family_of(std::int64_t now_ms) {
    protocol::FamilyAnswer family;
    family.place_zh = "贵州";
    family.place_en = "Guizhou";
    family.people = 4;
    family.people_max = 8;
    family.counts_sharer = true;
    family.relations = {domain::Relation::Spouse, domain::Relation::Parent, domain::Relation::Child};
    family.steps = {domain::BindingStep::Kinship, domain::BindingStep::SharerCode, domain::BindingStep::MemberData,
                    domain::BindingStep::MemberCode, domain::BindingStep::Letter};
    family.members = {
        {handle, "欧阳䶮", domain::Relation::Parent, domain::Sex::Female, now_ms - 86'400'000},
        {"member-handle-00002", "陈𬱖", domain::Relation::Spouse, domain::Sex::Female, now_ms},
        {"member-handle-00003", "古丽巴哈尔·阿不都热依木", domain::Relation::Child, domain::Sex::Female, now_ms}};
    family.memberships = {
        {"membership-handle-01", "李明", domain::Sex::Male, domain::Relation::Spouse, now_ms - 86'400'000}};
    return family;
}

protocol::InvitationAnswer invitation_of(std::int64_t now_ms) {
    protocol::InvitationAnswer invitation;
    invitation.invitation = "invitation-00000001";
    invitation.name = "陈𬱖";
    invitation.relation = domain::Relation::Spouse;
    invitation.own_mobile_masked = "138****5678";
    invitation.own_resend_at = now_ms + 40'000;
    invitation.member_resend_at = now_ms - 1;
    return invitation;
}

protocol::LetterAnswer letter_of() {
    protocol::LetterAnswer answer;
    answer.letter.version = "2026-01";
    answer.letter.title_zh = "家庭共济承诺书";
    answer.letter.title_en = "Mutual aid commitment letter";
    for (int index = 0; index < 6; ++index) {
        answer.letter.sections.push_back(
            {"一、我是谁，邀请谁", "1. Who I am",
             "我参加职工医保，状态正常。我邀请的是我的配偶、父母或子女，写下的都是真的。",
             "I am insured as an employee and my insurance is in normal standing. What I give is true."});
        answer.letter.questions.push_back(
            {"家人怎么用？", "How does a relative use it?", "用家人自己的码。", "With the relative's own code."});
    }
    return answer;
}

class Collecting {
public:
    explicit Collecting(std::int64_t now_ms) : now_ms_(now_ms) {}

    std::vector<NamedModel> models;

    void add(std::string name, app::Model model) { models.push_back({std::move(name), std::move(model)}); }

    app::Model at(app::Screen screen) const {
        app::Model model;
        model.now = {now_ms_};
        model.session.state = app::SessionState::Active;
        app::Route route{screen};
        constexpr std::array about_member = {app::Screen::FamilyMember, app::Screen::FamilyUnbind,
                                             app::Screen::MemberCaps};
        if (std::ranges::find(about_member, screen) != about_member.end()) route.id = handle;
        model.stack = {app::Route{app::Screen::Home}, route};
        model.family.state = app::LoadState::Loaded;
        model.family.data = family_of(now_ms_);
        model.invite.invitation = invitation_of(now_ms_);
        return model;
    }

    app::HomeData home_with_sums() const {
        app::HomeData home;
        home.mobile_masked = "138****5678";
        home.family = protocol::HomeFamily{.month = "2026-11", .total_fen = 99890, .people = 4, .people_max = 8};
        const std::vector<protocol::FamilyMember> members = family_of(now_ms_).members;
        constexpr std::array<std::int64_t, 3> sums = {61240, 38650, 0};
        for (std::size_t index = 0; index < members.size(); ++index) {
            home.family->members.push_back({.id = members[index].id,
                                            .name = members[index].name,
                                            .relation = members[index].relation,
                                            .is_female = true,
                                            .order = static_cast<std::int64_t>(index),
                                            .fen = sums.at(index)});
        }
        return home;
    }

    void add_family() {
        app::Model family = at(app::Screen::Family);
        family.home.data = home_with_sums();
        add("family", family);
        family.toast = app::Toast{app::Message{"toast.unbound", {}, {}}, {now_ms_ + 4000}};
        add("family, toast", family);
        family.toast.reset();
        family.family.incoming = {
            {"invitation-00000009", "李*", "138****5678", domain::Relation::Spouse, now_ms_, now_ms_ + 86'400'000}};
        add("family, invited", family);
        family.family.incoming.clear();
        family.family.data->members.clear();
        family.family.data->memberships.clear();
        add("family, empty", family);
        family.family.data->sharer_obstacle = domain::SharerObstacle::Prerequisite;
        add("family, not verified", family);
        app::Model member = at(app::Screen::FamilyMember);
        add("member, home not read", member);
        member.home.data = home_with_sums();
        add("member", member);
        member.stack.back().sheet = app::Sheet::UnbindConfirmation;
        add("member, unbinding", member);
        app::Model unbind = at(app::Screen::FamilyUnbind);
        unbind.family.pin = {"", app::Message{"error.payment_password_wrong.line", {{"count", "4"}}, {}}};
        add("unbind", unbind);
    }

    void add_caps() {
        app::Model member = at(app::Screen::FamilyMember);
        member.home.data = home_with_sums();
        member.family.data->money = protocol::FamilyMoney{.offers_payment_cap = true, .offers_month_cap = true};
        add("member, no caps", member);
        member.family.data->members[0].caps = {
            .payment_fen = 300'00, .month_fen = 800'00, .used_this_month_fen = 612'40, .left_this_month_fen = 187'60};
        add("member, capped", member);
        app::Model form = at(app::Screen::MemberCaps);
        form.family.data = member.family.data;
        form.caps_of = handle;
        form.field(app::Field::CapMonth).text = "800";
        form.field(app::Field::CapPayment).text = "900";
        add("caps, payment above month", form);
        form.field(app::Field::CapPayment).text = "250.5";
        add("caps", form);
        app::Model mine = at(app::Screen::FamilyMember);
        mine.family.data->memberships[0].caps = member.family.data->members[0].caps;
        mine.stack.back().id = mine.family.data->memberships[0].id;
        add("membership, capped", mine);
        app::Model confirm = at(app::Screen::Confirm);
        confirm.confirmation = app::Confirmation{
            .act = app::PasswordAct::SetCaps, .lead = {"caps.confirm", {{"name", "欧阳䶮"}}, {}}, .pin = {"123", {}}};
        add("confirm", confirm);
    }

    void add_invite() {
        app::Model who = at(app::Screen::InviteWho);
        add("invite who", who);
        who.invite.relation_missing = true;
        who.field(app::Field::InviteName) = {"陈9", app::Message{"field.name.character", {}, {}}};
        who.field(app::Field::InviteResidentId) = {"52011119870606910",
                                                   app::Message{"field.resident_id.short", {{"count", "1"}}, {}}};
        add("invite who, errors", who);
        app::Model codes = at(app::Screen::InviteCodes);
        add("invite codes", codes);
        codes.invite.invitation->authorized_at = now_ms_;
        codes.field(app::Field::InviteMemberCode) = {"123456",
                                                     app::Message{"error.code_wrong.line", {{"count", "4"}}, {}}};
        codes.service.sandbox_phone = "/sandbox/phone";
        add("invite codes, wrong", codes);
        app::Model letter = at(app::Screen::InviteLetter);
        add("letter, loading", letter);
        letter.letter.state = app::LoadState::Loaded;
        letter.letter.data = letter_of();
        add("letter", letter);
        letter.letter.position = 12;
        letter.letter.signable_at = {now_ms_ + 5'000};
        letter.letter.end_seen_at = domain::Instant{now_ms_};
        add("letter, to the end", letter);
        app::Model done = at(app::Screen::InviteDone);
        done.invite.invitation->authorized_at = now_ms_;
        done.invite.invitation->agreed_at = now_ms_;
        done.invite.invitation->signed_at = now_ms_;
        add("invite done", done);
    }

    /// As in Gansu: eight relations, the letter first, the relative's own face.
    void add_faces() {
        app::Model who = at(app::Screen::InviteWho);
        who.family.data->relations.clear();
        for (int relation = 0; relation < 8; ++relation) {
            who.family.data->relations.push_back(static_cast<domain::Relation>(relation));
        }
        who.family.data->people_max = 0;
        who.family.data->steps = {domain::BindingStep::Kinship, domain::BindingStep::MemberData,
                                  domain::BindingStep::MemberFace};
        add("invite who, eight relations", who);
        app::Model waiting = at(app::Screen::InviteWho);
        waiting.family.data.reset();
        waiting.family.state = app::LoadState::Loading;
        add("invite who, loading", waiting);
        app::Model face = at(app::Screen::InviteFace);
        face.family.data->steps = who.family.data->steps;
        face.invite.signed_first = true;
        add("invite face", face);
        face.invite.by_hall_code = true;
        face.field(app::Field::InviteMemberCode) = {"12345678", app::Message{"error.hall_code_wrong.line", {}, {}}};
        face.service.sandbox_phone = "/sandbox/phone";
        add("invite face, hall code", face);
        app::Model join = at(app::Screen::JoinFace);
        join.stack.back().id = "invitation-00000009";
        add("join, loading", join);
        join.family.incoming = {
            {"invitation-00000009", "邓*", "199****0215", domain::Relation::Spouse, now_ms_, now_ms_ + 86'400'000}};
        join.family.incoming.front().needs_face = true;
        join.identity.data = protocol::IdentityAnswer{};
        join.identity.data->sandbox_face_outcomes = {domain::FaceOutcome::Passed, domain::FaceOutcome::WrongPerson};
        join.identity.way_chosen = true;
        add("join by face", join);
        join.identity.face_agreed = true;
        join.identity.face_check = "check-00000000000001";
        add("join by face, sandbox", join);
        join.identity.way = domain::PersonCheckWay::HallCode;
        add("join by hall code", join);
    }

private:
    std::int64_t now_ms_;
};

}  // namespace

std::vector<NamedModel> family_models(std::int64_t now_ms) {
    Collecting collecting(now_ms);
    collecting.add_family();
    collecting.add_caps();
    collecting.add_invite();
    collecting.add_faces();
    return std::move(collecting.models);
}

}  // namespace views_test
