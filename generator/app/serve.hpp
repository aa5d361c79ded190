// A server for looking at the site while working on it: on this machine only.
#pragma once

#include "app/commands.hpp"

namespace kehoach {

// Builds the site and serves it on 127.0.0.1 until the process is interrupted. The site is built
// for the server's address and into a folder of its own that is removed at the end, unless the
// options say otherwise: a site that links to this machine must not be mistaken for the real one.
// Throws std::runtime_error if the port is taken.
int run_serve(CommandOptions options);

}  // namespace kehoach
