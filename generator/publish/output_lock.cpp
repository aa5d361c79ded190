#include "publish/output_lock.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <string>
#include <system_error>

#include "base/file.hpp"
#include "publish/output_folder.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& folder) {
  throw FileError(fmt::format("cannot lock \"{}\": {}", folder.string(),
                              std::generic_category().message(errno)));
}

[[noreturn]] void tell_holder(const fs::path& folder) {
  std::string process;
  try {
    process = read_file(folder / lock_name);
  } catch (const FileError&) {
    // It has just ended.
  }
  throw OutputError(
      process.empty()
          ? fmt::format("another build is writing to \"{}\"; try again when it has ended",
                        folder.string())
          : fmt::format(
                "another build is writing to \"{}\" (process {}); try again when it has ended",
                folder.string(), process));
}

// A holder removes the file when it ends: whoever then gets the lock has that of a file that is
// nowhere.
bool is_still_there(int folder, int file) {
  struct stat mine {
  }, there{};
  return ::fstat(file, &mine) == 0 &&
         ::fstatat(folder, std::string(lock_name).c_str(), &there, AT_SYMLINK_NOFOLLOW) == 0 &&
         mine.st_ino == there.st_ino && mine.st_dev == there.st_dev;
}

void write_process(int file) {
  const std::string process = std::to_string(::getpid());
  if (::ftruncate(file, 0) != 0 || ::pwrite(file, process.data(), process.size(), 0) < 0)
    return;  // on a full disk the lock holds without a name
}

}  // namespace

OutputLock::OutputLock(const fs::path& folder)
    : folder_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)), file_(-1) {
  if (folder_.number < 0) fail(folder);
  const std::string name(lock_name);
  do {
    file_ = Descriptor(
        ::openat(folder_.number, name.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666));
    if (file_.number < 0) fail(folder);
    if (::flock(file_.number, LOCK_EX | LOCK_NB) != 0) {
      if (errno == EWOULDBLOCK) tell_holder(folder);
      fail(folder);
    }
  } while (!is_still_there(folder_.number, file_.number));
  write_process(file_.number);
}

OutputLock::~OutputLock() {
  ::unlinkat(folder_.number, std::string(lock_name).c_str(), 0);
}

}  // namespace kehoach
