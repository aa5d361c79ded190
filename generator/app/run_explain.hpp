// `kehoach explain CODE`: what a message means and what to do about it.
#pragma once

#include <string>

namespace kehoach {

struct ExplainOptions {
  std::string what;  // a code: "unknown-field"; empty: list all
  bool vietnamese = false;
};

// Prints to standard output; an unknown code is wrong usage.
int run_explain(const ExplainOptions& options);

}  // namespace kehoach
