#pragma once

#include <string_view>
#include <vector>

#include "ui_kit/ui.hpp"

namespace ui_kit {

/// A text as a QR code: square modules, dark or light.
class QrModules {
public:
    /// Medium error correction. Empty (size 0) for a text that no code holds (some 2,000 characters).
    static QrModules of(std::string_view text);

    /// Modules a side, without quiet zone.
    [[nodiscard]] int size() const { return size_; }
    [[nodiscard]] bool is_dark(int column, int row) const {
        return dark_[static_cast<std::size_t>(row * size_ + column)];
    }

private:
    int size_ = 0;
    std::vector<bool> dark_;
};

struct QrCodeSpec {
    std::string_view key{};
    std::string_view text{};
    /// What it is to somebody who can't see it: "李明的医保码，47 秒后更新".
    std::string_view name{};
    /// Draws it faded: it can't be scanned any more.
    bool is_stale = false;
};

/// A QR code in the middle of the column, at most `side` CSS pixels wide with its quiet zone of four modules, which
/// scanners need. It stays dark on white in every theme; modules lie on whole device pixels.
void qr_code(Ui& ui, const QrCodeSpec& spec, float side);

}  // namespace ui_kit
