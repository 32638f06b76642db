#include "staff_models.hpp"

namespace views_test {

namespace {

app::Model staff_model(std::int64_t now_ms, const char* page, domain::StaffRole role = domain::StaffRole::Clerk) {
    app::Model model;
    model.now = {now_ms};
    model.stack = {{.screen = app::Screen::Staff}};
    if (*page != '\0') model.stack.push_back({.screen = app::Screen::Staff, .id = page});
    model.staff.desk.state = app::LoadState::Loaded;
    model.staff.desk.data = protocol::StaffDeskAnswer{
        .name = "王办事", .hall = "贵阳市医保服务大厅", .role = role, .expires_at = now_ms + 20'000'000, .items = {}};
    return model;
}

protocol::StaffRequestAnswer request(std::int64_t now_ms, bool is_mine) {
    protocol::StaffRequestAnswer answer;
    answer.request = is_mine ? "mine" : "other";
    answer.kind = is_mine ? domain::StaffActKind::ChangeNumber : domain::StaffActKind::MoveInsurance;
    answer.name_masked = "欧阳**";
    answer.resident_id_masked = "5201**********1234";
    answer.requested_by = "王办事";
    answer.requested_at = now_ms - 600'000;
    answer.is_mine = is_mine;
    if (is_mine) answer.mobile_masked = "138****5678";
    if (!is_mine) {
        answer.place_zh = "遵义市";
        answer.place_en = "Zunyi";
        answer.scheme = domain::Scheme::Resident;
    }
    return answer;
}

protocol::StaffPersonAnswer person(std::int64_t now_ms) {
    return {.name = "欧阳䶮",
            .resident_id_masked = "5201**********1234",
            .mobile_masked = "138****5678",
            .has_login = true,
            .age = 46,
            .insurances = {{.area = "520100",
                            .place_zh = "贵阳市",
                            .place_en = "Guiyang",
                            .scheme = domain::Scheme::Employee,
                            .status = domain::InsuranceStatus::DuplicateRecords},
                           {.area = "520300",
                            .place_zh = "遵义市",
                            .place_en = "Zunyi",
                            .scheme = domain::Scheme::Resident,
                            .status = domain::InsuranceStatus::DuplicateRecords}},
            .memberships = {{.other_name_masked = "李*", .is_sharer = true, .relation = domain::Relation::Parent},
                            {.other_name_masked = "陈*", .is_sharer = false, .relation = domain::Relation::Spouse}},
            .waiting = {request(now_ms, true)}};
}

app::Model reviewing(std::int64_t now_ms, bool opened) {
    app::Model model = staff_model(now_ms, "review-v", domain::StaffRole::Reviewer);
    model.staff.reviews.state = app::LoadState::Loaded;
    model.staff.reviews.data.emplace();
    model.staff.reviews.data->items.push_back(
        {.voucher = "v",
         .holder_name = "李明",
         .holder_resident_id_masked = "5201**********1234",
         .relative_name = "李小红",
         .relative_resident_id_masked = "5201**********5678",
         .relation = domain::Relation::Child,
         .state = domain::FamilyVoucherState::Active,
         .signed_at = now_ms - 3'600'000,
         .documents = {domain::FamilyVoucherDocument::OwnHouseholdRegister,
                       domain::FamilyVoucherDocument::RelativesHouseholdRegister}});
    if (!opened) return model;
    // Ruled paper.
    app::UnpackedPicture page{.width = 60, .height = 40, .darkness = std::string(60 * 40, '\x08')};
    for (std::size_t at = 0; at < page.darkness.size(); ++at) {
        if (at / 60 % 8 == 4) page.darkness[at] = '\x70';
    }
    model.staff.reviewing = "v";
    model.staff.pictures = {page, page};
    model.staff.missing = app::StaffPick::Finding;
    return model;
}

}  // namespace

std::vector<NamedModel> staff_models(std::int64_t now_ms) {
    std::vector<NamedModel> models;
    app::Model login = staff_model(now_ms, "login");
    login.staff = app::StaffState{};
    login.staff.desk.state = app::LoadState::Failed;
    login.field(app::Field::StaffLogin).text = "hall-1001";
    models.push_back({"staff, log-in", login});
    app::Model desk = staff_model(now_ms, "");
    models.push_back({"staff, empty desk", desk});
    desk.staff.desk.data->items = {request(now_ms, false), request(now_ms, true)};
    protocol::StaffRequestAnswer rejected = request(now_ms, true);
    rejected.request = "rejected";
    rejected.state = domain::StaffRequestState::Rejected;
    rejected.decided_by = "周复核";
    rejected.decided_at = now_ms;
    rejected.rejection = domain::StaffRejection::PapersMissing;
    desk.staff.desk.data->items.push_back(rejected);
    models.push_back({"staff, desk", desk});
    for (const char* id : {"request-other", "request-mine", "request-rejected", "request-gone"}) {
        app::Model model = desk;
        model.stack.push_back({.screen = app::Screen::Staff, .id = id});
        models.push_back({std::string("staff, ") + id, model});
    }
    app::Model people = staff_model(now_ms, "people");
    people.staff.missing = app::StaffPick::Purpose;
    models.push_back({"staff, people", people});
    for (const char* page : {"person", "code", "act-divorce", "act-change_number", "act-change_insurance",
                             "act-move_insurance", "act-merge_duplicates", "act-death"}) {
        app::Model model = staff_model(now_ms, page);
        model.staff.person = person(now_ms);
        models.push_back({std::string("staff, ") + page, model});
    }
    app::Model code = staff_model(now_ms, "code");
    code.staff.person = person(now_ms);
    code.staff.code = protocol::StaffHallCodeAnswer{.code = "40271935", .expires_at = now_ms + 1'000'000};
    models.push_back({"staff, code given", code});
    models.push_back({"staff, review", reviewing(now_ms, false)});
    models.push_back({"staff, review opened", reviewing(now_ms, true)});
    app::Model reviews = reviewing(now_ms, false);
    reviews.stack.pop_back();
    models.push_back({"staff, reviewer's desk", reviews});
    return models;
}

}  // namespace views_test
