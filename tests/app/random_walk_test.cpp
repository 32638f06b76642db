#include <catch2/catch_test_macros.hpp>
#include <random>

#include "app/money_limits.hpp"
#include "app/navigation.hpp"
#include "app/sms_flow.hpp"
#include "browser_history.hpp"
#include "explaining_bodies.hpp"
#include "shown_buttons.hpp"
#include "typed_addresses.hpp"

using namespace app;
using namespace app_test;

namespace {

class Walk {
public:
    // The staff's pages are walked by nobody here: they are no part of the insured person's app.
    static inline std::array<int, static_cast<std::size_t>(Screen::AccountPassword) + 1> visited{};

    explicit Walk(unsigned seed) : random_(seed) { history_.carry_out(client_.effects); }

    void step() {
        switch (pick(10)) {
            case 0:
            case 1:
            case 2: press(); break;
            case 3: type(); break;
            case 4: tick(); break;
            case 5: travel(); break;
            case 6:
            case 7:
            case 8: answer(); break;
            case 9: pass(); break;
        }
        history_.carry_out(client_.effects);
        check();
    }

private:
    int pick(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }

    /// What is tapped beside buttons; false where the screen has nothing of the kind.
    bool tap() {
        switch (client_.model.route().screen) {
            case Screen::Family:
                if (pick(5) == 0) {
                    client_.act(WalletAccepted{"wallet-transfer-00001"});
                } else if (pick(2) == 0) {
                    client_.act(MemberOpened{std::string(wife_member)});
                } else {
                    client_.act(IncomingAnswered{"invitation-to-me-0001", pick(2) == 0});
                }
                return true;
            case Screen::InviteWho: client_.act(RelationChosen{domain::Relation::Spouse}); return true;
            case Screen::JoinFace: client_.act(SandboxFaceChosen{domain::FaceOutcome::Passed}); return true;
            case Screen::InviteLetter: client_.act(LetterReadTo{pick(4)}); return true;
            case Screen::Spending:
                if (pick(2) == 0) {
                    client_.act(MonthChosen{pick(2) == 0 ? "2026-01" : "2026-02"});
                } else {
                    client_.act(MemberChosen{pick(2) == 0 ? std::string(wife_member) : std::string()});
                }
                return true;
            case Screen::Notices:
                if (pick(2) == 0) {
                    client_.act(NoticeTopicChosen{domain::NoticeTopic::Family});
                } else {
                    client_.act(RecordOpened{"settlement-000000001", pick(2) == 0});
                }
                return true;
            case Screen::KinWho: client_.act(RelationChosen{domain::Relation::Child}); return true;
            case Screen::KinDocuments: client_.act(PictureChosen{pick(3) == 0 ? "" : "picture"}); return true;
            case Screen::KinLetter: client_.act(LetterReadTo{pick(8)}); return true;
            case Screen::Kin: client_.act(KinOpened{"family-voucher-000001", pick(2) == 0}); return true;
            case Screen::AccessLog: client_.act(AccessByChosen{domain::AccessBy::Staff}); return true;
            case Screen::Consents: client_.act(ConsentSwitched{domain::ConsentKind::Details}); return true;
            case Screen::Devices: client_.act(DeviceEndAsked{pick(2) == 0 ? "" : "session-0000000000001"}); return true;
            case Screen::DeleteAccount:
                client_.act(DeletionWayTaken{static_cast<domain::DeletionObstacle>(pick(9))});
                return true;
            case Screen::CollectedData:
            case Screen::OwnData:
            case Screen::AccountPassword:
            case Screen::ExportData: return false;
            case Screen::Help: client_.act(HelpLeadTaken{protocol::HelpLead::Card}); return true;
            case Screen::Places: client_.act(PlaceKindChosen{protocol::PlaceKind::Pharmacy}); return true;
            case Screen::ChangePassword: client_.act(PinKeyPressed{pick(11)}); return true;
            case Screen::Scan: client_.act(HostTold{HostNews::ScanText, "https://elsewhere.example/"}); return true;
            case Screen::Kept: client_.act(HostTold{HostNews::RecordsRefused, "3"}); return true;
            case Screen::Staff:
            case Screen::Welcome:
            case Screen::ConsentText:
            case Screen::RegisterMobile:
            case Screen::RegisterCode:
            case Screen::RegisterPassword:
            case Screen::Login:
            case Screen::LoginCode:
            case Screen::Home:
            case Screen::Settings:
            case Screen::IdentityName:
            case Screen::IdentityPerson:
            case Screen::IdentityPin:
            case Screen::Voucher:
            case Screen::FamilyMember:
            case Screen::FamilyUnbind:
            case Screen::MemberCaps:
            case Screen::Confirm:
            case Screen::InviteCodes:
            case Screen::InviteFace:
            case Screen::InviteDone:
            case Screen::Me:
            case Screen::Record:
            case Screen::Try:
            case Screen::FamilyTransfer:
            case Screen::FamilyQuota:
            case Screen::FamilyWallet:
            case Screen::FamilyMoney:
            case Screen::MoneyDone:
            case Screen::Why: return false;
            case Screen::TryChoice: client_.act(TrialPlaceChosen{pick(2) == 0 ? "" : "H52010200001"}); return true;
            case Screen::Premium:
                client_.act(PremiumPersonToggled{pick(2) == 0 ? "me" : std::string(wife_member)});
                return true;
            case Screen::PremiumReceipt:
            case Screen::InsuredPlace: return false;
            case Screen::Diagnosis:
                client_.act(RemedyChosen{static_cast<domain::Remedy>(pick(14)),
                                         pick(2) == 0 ? std::string() : std::string(wife_member)});
                return true;
        }
        return false;
    }

