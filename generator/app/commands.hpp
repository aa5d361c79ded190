// The commands: what each does with its options, says, and returns as exit status.
#pragma once

#include <string>
#include <string_view>

#include "app/build.hpp"
#include "diag/report.hpp"

namespace kehoach {

enum ExitStatus { exit_ok = 0, exit_content_errors = 1, exit_usage = 2, exit_failure = 3 };

struct CommandOptions {
  BuildOptions build;
  ReportFormat format = ReportFormat::text;
  MessageLanguage language = MessageLanguage::english;  // of messages
  bool timings = false;
  int port = 8080;  // of serve; 0 = any that is free
};

// Whether messages on standard error may be coloured.
bool wants_colour();

// "1 task", "2 tasks"; `things` where the plural has no plain s.
std::string counted(size_t count, std::string_view thing, std::string_view things = "");

// All of it, or a FileError.
void write_to_standard_output(std::string_view text);

// Builds the site. Diagnostics go to standard error as text, to standard output in other formats;
// everything else that is said goes to standard error.
int run_build(const CommandOptions& options);

// The same diagnostics, and nothing written.
int run_check(CommandOptions options);

}  // namespace kehoach
