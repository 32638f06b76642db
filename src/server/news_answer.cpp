#include "server/news_answer.hpp"

#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"
#include "protocol/notice_wire.hpp"

namespace server {

namespace {

/// The same answer, with one thing changed; a refusal stays as it is.
template <class Change>
Response changed_by(Response response, Change change) {
    if (response.status != 200) return response;
    auto news = protocol::read_json<protocol::NewsAnswer>(response.body);
    if (!news) return response;
    change(*news);
    response.body = protocol::write_json(*news);
    return response;
}

}  // namespace

bool says_nothing_new(const Response& response) {
    if (response.status != 200) return false;
    const auto news = protocol::read_json<protocol::NewsAnswer>(response.body);
    return news && !news->changed;
}

Response as_changed(Response response) {
    return changed_by(std::move(response), [](protocol::NewsAnswer& news) { news.changed = true; });
}

Response with_mark(Response response, std::int64_t mark) {
    return changed_by(std::move(response), [mark](protocol::NewsAnswer& news) { news.mark = mark; });
}

}  // namespace server
