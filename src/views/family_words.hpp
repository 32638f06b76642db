#pragma once

#include <string>
#include <string_view>

#include "domain/relation.hpp"
#include "domain/resident_id.hpp"
#include "views/scene.hpp"

namespace views {

/// "妻子", "母亲", "女儿": the relation with the relative's sex.
[[nodiscard]] std::string_view kinship_word(const Scene& scene, domain::Relation relation, domain::Sex sex);
/// The same in one sign for the disc: "妻", "W".
[[nodiscard]] std::string_view kinship_sign(const Scene& scene, domain::Relation relation, domain::Sex sex);
/// Without a sex, for choosing: "配偶", "父母", "子女".
[[nodiscard]] std::string_view relation_word(const Scene& scene, domain::Relation relation);

}  // namespace views
