#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace simulation {

/// What a run did, counted, and a hash of everything that the server answered.
class Tally {
public:
    void operation(std::string_view kind) {
        ++operations_[std::string(kind)];
        ++operation_count_;
    }
    void refusal(std::string_view reason) { ++refusals_[std::string(reason)]; }
    void fault(std::string_view kind) { ++faults_[std::string(kind)]; }
    /// Takes an answer into the hash (FNV-1a).
    void answer(std::string_view text) {
        for (const char character : text) {
            hash_ = (hash_ ^ static_cast<unsigned char>(character)) * 1'099'511'628'211ULL;
        }
    }

    [[nodiscard]] std::int64_t operation_count() const { return operation_count_; }
    [[nodiscard]] std::uint64_t hash() const { return hash_; }
    /// Prints what was counted.
    void print() const;
    /// Those of `kinds` that never came.
    [[nodiscard]] std::vector<std::string> missing(const std::vector<std::string>& operations,
                                                   const std::vector<std::string>& refusals,
                                                   const std::vector<std::string>& faults) const;

private:
    using Counts = std::map<std::string, std::int64_t>;

    Counts operations_;
    Counts refusals_;
    Counts faults_;
    std::int64_t operation_count_ = 0;
    std::uint64_t hash_ = 14'695'981'039'346'656'037ULL;
};

}  // namespace simulation
