#include "domain/mask.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "domain/utf8.hpp"

namespace domain {
namespace {

// Compound surnames in use (Hundred Family Surnames and the ministry's yearly name reports).
constexpr auto compound_surnames = std::to_array<std::u32string_view>({
    U"欧阳", U"上官", U"司马", U"司徒", U"司空", U"诸葛", U"东方", U"皇甫", U"尉迟", U"公孙", U"慕容", U"令狐",
    U"宇文", U"长孙", U"夏侯", U"轩辕", U"端木", U"百里", U"东郭", U"南宫", U"呼延", U"赫连", U"澹台", U"公冶",
    U"宗政", U"濮阳", U"淳于", U"单于", U"太叔", U"申屠", U"公羊", U"仲孙", U"钟离", U"鲜于", U"闾丘", U"亓官",
    U"司寇", U"子车", U"颛孙", U"巫马", U"公西", U"漆雕", U"乐正", U"壤驷", U"公良", U"拓跋", U"夹谷", U"宰父",
    U"谷梁", U"段干", U"东里", U"梁丘", U"左丘", U"东门", U"西门", U"南门", U"第五", U"独孤", U"万俟", U"闻人",
});

std::size_t surname_length(std::u32string_view name) {
    if (name.size() < 2) return 0;
    // Two characters are a surname and a given name: 欧阳 alone is Mr 欧.
    const bool is_compound =
        name.size() > 2 && std::ranges::find(compound_surnames, name.substr(0, 2)) != compound_surnames.end();
    return is_compound ? 2 : 1;
}

std::string with_stars(std::string_view text, std::size_t kept_at_start, std::size_t kept_at_end) {
    std::string masked{text};
    const auto first = masked.begin() + static_cast<std::ptrdiff_t>(kept_at_start);
    const auto last = masked.end() - static_cast<std::ptrdiff_t>(kept_at_end);
    std::fill(first, last, '*');
    return masked;
}

}  // namespace

std::string mask_mobile(const MobileNumber& number) { return with_stars(number.text(), 3, 4); }

std::string mask_resident_id(const ResidentId& id) { return with_stars(id.text(), 4, 4); }

std::string mask_name(const PersonName& name) {
    std::u32string masked = decode_utf8_leniently(name.text());
    for (std::size_t index = surname_length(masked); index < masked.size(); ++index) {
        const bool is_joint = masked[index] == U'·' || masked[index] == U' ';
        if (!is_joint) masked[index] = U'*';
    }
    return encode_utf8(masked);
}

}  // namespace domain
