#include "app/read_files.hpp"

#include <fmt/core.h>

namespace kehoach {

namespace fs = std::filesystem;

namespace {

// Nothing if it cannot be told: reading tells what is wrong.
uintmax_t size_of(const fs::path& path) {
  std::error_code unknown;
  const uintmax_t size = fs::file_size(path, unknown);
  return unknown ? 0 : size;
}

// Rounded up, so that what is too large also looks so.
uintmax_t megabytes(uintmax_t bytes) {
  return (bytes >> 20) + (bytes % (1u << 20) == 0 ? 0 : 1);
}

Span span_of(const fs::path& path, SourceMap& sources) {
  return {sources.add(path.string(), ""), 0, 0};
}

void report_file(const fs::path& path, uintmax_t size, uintmax_t most, SourceMap& sources,
                 Diagnostics& diagnostics) {
  diagnostics
      .error(
          "file-too-large", span_of(path, sources),
          fmt::format("the file has {} MB, and {} are the most", megabytes(size), megabytes(most)))
      .with_help("divide it, or put a link to it into the content");
}

void report_folder(const fs::path& folder, std::string message, SourceMap& sources,
                   Diagnostics& diagnostics) {
  diagnostics.error("too-much-content", span_of(folder, sources), std::move(message))
      .with_help("move away what does not belong to the portal");
}

}  // namespace

void require_size(const fs::path& path, uintmax_t most) {
  const uintmax_t size = size_of(path);
  if (size > most)
    throw FileError(fmt::format("{} has {} MB, and {} are the most: divide it", path.string(),
                                megabytes(size), megabytes(most)));
}

std::string read_text(const fs::path& path, uintmax_t most) {
  require_size(path, most);
  return read_file(path);
}

std::vector<std::string> keep_within(const fs::path& folder, std::vector<std::string> paths,
                                     const FolderLimits& limits, SourceMap& sources,
                                     Diagnostics& diagnostics) {
  uintmax_t total = 0;
  std::erase_if(paths, [&](const std::string& path) {
    const uintmax_t size = size_of(folder / path);
    const bool too_large = size > limits.file_bytes;
    if (too_large) report_file(folder / path, size, limits.file_bytes, sources, diagnostics);
    if (!too_large) total += size;
    return too_large;
  });
  if (total <= limits.bytes) return paths;
  report_folder(folder,
                fmt::format("its files have {} MB together, and {} are the most", megabytes(total),
                            megabytes(limits.bytes)),
                sources, diagnostics);
  return {};
}

std::vector<std::string> list_within(const fs::path& folder, const FolderLimits& limits,
                                     SourceMap& sources, Diagnostics& diagnostics) {
  std::vector<std::string> paths = list_files(folder);
  if (paths.size() <= limits.files) return paths;
  report_folder(
      folder,
      fmt::format("the folder has {} files, and {} are the most", paths.size(), limits.files),
      sources, diagnostics);
  return {};
}

fs::path tidy(const fs::path& path) {
  fs::path shorter = path.lexically_normal();
  if (!shorter.has_filename()) shorter = shorter.parent_path();
  std::error_code ignored;
  // "a/../b" is another place than "b" if "a" is a link.
  if (fs::exists(path, ignored) && !fs::equivalent(path, shorter, ignored)) return path;
  return shorter;
}

}  // namespace kehoach
