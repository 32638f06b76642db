#include "server/premium_prices.hpp"

#include "protocol/json_reader.hpp"
#include "server/private_file.hpp"

namespace server {

std::expected<PremiumPrices, StartupError> PremiumPrices::load(const std::string& file) {
    const auto text = read_file(file, "the premiums");
    if (!text) return std::unexpected(text.error());
    auto list = protocol::read_json<protocol::PremiumPriceList>(*text);
    if (!list) return std::unexpected(StartupError{file + ": " + protocol::to_text(list.error())});
    for (const protocol::PremiumPrice& price : list->premiums) {
        if (!domain::AreaCode::parse(price.province)) {
            return std::unexpected(StartupError{file + ": " + price.province + " is no province"});
        }
    }
    PremiumPrices prices;
    prices.list_ = std::move(*list);
    return prices;
}

std::optional<domain::Fen> PremiumPrices::find(domain::Purpose purpose, const domain::AreaCode& area,
                                               std::int64_t year) const {
    for (const protocol::PremiumPrice& price : list_.premiums) {
        const bool is_it = price.purpose == purpose && price.year == year && price.province == area.province().text();
        if (is_it) return price.price;
    }
    return std::nullopt;
}

}  // namespace server
