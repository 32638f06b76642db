#include "app/scan_flow.hpp"

#include "app/identity_flow.hpp"
#include "app/navigation.hpp"
#include "app/refusals.hpp"
#include "domain/scanned_code.hpp"

namespace app::inline members {
namespace {

void begin(Turn& turn) {
    turn.model.scan = ScanState{.stage = ScanStage::Starting};
    turn.emit(AskHost{HostWish::Scan});
}

void remark(Turn& turn, std::string_view key) {
    turn.model.scan.remark = Message{std::string(key), {}, {}};
    turn.emit(Announce{Politeness::Assertive, *turn.model.scan.remark});
}

bool takes_hall_code(Screen screen) { return screen == Screen::IdentityPerson || screen == Screen::JoinFace; }

/// To the screen that waits for a hall's code, with the code in its field; the person looks and presses.
void take_hall_code(Turn& turn, std::string_view digits) {
    Model& model = turn.model;
    const auto& stack = model.stack;
    const bool is_beneath = stack.size() > 1 && takes_hall_code(stack[stack.size() - 2].screen);
    const bool is_next = model.identity.data && model.identity.data->step == domain::IdentityStep::Person;
    if (!is_beneath && !is_next) return remark(turn, "scan.hall_code.unused");
    model.scan = ScanState{};
    turn.emit(AskHost{HostWish::StopScan});
    if (is_beneath) {
        go_back(turn);
    } else {
        replace_by(turn, {Screen::IdentityPerson});
    }
    choose_person_way(turn, domain::PersonCheckWay::HallCode);
    hall_code_edited(turn, digits);
    turn.emit(Focus{std::string(field_key(Field::IdentityHallCode))});
}

void take_text(Turn& turn, std::string_view text) {
    const domain::ScannedCode code = domain::read_scanned_code(text, turn.model.origin);
    switch (code.kind) {
        case domain::ScannedKind::Route: return replace_by(turn, route_from_text(code.text));
        case domain::ScannedKind::HallCode: return take_hall_code(turn, code.text);
        case domain::ScannedKind::PaymentCode: return remark(turn, "scan.payment_code");
        case domain::ScannedKind::Foreign: return remark(turn, "scan.foreign");
    }
}

}  // namespace

void load_scan_screen(Turn& turn) {
    ScanState& scan = turn.model.scan;
    const bool is_shown = turn.model.route().screen == Screen::Scan;
    if (is_shown && scan.stage == ScanStage::Idle) return begin(turn);
    if (is_shown || scan.stage == ScanStage::Idle) return;
    scan = ScanState{};
    turn.model.field(Field::ScanCode) = FieldState{};
    turn.emit(AskHost{HostWish::StopScan});
}

void scan_again(Turn& turn) { begin(turn); }

void scan_told(Turn& turn, HostNews news, std::string_view text) {
    ScanState& scan = turn.model.scan;
    if (turn.model.route().screen != Screen::Scan || scan.stage == ScanStage::Idle) return;
    const auto stop_at = [&](ScanStage stage, std::string_view key) {
        scan.stage = stage;
        remark(turn, key);
    };
    switch (news) {
        case HostNews::ScanLooking: scan.stage = ScanStage::Looking; return;
        case HostNews::ScanCancelled: return go_back(turn);
        case HostNews::ScanDenied: return stop_at(ScanStage::Denied, "scan.denied.what");
        case HostNews::ScanNoCamera: return stop_at(ScanStage::NoCamera, "scan.no_camera.what");
        case HostNews::ScanFailed: return stop_at(ScanStage::Failed, "scan.failed.what");
        case HostNews::ScanText:
            // The camera reads the same again and again; it is said once.
            if (scan.stage == ScanStage::Looking && scan.last_text == text) return;
            if (scan.stage == ScanStage::Starting) scan.stage = ScanStage::Over;
            scan.last_text = text;
            return take_text(turn, text);
        case HostNews::CloseRefused:
        case HostNews::Copied:
        case HostNews::CopyRefused:
        case HostNews::RecordsProtected:
        case HostNews::RecordsKept:
        case HostNews::RecordsOpened:
        case HostNews::RecordsRefused:
        case HostNews::RecordsGone:
        case HostNews::VoiceThere:
        case HostNews::NoVoice:
        case HostNews::SpeechEnded:
        case HostNews::SpeechFailed: return;
    }
}

void scan_code_edited(Turn& turn, std::string_view text) {
    FieldState& field = turn.model.field(Field::ScanCode);
    std::string digits(text);
    std::erase_if(digits, [](char character) { return character < '0' || character > '9'; });
    if (digits == field.text) return;
    field.text = std::move(digits);
    field.error.reset();
}

void use_typed_code(Turn& turn) {
    const std::string typed = turn.model.field(Field::ScanCode).text;
    if (typed.size() != domain::hall_code_length) {
        return show_field_error(turn, Field::ScanCode, Message{"field.hall_code.short", {}, {}});
    }
    take_hall_code(turn, typed);
}

}  // namespace app::inline members
