#include "server/private_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace server {

namespace {

std::unexpected<StartupError> failed(std::string_view action, const std::string& path) {
    return std::unexpected(StartupError{std::string(action) + " " + path + ": " + std::strerror(errno)});
}

bool write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0;
}

enum class Existing { Refuse, Replace };

/// Written beside its place and then moved there, so that a crash leaves no half file.
std::expected<void, StartupError> write_private_file(const std::string& path, std::string_view text,
                                                     Existing existing) {
    const std::string folder = std::filesystem::path(path).parent_path().string();
    if (!folder.empty()) {
        if (auto made = prepare_private_folder(folder); !made) return made;
    }
    const std::string draft = path + ".new";
    ::unlink(draft.c_str());
    const int descriptor = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) return failed("can't make", draft);
    const bool is_written = write_all(descriptor, text);
    ::close(descriptor);
    if (!is_written) return failed("can't write", draft);
    // link() refuses to replace; rename() replaces.
    const int status =
        existing == Existing::Refuse ? ::link(draft.c_str(), path.c_str()) : ::rename(draft.c_str(), path.c_str());
    if (status != 0) return failed("can't make", path);
    if (existing == Existing::Refuse) ::unlink(draft.c_str());
    return {};
}

}  // namespace

FilePresence file_presence(const std::string& path) {
    std::error_code error;
    return std::filesystem::exists(path, error) ? FilePresence::Present : FilePresence::Missing;
}

std::expected<std::string, StartupError> read_file(const std::string& path, std::string_view what) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (file) text << file.rdbuf();
    if (!file || !text) {
        return std::unexpected(StartupError{std::string(what) + " can't be read: " + path});
    }
    return text.str();
}

std::expected<void, StartupError> create_private_file(const std::string& path, std::string_view text) {
    return write_private_file(path, text, Existing::Refuse);
}

std::expected<void, StartupError> replace_private_file(const std::string& path, std::string_view text) {
    return write_private_file(path, text, Existing::Replace);
}

std::expected<void, StartupError> prepare_private_folder(const std::string& path) {
    std::error_code error;
    const bool is_new = std::filesystem::create_directories(path, error);
    if (error) return std::unexpected(StartupError{"can't make the folder " + path + ": " + error.message()});
    if (is_new && ::chmod(path.c_str(), 0700) != 0) return failed("can't protect the folder", path);
    return {};
}

std::expected<void, StartupError> check_is_private(const std::string& path, std::string_view what) {
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0) return failed("can't look at", path);
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        return std::unexpected(
            StartupError{std::string(what) + " " + path + " can be read by others; run: chmod 600 '" + path + "'"});
    }
    return {};
}

}  // namespace server
