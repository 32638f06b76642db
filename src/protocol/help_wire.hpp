#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/enum_names.hpp"
#include "protocol/wire_description.hpp"

/// Questions and answers, guides, halls and hotline.
namespace protocol {

/// Where an answer leads on.
enum class HelpLead { Try, Invite, Kin, Places, Difference, Password, Card, Hall, Call };

}  // namespace protocol

template <>
inline constexpr auto domain::enum_names<protocol::HelpLead> = std::to_array<std::string_view>(
    {"try", "invite", "kin", "places", "difference", "password", "card", "hall", "call"});

namespace protocol {

inline constexpr TextRule help_name_rule = token_between(1, 40);

/// A file's answer to one question, for some places or for all.
struct HelpAnswerText {
    std::vector<std::string> policies;
    std::string text_zh;
    std::string text_en;
};

void describe(auto& visit, Like<HelpAnswerText> auto& value) {
    visit("policies", value.policies, list_up_to(20, text_between(1, 60)),
          "Whose rules it tells; empty: of all others.");
    visit("text_zh", value.text_zh, text_between(1, 2000), "The answer.");
    visit("text_en", value.text_en, text_between(1, 2000), "The same in English.");
}

struct HelpItemText {
    std::string id;
    std::string question_zh;
    std::string question_en;
    std::vector<HelpAnswerText> answers;
    std::optional<HelpLead> lead;
};

void describe(auto& visit, Like<HelpItemText> auto& value) {
    visit("id", value.id, help_name_rule, "Names the question.");
    visit("question_zh", value.question_zh, text_between(1, 200), "The question.");
    visit("question_en", value.question_en, text_between(1, 200), "The same in English.");
    visit("answers", value.answers, list_up_to(20), "The first that fits the place counts.");
    visit("lead", value.lead, "Where it leads on.");
}

struct HelpTopicText {
    std::string id;
    std::string title_zh;
    std::string title_en;
    std::vector<HelpItemText> items;
};

void describe(auto& visit, Like<HelpTopicText> auto& value) {
    visit("id", value.id, help_name_rule, "Names the topic.");
    visit("title_zh", value.title_zh, text_between(1, 60), "Its title.");
    visit("title_en", value.title_en, text_between(1, 60), "The same in English.");
    visit("items", value.items, list_up_to(50), "Its questions.");
}

/// assets/help/help.json
struct HelpFile {
    std::int64_t format = 1;
    std::vector<HelpTopicText> topics;
};

void describe(auto& visit, Like<HelpFile> auto& value) {
    visit("format", value.format, integer_between(1, 1), "Of the file.");
    visit("topics", value.topics, list_up_to(20), "All of them.");
}

/// A service hall: where somebody without a phone goes.
struct ServiceHall {
    std::string area;
    std::string name_zh;
    std::string name_en;
    std::string address_zh;
    std::string address_en;
    std::string hours_zh;
    std::string hours_en;
};

void describe(auto& visit, Like<ServiceHall> auto& value) {
    visit("area", value.area, text_between(6, 6), "Of which pooling area (GB/T 2260).");
    visit("name_zh", value.name_zh, text_between(1, 120), "Its name.");
    visit("name_en", value.name_en, text_between(1, 120), "The same in English.");
    visit("address_zh", value.address_zh, text_between(1, 200), "Where it is.");
    visit("address_en", value.address_en, text_between(1, 200), "The same in English.");
    visit("hours_zh", value.hours_zh, text_between(1, 120), "When it is open.");
    visit("hours_en", value.hours_en, text_between(1, 120), "The same in English.");
}

/// A file of service halls.
struct ServiceHalls {
    std::int64_t format = 1;
    std::vector<ServiceHall> halls;
};

void describe(auto& visit, Like<ServiceHalls> auto& value) {
    visit("format", value.format, integer_between(1, 1), "Of the file.");
    visit("halls", value.halls, list_up_to(2000), "All of them.");
}

/// A question with the answer that counts where the caller is insured.
struct HelpItem {
    std::string id;
    std::string question_zh;
    std::string question_en;
    std::string answer_zh;
    std::string answer_en;
    bool is_places_own = false;
    std::optional<HelpLead> lead;
};

void describe(auto& visit, Like<HelpItem> auto& value) {
    visit("id", value.id, help_name_rule, "Names the question.");
    visit("question_zh", value.question_zh, text_between(1, 200), "The question.");
    visit("question_en", value.question_en, text_between(1, 200), "The same in English.");
    visit("answer_zh", value.answer_zh, text_between(1, 2000), "The answer.");
    visit("answer_en", value.answer_en, text_between(1, 2000), "The same in English.");
    visit("is_places_own", value.is_places_own, "Whether it tells the rules of the caller's place.");
    visit("lead", value.lead, "Where it leads on.");
}

struct HelpTopic {
    std::string id;
    std::string title_zh;
    std::string title_en;
    std::vector<HelpItem> items;
};

void describe(auto& visit, Like<HelpTopic> auto& value) {
    visit("id", value.id, help_name_rule, "Names the topic.");
    visit("title_zh", value.title_zh, text_between(1, 60), "Its title.");
    visit("title_en", value.title_en, text_between(1, 60), "The same in English.");
    visit("items", value.items, list_up_to(50), "Its questions.");
}

/// The answer of `read_help`.
struct HelpAnswer {
    std::string place_zh;
    std::string place_en;
    std::string policy_version;
    std::string hotline;
    std::vector<HelpTopic> topics;
    std::vector<ServiceHall> halls;
};

void describe(auto& visit, Like<HelpAnswer> auto& value) {
    visit("place_zh", value.place_zh, text_up_to(60), "Whose rules are told; empty before the person check.");
    visit("place_en", value.place_en, text_up_to(60), "The same in English.");
    visit("policy_version", value.policy_version, text_up_to(60), "Their version.");
    visit("hotline", value.hotline, text_up_to(32), "The office to call.");
    visit("topics", value.topics, list_up_to(20), "All of them.");
    visit("halls", value.halls, list_up_to(2000), "Those of the caller's province, the own city's first.");
}

}  // namespace protocol
