#include "publish/output_folder.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>

#include "base/file.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

int open_folder(const fs::path& path) {
  std::error_code reason;
  fs::create_directories(path, reason);
  if (reason)
    throw FileError(
        fmt::format("cannot create the folder \"{}\": {}", path.string(), reason.message()));
  return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

// The number of bytes read: fewer than wanted only at the end of the file; negative: an error.
ssize_t read_fully(int file, char* to, size_t wanted) {
  size_t used = 0;
  while (used < wanted) {
    const ssize_t count = ::read(file, to + used, wanted - used);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return -1;
    if (count == 0) break;
    used += static_cast<size_t>(count);
  }
  return static_cast<ssize_t>(used);
}

// Reads no more than it needs to know.
bool has_bytes(int file, std::string_view bytes) {
  std::array<char, 65536> piece;
  while (!bytes.empty()) {
    const size_t wanted = std::min(piece.size(), bytes.size());
    if (read_fully(file, piece.data(), wanted) != static_cast<ssize_t>(wanted)) return false;
    if (std::memcmp(piece.data(), bytes.data(), wanted) != 0) return false;
    bytes.remove_prefix(wanted);
  }
  return true;
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return true;
}

bool is_nothing(int reason) {
  return reason == ENOENT || reason == ENOTDIR;
}

}  // namespace

OutputFolder::OutputFolder(fs::path path) : path_(std::move(path)), folder_(open_folder(path_)) {
  if (folder_.number < 0) fail("open", "");
}

void OutputFolder::fail(std::string_view verb, std::string_view path) const {
  const int reason = errno;
  throw FileError(fmt::format("cannot {} \"{}\": {}", verb,
                              path.empty() ? path_.string() : (path_ / path).string(),
                              std::generic_category().message(reason)));
}

Found OutputFolder::compare(const std::string& path, std::string_view bytes) const {
  // O_NONBLOCK: what lies there may be anything, also a pipe.
  Descriptor file(
      ::openat(folder_.number, path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (file.number < 0 && is_nothing(errno)) return Found::nothing;
  if (file.number < 0) return Found::different;  // a link, or not readable: replaced in any case
  struct stat status {};
  if (::fstat(file.number, &status) != 0) fail("read", path);
  if (S_ISDIR(status.st_mode))
    throw OutputError(fmt::format(
        "\"{}\" is in the way: kehoach needs a file there, and it is a folder; remove it",
        (path_ / path).string()));
  const bool same = S_ISREG(status.st_mode) &&
                    static_cast<size_t>(status.st_size) == bytes.size() &&
                    has_bytes(file.number, bytes);
  return same ? Found::same : Found::different;
}

std::optional<std::string> OutputFolder::read(std::string_view name) const {
  const std::string path(name);
  struct stat status {};
  if (::fstatat(folder_.number, path.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0 ||
      !S_ISREG(status.st_mode))
    return std::nullopt;
  return read_file(path_ / path);
}

bool OutputFolder::create(const std::string& path, std::string_view bytes) const {
  Descriptor file(::openat(folder_.number, path.c_str(),
                           O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
  if (file.number < 0 && errno == EEXIST) return false;
  if (file.number < 0) fail("write", path);
  if (write_all(file.number, bytes) && file.close()) return true;
  const int reason = errno;
  ::unlinkat(folder_.number, path.c_str(), 0);
  errno = reason;
  fail("write", path);
}

void OutputFolder::write(const std::string& path, std::string_view bytes) const {
  if (create(path, bytes)) return;
  remove(path);
  if (!create(path, bytes)) fail("write", path);
}

void OutputFolder::append(const std::string& path, std::string_view bytes) const {
  Descriptor file(
      ::openat(folder_.number, path.c_str(), O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC));
  if (file.number < 0 || !write_all(file.number, bytes) || !file.close()) fail("write", path);
}

void OutputFolder::move(const std::string& from, const std::string& to) const {
  if (::renameat(folder_.number, from.c_str(), folder_.number, to.c_str()) != 0) fail("write", to);
}

bool OutputFolder::remove(const std::string& path) const {
  if (::unlinkat(folder_.number, path.c_str(), 0) == 0) return true;
  if (!is_nothing(errno) && errno != EISDIR) fail("remove", path);
  return false;
}

bool OutputFolder::remove_folder(const std::string& path) const {
  return ::unlinkat(folder_.number, path.c_str(), AT_REMOVEDIR) == 0;
}

bool OutputFolder::make_folder(const std::string& path) const {
  if (::mkdirat(folder_.number, path.c_str(), 0777) == 0) return true;
  if (errno != EEXIST) fail("create the folder", path);
  return false;
}

bool OutputFolder::has_folder(const std::string& path) const {
  struct stat status {};
  return ::fstatat(folder_.number, path.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
         S_ISDIR(status.st_mode);
}

}  // namespace kehoach
