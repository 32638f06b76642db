#include "server/family_person.hpp"

#include <algorithm>

#include "protocol/sandbox_hall_code_wire.hpp"
#include "server/sandbox_people.hpp"

namespace server_tests {

const protocol::SandboxPeople& sandbox_people() {
    static const protocol::SandboxPeople people = server::read_people_file("assets/sandbox/people.json").value();
    return people;
}

const protocol::SandboxPerson& person_named(std::string_view name) {
    const auto& people = sandbox_people().people;
    const auto found = std::ranges::find(people, name, &protocol::SandboxPerson::name);
    REQUIRE(found != people.end());
    return *found;
}

const protocol::SandboxPerson& person_tagged(std::string_view tag, std::string_view area) {
    const auto& people = sandbox_people().people;
    const auto found = std::ranges::find_if(people, [&](const protocol::SandboxPerson& person) {
        const bool has_tag = std::ranges::find(person.tags, tag) != person.tags.end();
        return has_tag && person.mobile && person.insurances.front().area.starts_with(area);
    });
    REQUIRE(found != people.end());
    return *found;
}

std::string newest_code_of(TestServer& server, std::string_view mobile, protocol::SmsKind kind) {
    const auto response = server.get("/sandbox/inbox", "mobile=" + std::string(mobile));
    const auto list = protocol::parse_json(response.body, protocol::read_size_max);
    REQUIRE(list.has_value());
    for (const auto& item : list->items) {
        const auto message = protocol::read_parsed<protocol::SandboxMessage>(item);
        REQUIRE(message.has_value());
        if (message->purpose == kind) return message->code;
    }
    return {};
}

FamilyPerson::FamilyPerson(TestServer& server, const protocol::SandboxPerson& person)
    : server_(server), person_(person) {
    server_.register_person(mobile(), good_password, cookies_);
    server_.clock().advance(domain::minutes(2));
}

void FamilyPerson::log_in() {
    cookies_ = {};
    call(protocol::log_in_by_password, {.mobile = mobile(), .password = std::string(good_password)}).must();
}

void FamilyPerson::prove() {
    call(protocol::check_name, {.name = person_.name, .resident_id = person_.resident_id}).must();
    const auto response =
        server_.post("/sandbox/hall-code", R"({"person":")" + person_.resident_id + "\"}", server_.fresh_key());
    const auto code = protocol::read_json<protocol::SandboxHallCodeAnswer>(response.body);
    INFO(response.body);
    REQUIRE(code.has_value());
    call(protocol::check_hall_code, {.code = code->code}).must();
}

void FamilyPerson::activate() {
    prove();
    call(protocol::set_payment_password, {.password = std::string(payment_password)}).must();
}

Reply<protocol::InvitationAnswer> FamilyPerson::sign(const std::string& invitation) {
    const auto letter = call(protocol::read_letter).must();
    const auto parts = static_cast<std::int64_t>(letter.letter.sections.size() + letter.letter.questions.size());
    call(protocol::save_letter_position, {.version = letter.letter.version, .sha256 = letter.sha256, .position = parts})
        .must();
    server_.clock().advance(domain::seconds(letter.letter.reading_seconds_min));
    return call(protocol::sign_letter,
                {.invitation = invitation, .version = letter.letter.version, .sha256 = letter.sha256});
}

protocol::InvitationAnswer FamilyPerson::bind(const protocol::SandboxPerson& relative, domain::Relation relation) {
    const std::string invitation = invite(relative, relation).must().invitation;
    authorize(invitation).must();
    agree_for(invitation, *relative.mobile).must();
    return sign(invitation).must();
}

std::optional<protocol::ConsentDecision> FamilyPerson::guardian_consent_for(
    const protocol::SandboxPerson& relative) const {
    if (std::ranges::find(relative.tags, "under_14") == relative.tags.end()) return std::nullopt;
    const protocol::ConsentText& text = server_.consents().text_of(domain::ConsentKind::Child);
    return protocol::ConsentDecision{.kind = text.kind, .given = true, .version = text.version, .sha256 = text.sha256};
}

}  // namespace server_tests
