#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/account_deletion.hpp"
#include "domain/collected_data.hpp"
#include "domain/device.hpp"
#include "protocol/account_wire.hpp"
#include "protocol/consent_wire.hpp"
#include "protocol/spending_wire.hpp"
#include "protocol/wire_description.hpp"

/// What is kept about a person, what the person agreed to, and how both are ended.
namespace protocol {

/// One consent of mine: the text as it is today, and what I decided.
struct OwnConsent {
    ConsentText text;
    bool given = false;
    std::string version;
    std::optional<std::int64_t> decided_at;
};

void describe(auto& visit, Like<OwnConsent> auto& value) {
    visit("text", value.text, "The text in its present version.");
    visit("given", value.given, "Whether it is agreed to now.");
    visit("version", value.version, text_up_to(32), "The version that was decided on; empty: never asked.");
    visit("decided_at", value.decided_at, moment(), "When it was decided (Unix ms); absent: never.");
}

/// What I, as the guardian, agreed to for a child.
struct ChildConsent {
    std::string child;
    std::string name;
    std::int64_t age = 0;
    bool given = false;
    std::string version;
    std::int64_t decided_at = 0;
    bool is_member = false;
    bool shows_code = false;
};

void describe(auto& visit, Like<ChildConsent> auto& value) {
    visit("child", value.child, identifier_rule, "The child's handle.");
    visit("name", value.name, shown_name_rule, "The child's name.");
    visit("age", value.age, count_up_to(200), "In full years.");
    visit("given", value.given, "Whether it is agreed to now.");
    visit("version", value.version, text_up_to(32), "The version that was decided on.");
    visit("decided_at", value.decided_at, moment(), "When (Unix ms).");
    visit("is_member", value.is_member, "Whether the child may spend my account now.");
    visit("shows_code", value.shows_code, "Whether my phone may show the child's code now.");
}

/// Somebody on whose phone my code is shown.
struct CodeShower {
    std::string voucher;
    std::string name;
    std::int64_t since = 0;
};

void describe(auto& visit, Like<CodeShower> auto& value) {
    visit("voucher", value.voucher, identifier_rule, "The family voucher.");
    visit("name", value.name, shown_name_rule, "Who holds it.");
    visit("since", value.since, moment(), "Since when (Unix ms).");
}

struct OwnConsentsAnswer {
    std::vector<OwnConsent> items;
    std::vector<ChildConsent> children;
    std::vector<CodeShower> code_showers;
    ConsentText guardian_text;
};

void describe(auto& visit, Like<OwnConsentsAnswer> auto& value) {
    visit("items", value.items, list_up_to(consents_max), "Mine, without a guardian's.");
    visit("children", value.children, list_up_to(32), "Of children under 14 for whom I decided.");
    visit("code_showers", value.code_showers, list_up_to(100), "Who may show my code.");
    visit("guardian_text", value.guardian_text, "What a guardian is asked to agree to for a child under 14.");
}

struct WithdrawChildConsentRequest {
    std::string child;
    std::string payment_password;
};

void describe(auto& visit, Like<WithdrawChildConsentRequest> auto& value) {
    visit("child", value.child, identifier_rule, "The child's handle.");
    visit("payment_password", value.payment_password, text_up_to(32),
          "The payment password: the membership, and the family voucher, end.");
}

/// What is told about one kind of data; also the shape of assets/privacy/collected_data.json.
struct CollectedDataText {
    domain::CollectedData kind = domain::CollectedData::Mobile;
    domain::AfterDeletion after = domain::AfterDeletion::Deleted;
    std::string name_zh;
    std::string name_en;
    std::string what_zh;
    std::string what_en;
    std::string why_zh;
    std::string why_en;
    std::string ground_zh;
    std::string ground_en;
    std::string how_long_zh;
    std::string how_long_en;
    std::string who_zh;
    std::string who_en;
};

void describe(auto& visit, Like<CollectedDataText> auto& value) {
    constexpr TextRule name = text_between(1, 60);
    constexpr TextRule words = text_between(1, 400);
    visit("kind", value.kind, "Which data.");
    visit("after", value.after, "What becomes of it when the account is deleted.");
    visit("name_zh", value.name_zh, name, "Its name.");
    visit("name_en", value.name_en, name, "The same in English.");
    visit("what_zh", value.what_zh, words, "What is kept.");
    visit("what_en", value.what_en, words, "The same in English.");
    visit("why_zh", value.why_zh, words, "What for.");
    visit("why_en", value.why_en, words, "The same in English.");
    visit("ground_zh", value.ground_zh, words, "On what ground.");
    visit("ground_en", value.ground_en, words, "The same in English.");
    visit("how_long_zh", value.how_long_zh, words, "For how long.");
    visit("how_long_en", value.how_long_en, words, "The same in English.");
    visit("who_zh", value.who_zh, words, "Who sees it.");
    visit("who_en", value.who_en, words, "The same in English.");
}

struct CollectedDataItem {
    CollectedDataText text;
    std::int64_t count = 0;
};

void describe(auto& visit, Like<CollectedDataItem> auto& value) {
    visit("text", value.text, "What is told about it.");
    visit("count", value.count, count_up_to(1'000'000'000), "How many entries there are about the caller.");
}

struct CollectedDataAnswer {
    std::vector<CollectedDataItem> items;
};

void describe(auto& visit, Like<CollectedDataAnswer> auto& value) {
    visit("items", value.items, list_up_to(32), "All kinds of data, with those that nothing is kept of.");
}

/// A device on which I am logged in.
struct DeviceEntry {
    std::string session;
    domain::DeviceSystem system = domain::DeviceSystem::Other;
    domain::DeviceApp app = domain::DeviceApp::Other;
    std::int64_t started_at = 0;
    std::int64_t last_seen_at = 0;
    bool is_this = false;
};

void describe(auto& visit, Like<DeviceEntry> auto& value) {
    visit("session", value.session, identifier_rule, "Names the log-in; opens nothing.");
    visit("system", value.system, "What it runs.");
    visit("app", value.app, "In which browser or app.");
    visit("started_at", value.started_at, moment(), "When it logged in (Unix ms).");
    visit("last_seen_at", value.last_seen_at, moment(), "When it was used last, to some minutes (Unix ms).");
    visit("is_this", value.is_this, "Whether it is the one that asks.");
}

struct DevicesAnswer {
    std::vector<DeviceEntry> items;
};

void describe(auto& visit, Like<DevicesAnswer> auto& value) {
    visit("items", value.items, list_up_to(1000), "This one first, then the one used last.");
}

struct EndDevicesRequest {
    std::optional<std::string> session;
};

void describe(auto& visit, Like<EndDevicesRequest> auto& value) {
    visit("session", value.session, identifier_rule, "Which log-in ends; absent: all but this one.");
}

/// Guards what concerns the whole account: everybody with an account has a log-in password.
struct AccountPasswordRequest {
    std::string password;
};

void describe(auto& visit, Like<AccountPasswordRequest> auto& value) {
    visit("password", value.password, password_rule, "The log-in password.");
}

/// The files lie ready for this session alone.
struct ExportAnswer {
    std::int64_t until = 0;
    std::string page_path;
    std::string data_path;
};

void describe(auto& visit, Like<ExportAnswer> auto& value) {
    visit("until", value.until, moment(), "Until when the files can be fetched (Unix ms).");
    visit("page_path", value.page_path, text_up_to(80), "The page to read and print.");
    visit("data_path", value.data_path, text_up_to(80), "The same for programs, as JSON.");
}

struct DeletionHindrance {
    domain::DeletionObstacle obstacle = domain::DeletionObstacle::OwnFamily;
    std::int64_t count = 0;
    std::int64_t amount_fen = 0;
};

void describe(auto& visit, Like<DeletionHindrance> auto& value) {
    visit("obstacle", value.obstacle, "What stands against it.");
    visit("count", value.count, count_up_to(1'000'000), "How many of them, where that can be counted.");
    visit("amount_fen", value.amount_fen, amount_fen(), "How much money, where it is money.");
}

struct DeletionAnswer {
    std::vector<DeletionHindrance> hindrances;
};

void describe(auto& visit, Like<DeletionAnswer> auto& value) {
    visit("hindrances", value.hindrances, list_up_to(32), "Empty: the account can be deleted now.");
}

}  // namespace protocol
