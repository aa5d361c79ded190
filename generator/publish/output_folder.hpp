// The files of one folder, by paths below it. Symbolic links below it are never followed.
//
// All paths are output paths (output_paths.hpp) or hidden names at the root. Errors are FileError
// with one clear sentence that names the path. May be used by many threads at a time.
#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/descriptor.hpp"

namespace kehoach {

// The output folder is not one to write to. One sentence, with what to do.
class OutputError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

enum class Found {
  same,       // a file with these bytes
  different,  // a file with others, or a link
  nothing,
};

class OutputFolder {
 public:
  // Creates it if need be.
  explicit OutputFolder(std::filesystem::path path);

  const std::filesystem::path& path() const { return path_; }
  int descriptor() const { return folder_.number; }

  // What is there. Throws OutputError for a folder. The folders above must not be links.
  Found compare(const std::string& path, std::string_view bytes) const;

  // The bytes of a file at the root; nothing if there is none, or a link.
  std::optional<std::string> read(std::string_view name) const;

  // Writes a file that is not there yet; false if something is. Nothing is left if that fails.
  bool create(const std::string& path, std::string_view bytes) const;

  // Writes a file whatever was there. Not at once: for names that nobody reads.
  void write(const std::string& path, std::string_view bytes) const;

  // Adds to a file.
  void append(const std::string& path, std::string_view bytes) const;

  // Puts a file in the place of another, or of a link, in one step.
  void move(const std::string& from, const std::string& to) const;

  // Whether there was a file or link to remove.
  bool remove(const std::string& path) const;

  // Whether the folder was there and empty.
  bool remove_folder(const std::string& path) const;

  // False if something is there.
  bool make_folder(const std::string& path) const;

  // Whether there is a folder, and no link to one.
  bool has_folder(const std::string& path) const;

  // "cannot write "public/vi/index.html": " and the reason in errno.
  [[noreturn]] void fail(std::string_view verb, std::string_view path) const;

 private:
  std::filesystem::path path_;
  Descriptor folder_;
};

}  // namespace kehoach
