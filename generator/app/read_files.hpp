// Files to texts and bytes, read on several threads and kept in the order of their paths.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "base/parallel.hpp"
#include "diag/source_map.hpp"

namespace kehoach {

// Content, settings and official texts: no plan is a book of this size.
inline constexpr uintmax_t max_text_bytes = 32u << 20;
// What is published as it is, is held in memory meanwhile; sheets hold the tasks of all plans.
inline constexpr uintmax_t max_static_bytes = 256u << 20;
// Documents for `kehoach index`: positions in texts have four bytes.
inline constexpr uintmax_t max_documents_bytes = 2u << 30;

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

// Adds the files as texts: ContentFile and ThemeFile alike are a path and a source.
template <class File>
std::vector<File> add_texts(const std::filesystem::path& folder,
                            const std::vector<std::string>& paths, SourceMap& sources,
                            unsigned jobs) {
  std::vector<File> files;
  for (RawFile& file : read_raw(folder, paths, jobs))
    files.push_back({file.path, sources.add((folder / file.path).string(), std::move(file.bytes))});
  return files;
}

// `path` in the shortest form that means the same place, for messages.
std::filesystem::path tidy(const std::filesystem::path& path);

}  // namespace kehoach
