#include "app/home_flow.hpp"

#include "app/news_flow.hpp"
#include "app/requests.hpp"
#include "protocol/home_wire.hpp"
#include "protocol/json_reader.hpp"

namespace app::inline members {

namespace {

HomeData home_data(protocol::HomeAnswer answer) {
    HomeData data{.mobile_masked = std::move(answer.mobile_masked),
                  .registered_at = {answer.registered_at},
                  .last_login_at = std::nullopt,
                  .active_sessions = static_cast<int>(answer.active_sessions),
                  .consents = {},
                  .identity_verified = answer.identity_verified,
                  .person = std::move(answer.person),
                  .family = std::move(answer.family),
                  .last_record = std::move(answer.last_record),
                  .last_record_member = std::move(answer.last_record_member),
                  .unread = answer.unread,
                  .latest_notice = answer.latest_notice,
                  .last_notice = std::move(answer.last_notice)};
    if (answer.last_login_at != 0) data.last_login_at = domain::Instant{answer.last_login_at};
    for (protocol::ConsentRecord& record : answer.consents) {
        data.consents.push_back({record.kind, record.given, std::move(record.version), {record.decided_at}});
    }
    return data;
}

}  // namespace

void load_home(Turn& turn) {
    HomeState& home = turn.model.home;
    if (home.state == LoadState::Loading) return;
    home.state = LoadState::Loading;
    home.since = turn.model.now;
    home.failure.reset();
    start_request(turn, RequestKind::ReadHome, {});
}

void home_arrived(Turn& turn, std::string_view body) {
    auto answer = protocol::read_json<protocol::HomeAnswer>(body, protocol::UnknownFields::Ignore);
    if (!answer) {
        home_failed(turn, Message{"error.internal.line", {}, {}});
        return;
    }
    HomeState& home = turn.model.home;
    home.state = LoadState::Loaded;
    home.loaded_at = turn.model.now;
    home.data = home_data(std::move(*answer));
    announce_news(turn);
}

void home_failed(Turn& turn, Message failure) {
    turn.model.home.state = LoadState::Failed;
    turn.model.home.failure = std::move(failure);
}

}  // namespace app::inline members
