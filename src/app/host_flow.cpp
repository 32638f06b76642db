#include "app/host_flow.hpp"

#include "app/kept_flow.hpp"
#include "app/scan_flow.hpp"
#include "app/speech_flow.hpp"
#include "app/toast.hpp"

namespace app::inline members {

void host_told(Turn& turn, HostNews news, std::string_view text) {
    switch (news) {
        case HostNews::ScanLooking:
        case HostNews::ScanText:
        case HostNews::ScanCancelled:
        case HostNews::ScanDenied:
        case HostNews::ScanNoCamera:
        case HostNews::ScanFailed: return scan_told(turn, news, text);
        case HostNews::CloseRefused: return show_toast(turn, Message{"toast.close_refused", {}, {}});
        case HostNews::Copied: return show_toast(turn, Message{"toast.copied", {}, {}});
        case HostNews::CopyRefused: return show_toast(turn, Message{"toast.copy_refused", {}, {}});
        case HostNews::RecordsProtected:
        case HostNews::RecordsKept:
        case HostNews::RecordsOpened:
        case HostNews::RecordsRefused:
        case HostNews::RecordsGone: return records_told(turn, news, text);
        case HostNews::VoiceThere:
        case HostNews::NoVoice:
        case HostNews::SpeechEnded:
        case HostNews::SpeechFailed: return speech_told(turn, news, text);
    }
}

}  // namespace app::inline members
