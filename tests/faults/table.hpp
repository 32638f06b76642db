#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <string>
#include <vector>

namespace faults {

/// Measured values, to be asked for their quantiles.
class Spread {
public:
    explicit Spread(std::vector<double> values) : values_(std::move(values)) { std::ranges::sort(values_); }

    /// `share` of the values are not above it: 0.5 is the median, 1 the largest. 0 without values.
    [[nodiscard]] double at(double share) const {
        if (values_.empty()) return 0;
        const auto place = static_cast<std::size_t>(share * static_cast<double>(values_.size()));
        return values_[std::min(place, values_.size() - 1)];
    }

private:
    std::vector<double> values_;
};

[[nodiscard]] inline std::string decimal(double value, int places = 2) {
    char text[48];
    std::snprintf(text, sizeof text, "%.*f", places, value);
    return text;
}

/// Rows for a reader; `./dev test` shows lines that begin with "| ".
class Table {
public:
    using Cells = std::vector<std::string>;

    explicit Table(Cells heads) { rows_.push_back(std::move(heads)); }
    void row(Cells cells) { rows_.push_back(std::move(cells)); }
    void print() const {
        for (const Cells& cells : rows_) {
            std::string line = "|";
            for (std::size_t column = 0; column < cells.size(); ++column) {
                std::size_t width = 0;
                for (const Cells& other : rows_) width = std::max(width, other[column].size());
                line += " " + cells[column] + std::string(width - cells[column].size(), ' ') + " |";
            }
            std::printf("%s\n", line.c_str());
        }
        std::fflush(stdout);
    }

private:
    std::vector<Cells> rows_;
};

}  // namespace faults
