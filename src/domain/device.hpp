#pragma once

#include <array>
#include <string>
#include <string_view>

#include "domain/enum_names.hpp"

namespace domain {

/// What kind of device somebody logged in from: as much as a person needs to recognise it, and no more.
enum class DeviceSystem { Other, Android, HarmonyOs, Iphone, Ipad, Windows, Mac, Linux };

template <>
inline constexpr auto enum_names<DeviceSystem> =
    std::to_array<std::string_view>({"other", "android", "harmony_os", "iphone", "ipad", "windows", "mac", "linux"});

enum class DeviceApp { Other, WeChat, Alipay, Chrome, Edge, Firefox, Safari };

template <>
inline constexpr auto enum_names<DeviceApp> =
    std::to_array<std::string_view>({"other", "wechat", "alipay", "chrome", "edge", "firefox", "safari"});

struct Device {
    DeviceSystem system = DeviceSystem::Other;
    DeviceApp app = DeviceApp::Other;

    bool operator==(const Device&) const = default;
};

/// As a browser's User-Agent tells it. The header itself is kept nowhere: it would tell devices apart for good.
[[nodiscard]] Device device_of(std::string_view user_agent);

/// What an act came through, as it is kept with a consent and with a signature (DOMAIN.md section 7): "web", "wechat"
/// or "alipay". A phone's browser and a frame in somebody's page are the web.
[[nodiscard]] std::string_view channel_of(const Device& device);

/// "android/wechat"; read back by `read_device`, which takes what it doesn't know for Other.
[[nodiscard]] std::string device_text(const Device& device);
[[nodiscard]] Device read_device(std::string_view text);

}  // namespace domain
