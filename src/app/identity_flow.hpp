#pragma once

#include <string_view>

#include "app/members_part.hpp"
#include "app/turn.hpp"
#include "domain/identity.hpp"
#include "protocol/error.hpp"

/// From a log-in to an active e-voucher: name, person, payment password.
namespace app {

/// The step that has to be done before anything of the insurance; nullopt when all are done, or the server hasn't
/// told yet. Whatever needs a person checks this in allowed_route().
std::optional<Route> missing_identity_step(const Model& model);
/// Whose order the steps have: that of where they began, before that of where this is.
domain::ActivationChannel activation_channel(const Model& model);
/// Where an address of these screens leads now.
Route identity_route(const Model& model, Screen asked);
bool is_identity_screen(Screen screen);

DOORS_TO_MEMBERS_PART
inline namespace members {

void load_identity(Turn& turn);
void identity_arrived(Turn& turn, std::string_view body);
void identity_failed(Turn& turn, Message failure);
/// To the step that comes next, once the server has said which.
void go_on_with_identity(Turn& turn);

void name_edited(Turn& turn, std::string_view text);
void name_left(Turn& turn);
void resident_id_edited(Turn& turn, std::string_view text);
void resident_id_left(Turn& turn);
/// What is wrong with a typed name or number, told while typing; nothing while it may still become right.
std::optional<Message> name_finding(std::string_view text);
std::optional<Message> resident_id_finding(std::string_view text, domain::Instant now);
void check_name(Turn& turn);
void name_checked(Turn& turn, std::string_view body);

void choose_person_way(Turn& turn, domain::PersonCheckWay way);
domain::PersonCheckWay chosen_way(const Model& model);
/// Whether a face check may begin: agreed to before, or by the box on this screen.
bool may_check_face(const Model& model);
/// The consent that a face check carries when it wasn't given before. False: its text isn't there yet.
bool add_face_consent(const Model& model, std::optional<protocol::ConsentDecision>& consent);
void hall_code_edited(Turn& turn, std::string_view text);
void check_person(Turn& turn);
void face_check_started(Turn& turn, std::string_view body);
/// What the tester of a sandbox wants the played camera to see.
void finish_sandbox_face(Turn& turn, domain::FaceOutcome outcome);
/// The person, or the phone, didn't give the camera: the hall code is the way round.
void camera_denied(Turn& turn);
void person_checked(Turn& turn, std::string_view body);

/// The person forgot it: the person check leads to a new one.
void reset_payment_password(Turn& turn);
void pin_key_pressed(Turn& turn, PinEntry& pin, int key);
void new_pin_entered(Turn& turn);
void payment_password_set(Turn& turn, std::string_view body);
/// Name, person and payment password are there: on to what was wanted, else to the code.
void voucher_activated(Turn& turn);
void payment_password_refused(Turn& turn, const protocol::ErrorDetail& detail);

/// On the page that changes it: the old one, the new one, the new one again.
void password_change_entered(Turn& turn);
void payment_password_changed(Turn& turn, std::string_view body);
void password_change_refused(Turn& turn, const protocol::ErrorDetail& detail);
/// Digits stay only as long as their page is shown.
void forget_password_change(Turn& turn);

}  // namespace members
DOORS_END
}  // namespace app
