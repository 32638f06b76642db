#include "views/member_parts.hpp"

#include <algorithm>

namespace views {
namespace {

const protocol::SpendingMember* find(const Scene& scene, std::string_view id) {
    const auto& home = scene.model.home.data;
    if (!home || !home->family) return nullptr;
    const auto& members = home->family->members;
    const auto found = std::ranges::find(members, id, &protocol::SpendingMember::id);
    return found == members.end() ? nullptr : &*found;
}

}  // namespace

int member_place(const Scene& scene, std::string_view id, int fallback) {
    const protocol::SpendingMember* member = find(scene, id);
    return member == nullptr ? fallback : static_cast<int>(member->order);
}

std::optional<std::int64_t> member_month_fen(const Scene& scene, std::string_view id) {
    const protocol::SpendingMember* member = find(scene, id);
    if (member == nullptr) return std::nullopt;
    return member->fen;
}

std::optional<float> member_month_share(const Scene& scene, std::string_view id) {
    const auto fen = member_month_fen(scene, id);
    if (!fen) return std::nullopt;
    const auto largest =
        std::ranges::max_element(scene.model.home.data->family->members, {}, &protocol::SpendingMember::fen);
    return largest->fen <= 0 ? 0 : static_cast<float>(*fen) / static_cast<float>(largest->fen);
}

}  // namespace views
