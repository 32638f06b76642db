#include "domain/device.hpp"

#include <array>

namespace domain {

namespace {

template <class Kind>
struct Mark {
    std::string_view word;
    Kind kind;
};

/// The first that is found counts: what says more stands before what says less.
constexpr std::array systems = {
    Mark{"HarmonyOS", DeviceSystem::HarmonyOs}, Mark{"OpenHarmony", DeviceSystem::HarmonyOs},
    Mark{"iPhone", DeviceSystem::Iphone},       Mark{"iPad", DeviceSystem::Ipad},
    Mark{"Android", DeviceSystem::Android},     Mark{"Windows", DeviceSystem::Windows},
    Mark{"Macintosh", DeviceSystem::Mac},       Mark{"Linux", DeviceSystem::Linux}};

constexpr std::array apps = {Mark{"MicroMessenger", DeviceApp::WeChat},
                             Mark{"AlipayClient", DeviceApp::Alipay},
                             Mark{"Edg", DeviceApp::Edge},
                             Mark{"Firefox", DeviceApp::Firefox},
                             Mark{"FxiOS", DeviceApp::Firefox},
                             Mark{"CriOS", DeviceApp::Chrome},
                             Mark{"Chrome", DeviceApp::Chrome},
                             Mark{"Safari", DeviceApp::Safari}};

template <class Marks>
auto first_of(const Marks& marks, std::string_view text) {
    for (const auto& mark : marks) {
        if (text.find(mark.word) != std::string_view::npos) return mark.kind;
    }
    return decltype(marks.front().kind){};
}

}  // namespace

Device device_of(std::string_view user_agent) { return {first_of(systems, user_agent), first_of(apps, user_agent)}; }

std::string_view channel_of(const Device& device) {
    const bool is_web_view = device.app == DeviceApp::WeChat || device.app == DeviceApp::Alipay;
    return is_web_view ? name_of(device.app) : "web";
}

std::string device_text(const Device& device) {
    return std::string(name_of(device.system)) + "/" + std::string(name_of(device.app));
}

Device read_device(std::string_view text) {
    const std::size_t mark = text.find('/');
    if (mark == std::string_view::npos) return {};
    return {find_enumerator<DeviceSystem>(text.substr(0, mark)).value_or(DeviceSystem::Other),
            find_enumerator<DeviceApp>(text.substr(mark + 1)).value_or(DeviceApp::Other)};
}

}  // namespace domain
