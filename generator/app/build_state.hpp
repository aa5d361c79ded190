// What the last build was made from and what it left behind, so that the next one can tell that
// there is nothing to do.
//
// A build is a pure function of its inputs: the bytes of every file it reads, the options that
// change what it makes, and the program with its libraries. Their hashes together are its key. If
// the key is that of the last build and every file of the output is still as that build left it,
// the output is what this build would make, and nothing need be parsed or rendered. Else a page is
// still not made again if its own key is the same (app/page_keys.hpp).
//
// It stands in SITE/.kehoach, one file for each output folder, as lines of text:
//   kehoach-state 2
//   plans 4                              and tasks, search (bytes), quiet (1: nothing reported)
//   setting today 2026-11-22
//   input 0123456789abcdef0123456789abcdef content/plans/x/tasks.yaml
//   changed content/plans/x/tasks.yaml   inputs that were others in the build before
//   uses p3 t3 a40                       what pages looked at, numbered from 0
//   output 4301 1795337000123456789 w 0 0123456789abcdef0123456789abcdef vi/index.html
//                    bytes, time of the last change, w: written, uses and key of a page, or "- -"
//   end 0123456789abcdef0123456789abcdef                hash of all lines above
// A state that is not exactly of this form, or whose hash is wrong, is not believed: everything is
// built. It can be deleted at any time. It is taken away before anything is written; that a build
// died is also seen in the output, whose log is one of its files.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/hash.hpp"

namespace kehoach {

// Where the state of this output folder is kept.
std::filesystem::path build_state_path(const std::filesystem::path& site,
                                       const std::filesystem::path& output);

struct BuildInputs {
  std::vector<std::pair<std::string, std::string>> settings;  // name, value on one line
  std::vector<std::pair<std::string, Hash>> files;            // sorted by path

  bool operator==(const BuildInputs&) const = default;
};

// Of a page that does not depend on everything.
struct PageKey {
  uint32_t uses = 0;  // into BuildState::uses
  Hash key;
};

// A file as it was left. Its time of change is set by the system whenever bytes, name or rights
// change, and by nobody else.
struct OutputRecord {
  std::string path;
  uint64_t bytes = 0;
  int64_t changed = 0;   // nanoseconds
  bool written = false;  // by that build; else it had the right bytes already
  std::optional<PageKey> page = std::nullopt;
};

struct BuildState {
  BuildInputs inputs;
  std::vector<std::string> changed;  // paths of inputs, names of settings
  std::vector<std::string> uses;     // as format_uses() gives them
  std::vector<OutputRecord> outputs;
  size_t plans = 0;
  size_t tasks = 0;
  uint64_t search_bytes = 0;
  bool quiet = false;  // nothing was reported
};

Hash key_of(const BuildInputs& inputs);

// What differs: paths of files, names of settings. Sorted.
std::vector<std::string> differences(const BuildInputs& before, const BuildInputs& now);

// A hash of the running program and of the libraries it is linked to.
std::string program_identity();

std::string format_build_state(const BuildState& state);
std::optional<BuildState> parse_build_state(std::string_view text);

// Nothing if there is none or it is damaged.
std::optional<BuildState> read_build_state(const std::filesystem::path& path);
void remove_build_state(const std::filesystem::path& path);

// Where it cannot be written there is none: the next build does more than it must, and no harm.
void write_build_state(const std::filesystem::path& path, const BuildState& state);

}  // namespace kehoach
