// No space left: reads go on, a write is told so in words, and everything goes on by itself when there is space again.
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>

#include "faults/server_process.hpp"
#include "faults/table.hpp"
#include "faults/till_load.hpp"
#include "storage/test_database.hpp"

using namespace faults;

namespace {

/// A small disk in memory, where this machine lets us mount one.
class SmallDisk {
public:
    SmallDisk() {
        std::filesystem::create_directory(path());
        is_mounted_ = ::mount("family-faults", path().c_str(), "tmpfs", 0, "size=32m") == 0;
        if (!is_mounted_) reason_ = std::strerror(errno);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk() {
        if (is_mounted_) ::umount2(path().c_str(), MNT_DETACH);
    }

    [[nodiscard]] bool is_mounted() const { return is_mounted_; }
    [[nodiscard]] const std::string& reason() const { return reason_; }
    [[nodiscard]] std::string path() const { return (folder_.path() / "disk").string(); }

    void fill() const {
        const int file = ::open(filler().c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        REQUIRE(file >= 0);
        const std::string block(65536, 'x');
        for (std::size_t size = block.size(); size > 0;) {
            if (::write(file, block.data(), size) <= 0) size /= 2;
        }
        ::close(file);
    }
    void make_space() const { ::unlink(filler().c_str()); }

private:
    [[nodiscard]] std::string filler() const { return path() + "/filler"; }

    storage_tests::TestFolder folder_;
    bool is_mounted_ = false;
    std::string reason_;
};

bool contains(const HttpAnswer& answer, std::string_view text) { return answer.body.find(text) != std::string::npos; }

/// A server on `data`; `fill` and `make_space` take its space away and give it back.
template <class Fill, class MakeSpace>
void check_out_of_space(const std::string& data, Fill fill, MakeSpace make_space) {
    TillMessages messages;
    ServerProcess server(data);
    REQUIRE(server.port() != 0);
    messages.sign_in(server.port());
    LoadWorld world(data);
    const auto people = world.add_people(2, 1'000'000);
    const auto codes = world.show_codes({people[0]}, 2000);
    HttpClient till(server.port());
    HttpClient app(server.port());
    std::size_t settled = 0;
    const auto buy = [&] {
        const Order order = messages.purchase(codes[settled], "1.23");
        return std::pair(order, till.ask(order.request));
    };
    const std::string home = get_request("/api/v1/home", "Cookie: " + people[1].cookie + "\r\n");
    const Order code_order = code_request(people[1], "app-out-of-space-abcdefghij");
    REQUIRE(is_acknowledged(buy().second));
    ++settled;

    fill(server);
    auto [order, refused] = buy();
    // What was reserved before is used up first.
    while (is_acknowledged(refused)) {
        ++settled;
        REQUIRE(settled < codes.size());
        std::tie(order, refused) = buy();
    }
    CHECK(refused.status == 507);
    CHECK(contains(refused, "系统存储空间已满，查询不受影响，暂时不能记账，本次没有办理。"));
    CHECK(contains(refused, "用同一 msgid 原样重发：不会重复扣款"));
    const HttpAnswer app_refused = app.ask(code_order.request);
    CHECK(app_refused.status == 507);
    CHECK(contains(app_refused, "\"storage_full\""));
    for (int read = 0; read < 20; ++read) CHECK(app.ask(home).status == 200);
    CHECK(app.ask(get_request("/healthz")).status == 200);

    make_space(server);
    // The very same requests.
    const HttpAnswer settled_now = till.ask(order.request);
    INFO(settled_now.body);
    CHECK(is_acknowledged(settled_now));
    ++settled;
    const HttpAnswer code = app.ask(code_order.request);
    INFO(code.body);
    CHECK(is_acknowledged(code));
    CHECK(is_acknowledged(buy().second));
    ++settled;
    server.signal(SIGTERM);
    CHECK(server.wait() == 0);
    for (const std::string& defect : world.defects()) FAIL_CHECK(defect);
    CHECK(storage_tests::raw_number(data + "/family.db", "SELECT count(*) FROM settlements") ==
          static_cast<std::int64_t>(settled));
}

/// Files of the server may not grow beyond this; the system says EFBIG instead of ENOSPC.
void limit_file_size(const ServerProcess& server, rlim_t bytes) {
    rlimit limit{};
    REQUIRE(::prlimit(server.id(), RLIMIT_FSIZE, nullptr, &limit) == 0);
    limit.rlim_cur = bytes;
    REQUIRE(::prlimit(server.id(), RLIMIT_FSIZE, &limit, nullptr) == 0);
}

}  // namespace

TEST_CASE("on a full disk reads go on, writes are refused in words, and space is all that is needed") {
    const SmallDisk disk;
    if (!disk.is_mounted()) SKIP("a disk in memory can't be mounted here: " + disk.reason());
    check_out_of_space(
        disk.path() + "/data", [&](const ServerProcess&) { disk.fill(); },
        [&](const ServerProcess&) { disk.make_space(); });
}

TEST_CASE("where files may not grow, the same: no mount is needed for this") {
    const storage_tests::TestFolder folder;
    check_out_of_space((folder.path() / "data").string(),
                       [](const ServerProcess& server) { limit_file_size(server, 4096); },
                       [](const ServerProcess& server) { limit_file_size(server, RLIM_INFINITY); });
}
