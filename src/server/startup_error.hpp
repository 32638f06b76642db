#pragma once

#include <string>

namespace server {

/// Why the server can't start, in a sentence for the person who started it. Never holds a secret.
struct StartupError {
    std::string message;
};

}  // namespace server
