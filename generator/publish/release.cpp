#include "publish/release.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/closest.hpp"
#include "base/descriptor.hpp"
#include "base/file.hpp"
#include "publish/output_check.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view loss = "--release would take it away";

fs::path real_folder(const fs::path& folder) {
  const fs::path real = fs::weakly_canonical(fs::absolute(folder));
  return real.has_filename() ? real : real.parent_path();
}

[[noreturn]] void fail(const fs::path& folder) {
  const int reason = errno;
  const bool is_place = reason == EINVAL || reason == EBUSY || reason == EXDEV || reason == ENOSYS;
  const std::string message = fmt::format("cannot put the new site in the place of \"{}\": {}",
                                          folder.string(), std::generic_category().message(reason));
  throw FileError(with_hint(
      message, is_place ? "this file system or place cannot do it, build without --release" : ""));
}

// The new folder is as open to others as the old one.
void copy_mode(const fs::path& from, const fs::path& to) {
  struct stat status {};
  if (::stat(from.c_str(), &status) != 0 || ::chmod(to.c_str(), status.st_mode & 07777) != 0)
    fail(from);
}

void sync_file_system(const fs::path& folder) {
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.number < 0 || ::syncfs(opened.number) != 0) fail(folder);
}

}  // namespace

Release::Release(const fs::path& folder, std::span<const fs::path> sources)
    : folder_(real_folder(folder)),
      standby_(folder_.parent_path() / fmt::format(".{}.standby", folder_.filename().string())) {
  check_is_apart(folder, sources);
  check_is_ours(folder);
  if (fs::exists(folder_)) {
    lock_.emplace(folder_);
    check_is_all_ours(folder_, loss);
  }
  if (fs::exists(standby_)) check_is_all_ours(standby_, "the next release would show it");
}

void Release::switch_over() {
  sync_file_system(standby_);
  if (lock_) copy_mode(folder_, standby_);
  const unsigned how = lock_ ? RENAME_EXCHANGE : RENAME_NOREPLACE;
  if (::renameat2(AT_FDCWD, standby_.c_str(), AT_FDCWD, folder_.c_str(), how) != 0) fail(folder_);
  // The switch itself is on the disk before anyone is told of it.
  sync_file_system(folder_.parent_path());
}

}  // namespace kehoach
