#pragma once

#include "protocol/sandbox_institutions_wire.hpp"
#include "protocol/sandbox_people_wire.hpp"
#include "server/face_provider.hpp"
#include "server/sandbox_sms.hpp"

namespace server {

/// What a server has in place of the real world: phones that anyone may read, people who don't exist, a camera that
/// sees what it is told. A production
/// server has none.
struct Sandbox {
    SandboxSms sms;
    protocol::SandboxPeople people;
    SandboxFace face = {};
    protocol::SandboxInstitutions institutions = {};
};

}  // namespace server
