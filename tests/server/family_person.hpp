#pragma once

#include <string>
#include <string_view>

#include "protocol/sandbox_inbox_wire.hpp"
#include "protocol/sandbox_people_wire.hpp"
#include "server/test_server.hpp"

namespace server_tests {

inline constexpr std::string_view payment_password = "402719";

/// The sandbox's people, for looking somebody up by what is good for a test.
const protocol::SandboxPeople& sandbox_people();
/// The person of this name; the test fails when there is none.
const protocol::SandboxPerson& person_named(std::string_view name);
/// The first with this tag whose record lies in an area (a prefix like "52").
const protocol::SandboxPerson& person_tagged(std::string_view tag, std::string_view area = "52");

/// The newest code of a kind that a number received; several kinds may have arrived at the same moment.
std::string newest_code_of(TestServer& server, std::string_view mobile, protocol::SmsKind kind);

/// Somebody of the sandbox's people in a browser of their own: registered, proven, and able to share.
class FamilyPerson {
public:
    FamilyPerson(TestServer& server, const protocol::SandboxPerson& person);

    /// Real name, real person and payment password.
    void activate();
    /// A new session: the old one has run out.
    void log_in();
    /// Real name and real person only.
    void prove();

    template <class Request, class Answer>
    Reply<Answer> call(const protocol::Endpoint<Request, Answer>& endpoint, const Request& request = {},
                       std::string_view key = {}) {
        return server_.call(endpoint, request, &cookies_, key);
    }

    auto invite(const protocol::SandboxPerson& relative, domain::Relation relation = domain::Relation::Spouse) {
        // The inbox is ordered by time: a later invitation's messages must be later.
        server_.clock().advance(domain::seconds(1));
        return call(protocol::start_invitation, {.name = relative.name,
                                                 .resident_id = relative.resident_id,
                                                 .relation = relation,
                                                 .guardian_consent = guardian_consent_for(relative)});
    }
    auto authorize(const std::string& invitation) {
        return call(
            protocol::confirm_own_code,
            {.invitation = invitation, .code = newest_code_of(server_, mobile(), protocol::SmsKind::Authorization)});
    }
    auto agree_for(const std::string& invitation, std::string_view number) {
        return call(protocol::confirm_member_code,
                    {.invitation = invitation, .code = newest_code_of(server_, number, protocol::SmsKind::Joining)});
    }
    /// Reads to the end, waits long enough, signs.
    Reply<protocol::InvitationAnswer> sign(const std::string& invitation);
    /// The whole way, for a relative with a phone.
    protocol::InvitationAnswer bind(const protocol::SandboxPerson& relative,
                                    domain::Relation relation = domain::Relation::Spouse);
    protocol::FamilyAnswer family() { return call(protocol::read_family).must(); }

    /// For a child under 14: the decision that its guardian sends along.
    [[nodiscard]] std::optional<protocol::ConsentDecision> guardian_consent_for(
        const protocol::SandboxPerson& relative) const;

    [[nodiscard]] const CookieJar& cookies() const { return cookies_; }
    [[nodiscard]] const std::string& mobile() const { return *person_.mobile; }

private:
    TestServer& server_;
    const protocol::SandboxPerson& person_;
    CookieJar cookies_;
};

}  // namespace server_tests
