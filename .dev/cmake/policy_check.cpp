// family_policy_check ASSETS — whether each policy can be read, has no defects, and finds its letter.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "protocol/json_reader.hpp"
#include "protocol/letter_wire.hpp"
#include "protocol/policy_wire.hpp"

namespace {

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Calls `check(path, text)` for each .json file; whether there is one and all are sound.
template <class Check>
bool check_all(const std::filesystem::path& folder, Check check) {
    bool is_sound = false;
    std::set<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".json") files.insert(entry.path());
    }
    if (!files.empty()) is_sound = true;
    for (const auto& file : files) {
        const std::string problem = check(content_of(file));
        if (problem.empty()) continue;
        std::fprintf(stderr, "%s: %s\n", file.c_str(), problem.c_str());
        is_sound = false;
    }
    return is_sound;
}

}  // namespace

int main(int argument_count, char** argument_values) {
    if (argument_count != 2) return 2;
    const std::filesystem::path assets = argument_values[1];
    std::set<std::string> letters;
    const bool are_letters_sound = check_all(assets / "letters", [&](const std::string& text) -> std::string {
        const auto letter = protocol::read_json<protocol::LetterText>(text);
        if (!letter) return protocol::to_text(letter.error());
        return letters.insert(letter->name).second ? "" : "another letter has this name: " + letter->name;
    });
    const bool are_policies_sound = check_all(assets / "policies", [&](const std::string& text) -> std::string {
        const auto policy = protocol::read_policy(text);
        if (!policy) return protocol::to_text(policy.error());
        return letters.contains(policy->letter) ? "" : "no letter of this name in assets/letters: " + policy->letter;
    });
    return are_letters_sound && are_policies_sound ? 0 : 1;
}
