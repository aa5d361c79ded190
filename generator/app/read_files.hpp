// Files to texts and bytes, read on several threads and kept in the order of their paths.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/known_texts.hpp"
#include "base/file.hpp"
#include "base/parallel.hpp"
#include "diag/diagnostic.hpp"
#include "diag/source_map.hpp"

namespace kehoach {

// Content, settings and official texts: no plan is a book of this size.
inline constexpr uintmax_t max_text_bytes = 32u << 20;
// Sheets hold the tasks of all plans.
inline constexpr uintmax_t max_sheet_bytes = 256u << 20;
// Documents for `kehoach index`: positions in texts have four bytes.
inline constexpr uintmax_t max_documents_bytes = 2u << 30;

// How much of a folder is read. All of it is held in memory at once.
struct FolderLimits {
  size_t files;
  uintmax_t file_bytes;  // of each
  uintmax_t bytes;       // of all together
};

inline constexpr FolderLimits content_limits{100'000, max_text_bytes, 1u << 30};
// What is published as it is.
inline constexpr FolderLimits static_limits{100'000, 256u << 20, 2u << 30};

// All files below the folder; none if there are too many ("too-much-content").
std::vector<std::string> list_within(const std::filesystem::path& folder,
                                     const FolderLimits& limits, SourceMap& sources,
                                     Diagnostics& diagnostics);

// The paths of files that may be read: none if they are too large together ("too-much-content"),
// else those that are not too large themselves ("file-too-large"). Nothing is read for it.
std::vector<std::string> keep_within(const std::filesystem::path& folder,
                                     std::vector<std::string> paths, const FolderLimits& limits,
                                     SourceMap& sources, Diagnostics& diagnostics);

// Throws FileError if the file has more bytes than `most`.
void require_size(const std::filesystem::path& path, uintmax_t most);

// The file's text; throws FileError if it has more bytes than `most`.
std::string read_text(const std::filesystem::path& path, uintmax_t most = max_text_bytes);

// A file that is published as it is; the path is relative to the folder it was found in.
struct RawFile {
  std::string path;
  std::string bytes;
};

inline std::vector<RawFile> read_raw(const std::filesystem::path& folder,
                                     const std::vector<std::string>& paths, unsigned jobs) {
  std::vector<RawFile> files(paths.size());
  parallel_for(paths.size(), jobs, [&](size_t i) {
    files[i] = {paths[i], read_file(folder / paths[i])};
  });
  return files;
}

// Adds the files as texts: ContentFile and ThemeFile alike are a path and a source. `known`, if
// given, saves reading.
template <class File>
std::vector<File> add_texts(const std::filesystem::path& folder,
                            const std::vector<std::string>& paths, SourceMap& sources,
                            unsigned jobs, KnownTexts* known = nullptr) {
  std::vector<SharedText> texts(paths.size());
  parallel_for(paths.size(), jobs, [&](size_t i) {
    const std::filesystem::path path = folder / paths[i];
    texts[i] = known ? known->read(path) : std::make_shared<const std::string>(read_file(path));
  });
  std::vector<File> files;
  for (size_t i = 0; i < paths.size(); ++i)
    files.push_back({paths[i], sources.add((folder / paths[i]).string(), std::move(texts[i]))});
  return files;
}

// `path` in the shortest form that means the same place, for messages.
std::filesystem::path tidy(const std::filesystem::path& path);

}  // namespace kehoach
