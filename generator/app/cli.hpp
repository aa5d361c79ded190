// The command line: arguments to options.
#pragma once

namespace kehoach {

// Runs the command that the arguments name and returns the exit status: 0 ok, 1 errors in the
// content, 2 wrong usage, 3 input, output or internal. Wrong usage is told here; failures of the
// disk and of the program are exceptions.
int run_command_line(int count, const char* const* arguments);

}  // namespace kehoach
