#include "server/transcript.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "protocol/json_writer.hpp"
#include "server/institution_transactions.hpp"

namespace server_tests {

namespace {

constexpr const char* written_folder = "build/transcripts";
constexpr const char* shown_folder = "assets/integrators/transcripts";

/// server::random_identifier() makes 22 of these characters; a payment code is longer.
bool is_made_by_chance(std::string_view key, std::string_view value) {
    if (key == "mdtrt_cert_no") return value.starts_with("FA1");
    return value.size() == 22 && std::ranges::all_of(value, [](char letter) {
               return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
                      (letter >= 'A' && letter <= 'Z') || letter == '-' || letter == '_';
           });
}

std::string quoted(const std::string& text) {
    protocol::JsonWriter writer;
    writer.text(text);
    return writer.take();
}

std::string read_whole(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

}  // namespace

void Transcript::listen_to(Till& till) {
    till.listen([this](const std::string& sent, const std::string& received) { write_down(sent, received); });
}

void Transcript::say(std::string_view words) {
    text_ += "\n# ";
    text_ += words;
    text_ += "\n";
}

std::string Transcript::shown(std::string_view key, const std::string& value) {
    constexpr std::size_t serial_length = 10;
    if (key == "inf_refmsgid") return value.substr(0, value.size() - serial_length) + std::string(serial_length, '0');
    if (is_made_by_chance(key, value)) {
        std::string& name = names_[value];
        if (name.empty()) {
            const std::string kind(key == "omsgid" ? "msgid" : key);
            name = kind + "-" + std::to_string(++counts_[kind]);
        }
        return name;
    }
    std::string text = value;
    for (const auto& [made, name] : names_) {
        const std::size_t place = text.find(made);
        if (place != std::string::npos) text.replace(place, made.size(), name);
    }
    return text;
}

void Transcript::append(const protocol::JsonValue& value, std::string_view key, int depth) {
    const bool is_object = value.kind == protocol::JsonKind::Object;
    if (!is_object && value.kind != protocol::JsonKind::List) {
        text_ += value.kind == protocol::JsonKind::Text ? quoted(shown(key, value.text)) : value.text;
        return;
    }
    text_ += is_object ? "{" : "[";
    for (std::size_t index = 0; index < value.items.size(); ++index) {
        text_ += index == 0 ? "\n" : ",\n";
        text_.append(static_cast<std::size_t>(depth + 1) * 2, ' ');
        if (is_object) text_ += quoted(value.names[index]) + ": ";
        append(value.items[index], is_object ? std::string_view(value.names[index]) : key, depth + 1);
    }
    if (!value.items.empty()) {
        text_ += "\n";
        text_.append(static_cast<std::size_t>(depth) * 2, ' ');
    }
    text_ += is_object ? "}" : "]";
}

void Transcript::write_down(const std::string& sent, const std::string& received) {
    const auto message = protocol::parse_json(sent, protocol::read_size_max);
    const auto answer = protocol::parse_json(received, protocol::read_size_max);
    REQUIRE(message.has_value());
    REQUIRE(answer.has_value());
    const std::string infno = message->find("infno")->text;
    const auto transaction = domain::find_enumerator<protocol::InstitutionTransaction>(infno);
    text_ += "\n→ " + infno + " " + (transaction ? std::string(server::entry_of(*transaction).name) : "") + "\n";
    append(*message, "", 0);
    const bool is_ok = answer->find("infcode")->text == "0";
    text_ += is_ok ? "\n← 办成 ok\n" : "\n← 没办 refused\n";
    append(*answer, "", 0);
    text_ += "\n";
    if (is_ok) answered_.insert(infno);
}

void Transcript::finish() {
    std::filesystem::create_directories(written_folder);
    std::ofstream(std::string(written_folder) + "/" + name_ + ".txt", std::ios::binary) << text_;
    const std::string copy = std::string(shown_folder) + "/" + name_ + ".txt";
    if (std::getenv("UPDATE_SNAPSHOTS") != nullptr) std::ofstream(copy, std::ios::binary) << text_;
    INFO(copy << " is not what the tills say now: run the test with UPDATE_SNAPSHOTS=1 and look at the difference");
    CHECK(read_whole(copy) == text_);
}

}  // namespace server_tests
