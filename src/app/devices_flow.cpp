#include "app/devices_flow.hpp"

#include "app/navigation.hpp"
#include "app/own_data_flow.hpp"
#include "app/requests.hpp"
#include "app/toast.hpp"
#include "protocol/json_writer.hpp"

namespace app::inline members {

void load_devices(Turn& turn) { start_loading(turn, turn.model.privacy.devices, RequestKind::ReadDevices); }

void load_devices_screen(Turn& turn) {
    const Model& model = turn.model;
    if (model.session.state != SessionState::Active || model.route().screen != Screen::Devices) return;
    if (model.privacy.devices.state == LoadState::Idle) load_devices(turn);
}

void ask_to_end_device(Turn& turn, std::string_view session) {
    if (is_pending(turn.model, RequestKind::EndDevices)) return;
    turn.model.privacy.devices.ending = session;
    open_sheet(turn, Sheet::EndDevices);
}

void end_devices(Turn& turn) {
    protocol::EndDevicesRequest request;
    const std::string& ending = turn.model.privacy.devices.ending;
    if (!ending.empty()) request.session = ending;
    start_request(turn, RequestKind::EndDevices, protocol::write_json(request));
}

void devices_arrived(Turn& turn, RequestKind kind, std::string_view body) {
    if (kind == RequestKind::EndDevices) close_sheet(turn);
    if (!take_loaded(turn, turn.model.privacy.devices, kind, body)) return;
    if (kind != RequestKind::EndDevices) return;
    turn.model.home.state = LoadState::Idle;  // it counts them
    show_toast(turn, Message{"toast.devices_ended", {}, {}});
}

}  // namespace app::inline members
