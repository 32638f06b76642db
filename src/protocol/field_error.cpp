#include "protocol/field_error.hpp"

namespace protocol {

std::string_view field_problem_name(FieldProblem problem) {
    switch (problem) {
        case FieldProblem::NotJson: return "not_json";
        case FieldProblem::TooLarge: return "too_large";
        case FieldProblem::TooDeep: return "too_deep";
        case FieldProblem::DuplicateField: return "duplicate_field";
        case FieldProblem::UnknownField: return "unknown_field";
        case FieldProblem::Missing: return "missing";
        case FieldProblem::WrongType: return "wrong_type";
        case FieldProblem::TooShort: return "too_short";
        case FieldProblem::TooLong: return "too_long";
        case FieldProblem::TooFew: return "too_few";
        case FieldProblem::TooMany: return "too_many";
        case FieldProblem::Repeated: return "repeated";
        case FieldProblem::OutOfRange: return "out_of_range";
        case FieldProblem::NotAllowed: return "not_allowed";
        case FieldProblem::BadFormat: return "bad_format";
    }
    return "";
}

std::string to_text(const FieldError& error) {
    std::string text = error.path.empty() ? std::string("(whole text)") : error.path;
    text += ": ";
    text += field_problem_name(error.problem);
    return text;
}

}  // namespace protocol
