#include "app/banner.hpp"

#include "app/family_flow.hpp"
#include "app/identity_flow.hpp"
#include "app/kin_flow.hpp"
#include "app/navigation.hpp"
#include "app/premium_flow.hpp"
#include "app/requests.hpp"
#include "app/try_flow.hpp"

namespace app {

namespace {

struct BannerWords {
    std::string_view title;
    std::string_view text;
};

BannerWords words(BannerKind kind, bool has_retry) {
    switch (kind) {
        case BannerKind::Offline:
            return {"banner.offline.title", has_retry ? "banner.offline.retry_text" : "banner.offline.text"};
        case BannerKind::Slow: return {"banner.slow.title", "banner.slow.text"};
        case BannerKind::Unanswered: return {"banner.unanswered.title", "banner.unanswered.text"};
        case BannerKind::ServerGone: return {"banner.server_gone.title", "banner.server_gone.text"};
    }
    return {};
}

}  // namespace

void show_banner(Turn& turn, BannerKind kind, std::optional<RequestKind> retry) {
    // The banner stands on the screen beneath the dialog that asked for it.
    if (retry == RequestKind::EndSession || retry == RequestKind::ExtendSession) close_sheet(turn);
    const BannerWords said = words(kind, retry.has_value());
    Message title{std::string(said.title), {}, {}};
    turn.emit(Announce{Politeness::Polite, title});
    turn.model.banner = Banner{kind, std::move(title), Message{std::string(said.text), {}, {}}, retry};
}

void connection_changed(Turn& turn, bool online) {
    Model& model = turn.model;
    if (model.online == online) return;
    model.online = online;
    if (!online) {
        if (!model.banner) show_banner(turn, BannerKind::Offline, std::nullopt);
        return;
    }
    if (!model.banner || model.banner->kind != BannerKind::Offline) return;
    const std::optional<RequestKind> retry = model.banner->retry;
    model.banner.reset();
    // Back on line, but what was pressed is still undone: the button stays, the words change.
    if (retry) show_banner(turn, BannerKind::Unanswered, retry);
}

bool is_waited_for(const Model& model, RequestKind kind) {
    using enum RequestKind;
    // How far the letter is read is saved by itself: nobody waits for that.
    if (!is_reading(kind)) return kind != SaveLetterPosition;
    const Screen screen = model.route().screen;
    if (kind == ReadSpending) return screen == Screen::Spending;
    if (kind == ReadRecord) return screen == Screen::Record || screen == Screen::Why;
    if (kind == ReadNotices) return screen == Screen::Notices;
    if (kind == ReadConsents) return model.welcome.waiting_for_texts || screen == Screen::ConsentText;
    if (kind == ReadHome || kind == ReadSession) return screen == Screen::Home;
    if (kind == ReadIdentity) return is_identity_screen(screen) || screen == Screen::Voucher;
    if (kind == ReadFamily || kind == ReadLetter) return is_family_screen(screen);
    if (kind == Simulate || kind == ReadInstitutions) return is_try_screen(screen);
    if (kind == ReadPremiums) return is_premium_screen(screen);
    if (kind == ReadInsuredPlaces) return screen == Screen::InsuredPlace;
    if (kind == Diagnose) return screen == Screen::Diagnosis;
    if (kind == ReadKin || kind == ReadKinLetter) return is_kin_screen(screen);
    if (kind == ReadAccessLog) return screen == Screen::AccessLog;
    if (kind == ReadHelp) return screen == Screen::Help;
    if (kind == SearchPlaces) return screen == Screen::Places;
    if (kind == StaffReadDesk || kind == StaffReadReviews) return screen == Screen::Staff;
    if (kind == ReadOwnConsents) return screen == Screen::Consents;
    if (kind == ReadCollectedData) return screen == Screen::CollectedData || screen == Screen::DeleteAccount;
    if (kind == ReadDevices) return screen == Screen::Devices;
    if (kind == ReadDeletion) return screen == Screen::DeleteAccount;
    return false;
}

void notice_slow_requests(Turn& turn) {
    Model& model = turn.model;
    if (model.banner && model.banner->retry) return;
    for (const PendingRequest& request : model.pending) {
        if (!is_waited_for(model, request.kind) || model.now < request.since + slow_after) continue;
        show_banner(turn, model.online ? BannerKind::Slow : BannerKind::Offline, request.kind);
        return;
    }
}

}  // namespace app
