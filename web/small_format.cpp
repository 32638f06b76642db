// Stands in for the C library's vsnprintf and snprintf in the client. Dear ImGui only makes names and identifiers with
// them; the library's own knows floating point to the last digit and takes 4 kB (compressed) for it.
// Understood: %% %c %s %d %i %u %x %X %p and %f (rounded down), each with 0, width and precision; l, z and h are
// skipped.

#include <algorithm>
#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace {

/// Counts everything, keeps what fits.
class Output {
public:
    Output(char* buffer, std::size_t size) : buffer_(buffer), size_(size) {}

    void put(char character) {
        if (length_ + 1 < size_) buffer_[length_] = character;
        ++length_;
    }

    int finish() {
        if (size_ > 0) buffer_[std::min(length_, size_ - 1)] = '\0';
        return static_cast<int>(length_);
    }

private:
    char* buffer_;
    std::size_t size_;
    std::size_t length_ = 0;
};

struct Directive {
    bool pads_with_zeros = false;
    int width = 0;
    int precision = -1;
};

int read_number(const char*& at, va_list& values) {
    if (*at == '*') {
        ++at;
        return va_arg(values, int);
    }
    int number = 0;
    for (; *at >= '0' && *at <= '9'; ++at) number = number * 10 + (*at - '0');
    return number;
}

Directive read_directive(const char*& at, va_list& values) {
    Directive directive;
    for (; *at != '\0' && std::strchr("-+ #0", *at) != nullptr; ++at) directive.pads_with_zeros |= *at == '0';
    directive.width = read_number(at, values);
    if (*at == '.') {
        ++at;
        directive.precision = read_number(at, values);
    }
    while (*at == 'l' || *at == 'z' || *at == 'h') ++at;
    return directive;
}

void put_text(Output& output, const char* text, std::size_t length, const Directive& directive) {
    for (auto column = static_cast<int>(length); column < directive.width; ++column) output.put(' ');
    for (std::size_t index = 0; index < length; ++index) output.put(text[index]);
}

void put_number(Output& output, std::uint32_t number, bool is_negative, unsigned base, char first_letter,
                const Directive& directive) {
    char digits[12];
    int count = 0;
    do {
        const unsigned digit = number % base;
        digits[count++] =
            static_cast<char>(digit < 10 ? '0' + digit : static_cast<unsigned>(first_letter) + digit - 10);
        number /= base;
    } while (number != 0);
    const int length = count + (is_negative ? 1 : 0);
    if (!directive.pads_with_zeros) {
        for (int column = length; column < directive.width; ++column) output.put(' ');
    }
    if (is_negative) output.put('-');
    if (directive.pads_with_zeros) {
        for (int column = length; column < directive.width; ++column) output.put('0');
    }
    while (count > 0) output.put(digits[--count]);
}

void put_fraction(Output& output, double number, const Directive& directive) {
    const bool is_negative = number < 0;
    if (is_negative) number = -number;
    const auto whole = static_cast<std::uint32_t>(number);
    put_number(output, whole, is_negative, 10, 'a', {});
    if (directive.precision == 0) return;
    output.put('.');
    double rest = number - whole;
    for (int place = 0; place < (directive.precision < 0 ? 6 : directive.precision); ++place) {
        rest *= 10;
        const int digit = static_cast<int>(rest);
        output.put(static_cast<char>('0' + digit));
        rest -= digit;
    }
}

void put_value(Output& output, char kind, const Directive& directive, va_list& values) {
    if (kind == 's') {
        const char* text = va_arg(values, const char*);
        std::size_t length = 0;
        while (length != static_cast<std::size_t>(directive.precision) && text[length] != '\0') ++length;
        put_text(output, text, length, directive);
    } else if (kind == 'c') {
        const char character = static_cast<char>(va_arg(values, int));
        put_text(output, &character, 1, directive);
    } else if (kind == 'd' || kind == 'i') {
        const int number = va_arg(values, int);
        const auto magnitude = static_cast<std::uint32_t>(number);
        put_number(output, number < 0 ? 0 - magnitude : magnitude, number < 0, 10, 'a', directive);
    } else if (kind == 'u') {
        put_number(output, va_arg(values, std::uint32_t), false, 10, 'a', directive);
    } else if (kind == 'x' || kind == 'X' || kind == 'p') {
        put_number(output, va_arg(values, std::uint32_t), false, 16, kind == 'X' ? 'A' : 'a', directive);
    } else if (kind == 'f') {
        put_fraction(output, va_arg(values, double), directive);
    } else {
        output.put(kind);
    }
}

}  // namespace

extern "C" int vsnprintf(char* buffer, std::size_t size, const char* format, va_list arguments) {
    Output output(buffer, size);
    va_list values;
    va_copy(values, arguments);
    for (const char* at = format; *at != '\0'; ++at) {
        if (*at != '%') {
            output.put(*at);
            continue;
        }
        ++at;
        const Directive directive = read_directive(at, values);
        if (*at == '\0') break;
        put_value(output, *at, directive, values);
    }
    va_end(values);
    return output.finish();
}

extern "C" int snprintf(char* buffer, std::size_t size, const char* format, ...) {
    va_list values;
    va_start(values, format);
    const int length = vsnprintf(buffer, size, format, values);
    va_end(values);
    return length;
}
