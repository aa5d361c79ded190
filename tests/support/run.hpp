// Runs the built program as a person would: arguments in, output and exit status out.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace kehoach::test {

struct RunResult {
  int status = -1;  // 128 + number if a signal ended it, 127 if it could not be started
  std::string out;
  std::string err;
};

struct RunOptions {
  std::filesystem::path folder = {};  // to run in; empty: here
  bool without_rights = false;        // as nobody, if the tests run as root
  std::string standard_output = {};   // a file to write to instead of RunResult::out
  unsigned long largest_file = 0;     // bytes after which writing fails, as on a full disk
  std::map<std::string, std::string> environment = {};  // in addition
  std::filesystem::path program = {};                   // empty: the one built with these tests
  int file_mode_mask = -1;                              // umask; negative: ours
};

RunResult run_program(const std::vector<std::string>& arguments, const RunOptions& options = {});

// A program that runs until it is stopped.
class RunningProgram {
 public:
  RunningProgram(const std::vector<std::string>& arguments, const std::filesystem::path& folder);
  RunningProgram(const RunningProgram&) = delete;
  RunningProgram& operator=(const RunningProgram&) = delete;
  ~RunningProgram();

  // Standard error up to and including the first line that contains `text`, or all if it ends
  // without one.
  std::string read_until(const std::string& text);

  // Sends the signal and returns the exit status.
  int stop(int signal);

 private:
  pid_t process_ = -1;
  int errors_ = -1;
};

}  // namespace kehoach::test
