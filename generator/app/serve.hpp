// A server for looking at the site while working on it: on this machine only.
#pragma once

#include "app/commands.hpp"

namespace kehoach {

// Serves the site from memory on 127.0.0.1 until the process is interrupted, and makes it anew
// whenever its files change; open pages then reload. Files with errors are told on standard error
// and on top of every page, below which the last version without errors stays. Nothing is written.
// The site's addresses are the server's, unless the options say otherwise. Throws
// std::runtime_error if the port is taken, FileError if changes cannot be watched.
int run_serve(CommandOptions options);

}  // namespace kehoach
