#include "server/log.hpp"

#include <cstdio>

#include "protocol/json_writer.hpp"

namespace server {

Log::Log()
    : Log([](std::string_view line) {
          std::fwrite(line.data(), 1, line.size(), stderr);
          std::fflush(stderr);
      }) {}

void Log::write(domain::Instant now, LogEvent event, std::initializer_list<LogEntry> entries) {
    protocol::JsonWriter line;
    line.begin_object();
    line.name("at");
    line.integer(now.unix_ms);
    line.name("event");
    line.text(domain::name_of(event));
    for (const LogEntry& entry : entries) {
        const auto* text = std::get_if<std::string_view>(&entry.value);
        if (text != nullptr && text->empty()) continue;
        line.name(domain::name_of(entry.field));
        if (text != nullptr) {
            line.text(*text);
        } else {
            line.integer(std::get<std::int64_t>(entry.value));
        }
    }
    line.end_object();
    const std::string text = line.take() + "\n";
    const std::scoped_lock lock(mutex_);
    sink_(text);
}

}  // namespace server
