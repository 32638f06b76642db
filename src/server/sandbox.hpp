#pragma once

#include "protocol/sandbox_people_wire.hpp"
#include "server/sandbox_sms.hpp"

namespace server {

/// What a server has in place of the real world: phones that anyone may read, and people who don't exist. A production
/// server has none.
struct Sandbox {
    SandboxSms sms;
    protocol::SandboxPeople people;
};

}  // namespace server
