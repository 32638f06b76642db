#include "server/consent_texts.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>

TEST_CASE("every consent has a text of its own in both languages, and its hash") {
    const auto texts = server::ConsentTexts::load("assets/consents");
    REQUIRE(texts.has_value());
    REQUIRE(texts->items().size() == domain::welcome_consents.size());
    std::set<std::string> hashes;
    for (const domain::ConsentKind kind : domain::all_enumerators<domain::ConsentKind>()) {
        const protocol::ConsentText& text = texts->text_of(kind);
        CHECK(text.kind == kind);
        INFO(domain::name_of(text.kind));
        CHECK(text.required == domain::is_required(text.kind));
        CHECK(text.paragraphs_zh.size() >= 4);
        CHECK(text.paragraphs_zh.size() == text.paragraphs_en.size());
        CHECK(text.sha256 == server::consent_text_sha256(text));
        CHECK(hashes.insert(text.sha256).second);
        // Optional ones say so in their title, so that nobody agrees because it seems to be needed.
        // A guardian's is asked for only where nothing goes without it.
        const bool is_optional = !text.required && kind != domain::ConsentKind::Child;
        CHECK((text.title_zh.find("可不同意") != std::string::npos) == is_optional);
    }
}

TEST_CASE("a changed character, or the same words cut otherwise, is another text") {
    protocol::ConsentText text{.kind = domain::ConsentKind::Notices,
                               .version = "1",
                               .sha256 = {},
                               .title_zh = "题",
                               .title_en = "T",
                               .paragraphs_zh = {"一", "二"},
                               .paragraphs_en = {"one", "two"}};
    const std::string hash = server::consent_text_sha256(text);
    CHECK(hash.size() == 64);
    text.paragraphs_en = {"onetwo"};
    CHECK(server::consent_text_sha256(text) != hash);
}

TEST_CASE("a folder without the texts is refused") {
    CHECK_FALSE(server::ConsentTexts::load("assets/no-such-folder").has_value());
}
