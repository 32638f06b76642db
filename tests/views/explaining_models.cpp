#include "explaining_models.hpp"

#include <fstream>
#include <iterator>

#include "app/try_flow.hpp"
#include "protocol/policy_wire.hpp"

namespace views_test {
namespace {

constexpr auto handle = "member-handle-00001";

protocol::InstitutionsAnswer institutions() {
    using enum domain::InstitutionKind;
    using enum domain::InstitutionTier;
    return {{{"H52010200001", "贵阳市第一人民医院", Hospital, Tertiary, "520102", "贵阳市", "Guiyang"},
             {"P52030200001", "遵义市中医药大学附属医院第二门诊部便民大药房", Pharmacy, None, "520302", "遵义市",
              "Zunyi"}}};
}

app::Model at(app::Screen screen, std::int64_t now_ms) {
    app::Model model;
    model.now = {now_ms};
    model.session.state = app::SessionState::Active;
    model.stack = {app::Route{app::Screen::Home}, {.screen = screen, .id = handle}};
    model.family.state = app::LoadState::Loaded;
    model.family.data = protocol::FamilyAnswer{};
    model.family.data->members = {
        {handle, "欧阳䶮", domain::Relation::Parent, domain::Sex::Female, now_ms},
        {"member-handle-00003", "古丽巴哈尔·阿不都热依木", domain::Relation::Child, domain::Sex::Female, now_ms}};
    model.institutions.state = app::LoadState::Loaded;
    model.institutions.data = institutions();
    model.field(app::Field::TryAmount).text = "150";
    return model;
}

protocol::SimulationAnswer paid() {
    protocol::SimulationAnswer answer{.is_paid = true};
    answer.person_part_fen = answer.shared_fen = 15'000;
    answer.is_payer_me = true;
    answer.payer = "李明";
    answer.my_balance_after_fen = 633'270;
    answer.month_cap_left_fen = 3'760;
    answer.place_zh = "贵州";
    answer.place_en = "Guizhou";
    answer.policy_version = "2026-01";
    answer.hotline = "12393";
    return answer;
}

void answer(app::Model& model, protocol::SimulationAnswer simulation) {
    model.trial.state = app::LoadState::Loaded;
    model.trial.data = std::move(simulation);
    model.trial.answered = app::shown_question(model);
}

void add_tries(std::vector<NamedModel>& models, std::int64_t now_ms) {
    app::Model model = at(app::Screen::Try, now_ms);
    models.push_back({"try, checking", model});
    answer(model, paid());
    models.push_back({"try, paid", model});
    model.stack.back().place = "P52030200001";
    model.trial.kind = app::TrialKind::Inpatient;
    protocol::SimulationAnswer part = paid();
    part.fund_fen = 5'000;
    part.wallet_fen = 1'000;
    part.cash_fen = 4'250;
    part.explanations = {
        {domain::SettlementReason::MonthCapExceeded, domain::Mender::Sharer, domain::Remedy::RaiseCap}};
    answer(model, part);
    models.push_back({"try, in part", model});
    protocol::SimulationAnswer refused = paid();
    refused.is_paid = false;
    refused.month_cap_left_fen.reset();
    refused.explanations = {
        {domain::SettlementReason::ResidentTierExcluded, domain::Mender::Beneficiary,
         domain::Remedy::AnotherInstitution},
        {domain::SettlementReason::PurposeExcluded, domain::Mender::Nobody, domain::Remedy::SplitTheBill}};
    answer(model, refused);
    models.push_back({"try, refused", model});
    model.field(app::Field::TryAmount).text = "";
    models.push_back({"try, no amount", model});
    for (const char* part_name : {"who", "where", "what"}) {
        app::Model choice = model;
        choice.stack.push_back({.screen = app::Screen::TryChoice, .id = part_name});
        models.push_back({std::string("try, ") + part_name, choice});
    }
    app::Model mine = at(app::Screen::Try, now_ms);
    mine.stack.back().id.clear();
    protocol::SimulationAnswer own = paid();
    own.is_payer_me = false;
    own.payer = "赵𣲗";
    own.knows_own = true;
    own.own_fen = 5'000;
    answer(mine, own);
    models.push_back({"try, mine", mine});
}

void add_premiums(std::vector<NamedModel>& models, std::int64_t now_ms) {
    using enum domain::Purpose;
    protocol::PremiumsAnswer premiums{.balance_fen = 648'270, .shareable_fen = 562'070, .huimin_people_max = 3};
    premiums.huimin_counts_payer = true;
    premiums.huimin_people_left = 3;
    const std::int64_t year = 2026;
    premiums.people = {{.member = "me",
                        .name = "李明",
                        .offers = {{ResidentPremium, year, 40'000, domain::PremiumReason::Oneself},
                                   {HuiminInsurance, year, 9'900, {}},
                                   {HuiminInsurance, year + 1, 9'900, {}}}},
                       {.member = handle,
                        .name = "古丽巴哈尔·阿不都热依木",
                        .relation = domain::Relation::Spouse,
                        .offers = {{ResidentPremium, year, 40'000, {}},
                                   {HuiminInsurance, year, 9'900, {}},
                                   {HuiminInsurance, year + 1, 9'900, {}}}},
                       {.member = "member-handle-00009",
                        .name = "欧阳䶮",
                        .relation = domain::Relation::Parent,
                        .offers = {{HuiminInsurance, year, 9'900, domain::PremiumReason::PaidBefore}}}};
    protocol::PremiumReceipt receipt{.id = "receipt-0000000001", .number = "BF20260201000001", .year = year};
    receipt.period_from = "2026-01-01";
    receipt.period_until = "2026-12-31";
    receipt.insured_name = "古丽巴哈尔·阿不都热依木";
    receipt.payer_name = "李明";
    receipt.relation = domain::Relation::Spouse;
    receipt.amount_fen = 40'000;
    receipt.paid_at = now_ms;
    receipt.may_refund = true;
    premiums.receipts = {receipt};
    app::Model model = at(app::Screen::Premium, now_ms);
    model.stack.back().id = model.premium.kind = "huimin";
    models.push_back({"premium, loading", model});
    model.premium.state = app::LoadState::Loaded;
    model.premium.data = premiums;
    model.premium.chosen = {"me", handle};
    models.push_back({"premium, huimin", model});
    model.stack.back().id = model.premium.kind = "resident";
    models.push_back({"premium, resident", model});
    model.stack.back().id = model.premium.kind = "care";
    models.push_back({"premium, not here", model});
    model.stack.back() = {.screen = app::Screen::PremiumReceipt, .id = receipt.id};
    models.push_back({"premium receipt", model});
    model.stack.back().id = "another";
    models.push_back({"premium receipt, unknown", model});
}

domain::Policy shipped_rules(const char* file_name) {
    std::ifstream file(file_name);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return protocol::read_policy(text).value();
}

void add_places(std::vector<NamedModel>& models, std::int64_t now_ms) {
    app::Model model = at(app::Screen::InsuredPlace, now_ms);
    model.stack.back().id.clear();
    model.insured_places.state = app::LoadState::Loaded;
    model.insured_places.data = protocol::InsuredPlacesAnswer{.items = {}, .hotline = "12393"};
    models.push_back({"place, nothing", model});
    using enum domain::Scheme;
    protocol::InsuredPlace used{.area = "520100", .place_zh = "贵阳市", .place_en = "Guiyang", .scheme = Employee};
    used.is_used = used.has_account = used.balance_offered = true;
    used.balance_fen = 648'270;
    protocol::InsuredPlace hidden{.area = "520300", .place_zh = "遵义市", .place_en = "Zunyi", .scheme = Employee};
    hidden.has_account = hidden.may_choose = true;
    protocol::InsuredPlace twice{
        .area = "522300", .place_zh = "黔西南布依族苗族自治州", .place_en = "Qianxinan", .scheme = Resident};
    twice.status = domain::InsuranceStatus::DuplicateRecords;
    model.insured_places.data->items = {used, hidden, twice};
    model.rules.state = app::LoadState::Loaded;
    model.rules.data = shipped_rules("assets/policies/guizhou.json");
    models.push_back({"place", model});
    model.rules.data = shipped_rules("assets/policies/gansu.json");
    models.push_back({"place, Gansu", model});
}

}  // namespace

std::vector<NamedModel> explaining_models(std::int64_t now_ms) {
    std::vector<NamedModel> models;
    add_tries(models, now_ms);
    app::Model model = at(app::Screen::Diagnosis, now_ms);
    model.diagnosis.member = handle;
    model.diagnosis.state = app::LoadState::Loaded;
    model.diagnosis.data = protocol::DiagnosisAnswer{.place_zh = "贵州", .place_en = "Guizhou"};
    model.diagnosis.data->policy_version = "2026-01";
    model.diagnosis.data->hotline = "12393";
    models.push_back({"diagnosis, nothing", model});
    model.diagnosis.data->explanations = {
        {domain::SettlementReason::FamilyVoucherNotMutualAid, domain::Mender::Sharer, domain::Remedy::BindMutualAid},
        {domain::SettlementReason::SharerSuspended, domain::Mender::Payer, domain::Remedy::PayContributions}};
    models.push_back({"diagnosis", model});
    model.stack.back().sheet = app::Sheet::Help;
    models.push_back({"diagnosis, help", model});
    model.stack.back().sheet = app::Sheet::None;
    model.diagnosis.data.reset();
    model.diagnosis.state = app::LoadState::Failed;
    models.push_back({"diagnosis, failed", model});
    add_premiums(models, now_ms);
    add_places(models, now_ms);
    return models;
}

}  // namespace views_test
