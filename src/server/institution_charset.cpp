#include "server/institution_charset.hpp"

#include <iconv.h>

#include <algorithm>
#include <cstdint>

#include "domain/utf8.hpp"

namespace server {

namespace {

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

std::string lower_case(std::string_view text) {
    std::string lowered(text);
    std::ranges::transform(lowered, lowered.begin(), lower);
    return lowered;
}

/// One conversion of glibc's iconv.
class Conversion {
public:
    Conversion(const char* to, const char* from) : handle_(iconv_open(to, from)) {}
    Conversion(const Conversion&) = delete;
    Conversion& operator=(const Conversion&) = delete;
    ~Conversion() {
        if (is_open()) iconv_close(handle_);
    }

    /// Nothing when a byte sequence isn't valid, is cut short, or has no counterpart.
    [[nodiscard]] std::optional<std::string> convert(std::string_view text) {
        if (!is_open()) return std::nullopt;
        std::string result(text.size() * 4 + 4, '\0');
        std::string input(text);
        char* from = input.data();
        char* to = result.data();
        std::size_t from_left = input.size();
        std::size_t to_left = result.size();
        iconv(handle_, nullptr, nullptr, nullptr, nullptr);
        const std::size_t irreversible = iconv(handle_, &from, &from_left, &to, &to_left);
        if (irreversible != 0 || from_left != 0) return std::nullopt;
        result.resize(result.size() - to_left);
        return result;
    }

private:
    [[nodiscard]] bool is_open() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

    iconv_t handle_;
};

const char* iconv_name(Charset charset) {
    switch (charset) {
        case Charset::Utf8: return "UTF-8";
        case Charset::Gbk: return "GBK";
        case Charset::Gb18030: return "GB18030";
    }
    return "UTF-8";
}

void append_escape(std::string& json, std::uint32_t unit) {
    constexpr std::string_view digits = "0123456789abcdef";
    json += "\\u";
    for (const int shift : {12, 8, 4, 0}) json += digits[unit >> shift & 0xFU];
}

void append_escaped(std::string& json, char32_t character) {
    const auto code = static_cast<std::uint32_t>(character);
    if (code < 0x10000) return append_escape(json, code);
    append_escape(json, 0xD800 + ((code - 0x10000) >> 10));
    append_escape(json, 0xDC00 + ((code - 0x10000) & 0x3FFU));
}

}  // namespace

std::optional<Charset> charset_of(std::string_view content_type) {
    const std::string type = lower_case(content_type);
    const std::size_t place = type.find("charset=");
    if (place == std::string::npos) return Charset::Utf8;
    std::string name = type.substr(place + 8);
    name = name.substr(0, name.find(';'));
    std::erase_if(name, [](char letter) { return letter == '"' || letter == ' '; });
    if (name == "utf-8" || name == "utf8") return Charset::Utf8;
    if (name == "gbk" || name == "gb2312" || name == "cp936") return Charset::Gbk;
    if (name == "gb18030") return Charset::Gb18030;
    return std::nullopt;
}

std::string_view charset_name(Charset charset) {
    switch (charset) {
        case Charset::Utf8: return "utf-8";
        case Charset::Gbk: return "GBK";
        case Charset::Gb18030: return "GB18030";
    }
    return "utf-8";
}

std::optional<std::string> decode(std::string_view bytes, Charset charset) {
    if (charset == Charset::Utf8) return std::string(bytes);
    return Conversion("UTF-8", iconv_name(charset)).convert(bytes);
}

std::string encode_json(std::string_view json, Charset charset) {
    if (charset == Charset::Utf8) return std::string(json);
    Conversion conversion(iconv_name(charset), "UTF-8");
    if (auto whole = conversion.convert(json)) return std::move(*whole);
    // Some character isn't in the set: only texts have such, and texts may be escaped.
    std::string result;
    for (std::size_t place = 0; place < json.size();) {
        const domain::DecodedCodePoint character = domain::decode_code_point(json, place);
        if (auto encoded = conversion.convert(json.substr(place, character.length_bytes))) {
            result += *encoded;
        } else {
            append_escaped(result, character.code_point);
        }
        place += character.length_bytes;
    }
    return result;
}

}  // namespace server
