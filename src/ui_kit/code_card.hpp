#pragma once

#include <string_view>

#include "ui_kit/ui.hpp"

namespace ui_kit {

/// What the card of a payment code says. It stays dark on white in every theme, for scanners.
struct CodeCardSpec {
    std::string_view key{};
    std::string_view holder{};
    std::string_view holder_meta{};
    std::string_view status{};
    bool status_is_good = true;
    std::string_view qr_text{};
    /// Of the picture: "李明的医保码，47 秒后更新".
    std::string_view image_name{};
    /// What is left of the code's life, 0 to 1.
    float life_left = 1;
    /// "47 秒" and "后自动换新码".
    std::string_view countdown{};
    std::string_view countdown_rest{};
    /// Said by itself above the countdown in elder mode.
    std::string_view instruction{};
    std::string_view refresh_key{};
    std::string_view refresh{};
    std::string_view account_title{};
    std::string_view account_meta{};
    std::string_view account_value{};
};

/// Name, QR code, countdown, and the account that pays first. True when another code was asked for; in elder mode the
/// caller draws that button below.
bool code_card(Ui& ui, const CodeCardSpec& spec);

}  // namespace ui_kit
