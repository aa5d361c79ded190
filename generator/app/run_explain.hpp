// `kehoach explain CODE`: what a message means and what to do about it.
#pragma once

#include <string>

#include "diag/translate.hpp"

namespace kehoach {

struct ExplainOptions {
  std::string what;  // a code: "unknown-field"; empty: list all
  MessageLanguage language = MessageLanguage::english;
};

// Prints to standard output; an unknown code is wrong usage.
int run_explain(const ExplainOptions& options);

}  // namespace kehoach
