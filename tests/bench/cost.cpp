#include "bench/cost.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace kehoach::bench {
namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double median_of(std::vector<Cost> costs, double Cost::*member) {
  const auto middle = costs.begin() + static_cast<std::ptrdiff_t>(costs.size() / 2);
  std::nth_element(costs.begin(), middle, costs.end(),
                   [member](const Cost& a, const Cost& b) { return a.*member < b.*member; });
  return (*middle).*member;
}

}  // namespace

Cost cost_of(const std::string& name, const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = ::fork();
  if (child == 0) {
    work();
    ::_exit(0);
  }
  int status = 0;
  rusage usage{};
  ::wait4(child, &status, 0, &usage);
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  if (status != 0) {
    fmt::print(stderr, "failed: {}\n", name);
    std::exit(3);
  }
  return {wall.count(), seconds(usage.ru_utime) + seconds(usage.ru_stime),
          static_cast<double>(usage.ru_maxrss) / 1024};
}

Cost cost_of(std::vector<std::string> command, bool quiet) {
  std::vector<char*> arguments;
  for (std::string& word : command) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  return cost_of(command[0], [&] {
    if (quiet) ::dup2(::open("/dev/null", O_WRONLY), STDERR_FILENO);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
  });
}

Cost median(std::vector<Cost> costs) {
  return {median_of(costs, &Cost::wall_seconds), median_of(costs, &Cost::cpu_seconds),
          median_of(costs, &Cost::peak_megabytes)};
}

}  // namespace kehoach::bench
