#include "spending_models.hpp"

namespace views_test {
namespace {

constexpr std::int64_t now_ms = 1'795'000'000'000;

app::Model signed_in_at(app::Screen screen) {
    app::Model model;
    model.now = {now_ms};
    model.stack = {app::Route{app::Screen::Home}, app::Route{screen}};
    model.session.state = app::SessionState::Active;
    model.session.mobile_masked = "198****1234";
    return model;
}

protocol::SpendingMember member(std::int64_t order, std::string name, domain::Relation relation, bool is_female,
                                std::int64_t fen) {
    return {.id = "member-" + std::to_string(order),
            .name = std::move(name),
            .is_me = false,
            .relation = relation,
            .is_female = is_female,
            .order = order,
            .fen = fen};
}

std::vector<protocol::SpendingMember> family() {
    return {member(0, "欧阳䶮", domain::Relation::Parent, true, 61240),
            member(1, "陈𬱖", domain::Relation::Spouse, true, 38650),
            member(2, "李国栋", domain::Relation::Parent, false, 20150),
            member(3, "李㛃", domain::Relation::Child, true, 8600)};
}

protocol::SpendingRecord record(int number, std::string place, protocol::SpendingState state) {
    return {.id = "record-" + std::to_string(number),
            .at = now_ms - number * 3'600'000,
            .member = "member-1",
            .institution = std::move(place),
            .visit = domain::VisitKind::PharmacyPurchase,
            .amount_fen = state == protocol::SpendingState::Refused ? 0 : 8650,
            .total_fen = 12650,
            .state = state};
}

protocol::SpendingAnswer spending() {
    protocol::SpendingAnswer answer;
    for (int month = 6; month <= 11; ++month) {
        protocol::SpendingMonth each{.month = month < 10 ? "2026-0" + std::to_string(month)
                                                         : "2026-" + std::to_string(month)};
        for (const protocol::SpendingMember& person : family()) {
            each.shares.push_back({person.id, person.fen * month / 11});
            each.total_fen += person.fen * month / 11;
        }
        answer.months.push_back(std::move(each));
    }
    answer.month = "2026-11";
    answer.total_fen = 128640;
    answer.members = family();
    answer.count = 3;
    answer.records = {record(1, "筑安大药房（中华北路店）", protocol::SpendingState::Settled),
                      record(2, "贵阳市筑东医院", protocol::SpendingState::Refused),
                      record(3, "和济堂药店（延安东路）", protocol::SpendingState::Reversed)};
    answer.next = "17-record-3";
    return answer;
}

app::HomeData home() {
    app::HomeData data;
    data.mobile_masked = "198****1234";
    data.identity_verified = true;
    data.person = protocol::HomePerson{.name = "李明",
                                       .resident_id_masked = "5201**********9019",
                                       .place_zh = "贵阳市",
                                       .place_en = "Guiyang",
                                       .has_account = true,
                                       .balance_offered = true,
                                       .balance_fen = 648270};
    data.family = protocol::HomeFamily{.month = "2026-11", .total_fen = 128640, .people = 5, .people_max = 8};
    data.family->members = family();
    data.last_record = record(1, "筑安大药房（中华北路店）", protocol::SpendingState::Settled);
    data.last_record_member = family()[1];
    data.unread = 2;
    data.latest_notice = 2;
    return data;
}

protocol::RecordAnswer told(protocol::RecordRole role) {
    protocol::RecordAnswer answer;
    answer.id = "record-1";
    answer.role = role;
    answer.at = now_ms;
    answer.member = family()[1];
    answer.member.fen = 8650;
    answer.institution = "筑安大药房（中华北路店）";
    answer.total_fen = 9650;
    answer.fund_fen = 1000;
    answer.person_part_fen = 8650;
    answer.shared_fen = 8650;
    answer.payer = "李明";
    answer.place_zh = "贵州";
    answer.place_en = "Guizhou";
    answer.policy_version = "2026-01";
    answer.hotline = "12393";
    answer.steps = {{protocol::SettlementStepKind::CodeShown, now_ms - 5000, {}},
                    {protocol::SettlementStepKind::CodeScanned, now_ms - 2000, {}},
                    {protocol::SettlementStepKind::SharedPaid, now_ms, 8650}};
    if (role == protocol::RecordRole::Sharer) {
        answer.balance_before_fen = 656920;
        answer.balance_after_fen = 648270;
    } else {
        answer.lines = {{"XA02BCA001", "2", 8650}};
    }
    return answer;
}

app::Model record_model(app::Screen screen, protocol::RecordAnswer answer) {
    app::Model model = signed_in_at(screen);
    model.stack.back().id = answer.id;
    model.record.id = answer.id;
    model.record.state = app::LoadState::Loaded;
    model.record.data = std::move(answer);
    return model;
}

void add_records(std::vector<NamedModel>& models) {
    models.push_back({"record, sharer", record_model(app::Screen::Record, told(protocol::RecordRole::Sharer))});
    protocol::RecordAnswer hers = told(protocol::RecordRole::Beneficiary);
    hers.member.is_me = true;
    hers.reversed_by = {"record-9", now_ms};
    models.push_back({"record, reversed", record_model(app::Screen::Record, hers)});
    protocol::RecordAnswer refused = told(protocol::RecordRole::Sharer);
    refused.kind = domain::SettlementKind::Refused;
    refused.reason = domain::SettlementReason::ResidentTierExcluded;
    refused.mender = domain::mender_of(*refused.reason);
    refused.steps = {{protocol::SettlementStepKind::Refused, now_ms, {}}};
    for (const domain::SettlementCheck check : domain::all_enumerators<domain::SettlementCheck>()) {
        const bool failed = check == domain::SettlementCheck::Place;
        refused.checks.push_back({check, failed ? domain::CheckOutcome::Failed : domain::CheckOutcome::Passed});
    }
    models.push_back({"why", record_model(app::Screen::Why, refused)});
    app::Model missing = record_model(app::Screen::Record, told(protocol::RecordRole::Sharer));
    missing.record.data.reset();
    missing.record.state = app::LoadState::Failed;
    missing.record.failure = app::Message{"record.missing", {}, {}};
    models.push_back({"record, missing", missing});
}

void add_notices(std::vector<NamedModel>& models) {
    app::Model model = signed_in_at(app::Screen::Notices);
    model.notices.state = app::LoadState::Loaded;
    model.notices.data = protocol::NoticesAnswer{};
    models.push_back({"notices, none", model});
    std::int64_t number = 6;
    for (const domain::NoticeKind kind : domain::all_enumerators<domain::NoticeKind>()) {
        model.notices.data->items.push_back({.number = number--,
                                             .kind = kind,
                                             .at = now_ms,
                                             .is_read = number < 3,
                                             .record = "record-1",
                                             .reason = {},
                                             .name = "陈𬱖",
                                             .institution = "筑安大药房（中华北路店）",
                                             .amount_fen = 8650,
                                             .balance_fen = 648270});
    }
    model.notices.data->latest = 6;
    model.notices.data->unread = 4;
    models.push_back({"notices", model});
    model.notices.topic = domain::NoticeTopic::Payments;
    model.notices.data->next = 1;
    model.notices.state = app::LoadState::Failed;
    model.notices.failure = app::Message{"error.busy.line", {}, {}};
    models.push_back({"notices of a kind, more failed", model});
    model.notices.topic = domain::NoticeTopic::Security;
    model.notices.data = protocol::NoticesAnswer{};
    model.notices.state = app::LoadState::Loaded;
    models.push_back({"notices, none of a kind", model});
}

}  // namespace

void add_spending_models(std::vector<NamedModel>& models) {
    app::Model model = signed_in_at(app::Screen::Home);
    model.stack = {app::Route{app::Screen::Home}};
    model.home.state = app::LoadState::Loaded;
    model.home.data = home();
    models.push_back({"home, family", model});
    model.stack.back().sheet = app::Sheet::Help;
    models.push_back({"home, help", model});
    model.stack.back().sheet = app::Sheet::None;
    model.online = false;
    model.balance_hidden = true;
    model.home.data->person->scheme = domain::Scheme::Resident;
    model.home.data->family->members.clear();
    model.home.data->family->sharers = {"李明"};
    models.push_back({"home, member offline", model});

    model = signed_in_at(app::Screen::Me);
    models.push_back({"me, unknown", model});
    model.home.data = home();
    models.push_back({"me", model});

    model = signed_in_at(app::Screen::Spending);
    model.spending.state = app::LoadState::Loading;
    model.spending.since = {now_ms - 1000};
    models.push_back({"spending, loading", model});
    model.spending.state = app::LoadState::Failed;
    models.push_back({"spending, failed", model});
    model.spending.state = app::LoadState::Loaded;
    model.spending.data = spending();
    model.spending.member = "member-1";
    models.push_back({"spending", model});
    model.spending.data = protocol::SpendingAnswer{.month = "2026-11"};
    model.spending.data->months.push_back({.month = "2026-11"});
    models.push_back({"spending, empty", model});
    add_records(models);
    add_notices(models);
}

}  // namespace views_test
