// `kehoach explain`: what a file of the site is made from, and why it was made again or not.
#pragma once

#include <string>

#include "app/build.hpp"

namespace kehoach {

// The path of an output for what people write: "vi/plans/x/index.html", "/vi/plans/x/".
std::string output_path_of(std::string_view path);

// Everything is told on standard output. A file that the site does not have is an error in the
// content (status 1).
int run_explain_page(const BuildOptions& options, const std::string& path,
                     MessageLanguage language);

}  // namespace kehoach
