#include "simulation/tally.hpp"

#include <cstdio>

namespace simulation {

namespace {

void print_counts(const char* title, const std::map<std::string, std::int64_t>& counts) {
    std::printf("%s:\n", title);
    for (const auto& [kind, count] : counts) std::printf("  %9lld  %s\n", static_cast<long long>(count), kind.c_str());
}

void add_missing(std::vector<std::string>& missing, const std::map<std::string, std::int64_t>& counts,
                 const std::vector<std::string>& kinds) {
    for (const std::string& kind : kinds) {
        if (!counts.contains(kind)) missing.push_back(kind);
    }
}

}  // namespace

void Tally::print() const {
    print_counts("operations by kind", operations_);
    print_counts("refusals by reason", refusals_);
    print_counts("faults injected", faults_);
}

std::vector<std::string> Tally::missing(const std::vector<std::string>& operations,
                                        const std::vector<std::string>& refusals,
                                        const std::vector<std::string>& faults) const {
    std::vector<std::string> missing;
    add_missing(missing, operations_, operations);
    add_missing(missing, refusals_, refusals);
    add_missing(missing, faults_, faults);
    return missing;
}

}  // namespace simulation
