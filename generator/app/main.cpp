#include <fmt/core.h>

#include <cstdio>
#include <exception>

#include "app/cli.hpp"
#include "app/commands.hpp"

int main(int count, char** arguments) {
  try {
    return kehoach::run_command_line(count, arguments);
  } catch (const std::exception& error) {
    fmt::print(stderr, "kehoach: {}\n", error.what());
    return kehoach::exit_failure;
  }
}
