#include "server/institution_dictionary.hpp"

namespace server {

std::string DictionaryWriter::kind_of(const std::string&, protocol::TextRule rule) {
    if (rule.length_min == rule.length_max) return "字符型，正好 " + std::to_string(rule.length_max) + " 位";
    return "字符型，至多 " + std::to_string(rule.length_max) + " 位";
}

}  // namespace server
