#include "identity_models.hpp"

namespace views_test {
namespace {

using domain::FaceOutcome;

protocol::IdentityAnswer answer_at(domain::IdentityStep step) {
    protocol::IdentityAnswer answer{.step = step};
    answer.name = "欧阳䶮·买买提";
    answer.resident_id_masked = "5201**********1234";
    answer.place_zh = "黔西南州";
    answer.place_en = "Qianxinan";
    answer.scheme = domain::Scheme::Employee;
    answer.status = domain::InsuranceStatus::Normal;
    answer.balance_offered = true;
    answer.balance_fen = 648'270;
    answer.person_ways = {domain::PersonCheckWay::Face, domain::PersonCheckWay::HallCode};
    answer.face_consent_given = true;
    answer.sandbox_face_outcomes = {FaceOutcome::Passed, FaceOutcome::NotRecognised, FaceOutcome::TimedOut,
                                    FaceOutcome::WrongPerson};
    return answer;
}

class Models {
public:
    explicit Models(std::int64_t now_ms) : now_ms_(now_ms) {}

    std::vector<NamedModel> take() {
        add_name();
        add_person();
        add_pin();
        add_voucher();
        add_voucher_troubles();
        return std::move(models_);
    }

private:
    app::Model at(app::Screen screen, domain::IdentityStep step) const {
        app::Model model;
        model.now = {now_ms_};
        model.stack = {app::Route{app::Screen::Home}, app::Route{screen}};
        model.session.state = app::SessionState::Active;
        model.identity.state = app::LoadState::Loaded;
        model.identity.data = answer_at(step);
        model.service.sandbox_phone = "/sandbox/phone";
        return model;
    }
    void add(const char* name, const app::Model& model) { models_.push_back({name, model}); }

    void add_name() {
        app::Model name = at(app::Screen::IdentityName, domain::IdentityStep::Name);
        add("identity name", name);
        name.field(app::Field::IdentityName).text = "陈𬱖";
        name.field(app::Field::IdentityResidentId) = {"520102198709230026",
                                                      app::Message{"field.resident_id.check_digit", {}, {}}};
        add("identity name, check digit", name);
        name.identity.state = app::LoadState::Failed;
        name.identity.failure = app::Message{"identity.failed.text", {}, {}};
        add("identity name, failed", name);
    }

    void add_person() {
        app::Model person = at(app::Screen::IdentityPerson, domain::IdentityStep::Person);
        add("identity person", person);
        person.identity.face_check = "face-check-000000001";
        add("identity person, sandbox face", person);
        person.identity.face_check.clear();
        person.identity.data->face_consent_given = false;
        add("identity person, no consent", person);
        person.identity.way = domain::PersonCheckWay::HallCode;
        person.identity.way_chosen = true;
        person.field(app::Field::IdentityHallCode) = {"1234", app::Message{"field.hall_code.short", {}, {}}};
        add("identity person, hall code", person);
    }

    void add_pin() {
        app::Model pin = at(app::Screen::IdentityPin, domain::IdentityStep::Pin);
        pin.identity.pin.digits = "402";
        add("identity pin", pin);
        pin.identity.pin = {"", app::Message{"pin.weak.birth_date", {}, {}}};
        add("identity pin, weak", pin);
        pin.identity.pin = {};
        pin.identity.first_pin = "402719";
        add("identity pin, again", pin);
    }

    app::Model with_code() const {
        app::Model model = at(app::Screen::Voucher, domain::IdentityStep::Active);
        model.voucher.code = app::ShownCode{.text = "FA1abcdefghijklmnopqrstuvwx-_01",
                                            .expires_at = {now_ms_ + 47'000},
                                            .shown_for = domain::seconds(60),
                                            .guard_open_until = {now_ms_ + 300'000}};
        return model;
    }

    void add_voucher() {
        app::Model voucher = with_code();
        add("voucher", voucher);
        voucher.identity.data->scheme = domain::Scheme::Resident;
        voucher.identity.data->balance_offered = false;
        voucher.banner =
            app::Banner{app::BannerKind::ServerGone, app::Message{"banner.server_gone.title", {}, {}},
                        app::Message{"banner.server_gone.text", {}, {}}, app::RequestKind::RequestPaymentCode};
        add("voucher, resident, server gone", voucher);
        app::Model home = at(app::Screen::Home, domain::IdentityStep::Pin);
        home.home = {.state = app::LoadState::Loaded, .data = app::HomeData{.mobile_masked = "198****1234"}};
        add("home, next step", home);
    }

    void add_voucher_troubles() {
        app::Model voucher = at(app::Screen::Voucher, domain::IdentityStep::Active);
        voucher.pending.push_back({app::RequestKind::RequestPaymentCode, 1, {now_ms_}});
        add("voucher, waiting", voucher);
        voucher.pending.clear();
        voucher.voucher.asks_password = true;
        voucher.voucher.pin = {"", app::Message{"error.payment_password_wrong.line", {{"count", "4"}}, {}}};
        add("voucher, password", voucher);
        voucher.voucher = {.failed = true};
        voucher.refusal = app::Refusal{.code = protocol::ErrorCode::PaymentPasswordLocked,
                                       .what = {"error.payment_password_locked.what", {}, {}},
                                       .why = {"error.payment_password_locked.why", {}, {}},
                                       .who = {"error.payment_password_locked.who", {}, {}},
                                       .button = {"error.payment_password_locked.button", {}, {}},
                                       .next = app::NextStep::GoOnWithIdentity};
        add("voucher, locked", voucher);
        voucher.refusal.reset();
        voucher.online = false;
        add("voucher, offline", voucher);
    }

    std::int64_t now_ms_;
    std::vector<NamedModel> models_;
};

}  // namespace

std::vector<NamedModel> identity_models(std::int64_t now_ms) { return Models(now_ms).take(); }

}  // namespace views_test
