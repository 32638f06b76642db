#include "server/institution_list_routes.hpp"

#include "domain/insurance.hpp"
#include "server/area_names.hpp"
#include "storage/institution_store.hpp"

namespace server {

Answered<protocol::InstitutionsAnswer> read_institutions(storage::Reader& reader, const ApplicationParts& parts,
                                                         const protocol::InstitutionsQuery& query) {
    constexpr std::int64_t items_max = 500;
    const auto institutions = storage::list_institutions(reader, "", items_max);
    if (!institutions) return failed(institutions);
    protocol::InstitutionsAnswer answer;
    for (const storage::InstitutionRecord& record : *institutions) {
        // A shop with a till isn't in the scheme.
        if (record.kind == domain::InstitutionKind::Other) continue;
        if (query.area && !record.area.starts_with(*query.area)) continue;
        const auto area = domain::AreaCode::parse(record.area);
        const std::string city = area ? std::string(area->pooling_area().text()) : record.area;
        AreaName place = parts.areas.find(city);
        answer.items.push_back({.code = record.code,
                                .name = record.name,
                                .kind = record.kind,
                                .tier = record.tier,
                                .area = record.area,
                                .place_zh = std::move(place.zh),
                                .place_en = std::move(place.en)});
    }
    return answer;
}

}  // namespace server
