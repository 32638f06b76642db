#include <drogon/drogon.h>
#include <imgui.h>
#include <openssl/crypto.h>
#include <sodium.h>
#include <sqlite3.h>

#include <catch2/catch_test_macros.hpp>
#include <expected>

namespace {
constexpr unsigned char this_file[] = {
#embed __FILE__ limit(8)
};
}  // namespace

TEST_CASE("the native side has its libraries") {
    REQUIRE(sodium_init() >= 0);
    REQUIRE(sqlite3_libversion_number() >= 3040000);
    REQUIRE(OpenSSL_version_num() >= 0x30000000L);
    REQUIRE(trantor::utils::tlsBackend() == "OpenSSL");
    REQUIRE_FALSE(drogon::app().isRunning());
    REQUIRE(this_file[0] == '#');
    REQUIRE(std::expected<int, int>(3).has_value());
    ImGuiContext* context = ImGui::CreateContext();
    REQUIRE(context != nullptr);
    ImGui::DestroyContext(context);
}
