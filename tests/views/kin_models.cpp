#include "kin_models.hpp"

#include <string>

namespace views_test {
namespace {

using domain::FamilyVoucherDocument;
using domain::FamilyVoucherState;

protocol::FamilyVoucher kin_of(std::string id, std::string name, FamilyVoucherState state, std::int64_t age) {
    protocol::FamilyVoucher kin;
    kin.id = std::move(id);
    kin.name = std::move(name);
    kin.relation = age < 16 ? domain::Relation::Child : domain::Relation::Parent;
    kin.sex = domain::Sex::Female;
    kin.age = age;
    kin.state = state;
    kin.must_confirm = age >= 16;
    return kin;
}

protocol::FamilyVouchersAnswer vouchers_of(std::int64_t now_ms) {
    protocol::FamilyVouchersAnswer answer;
    answer.relatives_max = 5;
    answer.confirmation_from_age = 16;
    answer.items = {kin_of("kin-00000000000001", "李契", FamilyVoucherState::Active, 9),
                    kin_of("kin-00000000000002", "古丽巴哈尔·阿不都热依木", FamilyVoucherState::Active, 67),
                    kin_of("kin-00000000000003", "欧阳䶮", FamilyVoucherState::Asked, 66),
                    kin_of("kin-00000000000004", "李国栋", FamilyVoucherState::Documents, 70)};
    answer.holders = {
        {"kin-00000000000005", "李*", "138****5678", domain::Relation::Spouse, FamilyVoucherState::Asked, now_ms},
        {"kin-00000000000006", "陈𬱖", "139****5678", domain::Relation::Spouse, FamilyVoucherState::Active, now_ms}};
    return answer;
}

app::Model at(app::Screen screen, std::int64_t now_ms, std::string id = {}) {
    app::Model model;
    model.now = {now_ms};
    model.session.state = app::SessionState::Active;
    app::Route route{screen};
    route.id = std::move(id);
    model.stack = {app::Route{app::Screen::Home}, route};
    model.kin.state = app::LoadState::Loaded;
    model.kin.data = vouchers_of(now_ms);
    model.kin.draft = "kin-00000000000004";
    return model;
}

protocol::LetterAnswer letter() {
    protocol::LetterAnswer answer;
    answer.letter.version = "2026-01";
    answer.letter.title_zh = "亲情账户承诺书";
    answer.letter.title_en = "Family voucher letter";
    for (int index = 0; index < 5; ++index) {
        answer.letter.sections.push_back({"一、只亮码，不花我的钱", "1. It shows a code and never spends my money",
                                          "家人看病买药，用的是家人自己的医保和账户，不从我的个人账户付。",
                                          "What it pays is the relative's own insurance, never my account."});
    }
    return answer;
}

void add_adding(std::vector<NamedModel>& models, std::int64_t now_ms) {
    app::Model who = at(app::Screen::KinWho, now_ms);
    models.push_back({"kin who", who});
    who.kin.relation_missing = true;
    who.field(app::Field::KinName) = {"陈9", app::Message{"field.name.character", {}, {}}};
    models.push_back({"kin who, errors", who});
    app::Model child = at(app::Screen::KinWho, now_ms);
    child.kin.relation = domain::Relation::Child;
    child.field(app::Field::KinName).text = "李契";
    child.field(app::Field::KinResidentId).text = "520111201706139002";
    child.kin.guardian.missing = true;
    models.push_back({"kin who, a child's guardian", child});
    app::Model documents = at(app::Screen::KinDocuments, now_ms);
    models.push_back({"kin documents", documents});
    documents.kin.data->items[3].documents = {FamilyVoucherDocument::OwnHouseholdRegister};
    documents.kin.picture_error = app::Message{"kin.page.unreadable", {}, {}};
    models.push_back({"kin documents, one there", documents});
    documents.kin.data->items[3].documents.push_back(FamilyVoucherDocument::RelativesHouseholdRegister);
    documents.kin.picture_error.reset();
    models.push_back({"kin documents, both there", documents});
    app::Model reading = at(app::Screen::KinLetter, now_ms);
    models.push_back({"kin letter, loading", reading});
    reading.kin.letter.state = app::LoadState::Loaded;
    reading.kin.letter.data = letter();
    models.push_back({"kin letter", reading});
    reading.kin.letter.position = 5;
    reading.kin.letter.end_seen_at = domain::Instant{now_ms - 2000};
    models.push_back({"kin letter, to the end", reading});
}

void add_pages(std::vector<NamedModel>& models, std::int64_t now_ms) {
    app::Model family = at(app::Screen::Family, now_ms);
    family.family.state = app::LoadState::Loaded;
    family.family.data.emplace();
    family.family.data->people_max = 8;
    models.push_back({"family, with family vouchers", family});
    app::Model kin = at(app::Screen::Kin, now_ms, "kin-00000000000001");
    models.push_back({"kin", kin});
    kin.stack.back().sheet = app::Sheet::KinEndConfirmation;
    models.push_back({"kin, ending", kin});
    models.push_back({"kin, asked", at(app::Screen::Kin, now_ms, "kin-00000000000003")});
    models.push_back({"kin, holder", at(app::Screen::Kin, now_ms, "kin-00000000000006")});
    app::Model code = at(app::Screen::Voucher, now_ms, "kin-00000000000001");
    code.voucher.kin = "kin-00000000000001";
    code.voucher.code = app::ShownCode{
        "FV1abcdefghijklmnopqrstuvwxyz012", {now_ms + 47'000}, domain::milliseconds(60'000), {now_ms + 300'000}};
    code.identity.data.emplace();
    models.push_back({"kin code", code});
}

void add_log(std::vector<NamedModel>& models, std::int64_t now_ms) {
    app::Model log = at(app::Screen::AccessLog, now_ms);
    models.push_back({"access log, loading", log});
    log.access_log.state = app::LoadState::Loaded;
    log.access_log.data.emplace();
    models.push_back({"access log, empty", log});
    log.access_log.data->by_institutions = 6;
    log.access_log.data->next = "more";
    log.access_log.data->items = {
        {"access-0000000000001", now_ms, domain::AccessBy::Institution, "筑安大药房（中华北路店）",
         domain::AccessedData::SharedAccount, domain::AccessReason::RelativesPayment, "陈𬱖"},
        {"access-0000000000002", now_ms, domain::AccessBy::Institution, "省城第一医院",
         domain::AccessedData::InsuranceRecord, domain::AccessReason::CodeShown, ""},
        {"access-0000000000003", now_ms - 86'400'000, domain::AccessBy::Staff, "贵阳市医保服务大厅 王*",
         domain::AccessedData::Documents, domain::AccessReason::DocumentReview, ""},
        {"access-0000000000004", now_ms - 86'400'000, domain::AccessBy::Relative, "李明",
         domain::AccessedData::Spending, domain::AccessReason::FamilyOverview, ""}};
    models.push_back({"access log", log});
}

void add_help(std::vector<NamedModel>& models, std::int64_t now_ms) {
    app::Model help = at(app::Screen::Help, now_ms);
    models.push_back({"help, loading", help});
    help.help.state = app::LoadState::Loaded;
    help.help.data.emplace();
    help.help.data->place_zh = "贵州省 · 贵阳市";
    help.help.data->place_en = "Guizhou · Guiyang";
    help.help.data->policy_version = "2026-01";
    help.help.data->hotline = "12393";
    help.help.data->halls = {{"520100", "贵阳市医保服务大厅", "Guiyang insurance hall", "观山湖区市民中心 3 楼",
                              "Civic centre, 3rd floor", "周一至周五 9:00–17:00", "Mon–Fri 9:00–17:00"}};
    const protocol::HelpItem caps{"caps",
                                  "能给每个人设上限吗？",
                                  "Can I set a cap per person?",
                                  "能。在家人页上设每月和每笔的上限。",
                                  "Yes: per month and per payment, on the relative’s page.",
                                  true,
                                  protocol::HelpLead::Try};
    const protocol::HelpItem lost{
        "lost", "卡丢了怎么办？",        "My card is lost?", "先挂失，再补办。", "Report it, then get another.",
        false,  protocol::HelpLead::Hall};
    help.help.data->topics = {{"aid", "家庭共济", "Mutual aid", {caps, lost}}, {"card", "社保卡", "The card", {lost}}};
    models.push_back({"help", help});
    help.help.open = "caps";
    models.push_back({"help, a question open", help});
    help.field(app::Field::HelpSearch) = {"没有这个", {}};
    models.push_back({"help, nothing found", help});
    help.field(app::Field::HelpSearch) = {};
    help.stack.back().id = "hall";
    models.push_back({"help, halls", help});
}

void add_places(std::vector<NamedModel>& models, std::int64_t now_ms) {
    app::Model places = at(app::Screen::Places, now_ms);
    models.push_back({"places, loading", places});
    places.places.state = app::LoadState::Loaded;
    places.places.data.emplace();
    places.places.data->count_all = 20'400;
    models.push_back({"places, none", places});
    places.places.data->count_found = 2;
    places.places.data->next = 50;
    places.places.data->items = {{"P52010000001",
                                  "筑安大药房（中华北路店）",
                                  "云岩区中华北路 112 号",
                                  domain::InstitutionKind::Pharmacy,
                                  domain::InstitutionTier::None,
                                  "贵阳市",
                                  "Guiyang",
                                  false,
                                  true,
                                  {}},
                                 {"H52010000002", "贵州省第一人民医院观山湖院区（互联网医院）", "",
                                  domain::InstitutionKind::Hospital, domain::InstitutionTier::Tertiary, "贵阳市",
                                  "Guiyang", true, false, domain::SettlementReason::PlaceNotDesignated}};
    models.push_back({"places", places});
    places.places.only_usable = true;
    places.places.kind = protocol::PlaceKind::Hospital;
    models.push_back({"places, hospitals that take it", places});
    models.push_back({"another payment password", at(app::Screen::ChangePassword, now_ms)});
}

void add_scan(std::vector<NamedModel>& models, std::int64_t now_ms) {
    using enum app::ScanStage;
    app::Model scan = at(app::Screen::Scan, now_ms);
    for (const auto& [stage, name] : {std::pair{Starting, "scan, starting"},
                                      {Looking, "scan, looking"},
                                      {Denied, "scan, denied"},
                                      {NoCamera, "scan, no camera"},
                                      {Failed, "scan, failed"}}) {
        scan.scan.stage = stage;
        models.push_back({name, scan});
    }
    scan.scan.stage = Over;
    scan.scan.remark = app::Message{"scan.payment_code", {}, {}};
    models.push_back({"scan, a payment code", scan});
}

void add_kept(std::vector<NamedModel>& models, std::int64_t now_ms) {
    app::Model kept = at(app::Screen::Kept, now_ms);
    models.push_back({"kept records, off", kept});
    kept.kept.is_wanted = true;
    models.push_back({"kept records, none yet", kept});
    kept.kept.kept_at = domain::Instant{now_ms - 3'600'000};
    kept.online = false;
    models.push_back({"kept records, locked", kept});
    kept.kept.pin.error = app::Message{"kept.refused", {{"count", "4"}}, {}};
    models.push_back({"kept records, wrong password", kept});
    kept.kept.opened.emplace();
    kept.kept.opened->members = {{.id = "me", .name = "李明", .is_me = true}};
    protocol::SpendingRecord record;
    record.id = "r1";
    record.at = now_ms - 86'400'000;
    record.member = "me";
    record.institution = "贵州省第一人民医院观山湖院区（互联网医院）";
    record.amount_fen = 128'640;
    kept.kept.opened->records = {record, record};
    kept.kept.opened->records[1].state = protocol::SpendingState::Reversed;
    models.push_back({"kept records", kept});
}

}  // namespace

std::vector<NamedModel> kin_models(std::int64_t now_ms) {
    std::vector<NamedModel> models;
    add_adding(models, now_ms);
    add_pages(models, now_ms);
    add_log(models, now_ms);
    add_help(models, now_ms);
    add_places(models, now_ms);
    add_scan(models, now_ms);
    add_kept(models, now_ms);
    return models;
}

}  // namespace views_test
