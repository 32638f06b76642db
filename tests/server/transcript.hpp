#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "server/test_till.hpp"

namespace server_tests {

/// Writes down what goes over the wire, for build/transcripts and the integrators' page. What chance makes (numbers of
/// visits and settlements, codes) gets readable names in the order of appearance, so that a transcript is the same in
/// each run.
class Transcript {
public:
    /// `title`: the first line, in Chinese and English.
    Transcript(std::string name, std::string_view title) : name_(std::move(name)), text_(title) { text_ += "\n"; }

    void listen_to(Till& till);
    /// A line between messages.
    void say(std::string_view words);

    /// Writes build/transcripts/NAME.txt and compares it with the copy that the integrators' page shows;
    /// UPDATE_SNAPSHOTS=1 writes that anew.
    void finish();

    /// The transactions that were answered with yes.
    [[nodiscard]] const std::set<std::string>& answered() const { return answered_; }

private:
    void write_down(const std::string& sent, const std::string& received);
    std::string shown(std::string_view key, const std::string& value);
    void append(const protocol::JsonValue& value, std::string_view key, int depth);

    std::string name_;
    std::string text_;
    std::map<std::string, std::string> names_;  ///< of what chance made
    std::map<std::string, int> counts_;
    std::set<std::string> answered_;
};

}  // namespace server_tests
