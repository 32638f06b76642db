#pragma once

#include "protocol/institution_answer.hpp"
#include "server/institution_call.hpp"

namespace server {

/// Reads what the transaction takes, or refuses with the field that is wrong and how to mend it.
template <class Input>
[[nodiscard]] Institutional<Input> take_input(const InstitutionCall& call) {
    auto input = protocol::read_institution_input<Input>(call.message);
    if (!input) return refuse_clerk(protocol::clerk_message(input.error()));
    return std::move(*input);
}

/// What the transaction answers.
template <class Output>
[[nodiscard]] InstitutionOutput output_of(const Output& output, std::string warning = {}) {
    return InstitutionOutput{protocol::write_json(output), std::move(warning)};
}

}  // namespace server
