// The build log: which files of the output folder kehoach has written.
//
// It is what makes a folder ours, and the only ground on which a file is ever deleted. A line of
// text a file, sorted by path, behind a line with the version of the format:
//   kehoach-log 1
//   2cf24dba5fb0a30e26e83b2ac5b9e29e vi/index.html
// The hash is that of the bytes; all zeros stand for a file that a build meant to write but may not
// have come to. A log that is not exactly of this form is not believed at all: a file too many is
// better than a file lost.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.hpp"

namespace kehoach {

inline constexpr std::string_view build_log_name = ".kehoach-log";

// The one hidden file that hosts ask for.
inline constexpr std::string_view no_jekyll_name = ".nojekyll";

struct LogEntry {
  std::string path;  // '/'-separated, below the output folder
  Hash hash;

  bool operator==(const LogEntry&) const = default;
};

// Sorted by path, each path once.
using BuildLog = std::vector<LogEntry>;

std::string format_build_log(const BuildLog& log);

// Nothing if the text is damaged or of another version.
std::optional<BuildLog> parse_build_log(std::string_view text);

// Whether a file may be written there: relative, without empty segments, control characters and
// names that begin with a dot (so neither "..", nor hidden files, nor the log itself), except
// .nojekyll at the root.
bool is_output_path(std::string_view path);

}  // namespace kehoach
