#pragma once

#include <optional>
#include <string>

#include "protocol/wire_description.hpp"

/// 9001 sign in and 9002 sign out.
namespace protocol {

struct SignInDetail {
    std::string opter_no;
    std::optional<std::string> mac;
    std::optional<std::string> ip;
};

void describe(auto& visit, Like<SignInDetail> auto& value) {
    visit("opter_no", value.opter_no, text_between(1, 20), "The clerk's number.");
    visit("mac", value.mac, text_up_to(20), "The till's network card.");
    visit("ip", value.ip, text_up_to(50), "The till's address.");
}

struct SignInInput {
    SignInDetail sign_in;
};

void describe(auto& visit, Like<SignInInput> auto& value) { visit("signIn", value.sign_in, "Who signs in."); }

struct SignOutDetail {
    std::string sign_no;
    std::optional<std::string> opter_no;
};

void describe(auto& visit, Like<SignOutDetail> auto& value) {
    visit("sign_no", value.sign_no, text_between(1, 30), "What is signed out.");
    visit("opter_no", value.opter_no, text_up_to(20), "The clerk's number.");
}

struct SignOutInput {
    SignOutDetail sign_out;
};

void describe(auto& visit, Like<SignOutInput> auto& value) { visit("signOut", value.sign_out, "What is signed out."); }

/// `sign_no` only in the answer to 9001.
struct SignDetail {
    std::string sign_time;
    std::optional<std::string> sign_no;
};

void describe(auto& visit, Like<SignDetail> auto& value) {
    visit("sign_time", value.sign_time, text_up_to(19), "yyyy-MM-dd HH:mm:ss.");
    visit("sign_no", value.sign_no, text_up_to(30), "Goes into every envelope from now on.");
}

struct SignInOutput {
    SignDetail detail;
};

void describe(auto& visit, Like<SignInOutput> auto& value) { visit("signinoutb", value.detail, "The session."); }

struct SignOutOutput {
    SignDetail detail;
};

void describe(auto& visit, Like<SignOutOutput> auto& value) { visit("signoutoutb", value.detail, "The session."); }

}  // namespace protocol
