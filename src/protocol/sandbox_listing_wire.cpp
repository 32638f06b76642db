#include "protocol/sandbox_listing_wire.hpp"

namespace protocol {
namespace {

SandboxPersonAnswer answer_of(const SandboxPerson& person, const SandboxPeople& people) {
    const SandboxInsurance& first = person.insurances.front();
    SandboxPersonAnswer answer{.id_number = person.resident_id,
                               .name = person.name,
                               .mobile = person.mobile.value_or(std::string()),
                               .place = first.area,
                               .scheme = first.scheme,
                               .status = first.status,
                               .balance_fen = first.current_fen + first.earlier_fen,
                               .family = person.family,
                               .role = person.role,
                               .insurances = person.insurances,
                               .relatives = {},
                               .tags = person.tags};
    for (const SandboxRelative& relative : person.relatives) {
        const SandboxPerson* other = find_person(people, relative.person);
        if (other != nullptr) answer.relatives.push_back({other->resident_id, other->name, relative.relation});
    }
    return answer;
}

}  // namespace

std::vector<SandboxPersonAnswer> sandbox_people_answer(const SandboxPeople& people) {
    std::vector<SandboxPersonAnswer> answers;
    answers.reserve(people.people.size());
    for (const SandboxPerson& person : people.people) answers.push_back(answer_of(person, people));
    return answers;
}

}  // namespace protocol
