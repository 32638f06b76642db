#pragma once

#include <expected>
#include <optional>
#include <string>

#include "domain/insurance.hpp"
#include "protocol/premium_wire.hpp"
#include "server/startup_error.hpp"

namespace server {

/// What premiums cost, by place and year; from assets/premiums.
class PremiumPrices {
public:
    static std::expected<PremiumPrices, StartupError> load(const std::string& file);

    /// One person's price in the province of an area; nothing while there is none for that year.
    [[nodiscard]] std::optional<domain::Fen> find(domain::Purpose purpose, const domain::AreaCode& area,
                                                  std::int64_t year) const;

private:
    protocol::PremiumPriceList list_;
};

}  // namespace server
