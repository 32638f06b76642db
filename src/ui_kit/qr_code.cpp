#include "ui_kit/qr_code.hpp"

#include <qrcodegen.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace ui_kit {
namespace {

constexpr int quiet_zone = 4;
/// Far below what a code holds: the generator must not meet a text that is too long.
constexpr std::size_t text_length_max = 1000;
constexpr Color dark_module{14, 31, 34};
constexpr Color white{255, 255, 255};

}  // namespace

QrModules QrModules::of(std::string_view text) {
    QrModules modules;
    if (text.empty() || text.size() > text_length_max) return modules;
    const auto code = qrcodegen::QrCode::encodeText(std::string(text).c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
    modules.size_ = code.getSize();
    for (int row = 0; row < modules.size_; ++row) {
        for (int column = 0; column < modules.size_; ++column) {
            modules.dark_.push_back(code.getModule(column, row));
        }
    }
    return modules;
}

void qr_code(Ui& ui, const QrCodeSpec& spec, float side) {
    const QrModules modules = QrModules::of(spec.text);
    const Rectangle row = ui.layout().take(side);
    const Rectangle area{row.left + (row.width - side) / 2, row.top, side, side};
    ui.painter().fill(area, white);
    ui.recorder().add({.key = spec.key, .role = Role::Image, .name = spec.name, .rectangle = area});
    if (modules.size() == 0) return;

    const float ratio = ui.input().pixel_ratio;
    const auto snapped = [ratio](float position) { return std::round(position * ratio) / ratio; };
    const int cells = modules.size() + 2 * quiet_zone;
    const float module = std::max(1.0F, std::floor(side * ratio / static_cast<float>(cells))) / ratio;
    const float inner = module * static_cast<float>(modules.size());
    const float left = snapped(area.left + (side - inner) / 2);
    const float top = snapped(area.top + (side - inner) / 2);
    const Color color = spec.is_stale ? dark_module.with_alpha(40) : dark_module;
    for (int y = 0; y < modules.size(); ++y) {
        for (int x = 0; x < modules.size();) {
            if (!modules.is_dark(x, y)) {
                ++x;
                continue;
            }
            int end = x;
            while (end < modules.size() && modules.is_dark(end, y)) ++end;
            ui.painter().fill_crisp({left + module * static_cast<float>(x), top + module * static_cast<float>(y),
                                     module * static_cast<float>(end - x), module},
                                    color);
            x = end;
        }
    }
}

}  // namespace ui_kit
