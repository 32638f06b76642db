// Nayuki's QR code generator for a client without exceptions. It throws only on arguments that ui_kit never gives it
// (ui_kit measures the text before): here such a throw is a trap. Its message stream would drag the C++ library's
// locales into the client (some 60 kB): here it says nothing.
#include <qrcodegen.hpp>

#include <algorithm>
#include <cassert>
#include <climits>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace std {

struct SilentStream {
    template <class Value>
    SilentStream& operator<<(const Value&) {
        return *this;
    }
    string str() const { return {}; }
};

}  // namespace std

#define ostringstream SilentStream
#define throw __builtin_trap(), (void)
#include <qrcodegen.cpp>
