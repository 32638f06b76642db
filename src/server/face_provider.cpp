#include "server/face_provider.hpp"

namespace server {

std::optional<domain::FaceOutcome> SandboxFace::verify(std::string_view, std::string_view evidence) const {
    return domain::find_enumerator<domain::FaceOutcome>(evidence);
}

std::vector<domain::FaceOutcome> SandboxFace::sandbox_outcomes() const {
    const auto all = domain::all_enumerators<domain::FaceOutcome>();
    return {all.begin(), all.end()};
}

}  // namespace server
