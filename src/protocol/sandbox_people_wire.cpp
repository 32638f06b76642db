#include "protocol/sandbox_people_wire.hpp"

#include <algorithm>
#include <utility>

#include "protocol/json_reader.hpp"

namespace protocol {
namespace {

/// What doesn't fit between the people: an id that stands there before, somebody who is nowhere in the file.
std::optional<FieldError> find_defect(const SandboxPeople& people, std::size_t index) {
    const SandboxPerson& person = people.people[index];
    const std::string path = "people[" + std::to_string(index) + "].";
    if (find_person(people, person.id) != &person) return FieldError{path + "id", FieldProblem::Repeated};
    if (person.guardian && find_person(people, *person.guardian) == nullptr) {
        return FieldError{path + "guardian", FieldProblem::NotAllowed};
    }
    for (std::size_t relative = 0; relative < person.relatives.size(); ++relative) {
        if (find_person(people, person.relatives[relative].person) != nullptr) continue;
        return FieldError{path + "relatives[" + std::to_string(relative) + "].person", FieldProblem::NotAllowed};
    }
    return std::nullopt;
}

}  // namespace

const SandboxPerson* find_person(const SandboxPeople& people, std::string_view id) {
    const auto found = std::ranges::find(people.people, id, &SandboxPerson::id);
    return found == people.people.end() ? nullptr : &*found;
}

std::expected<SandboxPeople, FieldError> read_sandbox_people(std::string_view text) {
    std::expected<SandboxPeople, FieldError> people = read_json<SandboxPeople>(text);
    if (!people) return people;
    for (std::size_t index = 0; index < people->people.size(); ++index) {
        std::optional<FieldError> defect = find_defect(*people, index);
        if (defect) return std::unexpected(std::move(*defect));
    }
    return people;
}

}  // namespace protocol
