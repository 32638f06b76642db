#include "server/news_answer.hpp"

#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"
#include "protocol/notice_wire.hpp"

namespace server {

bool says_nothing_new(const Response& response) {
    if (response.status != 200) return false;
    const auto news = protocol::read_json<protocol::NewsAnswer>(response.body);
    return news && !news->changed;
}

Response as_changed(Response response) {
    if (response.status != 200) return response;
    auto news = protocol::read_json<protocol::NewsAnswer>(response.body);
    if (!news) return response;
    news->changed = true;
    response.body = protocol::write_json(*news);
    return response;
}

}  // namespace server
