#pragma once

#include <string>

#include "server/test_server.hpp"

namespace server_tests {

/// Changes the database as somebody would who has the file but not the keys: past triggers, foreign keys and checks.
void tamper(TestServer& server, const std::string& sql);

/// The one text that a query on the file answers.
std::string raw_text(const std::string& path, const std::string& sql);

}  // namespace server_tests
