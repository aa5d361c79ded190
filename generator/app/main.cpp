#include <exception>

#include "app/cli.hpp"
#include "app/commands.hpp"
#include "app/tell.hpp"

int main(int count, char** arguments) {
  try {
    return kehoach::run_command_line(count, arguments);
  } catch (const std::exception& error) {
    kehoach::tell_refusal(error.what(), kehoach::message_language(count, arguments));
    return kehoach::exit_failure;
  }
}
