#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "app/identity_state.hpp"
#include "app/message.hpp"
#include "domain/enum_names.hpp"
#include "domain/instant.hpp"
#include "protocol/boot_wire.hpp"
#include "protocol/language_wire.hpp"
#include "protocol/spending_wire.hpp"

/// What the program around the page (a browser, WeChat, Alipay, a frame) can be asked for, and what came of it.
namespace app {

enum class HostWish {
    Scan,  ///< a QR code, by the host's own scanner or a camera in our page
    StopScan,
    Close,           ///< leave the page, back into the host
    ProtectRecords,  ///< from now on records are kept on this device; the text is the payment password that opens them
    KeepRecords,     ///< the text is what is kept
    OpenRecords,     ///< the text is the payment password
    ForgetRecords,
    Copy,          ///< the text can be pasted elsewhere then; must come of a tap
    LookForVoice,  ///< is there a voice on this very device for the language of the text ("zh-CN")?
    Speak,         ///< the text, behind a line with its language; must come of a tap
    PauseSpeech,
    ResumeSpeech,
    StopSpeech
};

enum class HostNews {
    ScanLooking,  ///< the camera's picture lies over the scan screen's frame
    ScanText,
    ScanCancelled,
    ScanDenied,
    ScanNoCamera,
    ScanFailed,
    CloseRefused,
    RecordsProtected,
    RecordsKept,
    RecordsOpened,   ///< the text is what was kept
    RecordsRefused,  ///< wrong password; the text is the number of tries that are left
    RecordsGone,     ///< too many wrong ones, or the browser has thrown them away
    Copied,
    CopyRefused,  ///< web views without a clipboard, browsers that don't allow it
    VoiceThere,   ///< for the language of the text
    NoVoice,
    SpeechEnded,  ///< all was said
    SpeechFailed
};

}  // namespace app

template <>
inline constexpr auto domain::enum_names<app::HostWish> = std::to_array<std::string_view>(
    {"scan", "stop_scan", "close", "protect_records", "keep_records", "open_records", "forget_records", "copy",
     "look_for_voice", "speak", "pause_speech", "resume_speech", "stop_speech"});

template <>
inline constexpr auto domain::enum_names<app::HostNews> = std::to_array<std::string_view>(
    {"scan_looking", "scan_text", "scan_cancelled", "scan_denied", "scan_no_camera", "scan_failed", "close_refused",
     "records_protected", "records_kept", "records_opened", "records_refused", "records_gone", "copied", "copy_refused",
     "voice_there", "no_voice", "speech_ended", "speech_failed"});

namespace app {

enum class ScanStage {
    Idle,
    Starting,
    Looking,  ///< the camera's picture is shown
    Over,     ///< the host's own scanner was closed
    Denied,
    NoCamera,
    Failed
};

struct ScanState {
    ScanStage stage = ScanStage::Idle;
    std::string last_text;          ///< what was read last: the camera reads the same again and again
    std::optional<Message> remark;  ///< why that leads nowhere
};

enum class Speaking { Silent, Aloud, Paused };

/// The letter that is shown, read aloud by a voice of the device.
struct SpeechState {
    std::optional<protocol::Language> language;  ///< of the shown letter, for which a voice was looked for
    bool has_voice = false;
    Speaking now = Speaking::Silent;
};

/// Records that can be read without a network, once the payment password opens them.
struct KeptState {
    bool is_wanted = false;                  ///< the setting
    std::optional<domain::Instant> kept_at;  ///< device clock; empty: nothing is kept
    std::optional<protocol::SpendingAnswer> opened;
    bool is_opening = false;
    PinEntry pin;
};

}  // namespace app