    void press() {
        if (pick(3) == 0 && tap()) return;
        const std::vector<Button> buttons = buttons_of(client_.model);
        client_.press(buttons[static_cast<std::size_t>(pick(static_cast<int>(buttons.size())))]);
    }

    void tick() {
        const auto kind = static_cast<domain::ConsentKind>(pick(4));
        if (client_.model.route().screen == Screen::Welcome) client_.act(ConsentToggled{kind});
    }

    Field shown_field() {
        switch (client_.model.route().screen) {
            case Screen::RegisterMobile: return Field::RegisterMobile;
            case Screen::RegisterCode: return Field::RegisterCode;
            case Screen::RegisterPassword: return Field::RegisterPassword;
            case Screen::Login: return pick(2) == 0 ? Field::LoginMobile : Field::LoginPassword;
            case Screen::LoginCode: return Field::LoginCode;
            case Screen::Welcome:
            case Screen::ConsentText:
            case Screen::Home:
            case Screen::Settings:
            case Screen::Me:
            case Screen::Spending:
            case Screen::Record:
            case Screen::Why:
            case Screen::Notices:
            case Screen::TryChoice:
            case Screen::Diagnosis:
            case Screen::Premium:
            case Screen::PremiumReceipt:
            case Screen::InsuredPlace:
            case Screen::KinDocuments:
            case Screen::KinLetter:
            case Screen::Kin:
            case Screen::AccessLog:
            case Screen::Consents:
            case Screen::CollectedData:
            case Screen::Devices:
            case Screen::OwnData:
            case Screen::ChangePassword:
            case Screen::Scan:
            case Screen::Kept:
            case Screen::Staff:
            case Screen::IdentityPin:
            case Screen::Family:
            case Screen::FamilyMember:
            case Screen::FamilyUnbind:
            case Screen::Confirm:
            case Screen::InviteLetter:
            case Screen::InviteDone:
            case Screen::JoinFace:
            case Screen::FamilyTransfer:
            case Screen::FamilyQuota:
            case Screen::FamilyWallet:
            case Screen::FamilyMoney:
            case Screen::MoneyDone:
            case Screen::Voucher: return all_fields[static_cast<std::size_t>(pick(6))];
            case Screen::AccountPassword:
            case Screen::ExportData:
            case Screen::DeleteAccount: return Field::AccountPassword;
            case Screen::Help: return Field::HelpSearch;
            case Screen::Places: return Field::PlacesSearch;
            case Screen::KinWho: return pick(2) == 0 ? Field::KinName : Field::KinResidentId;
            case Screen::InviteWho: return pick(2) == 0 ? Field::InviteName : Field::InviteResidentId;
            case Screen::InviteFace: return Field::InviteMemberCode;
            case Screen::InviteCodes: return pick(2) == 0 ? Field::InviteOwnCode : Field::InviteMemberCode;
            case Screen::IdentityName: return pick(2) == 0 ? Field::IdentityName : Field::IdentityResidentId;
            case Screen::Try: return Field::TryAmount;
            case Screen::MemberCaps: return pick(2) == 0 ? Field::CapMonth : Field::CapPayment;
            case Screen::IdentityPerson: return Field::IdentityHallCode;
        }
        return Field::LoginMobile;
    }

