#pragma once

#include <map>
#include <string>
#include <vector>

#include "domain/policy.hpp"
#include "properties/chance.hpp"

namespace properties {

/// How often each outcome came up, by "settlement plan shared_quota", "settlement reason pot_empty" and the like.
/// Every outcome that there is stands in it from the beginning, with zero.
class Tally {
public:
    Tally();
    void count(const std::string& outcome) { ++counts_[outcome]; }
    [[nodiscard]] const std::map<std::string, int>& counts() const { return counts_; }

private:
    std::map<std::string, int> counts_;
};

/// One decision: which it is, and everything that was decided, each in words.
struct DecisionLine {
    std::string text;
    std::string broken_invariant;  ///< empty when all hold
};

/// Draws a case under one of the policies and has it decided.
[[nodiscard]] DecisionLine decide_any(Chance& chance, const std::vector<domain::Policy>& policies, Tally& tally);

}  // namespace properties
