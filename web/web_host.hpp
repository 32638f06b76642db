#pragma once

#include "platform/host.hpp"
#include "web/fetch_client.hpp"

namespace web {

/// The browser as the client's host: requests by Emscripten's Fetch API, everything else by shell/.
class WebHost final : public platform::Host {
public:
    /// Whom answers are given to; before `boot`.
    void set_client(platform::Client& client) { fetches_.set_client(client); }

    domain::Instant now() override;
    std::string random_key() override;
    void apply_mirror(std::string_view operations_json, platform::MirrorHaste haste) override;
    void send(const platform::HttpCall& call) override { fetches_.send(call); }
    void navigate(std::string_view path, platform::NavigateKind kind, int steps) override;
    void focus(std::string_view key) override;
    void announce(platform::Politeness politeness, std::string_view text) override;
    void store_setting(std::string_view name, std::string_view value) override;
    void save_draft(std::string_view text) override;
    void save_kept_keys(std::string_view text) override;
    void wake_at(domain::Instant when) override;
    void load_strings(std::string_view language) override;
    void open_window(std::string_view url) override;
    void choose_picture(bool from_camera) override;
    void ask_host(std::string_view wish, std::string_view text) override;
    void unpack_picture(std::string_view picture) override;
    void fetch_members_part() override;
    void reload_page() override;
    void set_document(const platform::DocumentState& document) override;

private:
    FetchClient fetches_;
};

}  // namespace web
