// Files and folders. All errors are FileError with one clear sentence that names the path.
#pragma once

#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach {

class FileError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

std::string read_file(const std::filesystem::path& path);

// Writes the whole file or leaves the old one: a temporary file beside it, renamed over it.
// Creates missing folders.
void write_file(const std::filesystem::path& path, std::string_view bytes);

// The same with bytes that come in pieces, from `produce`. Whether it returned true: if not, or if
// it throws, the old file stays.
using ByteSink = std::function<void(std::string_view)>;
bool write_file_in_pieces(const std::filesystem::path& path,
                          const std::function<bool(const ByteSink&)>& produce);

// Regular files below `folder`, as '/'-separated paths relative to it, sorted by bytes. Hidden
// names (a leading dot) and symbolic links are passed over. A missing folder gives none.
std::vector<std::string> list_files(const std::filesystem::path& folder);

}  // namespace kehoach
