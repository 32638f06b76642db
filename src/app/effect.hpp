#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/host_state.hpp"
#include "app/message.hpp"
#include "app/route.hpp"
#include "app/settings.hpp"
#include "domain/instant.hpp"

/// Effects are values: `update` returns them, the platform carries them out in order.
namespace app {

/// Calls an endpoint of protocol/endpoints.hpp by its name. Sending the same endpoint and body again before it was
/// answered uses the same idempotency key (the platform keeps it). The answer comes back as `Answered` or
/// `Unanswered` with the same `request_id`.
struct SendRequest {
    std::string_view endpoint;
    int request_id = 0;
    std::string body;  ///< JSON; for Method::Get the query without "?", often empty

    bool operator==(const SendRequest&) const = default;
};

enum class NavigateKind {
    Push,
    Replace,
    Back,   ///< history.back(); `route` says where that leads
    Rewind  ///< go back `steps` entries, then replace the entry found there by `route` (log-in done: Back must not
            ///< lead into the finished form). With steps 0 the same as Replace.
};

struct Navigate {
    Route route;
    NavigateKind kind = NavigateKind::Push;
    int steps = 0;

    bool operator==(const Navigate&) const = default;
};

/// Puts the focus on a semantic node, e.g. the first wrong field. The key may not exist before the next frame.
struct Focus {
    std::string key;

    bool operator==(const Focus&) const = default;
};

enum class Politeness { Polite, Assertive };

/// Says a sentence through the live region, in the language of the moment (`app::sentence`).
struct Announce {
    Politeness politeness = Politeness::Polite;
    Message message;

    bool operator==(const Announce&) const = default;
};

/// Keeps a setting on this device (localStorage); names in settings.hpp.
struct StoreSetting {
    std::string_view name;
    std::string value;

    bool operator==(const StoreSetting&) const = default;
};

/// Keeps what a reload must not lose (sessionStorage). Never holds a password or a code.
struct SaveDraft {
    std::string text;

    bool operator==(const SaveDraft&) const = default;
};

/// Loads the whole page anew (the page and the server don't fit together). The draft survives.
struct ReloadPage {
    bool operator==(const ReloadPage&) const = default;
};

/// `TimePassed` is wanted at this instant of the device's clock. The newest wish replaces the earlier one.
struct WakeAt {
    domain::Instant at;

    bool operator==(const WakeAt&) const = default;
};

/// Opens an address beside the app (the sandbox's phone).
struct OpenWindow {
    std::string address;

    bool operator==(const OpenWindow&) const = default;
};

/// Fetches a strings file; the answer is the action `StringsArrived` or `StringsFailed`. The model's language changes
/// only then, so that a half-translated screen is never seen.
struct LoadStrings {
    Language language = Language::Chinese;

    bool operator==(const LoadStrings&) const = default;
};

/// Somebody waits for the second part of the program; the answer is the action `MembersPartArrived`.
struct FetchMembersPart {
    bool operator==(const FetchMembersPart&) const = default;
};

/// Lets the person take or choose a picture; the answer, if there is one, is the action `PictureChosen`. Must come of a
/// tap: browsers open no chooser by themselves.
struct ChoosePicture {
    bool from_camera = false;

    bool operator==(const ChoosePicture&) const = default;
};

/// Unpacks a JPEG or PNG (base64url) for drawing; the answer is the action `PictureUnpacked`.
struct UnpackPicture {
    std::string picture;

    bool operator==(const UnpackPicture&) const = default;
};

/// Something that the program around the page does for us; the answer, if there is one, is the action `HostTold`.
struct AskHost {
    HostWish wish;
    std::string text = {};

    bool operator==(const AskHost&) const = default;
};

using Effect = std::variant<SendRequest, Navigate, Focus, Announce, StoreSetting, SaveDraft, ReloadPage, WakeAt,
                            OpenWindow, LoadStrings, FetchMembersPart, ChoosePicture, AskHost, UnpackPicture>;
using Effects = std::vector<Effect>;

}  // namespace app
