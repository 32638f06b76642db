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

Response complete_news(Response response, std::int64_t mark, bool something_happened) {
    if (response.status != 200) return response;
    auto news = protocol::read_json<protocol::NewsAnswer>(response.body);
    if (!news) return response;
    news->mark = mark;
    news->changed = news->changed || something_happened;
    response.body = protocol::write_json(*news);
    return response;
}

}  // namespace server
