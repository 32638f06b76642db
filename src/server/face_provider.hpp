#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "domain/identity.hpp"

namespace server {

/// Compares a face with the police record. The client only carries evidence; what it claims counts for nothing.
class FaceProvider {
public:
    virtual ~FaceProvider() = default;

    /// The outcome of a check; nothing for evidence that isn't this provider's.
    [[nodiscard]] virtual std::optional<domain::FaceOutcome> verify(std::string_view check_id,
                                                                    std::string_view evidence) const = 0;

    /// What a tester may ask for; empty of a real provider.
    [[nodiscard]] virtual std::vector<domain::FaceOutcome> sandbox_outcomes() const { return {}; }
};

/// SANDBOX ONLY: looks at nobody. The evidence is the word of the outcome that the tester wants.
class SandboxFace final : public FaceProvider {
public:
    [[nodiscard]] std::optional<domain::FaceOutcome> verify(std::string_view check_id,
                                                            std::string_view evidence) const override;
    [[nodiscard]] std::vector<domain::FaceOutcome> sandbox_outcomes() const override;
};

}  // namespace server
