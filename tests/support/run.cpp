#include "support/run.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

#include "base/file.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

namespace kehoach::test {
namespace {

constexpr uid_t nobody = 65534;

void redirect(int stream, const std::string& file) {
  const int opened = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
  ::dup2(opened, stream);
  ::close(opened);
}

// Writing beyond gives an error to deal with, instead of a deadly signal.
void limit_files(rlim_t bytes) {
  const rlimit limit{bytes, bytes};
  ::setrlimit(RLIMIT_FSIZE, &limit);
  ::signal(SIGXFSZ, SIG_IGN);
}

// A program without rights cannot add to the counts of the lines that were run, and would complain.
void count_lines_in(const std::filesystem::path& folder) {
  std::filesystem::permissions(folder, std::filesystem::perms::all);
  ::setenv("GCOV_PREFIX", folder.c_str(), 1);
}

// Never returns. To be called in the child.
[[noreturn]] void become_program(const std::vector<std::string>& arguments,
                                 const RunOptions& options) {
  ::setenv("NO_COLOR", "1", 1);
  ::setenv("LC_ALL", "C.UTF-8", 1);
  for (const auto& [name, value] : options.environment) ::setenv(name.c_str(), value.c_str(), 1);
  if (options.file_mode_mask >= 0) ::umask(static_cast<mode_t>(options.file_mode_mask));
  if (options.largest_file != 0) limit_files(options.largest_file);
  const bool in_folder = options.folder.empty() || ::chdir(options.folder.c_str()) == 0;
  const bool with_rights = !options.without_rights || ::geteuid() != 0 ||
                           (::setgid(nobody) == 0 && ::setuid(nobody) == 0);
  const std::string path = options.program.empty() ? program() : options.program;
  std::vector<char*> values{const_cast<char*>(path.c_str())};
  for (const std::string& argument : arguments)
    values.push_back(const_cast<char*>(argument.c_str()));
  values.push_back(nullptr);
  if (in_folder && with_rights) ::execv(path.c_str(), values.data());
  ::_exit(127);
}

int wait_for(pid_t process) {
  int status = 0;
  ::waitpid(process, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

RunResult run_program(const std::vector<std::string>& arguments, const RunOptions& options) {
  const TemporaryFolder folder;
  const std::string own = (folder.path / "out").string();
  const std::string out = options.standard_output.empty() ? own : options.standard_output;
  const std::string err = (folder.path / "err").string();
  const pid_t process = ::fork();
  if (process == 0) {
    redirect(STDOUT_FILENO, out);
    redirect(STDERR_FILENO, err);
    if (options.without_rights) count_lines_in(folder.path);
    become_program(arguments, options);
  }
  RunResult result;
  result.status = wait_for(process);
  if (out == own) result.out = read_file(out);
  result.err = read_file(err);
  return result;
}

RunningProgram::RunningProgram(const std::vector<std::string>& arguments,
                               const std::filesystem::path& folder) {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) return;
  process_ = ::fork();
  if (process_ == 0) {
    ::dup2(ends[1], STDERR_FILENO);
    ::close(ends[0]);
    ::close(ends[1]);
    become_program(arguments, {.folder = folder});
  }
  ::close(ends[1]);
  errors_ = ends[0];
}

RunningProgram::~RunningProgram() {
  if (process_ > 0) stop(SIGTERM);
  ::close(errors_);
}

std::string RunningProgram::read_until(const std::string& text) {
  std::string read;
  char byte = 0;
  while (::read(errors_, &byte, 1) == 1) {
    read += byte;
    if (byte == '\n' && read.find(text) != std::string::npos) break;
  }
  return read;
}

int RunningProgram::stop(int signal) {
  ::kill(process_, signal);
  const int status = wait_for(process_);
  process_ = -1;
  return status;
}

}  // namespace kehoach::test
