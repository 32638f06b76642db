#include "server/area_names.hpp"

#include "protocol/json_reader.hpp"
#include "server/private_file.hpp"

namespace server {

namespace {

struct FileArea {
    std::string code;
    std::string zh;
    std::string en;
};

void describe(auto& visit, protocol::Like<FileArea> auto& value) {
    visit("code", value.code, protocol::text_between(6, 6), "GB/T 2260.");
    visit("zh", value.zh, protocol::text_between(1, 60), "Name in Chinese.");
    visit("en", value.en, protocol::text_between(1, 60), "Name in English.");
}

struct AreaFile {
    std::vector<FileArea> areas;
};

void describe(auto& visit, protocol::Like<AreaFile> auto& value) {
    visit("areas", value.areas, protocol::list_up_to(1000), "The pooling areas.");
}

}  // namespace

std::expected<AreaNames, StartupError> AreaNames::load(const std::string& file) {
    const auto text = read_file(file, "the pooling areas' names");
    if (!text) return std::unexpected(text.error());
    auto read = protocol::read_json<AreaFile>(*text);
    if (!read) return std::unexpected(StartupError{file + ": " + protocol::to_text(read.error())});
    AreaNames names;
    for (FileArea& area : read->areas) names.names_[area.code] = {std::move(area.zh), std::move(area.en)};
    return names;
}

AreaName AreaNames::find(std::string_view code) const {
    const auto found = names_.find(code);
    if (found != names_.end()) return found->second;
    return {.zh = std::string(code), .en = std::string(code)};
}

}  // namespace server
