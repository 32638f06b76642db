#include "app/kept_flow.hpp"

#include <utility>

#include "app/settings.hpp"
#include "app/toast.hpp"
#include "protocol/json_reader.hpp"

namespace app::inline members {
namespace {

void forget_everything(Turn& turn) {
    KeptState& kept = turn.model.kept;
    const bool is_wanted = kept.is_wanted;
    kept = KeptState{};
    kept.is_wanted = is_wanted;
    turn.emit(AskHost{HostWish::ForgetRecords});
}

void opened(Turn& turn, std::string_view text) {
    auto answer = protocol::read_json<protocol::SpendingAnswer>(text, protocol::UnknownFields::Ignore);
    // Kept by an older version of the app that told it otherwise.
    if (!answer) return forget_everything(turn);
    turn.model.kept.opened = std::move(*answer);
    turn.emit(Focus{std::string(heading_key(Screen::Kept))});
}

void refused(Turn& turn, std::string_view tries_left) {
    KeptState& kept = turn.model.kept;
    kept.pin.error = Message{"kept.refused", {{"count", std::string(tries_left)}}, {}};
    turn.emit(Announce{Politeness::Assertive, *kept.pin.error});
}

}  // namespace

void toggle_kept(Turn& turn) {
    KeptState& kept = turn.model.kept;
    kept.is_wanted = !kept.is_wanted;
    turn.emit(StoreSetting{setting_keeps_records, kept.is_wanted ? "1" : ""});
    if (!kept.is_wanted) forget_everything(turn);
}

void protect_records(Turn& turn, std::string password) {
    if (turn.model.kept.is_wanted) turn.emit(AskHost{HostWish::ProtectRecords, std::move(password)});
}

void keep_records(Turn& turn, const protocol::SpendingAnswer& answer, std::string_view body) {
    const SpendingState& spending = turn.model.spending;
    const bool is_plain = spending.month.empty() && spending.member.empty() && spending.page.empty() &&
                          !spending.visit && spending.asked.empty();
    if (turn.model.kept.is_wanted && is_plain && !answer.records.empty()) {
        turn.emit(AskHost{HostWish::KeepRecords, std::string(body)});
    }
}

void load_kept_screen(Turn& turn) {
    KeptState& kept = turn.model.kept;
    if (turn.model.route().screen == Screen::Kept || (!kept.opened && kept.pin.digits.empty() && !kept.pin.error))
        return;
    kept.opened.reset();
    kept.pin = PinEntry{};
}

void kept_pin_entered(Turn& turn) {
    KeptState& kept = turn.model.kept;
    kept.is_opening = true;
    kept.pin.error.reset();
    turn.emit(AskHost{HostWish::OpenRecords, std::exchange(kept.pin.digits, {})});
}

void records_told(Turn& turn, HostNews news, std::string_view text) {
    KeptState& kept = turn.model.kept;
    switch (news) {
        case HostNews::RecordsProtected:
            // Now they can be sealed: read them anew when they are shown next.
            turn.model.spending.state = LoadState::Idle;
            return;
        case HostNews::RecordsKept: kept.kept_at = turn.model.now; return;
        case HostNews::RecordsOpened: kept.is_opening = false; return opened(turn, text);
        case HostNews::RecordsRefused: kept.is_opening = false; return refused(turn, text);
        case HostNews::RecordsGone:
            kept.is_opening = false;
            kept.kept_at.reset();
            kept.pin = PinEntry{};
            return show_toast(turn, Message{"toast.kept_gone", {}, {}});
        case HostNews::ScanLooking:
        case HostNews::ScanText:
        case HostNews::ScanCancelled:
        case HostNews::ScanDenied:
        case HostNews::ScanNoCamera:
        case HostNews::ScanFailed:
        case HostNews::CloseRefused:
        case HostNews::Copied:
        case HostNews::CopyRefused:
        case HostNews::VoiceThere:
        case HostNews::NoVoice:
        case HostNews::SpeechEnded:
        case HostNews::SpeechFailed: return;
    }
}

void forget_kept(Model& model) {
    const bool is_wanted = model.kept.is_wanted;
    const auto kept_at = model.kept.kept_at;
    model.kept = KeptState{};
    model.kept.is_wanted = is_wanted;
    model.kept.kept_at = kept_at;
}

}  // namespace app::inline members
