// Messages in GBK and GB18030: what is read is text, and what is answered can be read again as what was meant.
#include "domain/utf8.hpp"
#include "fuzz/must_hold.hpp"
#include "protocol/json_value.hpp"
#include "protocol/json_writer.hpp"
#include "server/institution_charset.hpp"

namespace {

constexpr std::size_t size_max = 1 << 20;

std::string as_json(std::string_view text) {
    protocol::JsonWriter writer;
    writer.text(text);
    return writer.take();
}

void answer_and_read_again(std::string_view text, server::Charset charset) {
    const std::string answer = server::encode_json(as_json(text), charset);
    const auto received = server::decode(answer, charset);
    fuzz::must_hold(received.has_value(), "an answer is of the character set that it says");
    const auto json = protocol::parse_json(*received, size_max);
    fuzz::must_hold(json && json->kind == protocol::JsonKind::Text && json->text == text,
                    "an answer is what was meant");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    for (const server::Charset charset : {server::Charset::Gbk, server::Charset::Gb18030}) {
        const auto text = server::decode(fuzz::text_of(bytes, size), charset);
        if (!text) continue;
        fuzz::must_hold(domain::is_valid_utf8(*text), "what is read is text");
        answer_and_read_again(*text, charset);
    }
    const std::string_view typed = fuzz::text_of(bytes, size);
    if (domain::is_valid_utf8(typed)) answer_and_read_again(typed, server::Charset::Gbk);
    return 0;
}
