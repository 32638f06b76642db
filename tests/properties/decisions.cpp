// family_decisions POLICIES COUNT SEED OUTPUT — draws COUNT cases from the policies of a folder, decides each and
// writes a line a decision to OUTPUT; prints how often each outcome came up. The same program is compiled for the
// client's machine and for the server's: the lines must be the same, byte for byte.
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "properties/decision_lines.hpp"
#include "properties/varied_policies.hpp"

int main(int argument_count, char** argument_values) {
    if (argument_count != 5) {
        std::fprintf(stderr, "family_decisions POLICIES COUNT SEED OUTPUT\n");
        return 2;
    }
    const auto policies = properties::read_policies(argument_values[1]);
    if (policies.empty()) return 1;
    const long count = std::atol(argument_values[2]);
    properties::Chance chance(std::strtoull(argument_values[3], nullptr, 10));
    properties::Tally tally;
    std::string text;
    int broken = 0;
    for (long number = 0; number < count; ++number) {
        const properties::DecisionLine line = properties::decide_any(chance, policies, tally);
        text += line.text + "\n";
        if (line.broken_invariant.empty()) continue;
        if (++broken <= 10) {
            std::fprintf(stderr, "decision %ld breaks \"%s\": %s\n", number, line.broken_invariant.c_str(),
                         line.text.c_str());
        }
    }
    std::ofstream(argument_values[4], std::ios::binary) << text;
    for (const auto& [outcome, times] : tally.counts()) std::printf("%8d  %s\n", times, outcome.c_str());
    return broken == 0 ? 0 : 1;
}
