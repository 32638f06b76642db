#include "family_models.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "app/money_limits.hpp"

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
        const bool is_about_member = std::ranges::find(about_member, screen) != about_member.end();
        if (is_about_member || app::act_of_amount_screen(screen)) route.id = handle;
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
        codes.origin = "https://example.org:8443";
        codes.invite.invitation->member_ways = {domain::AcceptanceWay::CodeOnSharersPhone,
                                                domain::AcceptanceWay::OwnPhone, domain::AcceptanceWay::HallCode};
        add("invite codes, to be scanned", codes);
        app::Model letter = at(app::Screen::InviteLetter);
        add("letter, loading", letter);
        letter.letter.state = app::LoadState::Loaded;
        letter.letter.data = letter_of();
        add("letter", letter);
        letter.speech = {.language = app::Language::Chinese, .has_voice = true, .now = app::Speaking::Aloud};
        add("letter, read aloud", letter);
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

    protocol::FamilyMoney money_of(domain::MoneyModel kind) const {
        protocol::FamilyMoney money;
        money.model = kind;
        money.balance_fen = 1'320'415;
        money.shareable_fen = 320'415;
        if (kind == domain::MoneyModel::Earmark) money.pot_fen = 86'000;
        if (kind != domain::MoneyModel::LockedQuota) return money;
        money.quota_fen = 86'000;
        protocol::WalletAnswer wallet;
        wallet.balance_fen = 20'000;
        wallet.transfer_max_fen = 200'000;
        wallet.transfers_a_day_max = 3;
        wallet.pending_max = 1;
        wallet.is_open = true;
        wallet.closed_from = "22:00";
        wallet.closed_until = wallet.returned_at = "06:00";
        wallet.incoming = {move_of("wallet-incoming-0001", domain::TransferKind::WalletSend)};
        wallet.incoming.front().is_incoming = true;
        money.wallet = std::move(wallet);
        return money;
    }

    protocol::MoneyMove move_of(std::string id, domain::TransferKind kind) const {
        protocol::MoneyMove move{.id = std::move(id), .kind = kind, .at = now_ms_, .amount_fen = 50'000};
        if (kind != domain::TransferKind::WalletSend) return move;
        move.name = "古丽巴哈尔·阿不都热依木";
        move.returns_at = now_ms_ + 36'000'000;
        move.wallet_state = domain::WalletState::Pending;
        return move;
    }

    app::Model with_money(app::Screen screen, domain::MoneyModel kind) const {
        app::Model model = at(screen);
        model.family.data->money = money_of(kind);
        model.family.data->may_dissolve = true;
        model.money.moves.state = app::LoadState::Loaded;
        return model;
    }

    void add_money() {
        using enum domain::MoneyModel;
        for (const domain::MoneyModel kind : {DirectDraw, Earmark, LockedQuota}) {
            const std::string name(domain::name_of(kind));
            add("family, " + name, with_money(app::Screen::Family, kind));
            app::Model money = with_money(app::Screen::FamilyMoney, kind);
            add("money, " + name, money);
            money.stack.back().sheet = app::Sheet::DissolveConfirmation;
            add("money, dissolving, " + name, money);
            app::Model done = with_money(app::Screen::InviteDone, kind);
            done.invite.invitation->stage = protocol::InvitationStage::Bound;
            add("invite done, " + name, done);
        }
        app::Model moves = with_money(app::Screen::FamilyMoney, LockedQuota);
        moves.money.moves.items = {move_of("move-1", domain::TransferKind::QuotaLock),
                                   move_of("move-2", domain::TransferKind::WalletSend),
                                   move_of("move-3", domain::TransferKind::QuotaReturn)};
        moves.money.moves.items.back().occasion = domain::MoveOccasion::Reversal;
        moves.money.moves.next = "more";
        add("money, moves", moves);
        moves.money.moves = {};
        moves.money.moves.state = app::LoadState::Loading;
        add("money, loading", moves);
        moves.money.moves.state = app::LoadState::Failed;
        moves.money.moves.failure = app::Message{"home.failed.text", {}, {}};
        moves.family.data->money->obstacle = domain::TransferReason::PayerSuspended;
        moves.family.data->money->quota_fen = 0;
        add("money, obstacle", moves);
        app::Model shared = with_money(app::Screen::FamilyMember, Earmark);
        shared.stack.back().id = "membership-handle-01";
        shared.family.data->memberships.front().shared_fen = 38'000;
        add("membership with a pot", shared);
        add("member with a wallet", with_money(app::Screen::FamilyMember, LockedQuota));
    }

    void add_amounts() {
        using enum domain::MoneyModel;
        app::Model transfer = with_money(app::Screen::FamilyTransfer, Earmark);
        add("transfer, nothing typed", transfer);
        transfer.money.amount = {"500"};
        add("transfer", transfer);
        transfer.money.amount = {"4321.5"};
        add("transfer, too much", transfer);
        transfer.family.data->money->obstacle = domain::TransferReason::NobodyToUse;
        add("transfer, obstacle", transfer);
        app::Model quota = with_money(app::Screen::FamilyQuota, LockedQuota);
        quota.money.amount = {"300"};
        add("quota, less", quota);
        app::Model wallet = with_money(app::Screen::FamilyWallet, LockedQuota);
        wallet.money.amount = {"200"};
        add("wallet", wallet);
        wallet.family.data->money->wallet->is_open = false;
        add("wallet, closed", wallet);
        app::Model password = with_money(app::Screen::Confirm, Earmark);
        password.confirmation = app::Confirmation{
            app::PasswordAct::MoveMoney, {"money.password.transfer", {{"amount", "¥500.00"}}, {}}, {"12", {}}};
        add("money password", password);
    }

    void add_money_done() {
        using enum domain::MoneyModel;
        const auto done_of = [this](app::MoneyAct act, domain::MoneyModel kind, domain::TransferKind move) {
            app::Model model = with_money(app::Screen::MoneyDone, kind);
            app::MoneyDone done;
            done.act = {act, {50'000}, handle};
            done.name = "欧阳䶮";
            done.before = money_of(kind);
            done.after = money_of(kind);
            done.move = move_of("move-1", move);
            model.money.done = done;
            return model;
        };
        add("done, transfer", done_of(app::MoneyAct::Transfer, Earmark, domain::TransferKind::Earmark));
        add("done, quota", done_of(app::MoneyAct::LockQuota, LockedQuota, domain::TransferKind::QuotaLock));
        add("done, quota back", done_of(app::MoneyAct::LockQuota, LockedQuota, domain::TransferKind::QuotaReturn));
        add("done, wallet", done_of(app::MoneyAct::SendWallet, LockedQuota, domain::TransferKind::WalletSend));
        app::Model dissolved = with_money(app::Screen::MoneyDone, Earmark);
        dissolved.money.done = app::MoneyDone{};
        dissolved.money.done->act.act = app::MoneyAct::Dissolve;
        dissolved.money.done->dissolved = {2, 38'000};
        add("done, dissolved", dissolved);
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
    collecting.add_money();
    collecting.add_amounts();
    collecting.add_money_done();
    return std::move(collecting.models);
}

}  // namespace views_test
