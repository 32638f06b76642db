#include "views/family_words.hpp"

namespace views {
namespace {

// Keys made here: strings-prefix: kinship. strings-prefix: relation.
std::string kinship_key(domain::Relation relation, domain::Sex sex, std::string_view part) {
    std::string key = "kinship.";
    key.append(domain::name_of(relation)).append(sex == domain::Sex::Male ? ".male" : ".female").append(part);
    return key;
}

bool has_words(domain::Relation relation) { return domain::core_relations.contains(relation); }

}  // namespace

std::string_view relation_word(const Scene& scene, domain::Relation relation) {
    return scene.text("relation." + std::string(domain::name_of(relation)));
}

std::string_view kinship_word(const Scene& scene, domain::Relation relation, domain::Sex sex) {
    if (!has_words(relation)) return relation_word(scene, relation);
    return scene.text(kinship_key(relation, sex, ""));
}

std::string_view kinship_sign(const Scene& scene, domain::Relation relation, domain::Sex sex) {
    if (!has_words(relation)) return scene.text("kinship.sign");
    return scene.text(kinship_key(relation, sex, ".sign"));
}

}  // namespace views
