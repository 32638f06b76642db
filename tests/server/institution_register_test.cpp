#include "server/institution_register.hpp"

#include <catch2/generators/catch_generators.hpp>
#include <filesystem>
#include <fstream>

#include "server/test_till.hpp"
#include "storage/institution_store.hpp"

using namespace server_tests;
using server::RegisterUse;

namespace {

const std::string first = R"({"code":"P52010200001","name":"一","kind":"pharmacy","tier":"none","area":"520102",)"
                          R"("credential":"0123456789abcdefghijklmn"})";
const std::string signing = R"({"code":"H52010200001","name":"二","kind":"hospital","tier":"tertiary",)"
                            R"("area":"520102","credential":"another-long-credential-1","access_key":"hospital-1"})";

std::string listed(const std::string& institutions) { return R"({"format":1,"institutions":[)" + institutions + "]}"; }

std::string without(std::string text, const std::string& part, const std::string& put) {
    return text.replace(text.find(part), part.size(), put);
}

/// A file as an operator would write it.
struct RegisterFile {
    TemporaryFolder folder;
    std::string path = folder.file("institutions.json");

    explicit RegisterFile(const std::string& text, bool is_private = true) {
        std::ofstream(path) << text;
        using enum std::filesystem::perms;
        std::filesystem::permissions(path, owner_read | owner_write | (is_private ? none : others_read));
    }
};

}  // namespace

TEST_CASE("production's institutions are read from a private file") {
    const RegisterFile file(listed(first + "," + signing));
    const auto read = server::read_institution_register(file.path, RegisterUse::Production);
    REQUIRE(read.has_value());
    CHECK(read->institutions.size() == 2);
    CHECK(read->institutions[1].access_key == "hospital-1");

    const RegisterFile open_to_all(listed(first), false);
    CHECK_FALSE(server::read_institution_register(open_to_all.path, RegisterUse::Production).has_value());
}

TEST_CASE("a file of institutions with a defect is refused; the sentence names the institution and the field") {
    struct Row {
        std::string text;
        std::string_view part;
    };
    // clang-format off
    const Row row = GENERATE(values<Row>({
        {listed(without(first, "520102\"", "999\"")),                     "area"},
        {listed(without(first, "\"520102\"", "\"000000\"")),              "P52010200001: area"},
        {listed(first + "," + first),                                     "P52010200001: code: stands there twice"},
        {listed(without(first, "0123456789abcdefghijklmn", "Ymmnjk9z3MSX")), "P52010200001: credential: at least 24"},
        {listed(first + "," + without(signing, "another-long-credential-1", "0123456789abcdefghijklmn")),
                                                                          "H52010200001: credential: another one"},
        {listed(without(first, "\"pharmacy\"", "\"shop\"")),              "kind"},
        {listed(without(first, "\"credential\"", "\"password\"")),        "credential: missing"},
        {"not JSON",                                                      "institutions.json"},
    }));
    // clang-format on
    const RegisterFile file(row.text);
    const auto read = server::read_institution_register(file.path, RegisterUse::Production);
    REQUIRE_FALSE(read.has_value());
    INFO(read.error().message);
    CHECK(read.error().message.find(row.part) != std::string::npos);
}

TEST_CASE("a file's institutions settle with their credentials of now; who is no longer in it is closed") {
    TestServer server(with_people());
    bind(server, husband, wife);
    SeededRandom random(5);
    const auto load = [&server, &random](const std::string& text) {
        const RegisterFile file(text);
        const auto read = server::read_institution_register(file.path, RegisterUse::Production);
        REQUIRE(read.has_value());
        REQUIRE(server::put_institution_register(server.database(), server.vault(), *read).has_value());
        const auto closed = server::close_institutions_outside(server.database(), server.vault(), random, *read);
        INFO((closed ? "" : closed.error().message));
        REQUIRE(closed.has_value());
    };
    Till till(server);  // P52010200001, with the sandbox's credential
    REQUIRE(till.sign_in().is_ok());
    load(listed(first));
    CHECK_FALSE(till.settle({.person = std::string(wife), .token = show_code(server, wife)}).is_ok());
    till.set_credential("0123456789abcdefghijklmn");
    const auto settled = till.settle({.person = std::string(wife), .token = show_code(server, wife)});
    INFO(settled.body);
    CHECK(settled.is_ok());

    load(listed(signing));
    CHECK_FALSE(till.settle({.person = std::string(wife), .token = show_code(server, wife)}).is_ok());
    auto reader = server.database().read();
    REQUIRE(reader.has_value());
    const auto closed = storage::find_institution(*reader, "P52010200001").value().value();
    CHECK(closed.kind == domain::InstitutionKind::Other);
    CHECK(storage::find_institution(*reader, "H52010200001").value()->kind == domain::InstitutionKind::Hospital);
    // What was settled stays, and the ledger's audit finds nothing in it (ledger_is_clean at the server's end).
    CHECK(server.audit().value().empty());
}
