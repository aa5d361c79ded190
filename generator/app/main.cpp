#include <exception>

#include "app/cli.hpp"
#include "app/commands.hpp"
#include "app/tell.hpp"

// What jemalloc, which release builds are linked to, reads when the program starts (its manual
// page, TUNING): memory that is free for half a second goes back to the system. By default it takes
// ten, and a portal is built in less; fewer arenas than the default keep less for themselves.
extern "C" const char* malloc_conf;
const char* malloc_conf = "narenas:4,dirty_decay_ms:500";

int main(int count, char** arguments) {
  try {
    return kehoach::run_command_line(count, arguments);
  } catch (const std::exception& error) {
    kehoach::tell_refusal(error.what(), kehoach::message_language(count, arguments));
    return kehoach::exit_failure;
  }
}
