// What a scanner read: only prefix, length and characters of a payment code pass.
#include "domain/payment_code.hpp"
#include "fuzz/must_hold.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text = fuzz::text_of(bytes, size);
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const bool is_expected = text.size() == 31 && text.substr(0, 3) == "FA1" &&
                             text.substr(3).find_first_not_of(alphabet) == std::string_view::npos;
    fuzz::must_hold(domain::is_payment_code_text(text) == is_expected, "FA1 and 28 of 64 characters, nothing else");
    return 0;
}