    void type() {
        static const char* const numbers[] = {"13808515678", "13908515678", "138", "gui-yang-2026"};
        static const char* const codes[] = {"407219", "111111", "4072", ""};
        static const char* const passwords[] = {"gui-yang-2026", "gui-yang", "13808515678", ""};
        static const char* const amounts[] = {"800", "0", "86.5", ""};
        static const char* const relatives[] = {"陈𬱖", "52011119870606910X", "520111198706069101", ""};
        const Screen screen = client_.model.route().screen;
        const bool has_pad = act_of_amount_screen(screen).has_value();
        if (has_pad || screen == Screen::IdentityPin || screen == Screen::Voucher || screen == Screen::FamilyUnbind ||
            screen == Screen::Confirm) {
            const int keys = screen == Screen::Confirm ? 6 : 1;
            for (int key = 0; key < keys; ++key) client_.act(PinKeyPressed{pick(12)});
            return;
        }
        const Field field = shown_field();
        const bool is_code = field == Field::RegisterCode || field == Field::LoginCode ||
                             field == Field::InviteOwnCode || field == Field::InviteMemberCode;
        const bool is_number = field == Field::RegisterMobile || field == Field::LoginMobile;
        const bool is_relative = field == Field::InviteName || field == Field::InviteResidentId;
        const bool is_amount = field == Field::CapMonth || field == Field::CapPayment || field == Field::TryAmount;
        const auto& words = is_amount     ? amounts
                            : is_code     ? codes
                            : is_number   ? numbers
                            : is_relative ? relatives
                                          : passwords;
        client_.type(field, words[pick(4)]);
    }

    void travel() {
        const int by = pick(5) - 3;  // mostly back
        if (pick(4) == 0) {
            const std::string address(
                typed_addresses[static_cast<std::size_t>(pick(static_cast<int>(typed_addresses.size())))]);
            history_.carry_out({Navigate{route_from_text(address), NavigateKind::Push}});
            client_.act(RouteChanged{address});
        } else if (by != 0 && history_.can_go(by)) {
            client_.act(RouteChanged{history_.go(by)});
        } else if (pick(2) == 0) {
            client_.act(VisibilityChanged{pick(2) == 0});
        } else {
            client_.act(ConnectionChanged{pick(2) == 0});
        }
    }

    void pass() {
        static const int seconds[] = {1, 10, 61, 301, 601};
        client_.pass(domain::seconds(seconds[pick(5)]));
    }

    std::string well(std::string_view endpoint) {
        const domain::Instant now = client_.now;
        if (endpoint == "read_service") return service_body(now);
        if (endpoint == "read_consents") return consents_body();
        if (endpoint == "read_home") return pick(2) == 0 ? home_body(now) : personal_home_body(now, pick(5));
        if (endpoint == "request_sms_code")
            return code_body(now, pick(2) == 0 ? challenge_one : "challenge-0000000002");
        if (endpoint == "check_sms_code") return proof_body(now, pick(2) == 0 ? "none" : "exists");
        if (endpoint == "end_session") return "{}";
        if (endpoint == "extend_session") return session_body(now);
        static const char* const steps[] = {"name", "person", "pin", "active"};
        if (endpoint == "read_identity") return identity_body(steps[pick(4)]);
        if (endpoint == "check_name") return identity_body("person");
        if (endpoint == "start_face_check") return face_check_body(now);
        if (endpoint == "finish_face_check" || endpoint == "check_hall_code") return identity_body("pin");
        if (endpoint == "set_payment_password") return identity_body("active");
        if (endpoint == "request_payment_code") return payment_code_body(now);
        return family_answer(endpoint, now);
    }

