#include "server/letters.hpp"

#include <catch2/catch_test_macros.hpp>

#include "server/policies.hpp"

TEST_CASE("each policy's letter is there, and its hash covers every word") {
    const auto policies = server::Policies::load("assets/policies");
    const auto letters = server::Letters::load("assets/letters");
    REQUIRE(policies);
    REQUIRE(letters);
    for (const domain::Policy& policy : policies->items()) {
        INFO(policy.id);
        CHECK(letters->find(policy.letter) != nullptr);
    }
    const server::Letter* letter = letters->find("guizhou_mutual_aid");
    REQUIRE(letter != nullptr);
    CHECK(letter->parts() == 17);
    CHECK(letter->text.questions.size() == 10);
    CHECK(letter->sha256 == server::letter_sha256(letter->text));
    protocol::LetterText changed = letter->text;
    changed.questions.back().answer_en += " ";
    CHECK(server::letter_sha256(changed) != letter->sha256);
    changed = letter->text;
    changed.sections.front().text_zh += "。";
    CHECK(server::letter_sha256(changed) != letter->sha256);
    CHECK(letters->find("nobody's") == nullptr);
    CHECK_FALSE(server::Letters::load("assets/no-such-folder"));
}
