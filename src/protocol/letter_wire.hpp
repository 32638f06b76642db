#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "protocol/consent_wire.hpp"
#include "protocol/sms_code_wire.hpp"
#include "protocol/wire_description.hpp"

namespace protocol {

inline constexpr TextRule letter_name_rule = text_between(1, 60);

/// One numbered part of a commitment letter.
struct LetterSection {
    std::string heading_zh;
    std::string heading_en;
    std::string text_zh;
    std::string text_en;
};

void describe(auto& visit, Like<LetterSection> auto& value) {
    visit("heading_zh", value.heading_zh, text_between(1, 120), "The part's heading.");
    visit("heading_en", value.heading_en, text_between(1, 120), "The same in English.");
    visit("text_zh", value.text_zh, text_between(1, 4000), "The part's text, which binds.");
    visit("text_en", value.text_en, text_between(1, 4000), "The same in English.");
}

struct LetterQuestion {
    std::string question_zh;
    std::string question_en;
    std::string answer_zh;
    std::string answer_en;
};

void describe(auto& visit, Like<LetterQuestion> auto& value) {
    visit("question_zh", value.question_zh, text_between(1, 200), "A question that people ask.");
    visit("question_en", value.question_en, text_between(1, 200), "The same in English.");
    visit("answer_zh", value.answer_zh, text_between(1, 2000), "Its answer.");
    visit("answer_en", value.answer_en, text_between(1, 2000), "The same in English.");
}

/// A file of assets/letters.
struct LetterText {
    std::string name;
    std::string version;
    std::int64_t reading_seconds_min = 0;
    std::string title_zh;
    std::string title_en;
    std::vector<LetterSection> sections;
    std::vector<LetterQuestion> questions;
};

void describe(auto& visit, Like<LetterText> auto& value) {
    visit("name", value.name, letter_name_rule, "Names the letter; policies refer to it.");
    visit("version", value.version, consent_version_rule, "The version of the text.");
    visit("reading_seconds_min", value.reading_seconds_min, count_up_to(3600), "Nobody has read it sooner.");
    visit("title_zh", value.title_zh, text_between(1, 120), "The title.");
    visit("title_en", value.title_en, text_between(1, 120), "The same in English.");
    visit("sections", value.sections, list_up_to(50), "The letter.");
    visit("questions", value.questions, list_up_to(50), "Questions and answers, read with it.");
}

/// The answer of `read_letter`: the present text, and how far I have read.
struct LetterAnswer {
    LetterText letter;
    std::string sha256;
    std::int64_t position = 0;
    std::int64_t signable_at = 0;
    bool first_time = false;
};

void describe(auto& visit, Like<LetterAnswer> auto& value) {
    visit("letter", value.letter, "The text that counts now.");
    visit("sha256", value.sha256, sha256_rule, "SHA-256 of the canonical text in both languages.");
    visit("position", value.position, count_up_to(1000), "How many parts have been read: sections, then questions.");
    visit("signable_at", value.signable_at, moment(), "When it may be signed; 0 = reading hasn't begun (Unix ms).");
    visit("first_time", value.first_time, "Whether I have never signed this letter.");
}

struct SaveLetterPositionRequest {
    std::string version;
    std::string sha256;
    std::int64_t position = 0;
};

void describe(auto& visit, Like<SaveLetterPositionRequest> auto& value) {
    visit("version", value.version, consent_version_rule, "The version that is read.");
    visit("sha256", value.sha256, sha256_rule, "The hash of the text that is read.");
    visit("position", value.position, count_up_to(1000), "How many parts have been in sight to their end.");
}

struct LetterPositionAnswer {
    std::int64_t position = 0;
    std::int64_t signable_at = 0;
};

void describe(auto& visit, Like<LetterPositionAnswer> auto& value) {
    visit("position", value.position, count_up_to(1000), "How many parts have been read.");
    visit("signable_at", value.signable_at, moment(), "When it may be signed at the earliest (Unix ms).");
}

/// `sign_letter_first`: where the letter is signed before the relative is named (FamilyAnswer::letter_first).
struct SignLetterFirstRequest {
    std::string version;
    std::string sha256;
};

void describe(auto& visit, Like<SignLetterFirstRequest> auto& value) {
    visit("version", value.version, consent_version_rule, "The version that was read.");
    visit("sha256", value.sha256, sha256_rule, "The hash of the text that was read.");
}

struct SignLetterRequest {
    std::string invitation;
    std::string version;
    std::string sha256;
};

void describe(auto& visit, Like<SignLetterRequest> auto& value) {
    visit("invitation", value.invitation, identifier_rule, "Which invitation the signature is for.");
    visit("version", value.version, consent_version_rule, "The version that was read.");
    visit("sha256", value.sha256, sha256_rule, "The hash of the text that was read.");
}

}  // namespace protocol
