#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/consent.hpp"
#include "protocol/wire_description.hpp"

namespace protocol {

inline constexpr TextRule consent_version_rule = text_between(1, 32);
inline constexpr TextRule sha256_rule = hex_of(64);
inline constexpr std::size_t consents_max = 16;

/// One text that a person is asked to agree to.
struct ConsentText {
    domain::ConsentKind kind = domain::ConsentKind::Service;
    bool required = false;
    std::string version;
    std::string sha256;
    std::string title_zh;
    std::string title_en;
    std::vector<std::string> paragraphs_zh;
    std::vector<std::string> paragraphs_en;
};

void describe(auto& visit, Like<ConsentText> auto& value) {
    constexpr TextRule title = text_between(1, 120);
    constexpr ListRule<TextRule> paragraphs = list_up_to(200, text_up_to(4000));
    visit("kind", value.kind, "What the text is about.");
    visit("required", value.required, "Whether the service can't be given without it.");
    visit("version", value.version, consent_version_rule, "The version of the text, e.g. `2026-06-01`.");
    visit("sha256", value.sha256, sha256_rule, "SHA-256 of the text in both languages, in lower-case hex.");
    visit("title_zh", value.title_zh, title, "The title in Chinese.");
    visit("title_en", value.title_en, title, "The title in English.");
    visit("paragraphs_zh", value.paragraphs_zh, paragraphs, "The text in Chinese, which is the one that binds.");
    visit("paragraphs_en", value.paragraphs_en, paragraphs, "The text in English.");
}

/// The answer of `read_consents`: every text in its present version.
struct ConsentsAnswer {
    std::vector<ConsentText> items;
};

void describe(auto& visit, Like<ConsentsAnswer> auto& value) {
    visit("items", value.items, list_up_to(consents_max), "The texts, in the order in which they are shown.");
}

/// A person's decision on one text, sent when registering.
struct ConsentDecision {
    domain::ConsentKind kind = domain::ConsentKind::Service;
    bool given = false;
    std::string version;
    std::string sha256;
};

void describe(auto& visit, Like<ConsentDecision> auto& value) {
    visit("kind", value.kind, "Which text was decided on.");
    visit("given", value.given, "Whether the person agreed.");
    visit("version", value.version, consent_version_rule, "The version that the person saw.");
    visit("sha256", value.sha256, sha256_rule, "The hash of the text that the person saw.");
}

/// A decision as the server keeps it.
struct ConsentRecord {
    domain::ConsentKind kind = domain::ConsentKind::Service;
    bool given = false;
    std::string version;
    std::int64_t decided_at = 0;
};

void describe(auto& visit, Like<ConsentRecord> auto& value) {
    visit("kind", value.kind, "Which text was decided on.");
    visit("given", value.given, "Whether the person agreed.");
    visit("version", value.version, consent_version_rule, "The version that was decided on.");
    visit("decided_at", value.decided_at, moment(), "When it was decided (Unix ms).");
}

}  // namespace protocol