    /// Of a family that changes from answer to answer, as if others acted all the time.
    std::string family_answer(std::string_view endpoint, domain::Instant now) {
        const auto stage = static_cast<protocol::InvitationStage>(pick(6));
        if (endpoint == "read_family") {
            return family_body(now, pick(2) == 0, pick(2) == 0 ? std::optional(stage) : std::nullopt, pick(2),
                               pick(4) == 0, pick(4) == 0 ? std::nullopt : std::optional(some_money(pick(2) == 0)));
        }
        for (const char* act :
             {"start_invitation", "confirm_own_code", "confirm_member_code", "sign_letter", "resend_invitation_code"}) {
            if (endpoint == act) return invitation_body(now, stage);
        }
        for (const char* act :
             {"end_membership", "leave_group", "accept_incoming", "decline_incoming", "finish_joining_face"}) {
            if (endpoint == act) return "{}";
        }
        if (endpoint == "read_premiums") return premiums_body(client_.now);
        if (endpoint == "pay_premium" || endpoint == "refund_premium") return receipts_body(client_.now, pick(2) == 0);
        if (endpoint == "read_insured_places" || endpoint == "choose_place") return places_body();
        if (endpoint == "simulate") return simulation_body(pick(2) == 0);
        if (endpoint == "diagnose") return diagnosis_body(pick(2) == 0);
        if (endpoint == "read_institutions") return institutions_body();
        if (endpoint == "read_rules") return rules_body();
        if (endpoint == "set_cap") return caps_body(pick(900));
        for (const char* act : {"make_transfer", "lock_quota", "send_wallet", "accept_wallet"}) {
            if (endpoint == act) return money_moved_body(now, some_money(pick(2) == 0));
        }
        if (endpoint == "dissolve_group") return R"({"members_ended":1,"returned_fen":38000})";
        if (endpoint == "read_transfers") return transfers_body(now, pick(2) == 0);
        if (endpoint == "read_incoming") return incoming_body(now, pick(2) == 0);
        if (endpoint == "start_joining_face") return face_check_body(now);
        if (endpoint == "read_letter") return letter_body(now, pick(4));
        if (endpoint == "save_letter_position" || endpoint == "sign_letter_first")
            return letter_position_body(now, pick(4));
        if (endpoint == "wait_for_news") return news_body(pick(5), pick(2) == 0);
        if (endpoint == "read_notices") return notices_body(now);
        if (endpoint == "mark_notices_read") return R"({"unread":0})";
        if (endpoint == "read_spending") return spending_body(pick(2) == 0 ? "2026-01" : "2026-02", pick(9000));
        return session_body(now);
    }

    void answer() {
        if (client_.sent.empty()) return;
        const std::string endpoint(
            client_.sent[static_cast<std::size_t>(pick(static_cast<int>(client_.sent.size())))].endpoint);
        const auto& codes = domain::enum_names<protocol::ErrorCode>;
        switch (pick(5)) {
            case 0:
                client_.refuse(endpoint, codes[static_cast<std::size_t>(pick(static_cast<int>(codes.size())))],
                               pick(2) == 0 ? "" : ",\"retry_at\":" + at(client_.now + domain::seconds(30)));
                return;
            case 1: client_.leave_unanswered(endpoint, static_cast<UnansweredReason>(pick(3))); return;
            default: client_.answer(endpoint, well(endpoint)); return;
        }
    }

    void check() {
        const Model& model = client_.model;
        INFO(client_.shown());
        REQUIRE(history_.shown() == client_.shown());
        REQUIRE(allowed_route(model, model.route()) == model.route());
        for (std::size_t one = 0; one < model.pending.size(); ++one) {
            for (std::size_t other = one + 1; other < model.pending.size(); ++other) {
                REQUIRE(model.pending[one].kind != model.pending[other].kind);
            }
        }
        for (const char* secret : {"407219", "111111", "gui-yang"}) {
            REQUIRE(model.saved_draft.find(secret) == std::string::npos);
        }
        // A password that was asked for is not asked for after a reload.
        if (model.route().screen != Screen::Confirm) REQUIRE(client_.reloaded().shown() == client_.shown());
        visited[static_cast<std::size_t>(model.route().screen)] += 1;
        check_way_on();
    }

    /// Whoever stands at a code or a password can go on: type, press a button of a card, or wait for an answer.
    void check_way_on() const {
        const Model& model = client_.model;
        if (model.route().sheet != Sheet::None || !model.pending.empty()) return;
        const Screen screen = model.route().screen;
        const SmsStep& sms = current_sms(model);
        const bool said = model.refusal || (model.banner && model.banner->retry);
        if (screen == Screen::RegisterCode || screen == Screen::LoginCode) {
            REQUIRE((can_type_code(model, sms) || said));
        }
        if (screen == Screen::RegisterPassword) REQUIRE((has_valid_proof(model, sms) || said));
    }

    std::mt19937 random_;
    ScriptedClient client_;
    BrowserHistory history_;
};

}  // namespace

TEST_CASE("random walks: whatever a person does, the browser and the model show the same, and nothing runs twice") {
    for (unsigned seed = 1; seed <= 700; ++seed) {
        CAPTURE(seed);
        Walk walk(seed);
        for (int step = 0; step < 300; ++step) {
            CAPTURE(step);
            walk.step();
        }
    }
    for (std::size_t screen = 0; screen < Walk::visited.size(); ++screen) {
        CAPTURE(screen);
        CHECK(Walk::visited.at(screen) > 30);
    }
}
