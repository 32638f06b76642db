#pragma once

#include "protocol/institution_register_wire.hpp"
#include "protocol/sandbox_people_wire.hpp"
#include "server/card_reader.hpp"
#include "server/face_provider.hpp"
#include "server/sandbox_clock.hpp"
#include "server/sandbox_sms.hpp"

namespace server {

/// What a server has in place of the real world: phones that anyone may read, people who don't exist, a camera that
/// sees what it is told, cards that anyone may make, a clock that can be put forward. A production server has none.
struct Sandbox {
    SandboxSms sms;
    protocol::SandboxPeople people;
    SandboxFace face = {};
    SandboxCards cards = {};
    protocol::InstitutionRegister institutions = {};
    SandboxClock* clock = nullptr;  ///< null: the clock can't be moved
};

}  // namespace server
