#include "server/static_files.hpp"

#include <fstream>

#include "server/test_server.hpp"

using namespace server_tests;

namespace {

void write_file(const std::string& path, std::string_view text) {
    std::ofstream file(path, std::ios::binary);
    file << text;
}

void write_site(const TemporaryFolder& folder) {
    write_file(folder.file("index.html"), "<!doctype html>");
    write_file(folder.file("index.html.br"), "brotli");
    write_file(folder.file("index.html.gz"), "gzip");
    write_file(folder.file("app.123.js"), "plain only");
    write_file(folder.file("phone.html"), "phone");
    write_file(folder.file("secret.txt"), "not listed");
    write_file(folder.file("site.json"), R"({"files":[
      {"path":"/index.html","file":"index.html","type":"text/html; charset=utf-8","immutable":false,"first_load":true},
      {"path":"/app.123.js","file":"app.123.js","type":"text/javascript","immutable":true},
      {"path":"/sandbox/phone","file":"phone.html","type":"text/html","immutable":false}],
      "csp":{"script":["sha256-cuQu61CBLnwtzHL6vbzv5sKpDkisahEcFFfecjEhkx4="],"style":[]}})");
}

server::Request asking_for(std::string_view path, std::string_view accept_encoding) {
    return {.method = "GET",
            .path = std::string(path),
            .query = {},
            .headers = {{"Accept-Encoding", std::string(accept_encoding)}},
            .body = {},
            .peer_address = "127.0.0.1"};
}

}  // namespace

TEST_CASE("files come as the manifest says, in the smallest form that the client takes") {
    const TemporaryFolder folder;
    write_site(folder);
    const auto files = server::StaticFiles::load(folder.path());
    REQUIRE(files.has_value());
    const auto body_of = [&](std::string_view path, std::string_view accepted) {
        const auto response = files->answer(asking_for(path, accepted));
        return response ? response->body : "none";
    };
    CHECK(body_of("/", "gzip, deflate, br") == "brotli");
    CHECK(body_of("/index.html", "gzip") == "gzip");
    CHECK(body_of("/index.html", "br;q=0, gzip;q=0.5") == "gzip");
    CHECK(body_of("/index.html", "") == "<!doctype html>");
    CHECK(body_of("/app.123.js", "br") == "plain only");
    CHECK(body_of("/secret.txt", "") == "none");
    CHECK(body_of("/index.html.br", "") == "none");
    CHECK(body_of("/../site.json", "") == "none");

    const auto brotli = files->answer(asking_for("/", "br"));
    REQUIRE(brotli.has_value());
    CHECK(brotli->header("content-encoding") == "br");
    CHECK(brotli->header("cache-control") == "no-cache");
    CHECK(brotli->content_type == "text/html; charset=utf-8");
    server::Request again = asking_for("/", "br");
    again.headers.push_back({"If-None-Match", std::string(brotli->header("etag").value_or(""))});
    CHECK(files->answer(again)->status == 304);
    CHECK(files->answer(again)->body.empty());
    const auto script = files->answer(asking_for("/app.123.js", ""));
    CHECK(script->header("cache-control").value_or("").find("immutable") != std::string_view::npos);
}

TEST_CASE("a manifest that leaves the web root, or lacks a file, is refused") {
    const TemporaryFolder folder;
    for (const std::string_view file : {"../outside", "/etc/passwd", "missing.html"}) {
        write_file(folder.file("site.json"), R"({"files":[{"path":"/x","file":")" + std::string(file) +
                                                 R"(","type":"text/plain","immutable":false}],)"
                                                 R"("csp":{"script":[],"style":[]}})");
        CHECK_FALSE(server::StaticFiles::load(folder.path()).has_value());
    }
    write_file(folder.file("site.json"), "{");
    CHECK_FALSE(server::StaticFiles::load(folder.path()).has_value());
}

TEST_CASE("the application serves the site, but not the sandbox's page in production") {
    const TemporaryFolder folder;
    write_site(folder);
    TestServer sandbox({.web_root = folder.path()});
    CHECK(sandbox.get("/").body == "<!doctype html>");
    CHECK(sandbox.get("/sandbox/phone").body == "phone");
    CHECK(sandbox.get("/").header("content-security-policy")->find("sha256-cuQu61") != std::string_view::npos);
    TestServer production({.mode = protocol::ServiceMode::Production, .web_root = folder.path()});
    CHECK(production.get("/").body == "<!doctype html>");
    CHECK(production.get("/sandbox/phone").status == 404);
}
