#pragma once

#include <string>
#include <string_view>

namespace protocol {

/// What is wrong with one place of a JSON text. `field_problem_name` gives the word used on the wire.
enum class FieldProblem {
    NotJson,         ///< the text is not JSON (path: the innermost value being read)
    TooLarge,        ///< the text has more bytes than the caller allows
    TooDeep,         ///< more than 32 levels of objects and lists
    DuplicateField,  ///< an object names the same field twice
    UnknownField,    ///< an object names a field that its description doesn't
    Missing,         ///< a required field is absent
    WrongType,       ///< a text where a number is asked for, and the like; null is never accepted
    TooShort,        ///< fewer characters than the field's minimum
    TooLong,         ///< more characters than the field's maximum
    TooFew,          ///< fewer list items than the minimum
    TooMany,         ///< more list items than the maximum
    Repeated,        ///< a list that is a set names the same item twice
    OutOfRange,      ///< a number outside its range, or beyond 64 bits
    NotAllowed,      ///< a text that is not one of the field's fixed words
    BadFormat,       ///< a number with fraction or exponent where an integer is asked for, a text with NUL, …
};

/// The wire word of a problem, e.g. "too_long".
std::string_view field_problem_name(FieldProblem problem);

/// The first thing found wrong, and where: `path` is like `consents[2].kind`, empty for the whole text.
struct FieldError {
    std::string path;
    FieldProblem problem = FieldProblem::NotJson;

    friend bool operator==(const FieldError&, const FieldError&) = default;
};

/// "consents[2].kind: not_allowed", for logs of the program's own files (never for what a person typed).
std::string to_text(const FieldError& error);

}  // namespace protocol
