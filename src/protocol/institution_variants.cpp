#include "protocol/institution_variants.hpp"

#include <algorithm>
#include <array>

#include "protocol/field_path.hpp"

namespace protocol {

namespace {

using enum InstitutionTransaction;

constexpr auto fields_seen = std::to_array<FieldVariant>({
    {"acc_used_flag", "acct_used_flag"},
    {"mdtrtarea_admdvs", "mdtrtarea_admvs"},
    {"REFD_SETL_FLAG", "refd_setl_flag"},
    {"dscg_dept_code", "dscg_dept_codg"},
});

// `mdtrtinfo` for `data` and `feeinfo`: RequestGzsiModel2201 … 2305 of github.com/liutao2019/IBORN_HIS_ALL.
constexpr auto sections_seen = std::to_array<SectionVariant>({
    {OutpatientRegister, "mdtrtinfo", "data"},
    {OutpatientPreSettle, "mdtrtinfo", "data"},
    {OutpatientSettle, "mdtrtinfo", "data"},
    {OutpatientCancel, "mdtrtinfo", "data"},
    {InpatientFeesCancel, "feeinfo", "data"},
    {InpatientPreSettle, "mdtrtinfo", "data"},
    {InpatientSettle, "mdtrtinfo", "data"},
    {InpatientCancel, "mdtrtinfo", "data"},
    {DischargePatient, "mdtrtinfo", "dscginfo"},
});

/// Sections that are lists, though some systems send one object when there is one.
constexpr auto list_sections = std::to_array<std::string_view>({"drugdetail", "feedetail", "detail"});

// From the models of RequestGzsiModel2201 … 2402 (as above) and T2204 of github.com/TeaHZ/185.
constexpr auto fields_unused = std::to_array<UnusedField>({
    {"adm_bed", "入院床位"},
    {"adm_cond_dscr", "入院病情描述"},
    {"adm_dept_codg", "入院科室编码"},
    {"adm_dept_name", "入院科室名称"},
    {"adm_diag_dscr", "入院诊断描述"},
    {"advpay", "预付款"},
    {"agnterinfo", "代办人信息"},
    {"atddr_no", "主治医生编码"},
    {"bilg_dept_codg", "开单科室编码"},
    {"bilg_dept_name", "开单科室名称"},
    {"bilg_dr_codg", "开单医生编码"},
    {"bilg_dr_name", "开单医师姓名"},
    {"birctrl_matn_date", "计划生育手术或生育日期"},
    {"birctrl_type", "计划生育手术类别"},
    {"acord_dept_codg", "受单科室编码"},
    {"acord_dept_name", "受单科室名称"},
    {"caty", "科别"},
    {"chfpdr_name", "主治医师姓名"},
    {"clnc_flag", "临床试验标志"},
    {"cmplct_flag", "伴有并发症标志"},
    {"coner_name", "联系人姓名"},
    {"cop_flag", "伴有并发症标志"},
    {"dept_code", "科室编码"},
    {"dept_name", "科室名称"},
    {"die_date", "死亡日期"},
    {"diseinfo", "诊断信息"},
    {"dise_codg", "病种编码"},
    {"dise_name", "病种名称"},
    {"dr_name", "医师姓名"},
    {"drord_no", "医嘱号"},
    {"dscg_bed", "出院床位"},
    {"dscg_dept_codg", "出院科室编码"},
    {"dscg_dept_name", "出院科室名称"},
    {"dscg_maindiag_code", "住院主诊断代码"},
    {"dscg_maindiag_name", "住院主诊断名称"},
    {"dscg_tkdrug_flag", "出院带药标志"},
    {"dscg_way", "离院方式"},
    {"er_flag", "急诊标志"},
    {"etip_flag", "外检标志"},
    {"etip_hosp_code", "外检医院编码"},
    {"exp_content", "字段扩展"},
    {"expContent", "字段扩展"},
    {"fetts", "胎次"},
    {"fetus_cnt", "胎儿数"},
    {"fpsc_no", "计划生育服务证号"},
    {"geso_val", "孕周数"},
    {"hcard_basinfo", "持卡就诊基本信息"},
    {"hcard_chkinfo", "持卡就诊校验信息"},
    {"hosp_appr_flag", "医院审批标志"},
    {"init_feedetl_sn", "原费用流水号"},
    {"insuplc_no", "参保机构"},
    {"latechb_flag", "晚育标志"},
    {"main_cond_dscr", "主要病情描述"},
    {"main_cond_desc", "主要病情描述"},
    {"matn_fee_flag", "生育费用标志"},
    {"matn_type", "生育类别"},
    {"mdtrt_mode", "就诊方式"},
    {"medc_way_dscr", "用药途径描述"},
    {"medrcdno", "病历号"},
    {"memo", "备注"},
    {"merg_setl_flag", "合并结算标志"},
    {"oprn_oprt_code", "手术操作代码"},
    {"oprn_oprt_name", "手术操作名称"},
    {"order_no", "医疗机构订单号"},
    {"orders_dr_code", "受单医生编码"},
    {"orders_dr_name", "受单医生姓名"},
    {"prd_days", "周期天数"},
    {"pret_flag", "早产标志"},
    {"repeat_ipt_flag", "重复住院标志"},
    {"rx_circ_flag", "外购处方标志"},
    {"rxno", "处方号"},
    {"sin_dos_dscr", "单次剂量描述"},
    {"tcmdrug_used_way", "中药使用方式"},
    {"tel", "联系电话"},
    {"ttp_resp", "第三方责任标志"},
    {"used_frqu_dscr", "使用频次描述"},
});

bool is_unused(std::string_view name, std::span<const std::string> extra_fields) {
    return std::ranges::find(fields_unused, name, &UnusedField::name) != fields_unused.end() ||
           std::ranges::find(extra_fields, name) != extra_fields.end();
}

void drop_fields(JsonValue& object, std::span<const std::string> extra_fields) {
    std::size_t kept = 0;
    for (std::size_t index = 0; index < object.names.size(); ++index) {
        const bool goes = object.items[index].kind == JsonKind::Null || is_unused(object.names[index], extra_fields);
        if (goes) continue;
        if (kept != index) {
            object.names[kept] = std::move(object.names[index]);
            object.items[kept] = std::move(object.items[index]);
        }
        ++kept;
    }
    object.names.resize(kept);
    object.items.resize(kept);
}

/// Gives the field of one name another one.
std::expected<void, FieldError> rename(JsonValue& object, std::string_view seen, std::string_view ours,
                                       const FieldPath* path) {
    const auto found = std::ranges::find(object.names, seen);
    if (found == object.names.end()) return {};
    if (object.find(ours) != nullptr) {
        const FieldPath here{.parent = path, .name = seen};
        return std::unexpected(FieldError{to_text(&here), FieldProblem::DuplicateField});
    }
    *found = ours;
    return {};
}

std::expected<void, FieldError> unify_fields(JsonValue& value, const FieldPath* path,
                                             std::span<const std::string> extra_fields) {
    if (value.kind == JsonKind::Object) {
        for (const FieldVariant& variant : fields_seen) {
            if (auto renamed = rename(value, variant.seen, variant.ours, path); !renamed) return renamed;
        }
        drop_fields(value, extra_fields);
    }
    for (std::size_t index = 0; index < value.items.size(); ++index) {
        const bool is_object = value.kind == JsonKind::Object;
        const FieldPath here = is_object ? FieldPath{.parent = path, .name = value.names[index]}
                                         : FieldPath{.parent = path, .name = {}, .index = index};
        if (auto unified = unify_fields(value.items[index], &here, extra_fields); !unified) return unified;
    }
    return {};
}

void make_list(JsonValue& input, std::string_view section) {
    const auto found = std::ranges::find(input.names, section);
    if (found == input.names.end()) return;
    JsonValue& value = input.items[static_cast<std::size_t>(found - input.names.begin())];
    if (value.kind != JsonKind::Object) return;
    JsonValue list{.kind = JsonKind::List, .text = {}, .names = {}, .items = {}};
    list.items.push_back(std::move(value));
    value = std::move(list);
}

std::expected<void, FieldError> unify_sections(JsonValue& input, InstitutionTransaction transaction) {
    const FieldPath path{.parent = nullptr, .name = "input"};
    for (const SectionVariant& variant : sections_seen) {
        if (variant.transaction != transaction) continue;
        if (auto renamed = rename(input, variant.seen, variant.ours, &path); !renamed) return renamed;
    }
    for (const std::string_view section : list_sections) make_list(input, section);
    if (transaction == InpatientFeesCancel) make_list(input, "data");
    return {};
}

}  // namespace

std::span<const FieldVariant> field_variants() { return fields_seen; }
std::span<const SectionVariant> section_variants() { return sections_seen; }
std::span<const UnusedField> unused_fields() { return fields_unused; }

std::expected<void, FieldError> unify_variants(JsonValue& message, std::span<const std::string> extra_fields) {
    if (message.kind != JsonKind::Object) return {};
    if (auto unified = unify_fields(message, nullptr, extra_fields); !unified) return unified;
    const JsonValue* infno = message.find("infno");
    const auto transaction =
        infno == nullptr ? std::nullopt : domain::find_enumerator<InstitutionTransaction>(infno->text);
    const auto input = std::ranges::find(message.names, "input");
    if (!transaction || input == message.names.end()) return {};
    return unify_sections(message.items[static_cast<std::size_t>(input - message.names.begin())], *transaction);
}

}  // namespace protocol
