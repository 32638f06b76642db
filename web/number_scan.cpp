// Stands in for the C library's strtod and its sisters in the client. The JSON parser calls them for numbers with a
// fraction, but we read numbers from their raw text and never as floating point; the library's own know every last
// digit of a long double and take 4 kB (compressed) for it.

#include <cstddef>
#include <cstring>

namespace {

/// Goes over the number without working it out: the value is never looked at.
void skip_number(const char* text, char** end) {
    const std::size_t length = std::strspn(text, "+-.0123456789eE");
    // The C library's signature hands a pointer to const out as one to non-const.
    if (end != nullptr) *end = const_cast<char*>(text) + length;
}

}  // namespace

extern "C" {

float strtof(const char* text, char** end) {
    skip_number(text, end);
    return 0;
}

double strtod(const char* text, char** end) {
    skip_number(text, end);
    return 0;
}

long double strtold(const char* text, char** end) {
    skip_number(text, end);
    return 0;
}
}
