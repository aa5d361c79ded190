#include "base/file.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <system_error>
#include <utility>

#include "base/descriptor.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(std::string_view verb, const fs::path& path, const std::error_code& reason) {
  throw FileError(fmt::format("cannot {} \"{}\": {}", verb, path.string(), reason.message()));
}

[[noreturn]] void fail(std::string_view verb, const fs::path& path) {
  fail(verb, path, std::error_code(errno, std::generic_category()));
}

// A file that vanishes at the end of the scope unless it has been renamed.
struct Temporary {
  fs::path path;
  Descriptor file;

  Temporary(fs::path path_, int number) : path(std::move(path_)), file(number) {}
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() {
    if (!path.empty()) ::unlink(path.c_str());
  }
};

// The name is short and not made of the target's, which may be as long as a name can be. The
// leading dot hides what a killed process leaves behind from list_files.
Temporary create_beside(const fs::path& target) {
  static std::atomic<unsigned> counter{0};
  while (true) {
    fs::path path = target.parent_path() / fmt::format(".kehoach-{}-{}", ::getpid(), counter++);
    const int number = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (number >= 0) return {std::move(path), number};
    if (errno != EEXIST) fail("write", target);
  }
}

void write_all(int descriptor, std::string_view bytes, const fs::path& target) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("write", target);
    bytes.remove_prefix(static_cast<size_t>(written));
  }
}

void create_folders(const fs::path& folder) {
  std::error_code reason;
  if (!folder.empty()) fs::create_directories(folder, reason);
  if (reason) fail("create the folder", folder, reason);
}

void list_into(std::vector<std::string>& names, const fs::path& folder, const std::string& prefix) {
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with('.') || entry.is_symlink()) continue;
    if (entry.is_directory()) {
      list_into(names, entry.path(), prefix + name + '/');
    } else if (entry.is_regular_file()) {
      names.push_back(prefix + name);
    }
  }
}

}  // namespace

std::string read_file(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (file.number < 0 || ::fstat(file.number, &status) != 0) fail("read", path);

  // The size is only a hint: the file may grow, and special files have none.
  std::string bytes(static_cast<size_t>(std::max<off_t>(status.st_size, 0)) + 1, '\0');
  size_t used = 0;
  while (true) {
    if (used == bytes.size()) bytes.resize(2 * bytes.size());
    const ssize_t count = ::read(file.number, bytes.data() + used, bytes.size() - used);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail("read", path);
    if (count == 0) break;
    used += static_cast<size_t>(count);
  }
  bytes.resize(used);
  return bytes;
}

void write_file(const fs::path& path, std::string_view bytes) {
  write_file_in_pieces(path, [&](const ByteSink& sink) {
    sink(bytes);
    return true;
  });
}

bool write_file_in_pieces(const fs::path& path,
                          const std::function<bool(const ByteSink&)>& produce) {
  create_folders(path.parent_path());
  Temporary temporary = create_beside(path);
  const int number = temporary.file.number;
  if (!produce([&](std::string_view piece) { write_all(number, piece, path); })) return false;
  if (!temporary.file.close()) fail("write", path);
  if (::rename(temporary.path.c_str(), path.c_str()) != 0) fail("write", path);
  temporary.path.clear();
  return true;
}

std::vector<std::string> list_files(const fs::path& folder) {
  std::vector<std::string> names;
  try {
    if (fs::exists(folder)) list_into(names, folder, "");
  } catch (const fs::filesystem_error& error) {
    fail("list", error.path1(), error.code());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace kehoach
