// The names that outputs may have.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kehoach {

// The one hidden file that hosts ask for.
inline constexpr std::string_view no_jekyll_name = ".nojekyll";

// Whether a file may be written there: relative, without empty segments, control characters and
// names that begin with a dot (so neither "..", nor hidden files, nor the log itself), except
// .nojekyll at the root.
bool is_output_path(std::string_view path);

// The one of the `sorted` paths that cannot be a file beside `path`: the same, a folder of it, or
// one within it. Empty if there is none.
std::string_view find_clash(const std::vector<std::string>& sorted, std::string_view path);

// Throws std::logic_error if one of the `sorted` paths is no output path or clashes with another.
void check_output_paths(const std::vector<std::string>& sorted);

}  // namespace kehoach
