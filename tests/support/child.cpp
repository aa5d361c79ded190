#include "support/child.hpp"

#include <signal.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <exception>
#include <stdexcept>

namespace kehoach::test {
namespace {

std::string result_of(const std::function<std::string()>& work) {
  try {
    return work();
  } catch (const std::exception& error) {
    return error.what();
  }
}

std::string read_all(int descriptor) {
  std::string text;
  std::array<char, 4096> piece;
  for (ssize_t count; (count = ::read(descriptor, piece.data(), piece.size())) > 0;)
    text.append(piece.data(), static_cast<size_t>(count));
  return text;
}

int wait_for(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

}  // namespace

std::string in_child(const std::function<std::string()>& work) {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
  const pid_t process = ::fork();
  if (process == 0) {
    const std::string result = result_of(work);
    const bool told = ::write(ends[1], result.data(), result.size()) >= 0;
    ::_exit(told ? 0 : 1);
  }
  ::close(ends[1]);
  const std::string result = read_all(ends[0]);
  ::close(ends[0]);
  return wait_for(process) == 0 ? result : "the child died";
}

Ending killed_at_call(unsigned number, const std::function<void()>& work) {
  const pid_t process = ::fork();
  if (process == 0) {
    if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) ::_exit(2);
    ::raise(SIGSTOP);
    result_of([&] { return work(), ""; });
    ::_exit(0);
  }
  int status = wait_for(process);
  if (!WIFSTOPPED(status)) return Ending::impossible;
  // Each call stops twice, before and after it; the first ones are the rest of raise().
  for (unsigned stops = 0; stops <= 2 * number; ++stops) {
    ::ptrace(PTRACE_SYSCALL, process, nullptr, nullptr);
    status = wait_for(process);
    if (!WIFSTOPPED(status)) return Ending::completed;
  }
  ::kill(process, SIGKILL);
  wait_for(process);
  return Ending::killed;
}

}  // namespace kehoach::test
